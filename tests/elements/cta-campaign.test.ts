import {expect, fixture, fixtureCleanup} from '@open-wc/testing';
import '../../src/define/cta-button.js';
import '../../src/define/letter-excerpt.js';
import '../../src/define/petition-counter.js';
import type {CtaButtonElement} from '../../src/elements/cta-button.js';
import {PetitionSignedEvent, type CtaActivateEvent} from '../../src/events.js';
import {newCampaignAddress, publishCampaigns, untilShown, type PublishedCampaigns} from '../support/published.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const FUTURE = '2096-12-31T23:59:00+01:00';
const PAST = '2006-12-31T23:59:00+01:00';

/** The control that was made, as address and words; null where there is none. */
function madeBy(el: CtaButtonElement): string | null {
  const control = el.shadowRoot!.querySelector<HTMLAnchorElement>('.control');
  if (!control) return null;
  const words = [control.textContent, el.innerText].join(' ').replace(/\s+/g, ' ').trim();
  return `${control.getAttribute('href') ?? 'button'} ${words}`;
}

/** The words in place of the control, with the address of the way on. */
function wordsOf(el: CtaButtonElement): string | undefined {
  const words = el.shadowRoot!.querySelector('.words');
  if (!words) return undefined;
  const way = words.querySelector('a')?.getAttribute('href');
  return [words.textContent.replace(/\s+/g, ' ').trim(), way].filter(Boolean).join(' → ');
}

