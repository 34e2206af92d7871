import {expect} from '@open-wc/testing';
import {recognise, type Recognised} from '../../src/platforms/recognise.js';
import {bodyFetcher} from '../../src/sources/fetch-body.js';
import {readCount} from '../../src/sources/read-count.js';
import {readText} from '../../src/sources/read-text.js';
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

/** Reads a petition as a counter does: what a server sent, and then what it says. */
function countReader(recognised: Recognised, outside: VirtualOutside) {
  const fetchBody = bodyFetcher(recognised.reads, undefined, outside);
  return async (signal: AbortSignal) => {
    const fetched = await fetchBody(signal);
    if (!('body' in fetched)) return fetched;
    const answer = readCount(fetched.body, recognised);
    return 'reading' in answer
      ? {...answer, freshFor: fetched.freshFor}
      : {...answer, outcome: {kind: 'failed'} as const};
  };
}

type CountAnswer = Awaited<ReturnType<ReturnType<typeof countReader>>>;

async function fixtureText(name: string): Promise<string> {
  return (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text();
}

/** Reads a petition once, with answers by address; what is not listed is 404. */
async function readPetition(petition: string, answers: Record<string, () => Response>) {
  const outside = new VirtualOutside(({address}) => answers[address]?.() ?? status(404));
  const read = countReader(recognise(new URL(petition)), outside);
  const answer = await read(new AbortController().signal);
  return {answer, read, outside, asked: () => outside.requests.map(({address}) => address)};
}

/** A reading without the time of its reading, which is checked on its own. */
function readingOf(answer: CountAnswer) {
  if (!('reading' in answer)) throw new Error(answer.reason);
  const {readAt, ...reading} = answer.reading;
  expect(readAt).to.be.a('number');
  return reading;
}

const readDocument = (body: string, headers: Record<string, string> = {}) =>
  readPetition(ADDRESS, {[ADDRESS]: () => text(body, {headers})});

describe('countReader', () => {
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
    expect('reading' in answer && answer.reading.readAt).to.equal(outside.time);
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

  it('sees in the count document that nobody can sign any more', async () => {
    for (const [state, read] of [
      ['open', 'open'],
      ['closed', 'closed'],
      ['won', 'won'],
      ['lost', 'lost'],
      ['paused', 'open'],
      [null, 'open'],
    ] as const) {
      const {answer} = await readDocument(JSON.stringify({count: 5, state}));
      expect(readingOf(answer).state, String(state)).to.equal(read);
    }
  });

  it('leaves out a goal, a time and a pace that make no sense, and keeps the count', async () => {
    for (const extra of [
      {goal: 0, updated: 'yesterday', poll: -5},
      {goal: -1, updated: '2026-08-22T12:00:00', poll: 'often'},
      {goal: null, updated: null, poll: null},
      {goal: '<b>9</b>', updated: 5, poll: {}},
    ]) {
      const {answer} = await readDocument(JSON.stringify({count: 5, ...extra}));
      expect(readingOf(answer)).to.deep.equal({count: 5, goals: [], state: 'open'});
      expect(answer).to.include({poll: undefined});
    }
  });

  it('reads the small document of a UK petition', async () => {
    const small = await fixtureText('uk-parliament-count.json');
    const {answer, asked} = await readPetition(UK, {[`${UK}/count.json`]: () => text(small)});
    expect(asked()).to.deep.equal([`${UK}/count.json`]);
    expect(readingOf(answer)).to.deep.equal({count: 2_212_600, goals: [10_000, 100_000], state: 'open'});
  });

  it('reads the full document of a UK petition without a small one, and asks for that alone from then on', async () => {
    const full = await fixtureText('uk-parliament.json');
    const {answer, read, asked} = await readPetition(UK, {[`${UK}.json`]: () => text(full)});
    expect(readingOf(answer).count).to.equal(2_212_600);
    await read(new AbortController().signal);
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
    await read(new AbortController().signal);
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
    expect(readingOf(answer)).to.deep.equal({count: 412, goals: [250, 5_000], state: 'open'});
  });

  it('reads a European Citizens’ Initiative', async () => {
    const body = await fixtureText('eci-progression.json');
    const {answer} = await readPetition('https://eci.ec.europa.eu/045/public/#/screen/home', {
      'https://eci.ec.europa.eu/045/public/api/report/progression': () => text(body),
    });
    expect(readingOf(answer)).to.deep.equal({count: 1_448_271, goals: [1_400_000], state: 'open'});
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
    '12,345',
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
    'callback({"count": 5})',
  ];

  it(`makes no number, and never 0, of ${nonsense.length} answers without one`, async () => {
    expect(nonsense.length).to.be.at.least(30);
    for (const body of nonsense) {
      const {answer} = await readDocument(body);
      expect(answer, body).to.have.deep.property('outcome', {kind: 'failed'});
      expect(answer, body).to.have.property('reason').that.includes(ADDRESS);
      expect(answer, body).not.to.have.property('reading');
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
      expect(answer, JSON.stringify(body)).to.have.deep.property('outcome', {kind: 'failed'});
    }
  });

  it('makes no number of a body that is cut off before its count', async () => {
    const {answer} = await readDocument(JSON.stringify({words: 'x'.repeat(LIMIT), count: 5}));
    expect(answer).to.have.deep.property('outcome', {kind: 'failed'});
  });

  it('does not believe half a number at the end of 64 KiB', async () => {
    const beginning = '{"words": "", "count": 123';
    const words = 'x'.repeat(LIMIT - beginning.length);
    const {answer} = await readDocument(`{"words": "${words}", "count": 123456}`);
    expect(answer).to.have.deep.property('outcome', {kind: 'failed'});
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
      const answer = await countReader(recognise(new URL(ADDRESS)), outside)(new AbortController().signal);
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
});
