import {expect, fixture} from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/define/letter-excerpt.js';
import type {LetterExcerptElement} from '../../src/elements/letter-excerpt.js';
import {digestOf} from '../../src/lib/digest.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const PASSAGE = '<blockquote><p>First we came to the river.</p><p>Then we spoke.</p></blockquote>';
const PAGE = '<!doctype html><title>x</title><p>First we came to the river.</p><p>Then we spoke.</p>';
const CHANGED = '<!doctype html><title>x</title><p>First we came to the river.</p><p>Then we were silent.</p>';
const EXACT = 'Quoted exactly: the letter says this, word for word.';
const UNKNOWN = 'Whether this stands in the letter could not be checked.';

let letters = 0;
/** A letter is read once in the life of a page, so every test has its own. */
const newLetter = () => `https://letter.example/${++letters}`;

const html = (body: string, init: ResponseInit = {}) =>
  new Response(body, {headers: {'Content-Type': 'text/html; charset=utf-8'}, ...init});

function useFetch(answer: () => Response | Promise<Response>) {
  return sinon.stub(window, 'fetch').callsFake(async () => answer());
}

async function excerptOf(attributes: string, passage = PASSAGE) {
  const el = await fixture<LetterExcerptElement>(`<letter-excerpt ${attributes}>${passage}</letter-excerpt>`);
  const verdict = () => el.shadowRoot!.querySelector('[part="verdict"]')?.textContent ?? null;
  return {
    el,
    verdict,
    async settled() {
      while (/^Being/.test(verdict() ?? '')) await new Promise((resolve) => requestAnimationFrame(resolve));
      return verdict();
    },
  };
}