describe('<cta-button campaign>', () => {
  expectQuietConsole();

  let network: PublishedCampaigns;
  beforeEach(() => (network = publishCampaigns()));
  afterEach(() => {
    fixtureCleanup();
    network.stop();
  });

  async function buttonOf(attributes: string, words: string, json: unknown, address = newCampaignAddress()) {
    network.put(address, json);
    const el = await fixture<CtaButtonElement>(
      `<cta-button lang="en-GB" campaign="${address}" ${attributes}>${words}</cta-button>`,
    );
    return {el, address};
  }

  const ACTION = {label: 'Sign the letter', url: '../sign?a=1#form', closes: FUTURE};

  it('makes its link of label and address, which is relative to the document', async () => {
    const {el, address} = await buttonOf('', '\n ', {action: ACTION});
    expect(madeBy(el)).to.equal(null);
    await untilShown(el, () => madeBy(el) !== null);
    expect(madeBy(el)).to.equal(`${new URL('../sign?a=1#form', address).href} Sign the letter`);
  });

  for (const [what, attributes, words, wanted] of [
    ['words', '', 'Add your name', 'https://sign.example/ Add your name'],
    ['words in markup', '', '<b>Add your name</b>', 'https://sign.example/ Add your name'],
    ['address', 'href="https://own.example/"', '', 'https://own.example/ Sign'],
    ['address and words', 'href="https://own.example/"', 'Add your name', 'https://own.example/ Add your name'],
    ['action', 'action="copy"', '', 'button Sign'],
  ] as const) {
    it(`lets the page’s own ${what} win`, async () => {
      const {el} = await buttonOf(attributes, words, {action: {label: 'Sign', url: 'https://sign.example/'}});
      await untilShown(el, () => madeBy(el) === wanted);
    });
  }

  it('leaves the page’s own link as it is', async () => {
    const words = '<a href="https://own.example/">Add your name</a>';
    const {el} = await buttonOf('', words, {action: {...ACTION, closes: PAST}});
    expect(madeBy(el)).to.equal(null);
    await untilShown(el, () => wordsOf(el) !== undefined);
    expect(el.querySelector('a')!.getAttribute('href')).to.equal('https://own.example/');
    expect(el.querySelector('a')!.textContent).to.equal('Add your name');
  });

  it('makes nothing of an address without words, nor of a script', async () => {
    const {el} = await buttonOf('debug', '', {action: {url: 'https://sign.example/'}});
    const {el: hostile} = await buttonOf('debug', '', {
      action: {label: '<b onclick="alert(1)">Sign</b>', url: 'javascript:alert(1)'},
    });
    await untilShown(hostile, () => hostile.shadowRoot!.textContent.includes('makes no sense at action.url'));
    expect([madeBy(el), madeBy(hostile)]).to.deep.equal([null, null]);
    const {el: text} = await buttonOf('', '', {action: {label: '<b>Sign</b>', url: 'https://sign.example/'}});
    await untilShown(text, () => madeBy(text) === 'https://sign.example/ <b>Sign</b>');
    expect(text.shadowRoot!.querySelector('b')).to.equal(null);
  });

  for (const [what, attributes, json, wanted] of [
    ['closed in time', '', {action: {closes: PAST}}, 'Closed on 31 December 2006.'],
    ['not open yet', '', {action: {opens: FUTURE}}, 'Opens on 31 December 2096.'],
    ['closed', '', {petition: {state: 'closed'}}, 'This is closed.'],
    ['won', '', {petition: {state: 'won'}}, 'This campaign has won.'],
    ['lost', '', {petition: {state: 'lost'}, action: {opens: FUTURE}}, 'This campaign did not succeed.'],
    [
      'over, in its words',
      '',
      {petition: {state: 'won'}, action: {closedText: 'The <i>ferry</i> stays.'}},
      'The <i>ferry</i> stays.',
    ],
    [
      'over, with a way on',
      '',
      {petition: {state: 'won'}, action: {closedUrl: 'https://news.example/'}},
      'This campaign has won. See what happened → https://news.example/',
    ],
    ['open in the words of the page', 'state="open"', {petition: {state: 'won'}}, undefined],
    ['open by the time of the page', `closes="${FUTURE}"`, {action: {closes: PAST}}, undefined],
    [
      'over in the words of the page',
      'closed-text="Thank you all."',
      {petition: {state: 'won'}, action: {closedText: 'Over.'}},
      'Thank you all.',
    ],
    [
      'over with the page’s way on',
      'closed-href="https://own.example/"',
      {petition: {state: 'lost'}, action: {closedUrl: 'https://news.example/'}},
      'This campaign did not succeed. See what happened → https://own.example/',
    ],
    ['open after nonsense', '', {petition: {state: 'over'}, action: {closes: '2006-12-31', opens: 5}}, undefined],
  ] as const) {
    it(`shows that it is ${what}`, async () => {
      const {el} = await buttonOf(`${attributes} debug`, '<a href="/sign">Sign</a>', {letter: {title: 5}, ...json});
      // The document has arrived when it is complained about.
      await untilShown(el, () => el.shadowRoot!.textContent.includes('letter.title'));
      expect(wordsOf(el)).to.equal(wanted);
    });
  }

  it('tells which campaign it belongs to, by whatever way it was named', async () => {
    const address = newCampaignAddress();
    network.put(address, {action: {label: 'Sign', url: '#here'}});
    const page = await fixture<HTMLElement>(`<div data-campaign="${address}#x"><cta-button></cta-button></div>`);
    const el = page.querySelector('cta-button')!;
    await untilShown(el, () => madeBy(el) !== null);
    const heard: CtaActivateEvent[] = [];
    page.addEventListener('cta-activate', (event) => {
      heard.push(event);
      event.preventDefault();
    });
    el.shadowRoot!.querySelector<HTMLElement>('.control')!.click();
    expect(heard.map(({campaign, href}) => [campaign, href])).to.deep.equal([[address, `${address}#here`]]);
  });

  it('thanks with the counters of the same campaign, and with no other', async () => {
    const [one, other] = [newCampaignAddress(), newCampaignAddress()];
    network.put(one, {action: ACTION, petition: {count: 100}});
    network.put(other, {action: ACTION, petition: {count: 200}});
    const side = (address: string) =>
      `<div data-campaign="${address}"><cta-button></cta-button><petition-counter></petition-counter></div>`;
    const page = await fixture<HTMLElement>(`<div>${side(one)}${side(other)}</div>`);
    const buttons = [...page.querySelectorAll('cta-button')];
    const counters = [...page.querySelectorAll('petition-counter')];
    const shown = () => counters.map(({signatures}) => signatures);
    for (const el of buttons) await untilShown(el, () => madeBy(el) !== null);
    for (const el of counters) await untilShown(el, () => shown()[counters.indexOf(el)] !== undefined);

    document.dispatchEvent(new PetitionSignedEvent(undefined, one));
    for (const el of [...buttons, ...counters]) await el.updateComplete;
    expect(buttons.map((el) => wordsOf(el))).to.deep.equal(['Thank you for signing.', undefined]);
    expect(shown()).to.deep.equal([101, 200]);
  });

  it('shares one request with every element of its campaign, and makes another for another campaign', async () => {
    const [one, other] = [newCampaignAddress(), newCampaignAddress()];
    const json = {letter: {excerpts: {lead: ['We wrote.']}}, action: ACTION, petition: {count: 100, state: 'won'}};
    network.put(one, json);
    network.put(other, json);
    // All in one place, so that all are on the screen.
    const place = 'style="grid-area: 1 / 1"';
    const some = `<letter-excerpt ${place} excerpt="lead"></letter-excerpt><petition-counter ${place}></petition-counter><cta-button ${place}></cta-button>`;
    const page = await fixture<HTMLElement>(
      `<div style="display: grid"><div style="display: contents" data-campaign="${one}">${some.repeat(7)}</div>
       <div style="display: contents" data-campaign="${other}">${some}</div></div>`,
    );
    const excerpts = [...page.querySelectorAll('letter-excerpt')];
    const counters = [...page.querySelectorAll('petition-counter')];
    const buttons = [...page.querySelectorAll('cta-button')];
    for (const el of excerpts) await untilShown(el, () => el.textContent === 'We wrote.');
    for (const el of counters) await untilShown(el, () => el.signatures === 100);
    for (const el of buttons) await untilShown(el, () => wordsOf(el) === 'This campaign has won.');
    expect(network.requests).to.deep.equal([one, other]);
    await expect(excerpts[0]).to.be.accessible();
    await expect(buttons[0]).to.be.accessible();
  });

  /** The message of a button, decoded, once it says something. */
  async function messageOf(el: CtaButtonElement) {
    const link = () => decodeURIComponent(el.shadowRoot!.querySelector('a')?.getAttribute('href') ?? '');
    await untilShown(el, () => link().includes('Count us'));
    return link();
  }
  const MAIL = 'action="mail" to="council@example.org" subject="{title}" body="{author} {url}"';
  const LETTER = {title: 'Count us', authors: ['Ana', 'Ben'], url: 'https://letter.example/'};

  it('writes of the letter of its campaign on a page without an excerpt', async () => {
    const {el} = await buttonOf(MAIL, 'Write', {letter: LETTER});
    expect(await messageOf(el)).to.equal(
      'mailto:council@example.org?subject=Count us&body=Ana and Ben https://letter.example/',
    );
  });

  it('writes of the letter of its campaign beside an excerpt of another one', async () => {
    const [one, other] = [newCampaignAddress(), newCampaignAddress()];
    network.put(one, {letter: LETTER});
    network.put(other, {letter: {title: 'Another', excerpts: {lead: ['Other.']}}});
    const page = await fixture<HTMLElement>(
      `<div lang="en"><letter-excerpt campaign="${other}" excerpt="lead"></letter-excerpt>
       <cta-button campaign="${one}" ${MAIL}>Write</cta-button></div>`,
    );
    const excerpt = page.querySelector('letter-excerpt')!;
    await untilShown(excerpt, () => excerpt.textContent === 'Other.');
    const el = page.querySelector('cta-button')!;
    el.requestUpdate();
    expect(await messageOf(el)).to.contain('subject=Count us');
  });

  it('keeps the page’s link when the document never comes', async () => {
    const {el} = await buttonOf('debug', '<a href="/sign">Sign</a>', '<!doctype html>');
    await untilShown(el, () => el.shadowRoot!.textContent.includes('holds no campaign document'));
    expect([wordsOf(el), madeBy(el)]).to.deep.equal([undefined, null]);
    expect(el.innerText).to.equal('Sign');
  });
});
