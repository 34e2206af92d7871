import {expect} from '@open-wc/testing';
import {safeAccept} from '../../src/lib/http-accept.js';
import {NO_HISTORY, planNextRead} from '../../src/lib/poll-policy.js';
import {recognise} from '../../src/platforms/recognise.js';
import {bodyFetcher, type Fetched} from '../../src/sources/fetch-body.js';
import {readCount} from '../../src/sources/read-count.js';
import type {CountReading} from '../../src/sources/source.js';
import {VirtualOutside} from '../support/virtual-outside.js';

const SECOND_MS = 1000;
const HERE = 'https://blog.example/post';
const OPEN = {'Access-Control-Allow-Origin': '*'};

/** What a platform answers at one address. */
interface Answer {
  readonly file: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Without this `Accept` it answers with a page. */
  readonly accept?: string;
}

interface Row {
  readonly name: string;
  /** What the author writes, and as `platform="…"` where the name is needed. */
  readonly src: string;
  readonly platform?: string;
  /** By address; elsewhere it answers 404. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly reading: Omit<CountReading, 'readAt'>;
  /** Seconds that it bears between reads. */
  readonly minimum?: number;
}

const at = (time: number) => ({time, offset: 0});
const UK = 'https://petition.parliament.uk/petitions/131215';
const UK_HEADERS = {...OPEN, 'Cache-Control': 'public, max-age=60, stale-while-revalidate=120'};
const UNCACHED = {...OPEN, 'Cache-Control': 'no-store'};
const UUID = '92cc16ee-107e-4208-b92c-2ffed24d4f4b';
const RAHVAALGATUS = `https://rahvaalgatus.ee/initiatives/${UUID}`;
const DATA_SERVICE =
  'https://act.campaign.example/ea-dataservice/data.service?service=EaDataCapture&token=t&campaignId=5&contentType=json';
const SHEET = 'https://docs.google.com/spreadsheets/d/1A2b3C4d5E6f7G8h9I0j_k-L';
const PROCA =
  'https://api.proca.app/api?query=query%20getCount($actionPage:Int!)%7BactionPage(id:$actionPage)%7Bcampaign%7Bstats%7B' +
  'supporterCount%7D%7D%7D%7D&variables=%7B%22actionPage%22:42%7D';
const PROCA_LADDER = [1, 10, 100, 1000, 10_000].flatMap((power) => [100 * power, 200 * power, 500 * power]);

/** The headers of GitHub were recorded; those of the others are in the source of their servers, or only the open access is known. */
const githubHeaders = (await (await fetch('/tests/fixtures/github-repo-headers.json')).json()) as Record<
  string,
  string
>;

