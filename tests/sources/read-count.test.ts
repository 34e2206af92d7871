import {expect} from '@open-wc/testing';
import {safeAccept} from '../../src/lib/http-accept.js';
import {recognise} from '../../src/platforms/recognise.js';
import {bodyFetcher} from '../../src/sources/fetch-body.js';
import {readCount, type Overrides} from '../../src/sources/read-count.js';
import {readText} from '../../src/sources/read-text.js';
import type {CountReading} from '../../src/sources/source.js';
import {bodyOf, json, never, settle, status, text, VirtualOutside, type Reply} from '../support/virtual-outside.js';

const ADDRESS = 'https://campaign.example/count.json';
const LIMIT = 65_536;

/** Begins a read and writes down how it ends. */
function beginRead(reply: Reply, heedsSignal = true) {
  const outside = new VirtualOutside(reply);
  outside.heedsSignal = heedsSignal;
  const stay = new AbortController();
  const ends: string[] = [];
  const answer = readText(ADDRESS, stay.signal, outside);
  answer.then(
    () => ends.push('answered'),
    () => ends.push('gave up'),
  );
  return {outside, stay, answer, ends};
}

/** A body that begins and never ends, and that knows whether somebody still wants it. */
function stalledBody(beginning: string) {
  const stalled = {isCancelled: false, body: undefined as unknown as ReadableStream<Uint8Array>};
  stalled.body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(beginning)),
    cancel: () => void (stalled.isCancelled = true),
  });
  return stalled;
}

describe('readText', () => {
  it('brings what the server answered', async () => {
    const {answer, outside} = beginRead(() => text('{"count": 5}', {headers: {Age: '7'}}));
    const {status: code, headers, text: body, isCut} = await answer;
    expect(code).to.equal(200);
    expect(headers.get('Age')).to.equal('7');
    expect(body).to.equal('{"count": 5}');
    expect(isCut).to.be.false;
    await settle();
    expect(outside.timers).to.equal(0);
  });

  it('asks so plainly that no preflight, cookie or cache-busting is in it', async () => {
    const {outside, answer} = beginRead(() => text('1'));
    await answer;
    const {address, init} = outside.requests[0]!;
    expect(address).to.equal(ADDRESS);
    expect(Object.keys(init)).to.have.members(['credentials', 'referrerPolicy', 'signal']);
    expect(init.credentials).to.equal('omit');
    expect(init.referrerPolicy).to.equal('strict-origin-when-cross-origin');
  });

  it('asks for the media type that a platform wants, and for nothing else', async () => {
    const outside = new VirtualOutside(() => text('1'));
    await readText(ADDRESS, new AbortController().signal, outside, 'application/json');
    expect(outside.requests[0]!.init.headers).to.deep.equal({Accept: 'application/json'});
  });

  it('reads a body of exactly 64 KiB whole', async () => {
    const {answer} = beginRead(() => text('x'.repeat(LIMIT)));
    const {text: body, isCut} = await answer;
    expect(body).to.have.length(LIMIT);
    expect(isCut).to.be.false;
  });

  it('reads 64 KiB of a longer body and no more', async () => {
    for (const pieces of [
      ['x'.repeat(LIMIT + 1)],
      ['x'.repeat(LIMIT), 'x'],
      Array.from({length: 70}, () => 'x'.repeat(1000)),
    ]) {
      const {text: body, isCut} = await beginRead(() => new Response(bodyOf(...pieces))).answer;
      expect(body).to.have.length(LIMIT);
      expect(isCut).to.be.true;
    }
  });

  it('hangs up on a server that sends without end', async () => {
    const stalled = stalledBody('x'.repeat(LIMIT + 1));
    const {answer, outside} = beginRead(() => new Response(stalled.body));
    expect((await answer).isCut).to.be.true;
    await settle();
    expect(stalled.isCancelled).to.be.true;
    expect(outside.timers).to.equal(0);
  });

  it('drops a character that the 64 KiB end in the middle of', async () => {
    const {answer} = beginRead(() => new Response(bodyOf('x'.repeat(LIMIT - 1), 'é', 'y')));
    expect((await answer).text).to.equal('x'.repeat(LIMIT - 1));
  });

  it('keeps a character whole that arrives in two pieces', async () => {
    const [first, ...others] = new TextEncoder().encode('€');
    const {answer} = beginRead(() => new Response(bodyOf(new Uint8Array([first!]), new Uint8Array(others))));
    expect((await answer).text).to.equal('€');
  });

  it('has no text for an error, whatever its page says', async () => {
    for (const code of [400, 404, 429, 500, 503]) {
      const {status: read, text: body} = await beginRead(() => status(code)).answer;
      expect({read, body}).to.deep.equal({read: code, body: ''});
    }
  });

  it('has no text for an answer without a body', async () => {
    expect((await beginRead(() => new Response(null, {status: 204})).answer).text).to.equal('');
  });

  for (const [what, reply] of [
    ['says nothing', never],
    ['stops in the middle', () => new Response(stalledBody('{"count": 5').body)],
  ] as const) {
    it(`gives up after 10 s on a server that ${what}, also when a script has replaced fetch by one that ignores the signal`, async () => {
      for (const heedsSignal of [true, false]) {
        const {outside, ends} = beginRead(reply, heedsSignal);
        await outside.advance(9_999);
        expect(ends).to.deep.equal([]);
        await outside.advance(1);
        expect(ends).to.deep.equal(['gave up']);
        expect(outside.requests[0]!.init.signal!.aborted).to.be.true;
        expect(outside.timers).to.equal(0);
      }
    });
  }

  it('ignores an answer that comes after it gave up', async () => {
    const {outside, ends} = beginRead(async () => {
      await outside.later(12_000);
      return text('late');
    }, false);
    await outside.advance(60_000);
    expect(ends).to.deep.equal(['gave up']);
  });

  it('is over at once when nobody wants the answer any more', async () => {
    const {outside, stay, ends} = beginRead(never);
    await outside.advance(1_000);
    stay.abort();
    await settle();
    expect(ends).to.deep.equal(['gave up']);
    expect(outside.requests[0]!.init.signal!.aborted).to.be.true;
    expect(outside.timers).to.equal(0);
  });

  it('is over at once when nobody wants the answer, even if fetch ignores the signal', async () => {
    const {stay, ends} = beginRead(never, false);
    await settle();
    stay.abort();
    await settle();
    expect(ends).to.deep.equal(['gave up']);
  });

  it('gives up when the network or CORS forbids', async () => {
    const {outside, ends} = beginRead(() => Promise.reject(new TypeError('Failed to fetch')));
    await settle();
    expect(ends).to.deep.equal(['gave up']);
    expect(outside.timers).to.equal(0);
  });
});

