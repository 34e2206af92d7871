import {expect, fixture, nextFrame, oneEvent} from '@open-wc/testing';
import {useFakeTimers} from 'sinon';
import '../../src/define/petition-counter.js';
import type {PetitionCounterElement} from '../../src/elements/petition-counter.js';
import type {CounterChangedEvent} from '../../src/events.js';
import type {CountReading, Sink} from '../../src/sources/source.js';
import {de} from '../../src/strings/de.js';
import {registerStrings} from '../../src/strings/strings.js';
import {handCrankedSource} from '../support/hand-cranked-source.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const WORDS = 'Many people have signed';
const NO_NUMBER = [
  '',
  ' ',
  '-1',
  '-0',
  '+5',
  '1.5',
  '0.0',
  '1,5',
  '12,34',
  '1,234.5',
  '1,234 567',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  'true',
  '1e3',
  '0x10',
  '9007199254740992',
  '99999999999999999999',
  'twelve',
  '12 people',
  '12k',
  '12%',
  '<b>12</b>',
  '{"count":12}',
  '[12]',
  '1;2',
  '１２',
];
const NO_MOMENT = ['2026-06-01', '2026-06-01T12:00:00', '2026-02-30T12:00:00Z', 'yesterday', '', '0'];

/** A counter in a page, and what its reader sees, hears and is told. */
async function counterOf(markup: string) {
  const el = await fixture<PetitionCounterElement>(markup);
  const changes: [count: number, previous: number | undefined, goal: number | undefined][] = [];
  el.addEventListener('counter-changed', ({count, previous, goal}) => changes.push([count, previous, goal]));
  const part = (name: string) => el.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
  // The digits that roll over the number are for the eye alone.
  const words = (name: string) => {
    const copy = part(name)?.cloneNode(true) as HTMLElement | undefined;
    copy?.querySelector('.roll')?.remove();
    return copy?.textContent.replace(/\s+/g, ' ').trim() || null;
  };
  return {
    el,
    changes,
    part,
    text: () => words('text'),
    goal: () => words('goal'),
    age: () => words('age'),
    problems: () => part('debug')?.textContent ?? '',
    /** What the bar says to a screen reader: minimum, value, maximum, in words; null where there is no bar. */
    bar() {
      const bar = el.shadowRoot!.querySelector('[role="progressbar"]');
      const said = ['min', 'now', 'max', 'text'].map((value) => bar?.getAttribute(`aria-value${value}`));
      return bar ? said.join(' / ') : null;
    },
    /** Whether the reader sees the words that the page wrote. */
    showsOwnWords() {
      const slot = el.shadowRoot!.querySelector('slot')!;
      return el.innerText.trim() !== '' && getComputedStyle(slot).visibility === 'visible';
    },
    /** How much of the bar is full. */
    share: () => String(parseFloat(part('fill')!.style.inlineSize) / 100),
  };
}

/** A counter that listens to a source which the test turns by hand. */
async function counterOnSource(attributes = '') {
  const counter = await counterOf(`<petition-counter ${attributes}>${WORDS}</petition-counter>`);
  const cranked = handCrankedSource<CountReading>();
  counter.el.source = cranked.source;
  await cranked.started;
  return {
    ...counter,
    cranked,
    async send(reading: CountReading) {
      cranked.send(reading);
      await counter.el.updateComplete;
    },
    async fail(reason: string) {
      cranked.fail(reason);
      await counter.el.updateComplete;
    },
  };
}

/** What changes inside a node while something happens. */
async function changesIn(node: Node, act: () => unknown): Promise<MutationRecord[]> {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(node, {subtree: true, childList: true, characterData: true, attributes: true});
  await act();
  changes.push(...observer.takeRecords());
  observer.disconnect();
  return changes;
}

/** Lets observers of the page speak, and the element answer. */
async function settled(el: PetitionCounterElement): Promise<void> {
  await Promise.resolve();
  await el.updateComplete;
}

