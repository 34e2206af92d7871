import {expect} from '@open-wc/testing';
import type {CampaignDocument} from '../../src/campaign/document.js';
import {NO_PARTS, pathOf, readCampaign, type CampaignParts} from '../../src/campaign/read-campaign.js';

const BASE = 'https://campaign.example/embed/campaign.json';

/** What a document says, and where it makes no sense. */
function understand(json: unknown, before?: CampaignParts) {
  const {parts, failures} = readCampaign(json, BASE, before);
  return {parts, lost: failures.map(pathOf)};
}

/** A document in which all makes sense. */
const WHOLE = {
  version: 1,
  letter: {
    title: ' Keep the night ferry ',
    url: '../letter#start',
    authors: ['The Riverside Friends', 'Ferry Users'],
    recipients: 'The City Council',
    publication: 'The Riverside Post',
    date: '2026-04-21',
    lang: 'en_GB',
    excerpts: {lead: ['First.', 'Second.'], end: 'Last.'},
  },
  action: {
    label: 'Sign the letter',
    url: 'https://campaign.example/sign',
    opens: null,
    closes: '2026-12-31T23:59:00+01:00',
    closedText: '',
    closedUrl: 'mailto:ferry@campaign.example',
  },
  petition: {
    count: 12345,
    goal: '20,000',
    goals: [10_000, '20.000', {count: 30_000, brings: ' The council must answer. '}, {count: '40,000', brings: null}],
    updated: '2026-08-22T12:00:00Z',
    state: 'open',
    poll: 60,
    source: 'https://petition.parliament.uk/petitions/700000',
    offline: 80,
  },
} satisfies CampaignDocument;

