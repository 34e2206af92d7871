import {expect} from '@open-wc/testing';
import {expectUpdates, expectWidgets, PATIENCE_MS, tracesOf, type Expectations} from './check.js';

interface Condition extends Expectations {
  readonly name: string;
  readonly frame?: Readonly<Record<string, string>>;
  readonly alone?: boolean;
  readonly needs?: string;
  readonly act?: (window: Window) => unknown;
  readonly hostSays?: RegExp;
  readonly hostNames?: RegExp;
  readonly weSay?: readonly RegExp[];
  readonly notPromised?: string;
}

/** What `in-page/monitor.js` notices. */
interface Seen {
  readonly complaints: string[];
  readonly names: readonly string[];
  readonly listNames: () => string[];
}

type PageFrame = HTMLIFrameElement & {hostPage?: Seen};

/** So many pages are open at a time; all of them have to be in sight, since a counter that nobody sees reads nothing. */
const AT_A_TIME = 10;
const libraries = (await (await fetch('/hosts/libraries.json')).json()) as string[];

/** Opens every page of a family and tells of each how it went. */
export async function describeFamily(family: string): Promise<void> {
  const {default: conditions} = (await import(`./pages/${family}.mjs`)) as {default: readonly Condition[]};
  // The pages load while the tests before theirs run.
  const waiting = [...conditions.keys()];
  const results = conditions.map(() => openPromise());

  async function work(place: number): Promise<void> {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const condition = conditions[index]!;
      await visit(`/hosts/page/${family}/${index}`, condition, place).then(
        () => results[index]!.resolve(),
        (error: unknown) => results[index]!.reject(error as Error),
      );
    }
  }

  describe(`on a host page: ${family}`, () => {
    before(() => void Promise.all(Array.from({length: AT_A_TIME}, (_, place) => work(place))));

    conditions.forEach(({name, needs, notPromised}, index) => {
      const test = needs && !libraries.includes(needs) ? it.skip : it;
      test(notPromised ? `${name} (not promised: ${notPromised})` : name, async function () {
        this.timeout(90_000);
        await results[index]!.promise;
      });
    });
  });
}

/** A promise that somebody else keeps, and that may be broken before anybody looks. */
function openPromise() {
  let resolve = (): void => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((keep, breach) => {
    resolve = keep;
    reject = breach;
  });
  promise.catch(() => undefined);
  return {promise, resolve, reject};
}

/** The document in a frame; that of an address elsewhere cannot be had. */
async function visit(address: string, condition: Condition, place: number): Promise<void> {
  const frame: PageFrame = document.createElement('iframe');
  for (const [name, value] of Object.entries(condition.frame ?? {})) frame.setAttribute(name, value);
  frame.style.cssText = `position: fixed; border: 0; inline-size: 20%; block-size: 48%; inset-block-start: ${place % 2 ? 50 : 0}%; inset-inline-start: ${Math.floor(place / 2) * 20}%`;
  const inside = hearFrom(frame);
  const loaded = new Promise((resolve, reject) => {
    frame.addEventListener('load', resolve, {once: true});
    setTimeout(() => reject(new Error('the page does not load')), PATIENCE_MS);
  });
  frame.src = address;
  document.body.append(frame);
  try {
    await loaded;
    if (condition.alone) await inside.done(condition);
    else await examine(frame, condition);
  } catch (error) {
    const complaints = frame.hostPage?.complaints ?? [];
    if (error instanceof Error && complaints.length) error.message += `\nThe page saw: ${complaints.join('\n')}`;
    throw error;
  } finally {
    frame.remove();
    inside.leave();
  }
}

async function examine(frame: PageFrame, condition: Condition): Promise<void> {
  const window = frame.contentWindow as Window & typeof globalThis;
  const cookie = document.cookie;
  if (condition.notPromised) {
    expect(window.document.body.innerText).to.match(/Sign the letter/);
    return;
  }
  await expectWidgets(window, condition);
  if (condition.act) {
    await condition.act(window);
    await expectWidgets(window, condition);
  }
  await expectUpdates(window, condition);

  const {complaints, names, listNames} = frame.hostPage!;
  const ours = listNames().filter((name) => !names.includes(name) && !condition.hostNames?.test(name));
  const said = complaints.filter((text) => !condition.hostSays?.test(text));
  const expected = condition.weSay ?? [];
  const traces = tracesOf(window);
  if (document.cookie !== cookie) traces.push(`cookie ${document.cookie}`);
  expect(traces).to.deep.equal([]);
  expect(ours).to.deep.equal([]);
  expect(said.filter((text, i) => !expected[i]?.test(text))).to.deep.equal([]);
  expect(said.length).to.equal(expected.length);
}

/** Hears from the scripts in a frame without an origin. */
function hearFrom(frame: HTMLIFrameElement) {
  const complaints: string[] = [];
  const listening = new AbortController();
  const outcome = new Promise<{traces?: string[]; problem?: string}>((resolve) => {
    addEventListener(
      'message',
      ({source, data}: MessageEvent<{complaint?: string; traces?: string[]; problem?: string}>) => {
        if (source !== frame.contentWindow) return;
        if (data.complaint) complaints.push(data.complaint);
        else resolve(data);
      },
      {signal: listening.signal},
    );
  });
  return {
    async done({hostSays}: Condition): Promise<void> {
      const {traces, problem} = await outcome;
      expect(problem ?? '').to.equal('');
      expect(traces).to.deep.equal([]);
      expect(complaints.filter((text) => !hostSays?.test(text))).to.deep.equal([]);
    },
    leave: () => listening.abort(),
  };
}
