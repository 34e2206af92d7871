import {expect, fixtureCleanup} from '@open-wc/testing';
import {newCampaignAddress, publishCampaigns, untilShown, type PublishedCampaigns} from '../support/published.js';
import {excerptOf, settled} from '../support/excerpt.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const PAST = '2006-12-31T23:59:00+01:00';

const LETTER = {
  title: 'Keep the night ferry',
  url: '../letter',
  authors: ['The Riverside Friends', 'Ferry Users'],
  recipients: ['The City Council'],
  publication: 'The Post',
  date: '2026-04-21',
  lang: 'de',
  excerpts: {lead: ['Erster <b>Absatz</b> des Briefs.', 'Zweiter Absatz des Briefs.', 'Dritter.'], end: ['Schluss.']},
};

describe('<letter-excerpt campaign>', () => {
  expectQuietConsole();

  let network: PublishedCampaigns;
  beforeEach(() => (network = publishCampaigns()));
  afterEach(() => {
    fixtureCleanup();
    network.stop();
  });

  async function quoting(attributes: string, words: string, json: unknown, address = newCampaignAddress()) {
    network.put(address, json);
    const excerpt = await excerptOf(
      `<letter-excerpt lang="en-GB" campaign="${address}" ${attributes}>${words}</letter-excerpt>`,
    );
    const attribution = () => excerpt.label('attribution')?.replace(/\s+/g, ' ');
    return {...excerpt, address, attribution};
  }

  it('quotes the passage it names, as text, in the language of the letter', async () => {
    const {el, has} = await quoting('excerpt="lead"', '', {letter: LETTER});
    await untilShown(el, () => has('attribution'));
    const passage = el.querySelector('blockquote')!;
    expect(el.children.length).to.equal(1);
    expect([...passage.children].map(({localName, textContent}) => `${localName}: ${textContent}`)).to.deep.equal([
      'p: Erster <b>Absatz</b> des Briefs.',
      'p: Zweiter Absatz des Briefs.',
      'p: Dritter.',
    ]);
    expect([passage.lang, passage.dir]).to.deep.equal(['de', 'auto']);
    // It is the one quotation.
    expect(el.shadowRoot!.querySelector('blockquote') === null).to.be.true;
  });

  it('treats it as a passage of the page: it can be previewed, and the link leads to it', async () => {
    const {el, has, label, link} = await quoting('excerpt="lead" preview="1"', ' ', {letter: LETTER});
    await untilShown(el, () => has('toggle'));
    expect(label('toggle')).to.equal('Show 2 more paragraphs');
    expect(link()).to.match(/^https:\/\/campaign\.example\/letter#:~:text=Erster/);
    expect([...el.querySelectorAll('p')].map(({hidden}) => Boolean(hidden))).to.deep.equal([false, true, true]);
  });

  it('says who wrote what to whom, and lets each attribute of the page win', async () => {
    const theirs = await quoting('', '<p>Own words.</p>', {letter: LETTER});
    await untilShown(theirs.el, () => theirs.has('attribution'));
    expect(theirs.attribution()).to.equal(
      'The Riverside Friends and Ferry Users, in Keep the night ferry, an open letter to The City Council, published in The Post, 21 April 2026',
    );
    const own = await quoting(
      'author="Ana" recipient="Ben" letter-title="Mine" publication="There" date="2025-01-02" href="https://own.example/l"',
      '<p>Own words.</p>',
      {letter: LETTER},
    );
    await untilShown(own.el, () => own.link() !== null);
    expect(own.attribution()).to.equal('Ana, in Mine, an open letter to Ben, published in There, 2 January 2025');
    expect(own.link()).to.match(/^https:\/\/own\.example\/l#:~:text=/);
    const mixed = await quoting('author="Ana" date="nonsense"', '<p>Own words.</p>', {
      letter: {...LETTER, publication: null, recipients: 5},
    });
    await untilShown(mixed.el, () => mixed.attribution()?.includes('night') ?? false);
    expect(mixed.attribution()).to.equal('Ana, in Keep the night ferry, 21 April 2026');
  });

  it('says the title in the language of the letter, and a title of the page in that of the page', async () => {
    const theirs = await quoting('', '<p>Own words.</p>', {letter: LETTER});
    const cite = (el: Element) => el.shadowRoot!.querySelector('cite')?.getAttribute('lang');
    await untilShown(theirs.el, () => theirs.has('attribution'));
    expect(cite(theirs.el)).to.equal('de');
    const own = await quoting('letter-title="Mine"', '<p>Own words.</p>', {letter: LETTER});
    await untilShown(own.el, () => own.attribution()?.includes('The Post') ?? false);
    expect(cite(own.el)).to.equal(null);
  });

  for (const words of [
    'Own words.',
    '<p>Own words.</p>',
    '<blockquote><p>Own words.</p></blockquote>',
    '<div><p>Own words.</p></div>',
  ]) {
    it(`never puts its passage beside ${words}`, async () => {
      const {el, has, read} = await quoting('excerpt="lead"', words, {letter: {...LETTER, url: null}});
      await untilShown(el, () => has('attribution'));
      expect(el.innerHTML).to.equal(words);
      expect(read()).to.contain('Own words.');
    });
  }

  it('puts it beside the page’s own link and attribution, which win', async () => {
    const own = '<a slot="link" href="https://own.example/">Read it</a><span slot="attribution">By us</span>';
    const {el, read} = await quoting('excerpt="end"', own, {letter: LETTER});
    await untilShown(el, () => read().includes('Schluss.'));
    expect(read()).to.equal('Schluss. Read it By us');
    expect(el.querySelector('a')!.getAttribute('href')).to.match(/^https:\/\/own\.example\/#:~:text=Schluss/);
  });

  it('takes it away when the page writes words of its own, and when the excerpt leaves', async () => {
    const {el, place} = await quoting('excerpt="end"', '', {letter: LETTER});
    await untilShown(el, () => el.querySelector('blockquote') !== null);
    const own = document.createElement('p');
    own.textContent = 'Own words.';
    el.append(own);
    await settled(el);
    await settled(el);
    expect(el.innerHTML).to.equal('<p>Own words.</p>');
    own.remove();
    await settled(el);
    await settled(el);
    expect(el.textContent).to.equal('Schluss.');

    el.remove();
    expect(el.innerHTML).to.equal('');
    place.append(el);
    await settled(el);
    await settled(el);
    expect(el.textContent).to.equal('Schluss.');
  });

  it('turns to another passage with its name', async () => {
    const {el} = await quoting('excerpt="end" debug', '', {letter: LETTER});
    await untilShown(el, () => el.textContent === 'Schluss.');
    el.excerpt = 'lead';
    await untilShown(el, () => el.querySelectorAll('p').length === 3);
    for (const name of ['none', 'constructor', '__proto__', 'toString']) {
      el.excerpt = name;
      await el.updateComplete;
      expect(el.innerHTML, name).to.equal('');
      expect(el.shadowRoot!.querySelector('[part="debug"]')!.textContent).to.contain(
        `The campaign has no excerpt called ${name}.`,
      );
    }
  });

  for (const [what, json, wanted] of [
    ['closed', {petition: {state: 'closed'}}, 'Signing has closed'],
    ['closed in time', {action: {closes: PAST}}, 'Signing has closed'],
    ['won', {petition: {state: 'won'}, action: {closes: PAST}}, 'This petition has won'],
    ['lost', {petition: {state: 'lost'}}, 'This petition did not succeed'],
    ['open', {petition: {state: 'open'}}, null],
  ] as const) {
    it(`says below the letter that the campaign is ${what}`, async () => {
      const {el, has, label} = await quoting('excerpt="end"', '', {letter: LETTER, ...json});
      await untilShown(el, () => has('attribution'));
      expect(label('state')).to.equal(wanted);
    });
  }

  it('is as the page wrote it when the document never comes', async () => {
    const {el, attribution, label} = await quoting(
      'excerpt="lead" author="Ana" debug',
      '<p>Own words.</p>',
      '<p>Not found',
    );
    await untilShown(el, () => label('debug')?.includes('holds no campaign document') ?? false);
    expect([el.innerHTML, attribution()]).to.deep.equal(['<p>Own words.</p>', 'Ana']);
  });

  it('leads nowhere unsafe', async () => {
    const {el, has, link} = await quoting('excerpt="end"', '', {letter: {...LETTER, url: 'javascript:alert(1)'}});
    await untilShown(el, () => has('attribution'));
    expect(link()).to.equal(null);
  });
});