const rows: Row[] = [
  {
    name: 'uk-parliament',
    src: UK,
    answers: {[`${UK}/count.json`]: {file: 'uk-parliament-count.json', headers: UK_HEADERS}},
    reading: {count: 2_212_600, goals: [10_000, 100_000]},
    minimum: 60,
  },
  {
    name: 'uk-parliament',
    src: 'https://petition.parliament.uk/archived/petitions/131215',
    answers: {[`${UK}.json`]: {file: 'uk-parliament.json', headers: UK_HEADERS}},
    reading: {count: 2_212_600, goals: [10_000, 100_000], state: 'open'},
    minimum: 60,
  },
  {
    name: 'senedd',
    src: 'https://petitions.senedd.wales/petitions/245678',
    answers: {
      'https://petitions.senedd.wales/petitions/245678/count.json': {file: 'senedd-count.json', headers: UNCACHED},
    },
    reading: {count: 412, goals: [250, 5000]},
    minimum: 300,
  },
  {
    name: 'scottish-parliament',
    src: 'https://petitions.parliament.scot/petitions/PE2100',
    answers: {
      'https://petitions.parliament.scot/petitions/PE2100/count.json': {
        file: 'scottish-parliament-count.json',
        headers: UNCACHED,
      },
    },
    reading: {count: 87, goals: [50, 5000]},
    minimum: 300,
  },
  {
    name: 'jersey',
    src: 'https://petitions.gov.je/petitions/200012',
    // Its server is that of the UK Parliament.
    answers: {
      'https://petitions.gov.je/petitions/200012/count.json': {file: 'uk-parliament-count.json', headers: UK_HEADERS},
    },
    reading: {count: 2_212_600},
    minimum: 60,
  },
  {
    name: 'eci',
    src: 'https://eci.ec.europa.eu/045/public/#/screen/home',
    answers: {
      'https://eci.ec.europa.eu/045/public/api/report/progression': {file: 'eci-progression.json', headers: OPEN},
    },
    reading: {count: 1_448_271, goals: [1_400_000]},
    minimum: 300,
  },
  {
    name: 'rahvaalgatus',
    src: RAHVAALGATUS,
    answers: {
      [RAHVAALGATUS]: {
        file: 'rahvaalgatus.json',
        headers: OPEN,
        accept: 'application/vnd.rahvaalgatus.initiative+json; v=1',
      },
    },
    reading: {count: 1336, goals: [1000], closes: at(Date.UTC(2020, 5, 18, 13, 37, 42, 666))},
  },
  {
    name: 'pytition',
    src: 'https://petitions.campaign.example/petition/7/',
    platform: 'pytition',
    answers: {
      'https://petitions.campaign.example/petition/7/': {
        file: 'pytition.json',
        headers: OPEN,
        accept: 'application/json',
      },
    },
    reading: {count: 1234, goals: [5000]},
    minimum: 300,
  },
  {
    name: 'proca',
    src: '42',
    platform: 'proca',
    answers: {[PROCA]: {file: 'proca-getcount.json', headers: OPEN}},
    reading: {count: 12_345, goals: PROCA_LADDER},
  },
  {
    name: 'campaignion',
    src: 'https://campaign.example/node/123',
    platform: 'campaignion',
    answers: {
      'https://campaign.example/node/123/polling': {
        file: 'campaignion-pgbar.json',
        headers: {...OPEN, 'Cache-Control': 'public, max-age=5'},
      },
    },
    reading: {count: 48_312},
    minimum: 60,
  },
  {
    name: 'greenpeace-counter',
    src: 'testcounter',
    platform: 'greenpeace-counter',
    answers: {
      'https://counter.greenpeace.org/signups?id=testcounter': {file: 'greenpeace-pixelcounter.json', headers: OPEN},
    },
    reading: {count: 1234},
  },
  {
    name: 'github-stars',
    src: 'https://github.com/octokit-fixture-org/hello-world',
    answers: {
      'https://api.github.com/repos/octokit-fixture-org/hello-world': {
        file: 'github-repo.json',
        headers: githubHeaders,
      },
    },
    reading: {count: 42},
    minimum: 900,
  },
  {
    name: 'google-sheet',
    src: `${SHEET}/edit?gid=0#gid=0&range=B2`,
    answers: {
      [`${SHEET}/gviz/tq?tqx=out:json&headers=0&range=B2&gid=0`]: {file: 'google-sheets-gviz-cell.txt', headers: OPEN},
    },
    reading: {count: 339},
    minimum: 300,
  },
  {
    name: 'controlshift',
    src: 'https://petitions.campaign.example/petitions/repair-the-yellow-brick-road-1',
    platform: 'controlshift',
    // It names the sites that may read it, one by one.
    answers: {
      'https://petitions.campaign.example/petitions/repair-the-yellow-brick-road-1.json': {
        file: 'controlshift.json',
        headers: {'Access-Control-Allow-Origin': location.origin, Vary: 'Origin'},
      },
    },
    reading: {count: 223, goals: [500], state: 'closed'},
  },
  {
    name: 'engaging-networks',
    src: DATA_SERVICE,
    answers: {[DATA_SERVICE]: {file: 'engaging-networks.json', headers: OPEN}},
    reading: {count: 12_345},
    minimum: 900,
  },
  {
    name: 'speakout',
    src: 'https://you.campaign.example/campaigns/save-the-river',
    platform: 'speakout',
    answers: {
      'https://you.campaign.example/campaigns/save-the-river.json': {file: 'speakout-wemove.json', headers: OPEN},
    },
    reading: {count: 12_345, goals: [15_000]},
  },
  {
    name: 'open-collective',
    src: 'https://opencollective.com/webpack',
    answers: {'https://opencollective.com/webpack.json': {file: 'open-collective.json', headers: OPEN}},
    reading: {count: 556},
  },
  {
    name: 'givewp',
    src: 'https://charity.example/wp-json/givewp/v3/campaigns/7',
    answers: {
      'https://charity.example/wp-json/givewp/v3/campaigns/7': {file: 'givewp-v3.json', headers: OPEN},
    },
    reading: {count: 45_210, goals: [100_000]},
  },
  {
    name: 'consul',
    src: 'https://decide.city.example/proposals/1-more-green',
    platform: 'consul',
    answers: {
      'https://decide.city.example/graphql?query=%7Bproposal(id:1)%7Bcached_votes_up%7D%7D': {
        file: 'consul-proposal.json',
        headers: OPEN,
      },
    },
    reading: {count: 321},
  },
  {
    name: 'raisely',
    src: 'save-the-river',
    platform: 'raisely',
    answers: {'https://api.raisely.com/v3/campaigns/save-the-river': {file: 'raisely.json', headers: OPEN}},
    reading: {count: 45_210, goals: [100_000]},
  },
  {
    name: 'count-document',
    src: 'https://campaign.example/count.json',
    answers: {
      'https://campaign.example/count.json': {
        file: 'own-count-document.json',
        headers: {
          ...OPEN,
          'Access-Control-Expose-Headers': 'Retry-After, ETag, Age',
          'Cache-Control': 'public, max-age=30, stale-while-revalidate=60, stale-if-error=86400',
        },
      },
    },
    reading: {count: 12_345, goals: [20_000], state: 'open', updated: at(Date.UTC(2026, 7, 22, 12))},
    minimum: 60,
  },
];