async function fixtureText(name: string): Promise<string> {
  return (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text();
}

/** What became of a read: a reading, or the reason why there is none and how the read ended for the schedule. */
interface Answer {
  readonly reading?: CountReading;
  readonly poll?: number | undefined;
  readonly freshFor?: number;
  readonly reason?: string;
  readonly outcome?: unknown;
}

/** Makes what reads a petition again and again. */
function reader(petition: string, outside: VirtualOutside, platform?: string, overrides?: Overrides) {
  const recognised = recognise(petition, ADDRESS, platform);
  if (!recognised || 'unreadable' in recognised) throw new Error('not recognised');
  const fetchBody = bodyFetcher(recognised.reads, safeAccept(recognised.platform.accept), outside);
  return async (): Promise<Answer> => {
    const fetched = await fetchBody(new AbortController().signal);
    if (!('body' in fetched)) return fetched;
    const {freshFor, body} = fetched;
    return {freshFor, ...readCount(body, recognised, overrides)};
  };
}

/** Reads a petition once, with answers by address; what is not listed is 404. */
async function readPetition(
  petition: string,
  answers: Record<string, () => Response>,
  platform?: string,
  overrides?: Overrides,
) {
  const outside = new VirtualOutside(({address}) => answers[address]?.() ?? status(404));
  const read = reader(petition, outside, platform, overrides);
  return {answer: await read(), read, outside, asked: () => outside.requests.map(({address}) => address)};
}

/** A reading without the time of its reading, which is checked on its own. */
function readingOf(answer: Answer) {
  if (!answer.reading) throw new Error(answer.reason);
  const {readAt, ...reading} = answer.reading;
  expect(readAt).to.be.a('number');
  return reading;
}

/** Expects that nothing was read, and that the author learns where. */
function expectNoCount(answer: Answer, what: string) {
  expect(answer, what).not.to.have.property('reading');
  expect(answer, what).to.have.property('reason').that.includes('https://');
}

const readDocument = (body: string, headers: Record<string, string> = {}, overrides?: Overrides) =>
  readPetition(ADDRESS, {[ADDRESS]: () => text(body, {headers})}, undefined, overrides);

describe('readCount', () => {
  const UK = 'https://petition.parliament.uk/petitions/131215';

  it('reads the count document that a campaign publishes', async () => {
    const {answer, asked} = await readDocument(await fixtureText('own-count-document.json'));
    expect(asked()).to.deep.equal([ADDRESS]);
    expect(readingOf(answer)).to.deep.equal({
      count: 12_345,
      goals: [20_000],
      state: 'open',
      updated: {time: Date.UTC(2026, 7, 22, 12), offset: 0},
    });
    expect(answer).to.include({poll: 60_000, freshFor: 0});
  });

  it('notes when it read, and how long the answer stays fresh', async () => {
    const {answer, outside} = await readDocument('{"count": 5}', {'Cache-Control': 'public, max-age=90', Age: '20'});
    expect(answer).to.include({freshFor: 70_000, poll: undefined});
    expect(answer.reading!.readAt).to.equal(outside.time);
  });

  it('understands the forms in which a number of people is written', async () => {
    for (const [body, count] of [
      ['0', 0],
      ['42', 42],
      [' 42\n', 42],
      ['"12,345"', 12_345],
      ['{"count": 0}', 0],
      ['{"count": "12345"}', 12_345],
      ['{"count": "1.234.567"}', 1_234_567],
      ['{"count": "12\u00a0345"}', 12_345],
      ['{"count": 9007199254740991}', 9_007_199_254_740_991],
      ['\ufeff{"count": 7}', 7],
    ] as const) {
      const {answer} = await readDocument(body);
      expect(readingOf(answer).count, body).to.equal(count);
    }
  });

  it('sees in the count document how it stands, and nothing in a state it does not know', async () => {
    for (const state of ['open', 'closed', 'won', 'lost']) {
      const {answer} = await readDocument(JSON.stringify({count: 5, state}));
      expect(readingOf(answer).state).to.equal(state);
    }
    for (const state of ['paused', 'Closed', '', null, 5, true, ['closed'], {}, {toString: null}]) {
      const {answer} = await readDocument(JSON.stringify({count: 5, state}));
      expect(readingOf(answer), JSON.stringify(state)).to.deep.equal({count: 5});
    }
  });

  it('leaves out a goal, a time and a pace that make no sense, and keeps the count', async () => {
    for (const extra of [
      {goal: 0, updated: 'yesterday', poll: -5},
      {goal: -1, updated: '2026-08-22T12:00:00', poll: 'often'},
      {goal: null, updated: null, poll: null},
      {goal: '<b>9</b>', updated: 5, poll: {}},
      {goal: {toString: null}, updated: {toString: null}, poll: {valueOf: null}, closes: [], goals: {}},
      {goals: [], closes: '2026-12-31'},
      {goals: [0, null, 'many'], closes: '2026-02-30T00:00:00Z'},
    ]) {
      const {answer} = await readDocument(JSON.stringify({count: 5, ...extra}));
      expect(readingOf(answer)).to.deep.equal({count: 5});
      expect(answer).to.include({poll: undefined});
    }
  });

  it('reads the small document of a UK petition', async () => {
    const small = await fixtureText('uk-parliament-count.json');
    const {answer, asked} = await readPetition(UK, {[`${UK}/count.json`]: () => text(small)});
    expect(asked()).to.deep.equal([`${UK}/count.json`]);
    expect(readingOf(answer)).to.deep.equal({count: 2_212_600, goals: [10_000, 100_000]});
  });

  it('reads the full document of a UK petition without a small one, and asks for that alone from then on', async () => {
    const full = await fixtureText('uk-parliament.json');
    const {answer, read, asked} = await readPetition(UK, {[`${UK}.json`]: () => text(full)});
    expect(readingOf(answer).count).to.equal(2_212_600);
    await read();
    expect(asked()).to.deep.equal([`${UK}/count.json`, `${UK}.json`, `${UK}.json`]);
  });

  it('reads count and state from a UK document that is cut off at 64 KiB', async () => {
    const full = JSON.parse(await fixtureText('uk-parliament.json')) as {data: {attributes: Record<string, unknown>}};
    const {attributes} = full.data;
    attributes['state'] = 'closed';
    attributes['signatures_by_constituency'] = Array.from({length: 650}, (_, i) => ({
      name: `Ynys Môn and "the rest", ${i}`,
      ons_code: `W0700004${i}`,
      mp: 'Rt Hon Somebody [Speaker] {with} braces MP',
      signature_count: i,
    }));
    const body = JSON.stringify(full);
    expect(body.length).to.be.greaterThan(LIMIT);
    const {answer} = await readPetition(UK, {[`${UK}.json`]: () => text(body)});
    expect(readingOf(answer)).to.deep.equal({count: 2_212_600, goals: [10_000, 100_000], state: 'closed'});
  });

  it('goes no further when the full document of a UK petition is missing too', async () => {
    const {answer, read, asked} = await readPetition(UK, {});
    const gone = {kind: 'status', status: 404, retryAfter: undefined};
    expect(answer).to.deep.equal({outcome: gone, reason: `${UK}.json answered with status 404.`});
    expect(asked()).to.have.length(2);
    await read();
    expect(asked()).to.have.length(3);
  });

  it('keeps to the small document of a UK petition when that has a passing trouble', async () => {
    const {answer, asked} = await readPetition(UK, {[`${UK}/count.json`]: () => status(500)});
    expect(answer).to.have.deep.property('outcome', {kind: 'status', status: 500, retryAfter: undefined});
    expect(asked()).to.deep.equal([`${UK}/count.json`]);
  });

  it('reads a petition of the Senedd with its two thresholds', async () => {
    const body = await fixtureText('senedd-count.json');
    const {answer} = await readPetition('https://petitions.senedd.wales/petitions/7', {
      'https://petitions.senedd.wales/petitions/7/count.json': () => text(body),
    });
    expect(readingOf(answer)).to.deep.equal({count: 412, goals: [250, 5_000]});
  });

  it('reads a European Citizens’ Initiative', async () => {
    const body = await fixtureText('eci-progression.json');
    const {answer} = await readPetition('https://eci.ec.europa.eu/045/public/#/screen/home', {
      'https://eci.ec.europa.eu/045/public/api/report/progression': () => text(body),
    });
    expect(readingOf(answer)).to.deep.equal({count: 1_448_271, goals: [1_400_000]});
  });

  const nonsense = [
    '',
    ' ',
    'null',
    'true',
    'false',
    '[]',
    '{}',
    '[5]',
    '"many"',
    '""',
    '-1',
    '1.5',
    'NaN',
    '1e400',
    '9007199254740992',
    'count: 5',
    '{"count": 5',
    '{count: 5}',
    '<!doctype html><title>5</title>',
    '<html><body>12345</body></html>',
    '"<b>5</b>"',
    '{"count": null}',
    '{"count": true}',
    '{"count": -1}',
    '{"count": -12345}',
    '{"count": 0.5}',
    '{"count": 1e21}',
    '{"count": ""}',
    '{"count": " "}',
    '{"count": "none"}',
    '{"count": "NaN"}',
    '{"count": "-5"}',
    '{"count": "+5"}',
    '{"count": "1e3"}',
    '{"count": "0x1F"}',
    '{"count": "12,34"}',
    '{"count": "12345 people"}',
    '{"count": "<b>12345</b>"}',
    '{"count": [12345]}',
    '{"count": []}',
    '{"count": {}}',
    '{"count": {"count": 5}}',
    '{"Count": 5}',
    '{"data": {"count": 5}}',
    '{"error": "not found"}',
    '12,34',
    '1,23,456',
    '12,345 people',
    '0x1F',
    'callback({"count": 5}',
    'callback({"count": "five"});',
    'first({"count": 5}); second({"count": 6})',
    '{"count": {"toString": null}}',
    '{"count": {"valueOf": 5, "toString": 5}}',
    '{"count": "12.345,678"}',
    '{"count": "1 234,567"}',
    '{"count": "0,123"}',
    '{"count": "\u0661\u0662"}',
    '{"count": "9007199254740993"}',
    '{"count": 5}{"count": 6}',
    '<?xml version="1.0"?><count>5</count>',
    'count\n12345',
    ')]}\'\n{"count": 5}',
    '['.repeat(60_000),
    '{"a":'.repeat(10_000),
    '(((((((((',
    'data: {"count": 5}',
  ];

  it(`makes no number, and never 0, of ${nonsense.length} answers without one`, async () => {
    expect(nonsense.length).to.be.at.least(60);
    for (const body of nonsense) {
      const {answer} = await readDocument(body);
      expectNoCount(answer, body.slice(0, 80));
    }
  });

  it('makes no number of a platform’s answer that has none at its place', async () => {
    for (const body of [
      {signature_count: null},
      {signature_count: -1},
      {count: 5},
      {data: {attributes: {signature_count: null}}},
      {data: null},
      5,
      [],
    ]) {
      const {answer} = await readPetition(UK, {[`${UK}/count.json`]: () => json(body)});
      expectNoCount(answer, JSON.stringify(body));
    }
  });

  it('makes no number of a body that is cut off before its count', async () => {
    const {answer} = await readDocument(JSON.stringify({words: 'x'.repeat(LIMIT), count: 5}));
    expectNoCount(answer, 'cut');
  });

  it('does not believe half a number at the end of 64 KiB', async () => {
    const beginning = '{"words": "", "count": 123';
    const words = 'x'.repeat(LIMIT - beginning.length);
    const {answer} = await readDocument(`{"words": "${words}", "count": 123456}`);
    expectNoCount(answer, 'cut');
  });

  it('never rejects, whatever the network does', async () => {
    const brokenBody = new ReadableStream<Uint8Array>({pull: (controller) => controller.error(new Error('cut'))});
    for (const reply of [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => {
        throw new Error('no fetch here');
      },
      () => new Response(brokenBody),
      () => undefined as unknown as Response,
    ]) {
      const outside = new VirtualOutside(reply);
      const answer = await reader(ADDRESS, outside)();
      expect(answer).to.have.deep.property('outcome', {kind: 'failed'});
      expect(answer).to.have.property('reason').that.includes('CORS');
    }
  });

  it('passes on how long a busy server wants to be left alone', async () => {
    for (const [written, wait] of [
      ['120', 120_000],
      ['Sat, 22 Aug 2026 12:05:00 GMT', 300_000],
      ['soon', undefined],
      ['', undefined],
    ] as const) {
      const {answer} = await readPetition(ADDRESS, {[ADDRESS]: () => status(429, {'Retry-After': written})});
      expect(answer).to.have.deep.property('outcome', {kind: 'status', status: 429, retryAfter: wait});
    }
  });

  /** A platform's own way to have no count. */
  const noCounts: [src: string, platform: string, body: string][] = [
    [UK, '', '{"signature_count": null}'],
    [UK, '', '{"signature_count": "<b>5</b>"}'],
    ['https://petitions.senedd.wales/petitions/7', '', '{"threshold_for_referral": 250}'],
    ['https://petitions.parliament.scot/petitions/PE7', '', '{"signature_count": -1}'],
    ['https://petitions.gov.je/petitions/7', '', '{"error": "not found"}'],
    ['https://eci.ec.europa.eu/045/public/', '', '{"signatureCount": null, "goal": 1000000}'],
    ['https://rahvaalgatus.ee/initiatives/7', '', '{"signatureCount": null, "signatureThreshold": null}'],
    ['https://rahvaalgatus.ee/initiatives/7', '', '<!doctype html><p>1336</p>'],
    ['https://p.example/petition/7/', 'pytition', '<!doctype html><p>1234</p>'],
    ['42', 'proca', '{"data": null, "errors": [{"message": "not found"}]}'],
    ['42', 'proca', '{"data": {"actionPage": {"campaign": {"stats": {"supporterCount": null}}}}}'],
    ['https://c.example/node/7', 'campaignion', '{"pgbar": {"pgbar_default": []}}'],
    ['https://c.example/node/7', 'campaignion', '{"pgbar": []}'],
    ['nobody', 'greenpeace-counter', '{"id": "nobody", "unique_count": null}'],
    ['https://github.com/lit/lit', '', '{"message": "Not Found"}'],
    ['https://docs.google.com/spreadsheets/d/1A2b3C4d5E6f7G8h', '', '<html>Sign in</html>'],
    [
      'https://docs.google.com/spreadsheets/d/1A2b3C4d5E6f7G8h',
      '',
      'a.b({"status":"error","errors":[{"reason":"x"}]});',
    ],
    ['https://docs.google.com/spreadsheets/d/1A2b3C4d5E6f7G8h', '', 'a.b({"table":{"rows":[{"c":[null,{"v":9}]}]}});'],
    ['https://docs.google.com/spreadsheets/d/1A2b3C4d5E6f7G8h', '', 'a.b({"table":{"rows":[]}});'],
    ['https://c.example/petitions/river', 'controlshift', '{"goal": 500, "ended": true}'],
    [
      'https://e.example/ea-dataservice/data.service?token=t',
      '',
      '{"rows": [{"columns": [{"name": "participations", "value": ""}]}]}',
    ],
    [
      'https://e.example/ea-dataservice/data.service?token=t',
      '',
      '{"rows": [{"columns": {"name": "participations"}}]}',
    ],
    ['https://s.example/campaigns/river', 'speakout', '{"goal": 15000}'],
    ['https://opencollective.com/webpack', '', '{"balance": 7614777}'],
    ['https://g.example/wp-json/givewp/v3/campaigns/7', '', '{"goalStats": {"actual": null, "actualFormatted": "$5"}}'],
    ['https://c.example/proposals/7', 'consul', '{"data": {"proposal": null}}'],
    ['river', 'raisely', '{"data": {"goal": 10000000}}'],
    ['river', 'raisely', '{"data": {"total": "1,234.50"}}'],
  ];
  for (const [src, platform, body] of noCounts) {
    it(`makes no number of ${body} from ${platform || src}`, async () => {
      const outside = new VirtualOutside(() => text(body));
      expectNoCount(await reader(src, outside, platform)(), body);
    });
  }

  it('makes no number of any status but success', async () => {
    for (const code of [
      400, 401, 402, 403, 404, 405, 406, 409, 410, 418, 422, 425, 429, 451, 500, 501, 502, 503, 504,
    ]) {
      const {answer} = await readPetition(ADDRESS, {[ADDRESS]: () => status(code)});
      expectNoCount(answer, String(code));
      expect(answer.reason).to.include(String(code));
    }
    for (const code of [204, 205, 304]) {
      const {answer} = await readPetition(ADDRESS, {[ADDRESS]: () => new Response(null, {status: code})});
      expectNoCount(answer, String(code));
    }
  });

  it('reads several goals where there is a list of them', async () => {
    const {answer} = await readDocument('{"count": 5, "goal": 20, "goals": [10, "2,000", 20, 20, null]}');
    expect(readingOf(answer)).to.deep.equal({count: 5, goals: [10, 2000, 20]});
  });

  it('reads the deadline of a count document', async () => {
    const {answer} = await readDocument('{"count": 5, "closes": "2026-12-31T23:59:00+01:00"}');
    const closes = {time: Date.UTC(2026, 11, 31, 22, 59), offset: 3_600_000};
    expect(readingOf(answer)).to.deep.equal({count: 5, closes});
  });

  describe('with what the page says', () => {
    const FOREIGN = JSON.stringify({
      data: {
        signed: 5,
        paper: 7,
        wanted: [100, 200],
        phase: 'All over',
        until: '2026-12-31T23:59:00Z',
        at: '2026-08-22T12:00:00Z',
      },
      count: 666,
      goal: 999,
      state: 'closed',
      poll: 0,
    });

    it('goes by its paths alone in a document that we do not know', async () => {
      const {answer} = await readDocument(FOREIGN, {}, {paths: {count: 'data.signed + data.paper'}});
      expect(readingOf(answer)).to.deep.equal({count: 12});
      expect(answer).to.have.property('poll', undefined);
    });

    it('reads everything there is by paths', async () => {
      const paths = {
        count: 'data.signed',
        goal: 'data.wanted',
        state: 'data.phase',
        closedValues: 'Stopped, All over',
        closes: 'data.until',
        updated: 'data.at',
      };
      const {answer} = await readDocument(FOREIGN, {}, {paths});
      expect(readingOf(answer)).to.deep.equal({
        count: 5,
        goals: [100, 200],
        state: 'closed',
        closes: {time: Date.UTC(2026, 11, 31, 23, 59), offset: 0},
        updated: {time: Date.UTC(2026, 7, 22, 12), offset: 0},
      });
    });

    it('overrides of a platform only what the page names', async () => {
      const body = '{"signature_count": 5, "signed": 7, "threshold_for_referral": 50, "wanted": 60}';
      const address = 'https://petitions.senedd.wales/petitions/7';
      const answers = {[`${address}/count.json`]: () => text(body)};
      for (const [paths, reading] of [
        [{count: 'signed'}, {count: 7, goals: [50]}],
        [{goal: 'wanted'}, {count: 5, goals: [60]}],
        [{goal: 'none'}, {count: 5}],
        [
          {count: '', goal: '', state: undefined},
          {count: 5, goals: [50]},
        ],
      ] as const) {
        const {answer} = await readPetition(address, answers, undefined, {paths});
        expect(readingOf(answer)).to.deep.equal(reading);
      }
    });

    it('overrides the goal of a count document and keeps the rest', async () => {
      const {answer} = await readDocument(
        '{"count": 5, "goal": 10, "next": 20, "poll": 60}',
        {},
        {paths: {goal: 'next'}},
      );
      expect(readingOf(answer)).to.deep.equal({count: 5, goals: [20]});
      expect(answer).to.have.property('poll', 60_000);
    });

    it('parts the closed values by commas, or by spaces where there is no comma', async () => {
      for (const [closedValues, state] of [
        ['over', 'closed'],
        ['ended over', 'closed'],
        [' ended,over ', 'closed'],
        ['ended\nover', 'closed'],
        ['ended, not over', undefined],
        ['Over', undefined],
        ['ov', undefined],
        [',', undefined],
      ] as const) {
        const {answer} = await readDocument(
          '{"n": 5, "phase": "over"}',
          {},
          {paths: {count: 'n', state: 'phase', closedValues}},
        );
        expect(readingOf(answer).state, closedValues).to.equal(state);
      }
    });

    it('knows closed, won and lost where the page names no values', async () => {
      for (const state of ['closed', 'won', 'lost', 'open']) {
        const {answer} = await readDocument(
          JSON.stringify({n: 5, phase: state}),
          {},
          {paths: {count: 'n', state: 'phase'}},
        );
        expect(readingOf(answer).state).to.equal(state);
      }
    });

    it('takes true, false and numbers for states', async () => {
      for (const [phase, closedValues] of [
        [true, 'true'],
        [false, 'false'],
        [3, '2 3'],
        ['3', '3'],
      ] as const) {
        const {answer} = await readDocument(
          JSON.stringify({n: 5, phase}),
          {},
          {paths: {count: 'n', state: 'phase', closedValues}},
        );
        expect(readingOf(answer).state).to.equal('closed');
      }
    });

    it('multiplies count and goal with the scale, and no goal of its own', async () => {
      const {answer} = await readDocument('{"count": 1299, "goal": 5000}', {}, {scale: 0.01});
      expect(readingOf(answer)).to.deep.equal({count: 12, goals: [50]});

      const uk = await readPetition(UK, {[`${UK}/count.json`]: () => text('{"signature_count": 7}')}, '', {scale: 2});
      expect(readingOf(uk.answer)).to.deep.equal({count: 14, goals: [10_000, 100_000]});
    });

    it('takes a scale that makes no sense for none', async () => {
      for (const scale of [0, -1, NaN, Infinity, undefined]) {
        const {answer} = await readDocument('{"count": 5}', {}, {scale});
        expect(readingOf(answer)).to.deep.equal({count: 5});
      }
    });

    it('names the path where it found no number', async () => {
      const {answer} = await readDocument(FOREIGN, {}, {paths: {count: 'data.none'}});
      expect(answer.reason).to.equal(`${ADDRESS} has no number at data.none.`);
    });
  });
});