describe('<letter-excerpt> and its letter', () => {
  expectQuietConsole();

  afterEach(() => sinon.restore());

  it('asks nobody and says nothing without verify', async () => {
    const fetch = useFetch(() => html(PAGE));
    const {verdict} = await excerptOf(`href="${newLetter()}" digest="sha256-x"`);
    for (let i = 0; i < 5; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(verdict()).to.equal(null);
    expect(fetch.callCount).to.equal(0);
  });

  it('says that it is being compared, then that it is quoted exactly', async () => {
    useFetch(() => html(PAGE));
    const {verdict, settled} = await excerptOf(`verify href="${newLetter()}"`);
    expect(verdict()).to.equal('Being compared with the letter…');
    expect(await settled()).to.equal(EXACT);
  });

  it('says that the letter has changed only where a digest proves it', async () => {
    useFetch(() => html(CHANGED));
    const digest = await digestOf('First we came to the river. Then we spoke.');
    const quoted = await excerptOf(`verify href="${newLetter()}" digest="${digest}"`);
    expect(await quoted.settled()).to.equal('The letter has changed since this was quoted.');
    for (const other of ['', `digest="${await digestOf('Something else.')}"`, 'digest="nonsense"']) {
      const {settled} = await excerptOf(`verify href="${newLetter()}" ${other}`);
      expect(await settled()).to.equal('The letter does not say this word for word.');
    }
  });

  it('reads a letter once for all its excerpts, without cookies and without the fragment', async () => {
    const fetch = useFetch(() => html(PAGE));
    const letter = newLetter();
    const all = await Promise.all([
      excerptOf(`verify href="${letter}"`),
      excerptOf(`verify href="${letter}#part"`, '<p>Then we spoke.</p>'),
      excerptOf('verify', `<p>First we came to the river.</p><a slot="link" href="${letter}">Letter</a>`),
    ]);
    for (const {settled} of all) expect(await settled()).to.equal(EXACT);
    expect(fetch.callCount).to.equal(1);
    const [address, init] = fetch.firstCall.args;
    expect(address).to.equal(letter);
    expect(init!.credentials).to.equal('omit');
  });

  const failures: [why: string, answer: () => Response | Promise<Response>][] = [
    ['is not there', () => html('Not found', {status: 404})],
    ['is no page', () => new Response(PAGE, {headers: {'Content-Type': 'application/pdf'}})],
    ['says nothing of its kind', () => new Response(new Blob([PAGE]))],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['asks for consent first', () => html('<p>We value your privacy.</p>')],
    ['fills itself by script', () => html('<div id="app"></div><script>"First we came to the river."</script>')],
    ['is longer than any letter', () => html(PAGE + ' '.repeat(3_100_000))],
    [
      'is written in an unknown way',
      () => new Response(PAGE, {headers: {'Content-Type': 'text/html; charset=x-none'}}),
    ],
  ];
  for (const [why, answer] of failures) {
    it(`says that it could not be checked where the letter ${why}`, async () => {
      useFetch(answer);
      const {settled} = await excerptOf(`verify href="${newLetter()}"`);
      expect(await settled()).to.equal(UNKNOWN);
    });
  }

  it('says so too where there is no letter, or where it stands on the same page', async () => {
    const fetch = useFetch(() => html(PAGE));
    for (const attributes of [
      'verify',
      'verify href="mailto:a@b.example"',
      'verify href="#letter"',
      'verify href="javascript:1"',
    ]) {
      const {settled} = await excerptOf(attributes);
      expect(await settled()).to.equal(UNKNOWN);
    }
    expect(fetch.callCount).to.equal(0);
  });

  it('waits no longer than fifteen seconds, also for a fetch that hears no signal', async () => {
    const clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    const fetch = useFetch(() => new Promise<Response>(() => undefined));
    const {settled, verdict} = await excerptOf(`verify href="${newLetter()}"`);
    while (!fetch.callCount) await new Promise((resolve) => requestAnimationFrame(resolve));
    await clock.tickAsync(14_999);
    expect(verdict()).to.match(/^Being/);
    await clock.tickAsync(1);
    expect(await settled()).to.equal(UNKNOWN);
    expect((fetch.firstCall.args[1]!.signal as AbortSignal).aborted).to.equal(true);
  });

  it('reads letters in their own encoding', async () => {
    const latin = Uint8Array.from('<meta charset="iso-8859-1"><p>Das Gl\u00fcck der F\u00e4hre</p>', (c) =>
      c.charCodeAt(0),
    );
    useFetch(() => new Response(latin, {headers: {'Content-Type': 'text/html'}}));
    const {settled} = await excerptOf(`verify href="${newLetter()}"`, '<p>Das Glück der Fähre</p>');
    expect(await settled()).to.equal(EXACT);
  });

  it('compares again when the passage changes, with the letter it has', async () => {
    const fetch = useFetch(() => html(PAGE));
    const {el, verdict, settled} = await excerptOf(`verify href="${newLetter()}"`);
    expect(await settled()).to.equal(EXACT);
    el.querySelector('p')!.textContent = 'First we came to the river, late.';
    while (verdict() === EXACT) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(verdict()).to.equal('The letter does not say this word for word.');
    expect(fetch.callCount).to.equal(1);
  });

  it('tells the author, with debug, which digest the passage has and which network is none', async () => {
    const {el} = await excerptOf('debug digest="?" networks="X; MySpace"', '<p>We came.</p>');
    const debug = () => [...el.shadowRoot!.querySelectorAll('[part="debug"] li')].map((line) => line.textContent);
    while (debug().length < 2) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(debug()[0]).to.contain('MySpace');
    expect(debug()[1]).to.contain('sha256-oDY+6yvb8Q20f4YLlAmX/U1DOEV3v2XPvw46+hZ32fM=');
    el.digest = ' sha256-oDY+6yvb8Q20f4YLlAmX/U1DOEV3v2XPvw46+hZ32fM= ';
    el.networks = 'X';
    while (debug().length) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

  it('is accessible', async () => {
    useFetch(() => html(PAGE));
    const {el, settled} = await excerptOf(`verify copyable href="${newLetter()}"`);
    await settled();
    await expect(el).to.be.accessible();
  });
});