/** The test server under another host name, and so another site: here the browser itself decides who may read what. */
const SERVER = new URL('/platform', location.href);
SERVER.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';

class ServedOutside extends VirtualOutside {
  constructor(answers: Row['answers']) {
    super(({address, init}) => {
      const answer = answers[address];
      if (!answer) return new Response('', {status: 404});
      const url = new URL(SERVER);
      url.search = String(new URLSearchParams({answer: JSON.stringify(answer)}));
      return fetch(url, init);
    });
  }
}

/** Recognises what the author wrote, and reads it once. */
async function read({src, platform, answers}: Pick<Row, 'src' | 'platform' | 'answers'>) {
  const recognised = recognise(src, HERE, platform);
  if (!recognised || 'unreadable' in recognised) throw new Error(recognised?.unreadable ?? 'nothing to read');
  const outside = new ServedOutside(answers);
  const fetchBody = bodyFetcher(recognised.reads, safeAccept(recognised.platform.accept), outside);
  const fetched: Fetched = await fetchBody(new AbortController().signal);
  const answer = 'body' in fetched ? readCount(fetched.body, recognised) : fetched;
  return {recognised, outside, fetched, answer};
}

describe('platforms', () => {
  for (const row of rows) {
    const written = `src="${row.src}"${row.platform ? ` platform="${row.platform}"` : ''}`;

    it(`reads ${row.name} by ${written}`, async () => {
      const {recognised, outside, answer} = await read(row);
      expect(recognised.platform.name).to.equal(row.name);
      expect(outside.requests.at(-1)!.address).to.equal(Object.keys(row.answers)[0]);
      if (!('reading' in answer)) throw new Error(answer.reason);
      const {readAt, ...reading} = answer.reading;
      expect(readAt).to.equal(outside.time);
      expect(reading).to.deep.equal(row.reading);
    });

    it(`reads ${row.name} no more often than it bears`, async () => {
      const {recognised, fetched, answer} = await read(row);
      if (!('freshFor' in fetched && 'reading' in answer)) throw new Error('not read');
      const least = Math.max(recognised.platform.minimum ?? 0, (answer.poll ?? 0) / SECOND_MS, 10);
      expect(least).to.equal(row.minimum ?? 10);
      const asks = {minimum: (recognised.platform.minimum ?? 0) * SECOND_MS};
      for (const refresh of [undefined, 1]) {
        for (const chance of [0, 0.5, 0.999]) {
          const outcome = {kind: 'read', isNew: true, freshFor: fetched.freshFor, poll: answer.poll} as const;
          const {delay} = planNextRead(NO_HISTORY, outcome, {...asks, refresh}, false, chance);
          expect(delay).to.be.at.least(least * SECOND_MS);
        }
      }
    });

    it(`makes no number of ${row.name} when it lets this site read nothing`, async () => {
      const shut = Object.entries(row.answers).map(([address, answer]) => [
        address,
        {...answer, headers: {'Cache-Control': 'no-store'}},
      ]);
      const {answer} = await read({...row, answers: Object.fromEntries(shut) as Row['answers']});
      expect(answer).to.have.property('reason').that.includes('CORS');
    });
  }

  it('has a row here for every platform that a page can read', () => {
    const readable = [
      'uk-parliament senedd scottish-parliament jersey eci rahvaalgatus pytition proca campaignion greenpeace-counter',
      'github-stars google-sheet controlshift engaging-networks speakout open-collective givewp consul raisely count-document',
    ];
    expect([...new Set(rows.map(({name}) => name))]).to.deep.equal(readable.join(' ').split(' '));
  });

  it('sends no Accept of its own where a platform needs none', async () => {
    const {outside} = await read(rows[0]!);
    expect(outside.requests[0]!.init).not.to.have.property('headers');
  });

  const states: [row: number, key: string, value: unknown, state: string | undefined][] = [
    [1, 'state', 'closed', 'closed'],
    [1, 'state', 'rejected', 'closed'],
    [1, 'state', 'pending', undefined],
    [1, 'state', null, undefined],
    [6, 'phase', 'edit', undefined],
    [6, 'phase', 'sign', undefined],
    [6, 'phase', 'parliament', 'closed'],
    [6, 'phase', 'government', 'closed'],
    [6, 'phase', 'done', 'closed'],
    [13, 'ended', false, undefined],
    [13, 'ended', true, 'closed'],
    [17, 'status', 'inactive', 'closed'],
    [17, 'status', 'active', undefined],
  ];
  for (const [index, key, value, state] of states) {
    const row = rows[index]!;
    it(`takes ${key} ${JSON.stringify(value)} of ${row.name} for ${state ?? 'a petition that goes on'}`, async () => {
      const {recognised, fetched} = await read(row);
      if (!('body' in fetched)) throw new Error('not read');
      const json = JSON.parse(fetched.body.text, (name, old: unknown) => (name === key ? value : old)) as unknown;
      const answer = readCount({...fetched.body, text: JSON.stringify(json)}, recognised);
      expect('reading' in answer && answer.reading.state).to.equal(state);
    });
  }
});
