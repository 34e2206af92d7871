import {expect, fixture} from '@open-wc/testing';
import {useFakeTimers, type SinonFakeTimers} from 'sinon';
import '../../src/define/petition-counter.js';
import '../../src/define/upgrade-markup.js';
import type {PetitionCounterElement} from '../../src/elements/petition-counter.js';
import {PetitionSignedEvent, type CounterFailedEvent} from '../../src/events.js';
import {newCampaignAddress, publishCampaigns, untilShown, type PublishedCampaigns} from '../support/published.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const WORDS = 'Many people have signed';

const textOf = (el: PetitionCounterElement, part = 'text') => {
  const copy = el.shadowRoot!.querySelector(`[part="${part}"]`)?.cloneNode(true) as HTMLElement | undefined;
  copy?.querySelector('.roll')?.remove();
  return copy?.textContent.replace(/\s+/g, ' ').trim();
};

describe('<petition-counter campaign>', () => {
  expectQuietConsole();

  let network: PublishedCampaigns;
  beforeEach(() => (network = publishCampaigns()));
  afterEach(() => network.stop());

  async function counterOf(attributes: string, json: unknown, address = newCampaignAddress()) {
    network.put(address, json);
    const el = await fixture<PetitionCounterElement>(
      `<petition-counter lang="en-GB" campaign="${address}" ${attributes}>${WORDS}</petition-counter>`,
    );
    return {el, address};
  }

  it('shows the count, the goal and the deadline of its campaign', async () => {
    const {el} = await counterOf('', {
      action: {closes: '2096-12-31T23:59:00+01:00'},
      petition: {count: 12_345, goal: 20_000, goals: [10_000], state: 'open'},
    });
    await untilShown(el, () => textOf(el) !== undefined);
    expect(textOf(el)).to.equal('12,345 people have signed');
    expect(textOf(el, 'goal')).to.equal('7,655 more to reach 20,000');
    expect(textOf(el, 'deadline')).to.equal('Open until 31 December 2096');
  });

  it('shows the page’s own words until the document arrives, and for ever when it holds no count', async () => {
    const {el} = await counterOf('', {letter: {title: 'Ferry'}});
    expect(textOf(el)).to.equal(undefined);
    await untilShown(el, () => network.requests.length === 1);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(textOf(el)).to.equal(undefined);
    expect(el.innerText.trim()).to.equal(WORDS);
  });

  it('keeps room for a number only until it knows that none comes', async () => {
    const {el} = await counterOf('', {letter: {title: 'Ferry'}});
    const hasRoom = () => el.shadowRoot!.querySelector('[part="track"]') !== null;
    expect(hasRoom()).to.be.true;
    await untilShown(el, () => !hasRoom());
  });

  it('tells the page that the document brought nothing', async () => {
    const reasons: string[] = [];
    const hear = ({reason}: CounterFailedEvent) => reasons.push(reason);
    document.addEventListener('counter-failed', hear);
    const {el} = await counterOf('', '<!doctype html>');
    await untilShown(el, () => reasons.length > 0);
    document.removeEventListener('counter-failed', hear);
    expect(reasons.join()).to.match(/holds no campaign document\.$/);
  });

  it('follows its campaign in plain HTML too', async () => {
    const address = newCampaignAddress();
    network.put(address, {petition: {count: 1000}});
    const marked = await fixture<HTMLElement>(
      `<div data-widget="petition-counter" data-campaign="${address}">${WORDS}</div>`,
    );
    await Promise.resolve();
    const el = marked.querySelector('petition-counter')!;
    await untilShown(el, () => textOf(el) === '1,000 people have signed');
    expect(network.requests).to.deep.equal([address]);
  });

  it('reads the platform once when the campaign stops all reading', async () => {
    const source = newCampaignAddress();
    network.put(source, {count: 5});
    const {el} = await counterOf('', {petition: {count: 1, source, poll: 0}});
    await untilShown(el, () => textOf(el) === '5 people have signed');
    expect(network.requests.filter((address) => address === source)).to.have.length(1);
  });

  it('adds signatures on paper, and shows how that adds up', async () => {
    const {el} = await counterOf('parts', {petition: {count: 100, offline: 80}});
    await untilShown(el, () => textOf(el) !== undefined);
    expect(textOf(el)).to.equal('180 people have signed');
    expect(textOf(el, 'parts')).to.equal('How this adds up campaign.example 100 On paper 80');
  });

  for (const [attributes, wanted] of [
    ['count="500"', '500 people have signed / 19,500 more to reach 20,000 / Open until 31 December 2096'],
    ['goal="15000"', '12,345 people have signed / 2,655 more to reach 15,000 / Open until 31 December 2096'],
    ['goals="13000;14000"', '12,345 people have signed / Only 655 more to reach 13,000 / Open until 31 December 2096'],
    [
      'closes="2095-01-31T12:00:00Z"',
      '12,345 people have signed / 7,655 more to reach 20,000 / Open until 31 January 2095',
    ],
    ['state="won"', '12,345 people signed / This petition has won / '],
    [
      'opens="2095-01-01T12:00:00Z"',
      '12,345 people have signed / Signing begins on 1 January 2095 / Open until 31 December 2096',
    ],
    ['offline="5"', '12,350 people have signed / 7,650 more to reach 20,000 / Open until 31 December 2096'],
    [
      'count="many" goal="none"',
      '12,345 people have signed / 7,655 more to reach 20,000 / Open until 31 December 2096',
    ],
  ] as const) {
    it(`lets ${attributes} of the page win`, async () => {
      const {el} = await counterOf(attributes, {
        action: {closes: '2096-12-31T23:59:00+01:00'},
        petition: {count: 12_345, goal: 20_000},
      });
      await untilShown(el, () => Boolean(textOf(el, 'deadline') ?? textOf(el)?.endsWith('people signed')));
      expect(
        [textOf(el), textOf(el, 'goal')?.replace(' Goal: 20,000', ''), textOf(el, 'deadline')].join(' / '),
      ).to.equal(wanted);
    });
  }

  it('says what the next goal of the campaign brings, and with milestones what each one does', async () => {
    const goals = [
      {count: 20_000, brings: 'the council must <b>answer</b>'},
      10_000,
      {count: 30_000, brings: 'a vote'},
    ];
    const {el, address} = await counterOf('', {petition: {count: 12_345, goal: 20_000, goals}});
    await untilShown(el, () => textOf(el, 'milestones') !== undefined);
    expect(textOf(el, 'milestones')).to.equal('At 20,000: the council must <b>answer</b>');
    el.setAttribute('milestones', '');
    await untilShown(el, () => textOf(el, 'milestones')!.endsWith('a vote'));
    // As a source of numbers alone, the same document still has its goals.
    const numbers = await fixture<PetitionCounterElement>(
      `<petition-counter lang="en" src="${address}"></petition-counter>`,
    );
    await untilShown(numbers, () => textOf(numbers, 'goal') === '7,655 more to reach 20,000');
  });

  it('reads the platform that the campaign names, and shows the campaign’s count until it answers', async () => {
    const source = newCampaignAddress();
    const json = {petition: {count: 100, goal: 500, source, offline: 10}};
    // It is down at first.
    const {el: early} = await counterOf('', json);
    await untilShown(early, () => textOf(early) === '110 people have signed');

    network.put(`${source}?up`, {count: 200, goal: 9999});
    const {el} = await counterOf('', {petition: {...json.petition, source: `${source}?up`}});
    await untilShown(el, () => textOf(el) === '210 people have signed');
    // The campaign's goal is its own.
    expect(textOf(el, 'goal')).to.equal('290 more to reach 500');
  });

  it('reads what the page names, and not what the campaign names', async () => {
    const own = newCampaignAddress();
    const theirs = newCampaignAddress();
    network.put(own, {count: 300});
    network.put(theirs, {count: 200});
    const {el} = await counterOf(`src="${own}"`, {petition: {count: 100, goal: 500, source: theirs}});
    await untilShown(el, () => textOf(el) === '300 people have signed' && textOf(el, 'goal') !== '');
    expect(textOf(el, 'goal')).to.equal('200 more to reach 500');
    expect(network.requests.includes(theirs)).to.be.false;
  });

  it('does not read the campaign’s platform when the page knows the number', async () => {
    const theirs = newCampaignAddress();
    network.put(theirs, {count: 200});
    const {el} = await counterOf('count="5"', {petition: {goal: 500, source: theirs}});
    await untilShown(el, () => textOf(el, 'goal') === '495 more to reach 500');
    expect(network.requests.includes(theirs)).to.be.false;
  });

  for (const [state, words] of [
    ['won', 'This petition has won'],
    ['lost', 'This petition did not succeed'],
    ['closed', 'Signing has closed'],
  ] as const) {
    it(`shows that the campaign is ${state}`, async () => {
      const {el} = await counterOf('', {petition: {count: 12_345, state}});
      await untilShown(el, () => textOf(el) !== undefined);
      expect([textOf(el), textOf(el, 'goal')]).to.deep.equal(['12,345 people signed', words]);
    });
  }

  it('follows the nearest ancestor that names a campaign, through shadow roots, also when it changes', async () => {
    const [outer, inner] = [newCampaignAddress(), newCampaignAddress()];
    network.put(outer, {petition: {count: 1000}});
    network.put(inner, {petition: {count: 2000}});
    const page = await fixture<HTMLElement>(`<div data-campaign="${outer}"><div class="host"></div></div>`);
    const root = page.querySelector('.host')!.attachShadow({mode: 'open'});
    const el = document.createElement('petition-counter');
    root.append(el);
    await untilShown(el, () => textOf(el) === '1,000 people have signed');

    page.querySelector('.host')!.setAttribute('data-campaign', inner);
    await untilShown(el, () => textOf(el) === '2,000 people have signed');
    page.querySelector('.host')!.setAttribute('data-campaign', 'javascript:alert(1)');
    await untilShown(el, () => textOf(el) === '1,000 people have signed');
    el.setAttribute('campaign', inner);
    await untilShown(el, () => textOf(el) === '2,000 people have signed');
  });

  it('asks once for twenty counters of one campaign, and twice for two campaigns', async () => {
    const [one, other] = [newCampaignAddress(), newCampaignAddress()];
    network.put(one, {petition: {count: 1000}});
    network.put(other, {petition: {count: 2000}});
    const spellings = [one, `${one}#part`, one.replace('https:', 'HTTPS:'), ` ${one} `];
    const page = await fixture<HTMLElement>(
      `<div style="display: grid" data-campaign="${one}">${Array.from({length: 20}, (_, i) => `<petition-counter style="grid-area: 1 / 1" campaign="${spellings[i % 4]}"></petition-counter>`).join('')}<petition-counter style="grid-area: 1 / 1"></petition-counter><petition-counter style="grid-area: 1 / 1" campaign="${other}"></petition-counter></div>`,
    );
    const counters = [...page.querySelectorAll('petition-counter')];
    for (const el of counters.slice(0, 21)) await untilShown(el, () => textOf(el) === '1,000 people have signed');
    await untilShown(counters[21]!, () => textOf(counters[21]!) === '2,000 people have signed');
    expect(network.requests).to.deep.equal([one, other]);
  });

  it('counts the reader in when the page says so, for this campaign and for no other', async () => {
    const {el: one, address} = await counterOf('', {petition: {count: 100}});
    const {el: other} = await counterOf('', {petition: {count: 200}});
    await untilShown(one, () => textOf(one) !== undefined);
    await untilShown(other, () => textOf(other) !== undefined);
    document.dispatchEvent(new PetitionSignedEvent(undefined, `${address}#x`));
    await untilShown(one, () => textOf(one) === '101 people have signed');
    await other.updateComplete;
    expect(textOf(other)).to.equal('200 people have signed');
    document.dispatchEvent(new PetitionSignedEvent());
    await untilShown(other, () => textOf(other) === '201 people have signed');
    expect(textOf(one)).to.equal('101 people have signed');
  });

  it('tells the author, and nobody else, what makes no sense', async () => {
    const {el, address} = await counterOf('debug', {action: {closes: 'soon'}, petition: {count: 100}});
    await untilShown(el, () => textOf(el) !== undefined);
    expect(textOf(el, 'debug')).to.equal(
      `${address} makes no sense at action.closes; "npx open-letter-widgets check" says why.`,
    );
    const {el: gone} = await counterOf('debug', '<!doctype html>');
    await untilShown(gone, () => textOf(gone, 'debug') !== undefined);
    expect(textOf(gone, 'debug')).to.match(/holds no campaign document\.$/);
    gone.campaign = 'javascript:alert(1)';
    await untilShown(gone, () => textOf(gone, 'debug') === 'campaign is ignored: it has to be an http(s) address.');
  });

  describe('while time passes', () => {
    let clock: SinonFakeTimers;
    afterEach(() => clock.restore());

    /** A counter that has what its document says, on a page whose time we turn. */
    async function counterInTime(json: unknown) {
      const {el, address} = await counterOf('', json);
      for (let turn = 0; turn < 200 && textOf(el) === undefined; turn++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await clock.tickAsync(1);
      }
      return {el, address};
    }

    it('follows an edit within one poll, and keeps the last count when the document breaks', async () => {
      // Only what the sources wait with; frames have to go on.
      clock = useFakeTimers({
        now: Date.now(),
        toFake: ['setTimeout', 'clearTimeout', 'Date'],
        shouldAdvanceTime: false,
      });
      const {el, address} = await counterInTime({petition: {count: 100, goal: 500, poll: 10}});
      network.put(address, {petition: {count: 250, goal: 500, state: 'won', poll: 10}});
      await clock.tickAsync(14_000);
      await untilShown(el, () => textOf(el) === '250 people signed');
      expect(textOf(el, 'goal')).to.contain('This petition has won');

      network.put(address, '{"petition": {"count": 3');
      await clock.tickAsync(60_000);
      network.put(address, {petition: {count: 'none', state: 'open'}});
      await clock.tickAsync(900_000);
      await untilShown(el, () => textOf(el) === '250 people have signed');
    });
  });
});