describe('readCampaign', () => {
  it('understands every field', () => {
    const {parts, lost} = understand(WHOLE);
    expect(lost).to.deep.equal([]);
    expect(parts).to.deep.equal({
      letter: {
        title: 'Keep the night ferry',
        url: 'https://campaign.example/letter#start',
        authors: ['The Riverside Friends', 'Ferry Users'],
        recipients: ['The City Council'],
        publication: 'The Riverside Post',
        date: '2026-04-21',
        lang: 'en-GB',
        excerpts: {lead: ['First.', 'Second.'], end: ['Last.']},
      },
      action: {
        label: 'Sign the letter',
        url: 'https://campaign.example/sign',
        closes: {time: Date.UTC(2026, 11, 31, 22, 59), offset: 3_600_000},
        closedUrl: 'mailto:ferry@campaign.example',
      },
      petition: {
        count: 12_345,
        goal: 20_000,
        goals: [{at: 10_000}, {at: 20_000}, {at: 30_000, brings: 'The council must answer.'}, {at: 40_000}],
        updated: {time: Date.UTC(2026, 7, 22, 12), offset: 0},
        state: 'open',
        poll: 60,
        source: 'https://petition.parliament.uk/petitions/700000',
        offline: 80,
      },
    });
  });

  it('takes null, an empty text and a missing field for the same', () => {
    for (const nothing of [null, '', undefined]) {
      const fields = {letter: {title: nothing, date: nothing}, action: {closes: nothing}, petition: {goal: nothing}};
      expect(understand(fields)).to.deep.equal({parts: NO_PARTS, lost: []});
    }
    expect(understand({letter: null, action: undefined})).to.deep.equal({parts: NO_PARTS, lost: []});
  });

  it('takes no part in fields that it does not know', () => {
    const json = {...WHOLE, colour: 'red', action: {...WHOLE.action, icon: '<svg>'}, newest: {deep: [1, {x: 2}]}};
    expect(understand(json)).to.deep.equal(understand(WHOLE));
  });

  const broken: readonly (readonly [field: string, values: readonly unknown[]])[] = [
    ['letter.title', [5, true, {}, [], ['Title'], ' ', 'x'.repeat(1001)]],
    [
      'letter.url',
      [
        5,
        'javascript:alert(1)',
        ' JaVaScRiPt:alert(1)',
        'java\nscript:alert(1)',
        'data:text/html,x',
        'https://',
        'vbscript:x',
        `https://x.example/${'y'.repeat(2048)}`,
      ],
    ],
    ['letter.authors', [5, {}, [], ' ']],
    [
      'letter.authors[1]',
      [
        ['A', 5],
        ['A', null],
        ['A', ['B']],
        ['A', ''],
        ['A', 'x'.repeat(1001)],
      ],
    ],
    ['letter.authors[100]', [Array.from({length: 101}, (_, i) => `Author ${i}`)]],
    ['letter.recipients', [false, 0]],
    ['letter.publication', [['x'], {}]],
    ['letter.date', [20_260_421, '21 April 2026', '2026-02-30', '2026-04-21T12:00:00Z', '2026-4-21']],
    ['letter.lang', [5, 'x-default', 'english please', '<b>', 'und']],
    ['letter.excerpts', ['words', ['words'], 5]],
    ['letter.excerpts.lead', [{lead: 5}, {lead: {}}, {lead: []}]],
    ['letter.excerpts.lead[1]', [{lead: ['A', 5]}, {lead: ['A', '']}, {lead: ['A', 'x'.repeat(10_001)]}]],
    ['action.label', [['Sign'], {text: 'Sign'}, 1]],
    ['action.url', ['blob:https://x.example/1', 'file:///etc/passwd', '//']],
    ['action.opens', ['2026-12-31', '2026-12-31T23:59:00', 1_798_757_940_000, 'tomorrow', '2026-13-01T00:00:00Z']],
    ['action.closes', ['2026-02-30T12:00:00Z', '2026-12-31T23:59:00 CET', true]],
    ['action.closedText', [[], 0]],
    ['action.closedUrl', ['javascript://x.example/%0aalert(1)', {}]],
    ['petition.count', [-1, 1.5, 1e300, 'many', '12 people', '<b>12</b>', {}, [12], true, 2 ** 53, '1,5']],
    ['petition.goal', [0, -5, '0', 'all', {}]],
    ['petition.goals', ['all', {}, [], 0, {brings: 'x'}, {count: 0}]],
    [
      'petition.goals[1].brings',
      [
        [5, {count: 9, brings: 7}],
        [5, {count: 9, brings: 'x'.repeat(1001)}],
      ],
    ],
    [
      'petition.goals[0]',
      [
        [0, 5],
        ['x', 5],
        [null, 5],
      ],
    ],
    ['petition.updated', ['2026-08-22', 5]],
    ['petition.state', ['Open', 'finished', 1, ['open'], 'constructor', '__proto__']],
    ['petition.poll', ['fast', -1, 0.5]],
    ['petition.source', [5, ['https://x.example'], 'x'.repeat(2049)]],
    ['petition.offline', [-80, 'some', 80.5]],
    ['letter', ['words', 5, ['letter'], true]],
    ['action', ['sign', 0]],
    ['petition', [12_345, '12,345', [12_345]]],
    ['version', [0, 2, '1', 'latest', {}]],
  ];

  for (const [path, values] of broken) {
    it(`names ${path} when it makes no sense, and understands all the rest`, () => {
      const [part = '', field] = path.replace(/\[\d+\]/, '').split('.');
      for (const value of values) {
        const json: Record<string, unknown> = structuredClone(WHOLE);
        if (field) (json[part] as Record<string, unknown>)[field] = value;
        else json[part] = value;
        const {parts, lost} = understand(json);
        expect(lost, JSON.stringify(value)).to.include(path);
        const rest = structuredClone(WHOLE) as Record<string, unknown>;
        for (const name of ['letter', 'action', 'petition'].filter((one) => one !== part)) {
          const wanted = understand(rest).parts[name as 'letter'];
          expect(parts[name as 'letter'], `${name} beside ${path}`).to.deep.equal(wanted);
        }
      }
    });

    it(`keeps the last true value of ${path} meanwhile`, () => {
      const known = understand(WHOLE).parts;
      const [part = '', field] = path.replace(/\[\d+\]/, '').split('.');
      if (path.includes('[') || path.split('.').length > 2 || part === 'version') return;
      for (const value of values) {
        const json: Record<string, unknown> = structuredClone(WHOLE);
        if (field) (json[part] as Record<string, unknown>)[field] = value;
        else json[part] = value;
        expect(understand(json, known).parts, JSON.stringify(value)).to.deep.equal(known);
      }
    });
  }

  it('keeps a count also when it is missing, and nothing else', () => {
    const known = understand(WHOLE).parts;
    const {parts, lost} = understand({petition: {goal: 500}}, known);
    expect(parts).to.deep.equal({letter: {}, action: {}, petition: {count: 12_345, goal: 500}});
    expect(lost).to.deep.equal(['petition.count']);
  });

  it('is not misled by names that every object has', () => {
    const hostile = JSON.parse(
      `{"__proto__": {"petition": {"count": 666}}, "constructor": {"count": 666},
        "letter": {"__proto__": {"title": "Mine"}, "excerpts": {"__proto__": ["Proto."], "constructor": ["Made."], "toString": 5}},
        "petition": {"__proto__": {"count": 666, "state": "won"}, "hasOwnProperty": 1}}`,
    ) as unknown;
    const {parts, lost} = understand(hostile);
    expect(lost).to.deep.equal(['letter.excerpts.toString']);
    expect(parts.petition).to.deep.equal({});
    expect(parts.letter.title).to.equal(undefined);
    expect(Object.entries(parts.letter.excerpts ?? {})).to.deep.equal([
      ['__proto__', ['Proto.']],
      ['constructor', ['Made.']],
    ]);
    expect(Object.getPrototypeOf(parts.letter.excerpts) === Object.prototype).to.be.true;
    expect(({} as {count?: unknown}).count).to.equal(undefined);
  });

  it('is not misled by what a page put on every object', () => {
    const prototype = Object.prototype as {count?: number; version?: number; title?: string};
    Object.assign(prototype, {count: 666, version: 9, title: 'Mine'});
    try {
      expect(understand({letter: {}, petition: {}})).to.deep.equal({
        parts: {letter: {}, action: {}, petition: {}},
        lost: [],
      });
    } finally {
      delete prototype.count;
      delete prototype.version;
      delete prototype.title;
    }
  });

  it('survives anything', () => {
    const deep = JSON.parse(`{"letter": {"excerpts": {"lead": ${'['.repeat(5000)}${']'.repeat(5000)}}}}`) as unknown;
    for (const json of [undefined, null, 5, 'text', true, [], [WHOLE], deep]) {
      expect(understand(json).parts.petition, typeof json).to.deep.equal({});
    }
  });
});