describe('<petition-counter>', () => {
  expectQuietConsole();

  describe('with a number that the page knows', () => {
    it('says how many have signed', async () => {
      const {text, bar, goal, age, part, showsOwnWords} = await counterOf(
        `<petition-counter count="12345">${WORDS}</petition-counter>`,
      );
      expect(text()).to.equal('12,345 people have signed');
      expect(part('number')!.textContent).to.equal('12,345');
      expect(part('number')!.getAttribute('translate')).to.equal('no');
      expect(showsOwnWords()).to.be.false;
      expect([bar(), goal(), age()]).to.deep.equal([null, null, null]);
    });

    it('says how far it is to the goal, to eyes and ears', async () => {
      const {el, bar, goal, share} = await counterOf(
        '<petition-counter count="12345" goal="20,000"></petition-counter>',
      );
      expect(goal()).to.equal('7,655 more to reach 20,000');
      expect(bar()).to.equal('0 / 12345 / 20000 / 12,345 of 20,000 signatures');
      expect(el.shadowRoot!.querySelector('[role="progressbar"]')!.getAttribute('aria-label')).to.equal('Signatures');
      expect(share()).to.equal('0.61725');
    });

    it('keeps the true number above the goal, with a full bar', async () => {
      const {text, bar, goal, share} = await counterOf(
        '<petition-counter count="25000" goal="20000"></petition-counter>',
      );
      expect(text()).to.equal('25,000 people have signed');
      expect(bar()).to.equal('0 / 20000 / 20000 / 25,000 of 20,000 signatures');
      expect(goal()).to.equal('Goal of 20,000 reached');
      expect(share()).to.equal('1');
    });

    it('is full at the goal, and not one signature before', async () => {
      const at = await counterOf('<petition-counter count="20000" goal="20000"></petition-counter>');
      expect([at.share(), at.goal()]).to.deep.equal(['1', 'Goal of 20,000 reached']);

      const before = await counterOf('<petition-counter count="19999" goal="20000"></petition-counter>');
      expect(Number(before.share())).to.be.below(1);
      expect(before.goal()).to.equal('Only 1 more to reach 20,000');
      const {width} = before.part('fill')!.getBoundingClientRect();
      expect(width).to.be.below(before.part('track')!.getBoundingClientRect().width);
    });

    it('takes 0 for a true number', async () => {
      const {text, bar, goal, share, changes, el} = await counterOf(
        `<petition-counter count="0" goal="100">${WORDS}</petition-counter>`,
      );
      expect(text()).to.equal('0 people have signed');
      expect(bar()).to.equal('0 / 0 / 100 / 0 of 100 signatures');
      expect(goal()).to.equal('100 more to reach 100');
      expect(share()).to.equal('0');
      el.count = 1;
      await el.updateComplete;
      expect(changes).to.deep.equal([[1, 0, 100]]);
    });

    it('speaks of one person in the singular', async () => {
      const {text} = await counterOf('<petition-counter count="1"></petition-counter>');
      expect(text()).to.equal('1 person has signed');
    });

    it('reads the grouped digits that people paste', async () => {
      for (const count of ['12345', '12,345', '12.345', '12 345', "12'345", '12\u202f345', ' 12,345 ']) {
        const {text} = await counterOf(`<petition-counter count="${count}"></petition-counter>`);
        expect(text(), count).to.equal('12,345 people have signed');
      }
    });

    for (const count of NO_NUMBER) {
      it(`keeps the page’s words for count="${count}", never 0, and tells the author`, async () => {
        const {el, text, bar, problems, changes, showsOwnWords} = await counterOf(
          `<petition-counter debug goal="100">${WORDS}</petition-counter>`,
        );
        el.setAttribute('count', count);
        await el.updateComplete;
        expect([text(), bar()]).to.deep.equal([null, null]);
        expect(showsOwnWords()).to.be.true;
        expect(changes).to.deep.equal([]);
        expect(problems()).to.contain('count is ignored');
        expect(el.shadowRoot!.textContent.replace(problems(), '')).not.to.match(/\d|NaN/);
      });
    }

    for (const count of [NaN, Infinity, -1, 1.5, 2 ** 53, null, undefined, {}, [], true, () => 12]) {
      it(`keeps the page’s words for a count that a script set to ${JSON.stringify(count)} (${typeof count})`, async () => {
        const {el, text, showsOwnWords} = await counterOf(`<petition-counter count="7">${WORDS}</petition-counter>`);
        el.count = count as number;
        await el.updateComplete;
        expect(text()).to.be.null;
        expect(showsOwnWords()).to.be.true;
      });
    }

    for (const goal of NO_NUMBER.concat('0')) {
      it(`has no goal for goal="${goal}", and tells the author`, async () => {
        const {
          text,
          bar,
          goal: said,
          problems,
        } = await counterOf(`<petition-counter debug count="5" goal='${goal}'></petition-counter>`);
        expect(text()).to.equal('5 people have signed');
        expect([bar(), said()]).to.deep.equal([null, null]);
        expect(problems()).to.contain('goal is ignored');
      });
    }

    for (const moment of NO_MOMENT) {
      it(`does not know the age of a number of "${moment}", and tells the author`, async () => {
        const {text, age, problems} = await counterOf(
          `<petition-counter debug count="5" updated="${moment}"></petition-counter>`,
        );
        expect(text()).to.equal('5 people have signed');
        expect(age()).to.be.null;
        expect(problems()).to.contain('updated is ignored');
      });
    }

    for (const src of ['javascript:1', 'ftp://a.example/1', 'mailto:a@b.example', 'data:,1', 'https://', 'http://[']) {
      it(`asks nobody for src="${src}", and tells the author`, async () => {
        const {text, problems} = await counterOf(`<petition-counter debug count="5" src="${src}"></petition-counter>`);
        expect(text()).to.equal('5 people have signed');
        expect(problems()).to.contain('is no address of the web');
      });
    }

    for (const refresh of ['-1', '1.5', 'often', '']) {
      it(`keeps its own pace for refresh="${refresh}", and tells the author`, async () => {
        const {problems} = await counterOf(
          `<petition-counter debug count="5" refresh="${refresh}"></petition-counter>`,
        );
        expect(problems()).to.contain('refresh is ignored');
      });
    }

    it('tells the reader nothing of what is wrong without debug', async () => {
      const {problems, showsOwnWords} = await counterOf(
        `<petition-counter count="x" goal="x" src="x:y" updated="x" refresh="x">${WORDS}</petition-counter>`,
      );
      expect(problems()).to.equal('');
      expect(showsOwnWords()).to.be.true;
    });
  });

  describe('with a source', () => {
    it('keeps the page’s own words until a number arrives', async () => {
      const {el, text, bar, send, showsOwnWords} = await counterOnSource();
      expect([text(), bar()]).to.deep.equal([null, null]);
      expect(showsOwnWords()).to.be.true;
      expect(el.shadowRoot!.textContent.trim()).to.equal('');

      await send({count: 7, goals: [10]});
      expect(text()).to.equal('7 people have signed');
      expect(showsOwnWords()).to.be.false;
      expect(el.innerHTML).to.equal(WORDS);
    });

    it('keeps its height when the number arrives', async () => {
      const {el, send} = await counterOnSource();
      const before = el.getBoundingClientRect().height;
      await send({count: 7, goals: [10]});
      expect(el.getBoundingClientRect().height).to.equal(before);
    });

    it('keeps the last true number when the source fails, and tells the author', async () => {
      const {el, text, send, fail, problems, changes} = await counterOnSource('debug');
      await fail('The server is asleep.');
      expect(text()).to.be.null;
      expect(problems()).to.contain('The server is asleep.');

      await send({count: 7});
      expect(problems()).to.equal('');
      await fail('<b>Gone.</b>');
      expect(text()).to.equal('7 people have signed');
      expect(problems()).to.contain('<b>Gone.</b>');
      expect(changes).to.deep.equal([[7, undefined, undefined]]);

      el.debug = false;
      await el.updateComplete;
      expect(problems()).to.equal('');
    });

    for (const count of [-1, 1.5, NaN, Infinity, 2 ** 53, null, undefined, '', 'twelve', '<b>12</b>', {}, [], true]) {
      it(`keeps the last true number when the source gives ${JSON.stringify(count)} (${typeof count})`, async () => {
        const {text, send, problems, changes, showsOwnWords} = await counterOnSource('debug');
        await send({count} as unknown as CountReading);
        expect(text()).to.be.null;
        expect(showsOwnWords()).to.be.true;

        await send({count: 7});
        await send({count} as unknown as CountReading);
        expect(text()).to.equal('7 people have signed');
        expect(problems()).to.contain('no number of people');
        expect(changes).to.have.length(1);
      });
    }

    it('shows a correction downwards, and a true 0', async () => {
      const {text, send, changes} = await counterOnSource();
      await send({count: 12});
      await send({count: 9});
      await send({count: 0});
      expect(text()).to.equal('0 people have signed');
      expect(changes).to.deep.equal([
        [12, undefined, undefined],
        [9, 12, undefined],
        [0, 9, undefined],
      ]);
    });

    it('announces a change once, with the number before and the goal', async () => {
      const {el, send, changes} = await counterOnSource();
      const first = oneEvent(el, 'counter-changed');
      await send({count: 7, goals: [10, 20]});
      expect(await first).to.include({bubbles: true, composed: true, cancelable: false});
      await send({count: 7, goals: [10, 20]});
      await send({count: 11, goals: [10, 20]});
      el.requestUpdate();
      await el.updateComplete;
      expect(changes).to.deep.equal([
        [7, undefined, 10],
        [11, 7, 20],
      ]);
    });

    it('has shown the number by the time it announces it', async () => {
      const {el, send, text} = await counterOnSource();
      let seen: string | null = null;
      el.addEventListener('counter-changed', () => (seen = text()));
      await send({count: 7});
      expect(seen).to.equal('7 people have signed');
    });

    it('lets the page’s goal win over those of the source', async () => {
      const {el, goal, send} = await counterOnSource('goal="50"');
      await send({count: 7, goals: [10, 20]});
      expect(goal()).to.equal('43 more to reach 50');
      el.removeAttribute('goal');
      await el.updateComplete;
      expect(goal()).to.equal('3 more to reach 10');
    });

    it('goes on to the next goal, and stays at the last', async () => {
      const {goal, send} = await counterOnSource();
      await send({count: 7, goals: [20, 10]});
      expect(goal()).to.equal('3 more to reach 10');
      await send({count: 10, goals: [20, 10]});
      expect(goal()).to.equal('10 more to reach 20');
      await send({count: 21, goals: [20, 10]});
      expect(goal()).to.equal('Goal of 20 reached');
    });

    it('shows the page’s count until the source knows better', async () => {
      const {text, send, fail} = await counterOnSource('count="5"');
      expect(text()).to.equal('5 people have signed');
      await fail('Not yet.');
      expect(text()).to.equal('5 people have signed');
      await send({count: 7});
      expect(text()).to.equal('7 people have signed');
    });

    it('stays unharmed by a source that throws, and tells the author', async () => {
      const {el, text, problems} = await counterOf(`<petition-counter debug count="5">${WORDS}</petition-counter>`);
      const thrown = new Promise<void>((resolve) => {
        el.source = () => {
          resolve();
          throw new Error('The page made a mistake.');
        };
      });
      await thrown;
      await settled(el);
      await el.updateComplete;
      expect(text()).to.equal('5 people have signed');
      expect(problems()).to.contain('The page made a mistake.');
    });

    it('follows an asynchronous source, also when that rejects', async () => {
      const {el, text, problems} = await counterOf(`<petition-counter debug>${WORDS}</petition-counter>`);
      const changed = oneEvent(el, 'counter-changed');
      // A page without types may write it so.
      const asynchronous = async (_: AbortSignal, sink: Sink<CountReading>) => {
        await Promise.resolve();
        sink.next({count: 8});
        throw new Error('Broken off.');
      };
      Object.assign(el, {source: asynchronous});
      await changed;
      await settled(el);
      expect(text()).to.equal('8 people have signed');
      expect(problems()).to.contain('Broken off.');
    });

    it('stops listening out of the page, keeps its number, and listens again when put back', async () => {
      const {el, cranked, send, text, changes} = await counterOnSource();
      await send({count: 7});
      const place = el.parentElement!;
      el.remove();
      expect(cranked.listeners).to.equal(0);
      await send({count: 8});
      expect(text()).to.equal('7 people have signed');

      place.append(el);
      await cranked.started;
      expect([cranked.starts, cranked.listeners]).to.deep.equal([2, 1]);
      expect(text()).to.equal('7 people have signed');
      await send({count: 9});
      expect(changes).to.deep.equal([
        [7, undefined, undefined],
        [9, 7, undefined],
      ]);
    });

    it('listens once after it was moved', async () => {
      const {el, cranked, send, text} = await counterOnSource();
      const other = document.createElement('section');
      el.parentElement!.append(other);
      other.append(el);
      await cranked.started;
      expect(cranked.listeners).to.equal(1);
      await send({count: 7});
      expect(text()).to.equal('7 people have signed');
    });

    it('asks nobody while it is hidden', async () => {
      const {el} = await counterOf(`<petition-counter hidden>${WORDS}</petition-counter>`);
      const cranked = handCrankedSource<CountReading>();
      el.source = cranked.source;
      for (let frame = 0; frame < 5; frame++) await nextFrame();
      expect(cranked.starts).to.equal(0);
      el.hidden = false;
      await cranked.started;
      expect(cranked.starts).to.equal(1);
    });

    it('forgets the number when it gets another source, or none', async () => {
      const {el, send, text, showsOwnWords} = await counterOnSource();
      await send({count: 7});
      el.source = undefined;
      await el.updateComplete;
      expect(text()).to.be.null;
      expect(showsOwnWords()).to.be.true;
    });
  });

  describe('with an address', () => {
    /** A counter on an address that the server of these tests answers, after its first number. */
    async function counterOnAddress(src: string) {
      const place = await fixture<HTMLElement>('<div></div>');
      const el = document.createElement('petition-counter');
      el.textContent = WORDS;
      el.setAttribute('src', src);
      const changed = new Promise<CounterChangedEvent>((resolve) => el.addEventListener('counter-changed', resolve));
      place.append(el);
      return {el, event: await changed};
    }

    it('reads a count document', async () => {
      const {el, event} = await counterOnAddress('/demo/counts/ferry.json');
      expect(event.count).to.be.at.least(12_345);
      expect(event.goal).to.equal(20_000);
      expect(el.shadowRoot!.querySelector('[part="text"]')!.textContent).to.match(/^1\d,\d{3} people have signed$/);
    });

    it('says to the author, and to nobody else, that an address has no number', async () => {
      const el = await fixture<PetitionCounterElement>(
        `<petition-counter debug src="/demo/counts/unknown.json">${WORDS}</petition-counter>`,
      );
      while (!el.shadowRoot!.querySelector('[part="debug"]')) await nextFrame();
      expect(el.shadowRoot!.querySelector('[part="debug"]')!.textContent).to.contain('has no number');
      expect(el.shadowRoot!.querySelectorAll('[part="text"]').length).to.equal(0);
      expect(el.innerText).to.equal(WORDS);
    });
  });

  describe('the age of a number', () => {
    const NOON = Date.parse('2026-06-01T12:00:00+02:00');
    const HOUR_MS = 3_600_000;

    /** Runs a test at noon of 1 June 2026, and turns the clock on when asked. */
    const atNoon = (test: (clock: ReturnType<typeof useFakeTimers>) => Promise<void>) => async () => {
      const clock = useFakeTimers({now: NOON, toFake: ['Date', 'setTimeout', 'clearTimeout']});
      try {
        await test(clock);
      } finally {
        clock.restore();
      }
    };

    it(
      'is said when it is old, by the clock of whoever counted',
      atNoon(async () => {
        const {age, part} = await counterOf(
          '<petition-counter count="5" updated="2026-05-31T23:30:00+05:30"></petition-counter>',
        );
        expect(age()).to.match(/^As of May 31, 2026 at 11:30 PM$/);
        expect(part('age')!.querySelector('time')!.dateTime).to.equal('2026-05-31T18:00:00.000Z');
      }),
    );

    it(
      'is said as soon as it is old, on a page left open, and no more after a new number',
      atNoon(async (clock) => {
        const {el, age, send} = await counterOnSource();
        await send({count: 7, readAt: NOON});
        expect(age()).to.be.null;
        clock.tick(HOUR_MS - 1);
        await el.updateComplete;
        expect(age()).to.be.null;
        clock.tick(1);
        await el.updateComplete;
        expect(age()).to.match(/^As of /);

        await send({count: 7, readAt: NOON + HOUR_MS});
        expect(age()).to.be.null;
      }),
    );

    it(
      'is that of the count, where the source tells it, and not that of the read',
      atNoon(async () => {
        const {age, send} = await counterOnSource();
        await send({count: 7, readAt: NOON, updated: {time: NOON - 2 * HOUR_MS, offset: 2 * HOUR_MS}});
        expect(age()).to.equal('As of June 1, 2026 at 10:00 AM');
      }),
    );

    it(
      'is not said of a number from the future, nor of one without a time',
      atNoon(async () => {
        const future = await counterOf(
          '<petition-counter count="5" updated="2027-01-01T00:00:00Z"></petition-counter>',
        );
        expect(future.age()).to.be.null;
        const timeless = await counterOf('<petition-counter count="5"></petition-counter>');
        expect(timeless.age()).to.be.null;
      }),
    );

    it(
      'can be styled by the page, where the browser knows custom states',
      atNoon(async () => {
        if (!CSS.supports('selector(:state(stale))')) return;
        const states = (el: Element) =>
          ['waiting', 'stale', 'reached'].filter((state) => el.matches(`:state(${state})`));
        expect(states((await counterOf('<petition-counter>x</petition-counter>')).el)).to.deep.equal(['waiting']);
        const {el} = await counterOf(
          '<petition-counter count="5" goal="5" updated="2026-01-01T00:00:00Z"></petition-counter>',
        );
        expect(states(el)).to.deep.equal(['stale', 'reached']);
        el.goal = 6;
        el.updatedAt = null;
        await el.updateComplete;
        expect(states(el)).to.deep.equal([]);
      }),
    );
  });

  describe('the language', () => {
    const digits: [lang: string, number: string][] = [
      ['en', '1,234,567'],
      ['de', '1.234.567'],
      ['hi', '12,34,567'],
      ['ar-EG', '١٬٢٣٤٬٥٦٧'],
      ['ar-u-nu-arab', '١٬٢٣٤٬٥٦٧'],
      // Chromium has no numbers of Armenian; then they are English, whatever the reader's system speaks.
      ['hy', Intl.NumberFormat.supportedLocalesOf('hy').length ? '1 234 567' : '1,234,567'],
      ['en_IN', '12,34,567'],
      ['', '1,234,567'],
      ['x-default', '1,234,567'],
      ['!!', '1,234,567'],
    ];
    for (const [lang, number] of digits) {
      it(`of lang="${lang}" writes ${number}`, async () => {
        const {part} = await counterOf(`<petition-counter lang="${lang}" count="1234567"></petition-counter>`);
        expect(part('number')!.textContent.replace(/\s/g, ' ')).to.equal(number);
      });
    }

    it('is that of the page, changes with it, and goes along when the element is moved', async () => {
      registerStrings('de', de);
      const place = await fixture<HTMLElement>(
        '<div lang="de"><petition-counter count="1234" goal="2000"></petition-counter><section lang="en"></section></div>',
      );
      const el = place.querySelector('petition-counter')!;
      await el.updateComplete;
      const text = () => el.shadowRoot!.querySelector<HTMLElement>('[part="text"]')!;
      const bar = () => el.shadowRoot!.querySelector('[role="progressbar"]')!;
      expect(text().textContent).to.equal('1.234 Menschen haben unterschrieben');
      expect(text().lang).to.equal('de');
      expect(bar().getAttribute('aria-valuetext')).to.equal('1.234 von 2.000 Unterschriften');

      place.lang = 'en';
      await settled(el);
      expect(text().textContent).to.equal('1,234 people have signed');
      place.lang = 'de';
      await settled(el);
      place.querySelector('section')!.append(el);
      await el.updateComplete;
      expect(text().textContent).to.equal('1,234 people have signed');
    });

    it('of our words is English where we lack the page’s, with the plural of English', async () => {
      for (const [lang, count, words] of [
        ['ru', 21, '21 people have signed'],
        ['fr', 0, '0 people have signed'],
        ['ja', 1, '1 person has signed'],
      ] as const) {
        const {text, part} = await counterOf(`<petition-counter lang="${lang}" count="${count}"></petition-counter>`);
        expect(text()).to.equal(words);
        expect(part('text')!.lang).to.equal('en');
      }
    });
  });

  it('leaves the page’s nodes alone', async () => {
    const place = document.createElement('div');
    place.innerHTML = `<petition-counter goal="10"> Already <b>12</b> <a href="#who">have signed</a>.<!-- note --></petition-counter>`;
    const host = place.firstElementChild as PetitionCounterElement;
    const source = host.innerHTML;
    document.body.append(place);
    await host.updateComplete;
    expect(host.innerText.trim()).to.equal('Already 12 have signed.');
    const changes = await changesIn(host, async () => {
      host.count = 12;
      await host.updateComplete;
      host.count = null;
      await host.updateComplete;
      place.remove();
    });
    expect(changes.filter(({target}) => target !== host)).to.deep.equal([]);
    expect(host.innerHTML).to.equal(source);
  });

  it('keeps the page’s hidden words from the keyboard', async () => {
    const {el} = await counterOf('<petition-counter count="5"><a href="#who">They signed</a></petition-counter>');
    const own = el.querySelector('a')!;
    own.focus();
    expect(document.activeElement === own).to.be.false;
  });

  it('keeps what a script set before it came to life', async () => {
    const inert = document.implementation.createHTMLDocument().createElement('petition-counter');
    Object.assign(inert, {count: 7, goal: 10});
    expect(inert.shadowRoot).to.be.null;
    document.body.append(inert);
    await inert.updateComplete;
    expect(inert.shadowRoot!.querySelector('[part="goal"]')!.textContent).to.equal('3 more to reach 10');

    inert.count = 8;
    await inert.updateComplete;
    expect(inert.shadowRoot!.querySelector('[part="goal"]')!.textContent).to.equal('2 more to reach 10');
    inert.remove();
  });

  it('is gone with [hidden], whatever display the page asks for', async () => {
    const {el} = await counterOf(
      '<petition-counter hidden class="mine" count="5"><style>.mine{display:flex}</style></petition-counter>',
    );
    expect(getComputedStyle(el).display).to.equal('none');
    el.hidden = false;
    expect(getComputedStyle(el).display).to.equal('flex');
  });

  it('touches nothing when nothing changed', async () => {
    const {el, send} = await counterOnSource('goal="10" debug updated="nonsense"');
    const reading = {count: 7, updated: {time: Date.parse('2026-01-01T00:00:00Z'), offset: 0}};
    await send(reading);
    await nextFrame();
    const again = async () => {
      el.setAttribute('goal', '10');
      el.requestUpdate();
      await settled(el);
      await send({...reading});
      await nextFrame();
    };
    expect(await changesIn(el.shadowRoot!, again)).to.deep.equal([]);
  });

  it('is accessible in every state', async () => {
    const states: [state: string, markup: string][] = [
      ['words', `<petition-counter>${WORDS}</petition-counter>`],
      ['waiting', `<petition-counter src="/demo/counts/unknown.json">${WORDS}</petition-counter>`],
      ['number', `<petition-counter count="5">${WORDS}</petition-counter>`],
      ['goal', '<petition-counter count="5" goal="10"></petition-counter>'],
      ['above the goal', '<petition-counter count="15" goal="10"></petition-counter>'],
      ['old', '<petition-counter count="5" goal="10" updated="2020-01-01T00:00:00Z"></petition-counter>'],
      ['debug', '<petition-counter debug count="x" goal="x" src="x:y" updated="x"></petition-counter>'],
      ['another language', '<petition-counter lang="ar-EG" dir="rtl" count="5" goal="10"></petition-counter>'],
    ];
    for (const [state, markup] of states) {
      const {el} = await counterOf(markup);
      await expect(el, state).to.be.accessible();
    }
  });
});
