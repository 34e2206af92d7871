import {expect} from '@open-wc/testing';
import {petitionSource, type PetitionRequest} from '../../src/sources/petition-source.js';
import type {CountReading} from '../../src/sources/source.js';
import {
  json,
  listen,
  never,
  repeatableChance,
  status,
  text,
  VirtualOutside,
  type Reply,
} from '../support/virtual-outside.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a page wishes beside an address. */
type Wishes = Partial<PetitionRequest>;

let petitions = 0;

function sourceOf(src: string, wishes: Wishes, outside: VirtualOutside) {
  return petitionSource({src, base: 'https://page.example/', ...wishes}, outside).source!;
}

/** A source of its own, as sources are shared by address, in a world whose network answers so. */
function openPetition(reply: Reply, wishes: Wishes = {}, address = 'https://campaign.example/count') {
  const outside = new VirtualOutside(reply);
  const url = new URL(address.replace('*', String(++petitions)));
  if (!address.includes('*')) url.pathname += `/${petitions}.json`;
  return {outside, url, source: sourceOf(url.href, wishes, outside)};
}

/** Answers one after the other; the last one stays. */
function inTurn(...answers: (number | (() => Response | Promise<Response>))[]): Reply {
  let turn = 0;
  return () => {
    const answer = answers[Math.min(turn++, answers.length - 1)]!;
    return typeof answer === 'number' ? json({count: answer}) : answer();
  };
}

/** A petition that somebody signs between any two reads. */
function busyPetition(headers: Record<string, string> = {}, extra: object = {}): Reply {
  let count = 100;
  return () => json({count: count++, ...extra}, headers);
}

const counts = (heard: readonly CountReading[]) => heard.map(({count}) => count);

describe('petitionSource', () => {
  it('makes one request for 50 counters of one petition', async () => {
    const {outside, url} = openPetition(busyPetition());
    const listeners = Array.from({length: 50}, () => listen(sourceOf(url.href, {}, outside)));
    await outside.advance(0);
    expect(outside.requests).to.have.length(1);
    for (const {heard} of listeners) expect(counts(heard)).to.deep.equal([100]);

    await outside.advance(61 * SECOND);
    expect(outside.requests).to.have.length(2);
    for (const {heard} of listeners) expect(counts(heard)).to.deep.equal([100, 101]);
  });

  it('shares the reads of one petition, however its address is written', async () => {
    const outside = new VirtualOutside(() => json({signature_count: 5}));
    const uk = (address: string) => listen(sourceOf(`https://petition.parliament.uk${address}`, {}, outside));
    uk('/petitions/1?reveal_response=yes');
    const {heard} = uk('/petitions/1#signatures');
    await outside.advance(0);
    expect(outside.requests).to.have.length(1);
    expect(counts(heard)).to.deep.equal([5]);
    uk('/petitions/2');
    await outside.advance(0);
    expect(outside.requests).to.have.length(2);
  });

  it('makes one request for counters that read different numbers at one address', async () => {
    const {outside, url} = openPetition(() => json({a: 5, b: outside.requests.length}));
    const [a, b] = ['a', 'b'].map((count) => listen(sourceOf(url.href, {paths: {count}}, outside)));
    const nothing = listen(sourceOf(url.href, {paths: {count: 'c'}}, outside));
    await outside.advance(0);
    expect(outside.requests).to.have.length(1);
    expect([counts(a!.heard), counts(b!.heard), counts(nothing.heard)]).to.deep.equal([[5], [1], []]);
    expect(nothing.reasons).to.have.length(1);
    // The one that changes sets the pace, and not the one that finds nothing.
    await outside.advance(5 * MINUTE);
    expect(new Set(outside.gaps)).to.deep.equal(new Set([MINUTE]));
  });

  it('asks for the media type that the page wishes, unless that would cost a preflight', async () => {
    for (const [accept, sent] of [
      ['application/json', 'application/json'],
      ['text/x-"quoted"', undefined],
    ]) {
      const {outside, source} = openPetition(busyPetition(), {accept});
      listen(source);
      await outside.advance(0);
      expect(new Headers(outside.requests[0]!.init.headers).get('Accept')).to.equal(sent ?? null);
    }
  });

  it('tells the author why an address is not read', () => {
    for (const [src, platform, why] of [
      ['https://www.change.org/p/save-the-park', undefined, 'change'],
      ['https://counter.greenpeace.org/count?id=5', undefined, 'changes the count'],
      ['1234', 'uk-parliament', 'no address that uk-parliament has'],
      ['mailto:a@a.example', undefined, 'no address of the web'],
    ] as const) {
      const {source, problem} = petitionSource({src, base: 'https://page.example/', platform});
      expect(source, src).to.be.undefined;
      expect(problem?.toLowerCase(), src).to.contain(why);
    }
  });

  it('reads nevertheless where the page names a platform that there is not, and says so', () => {
    const {source, problem} = petitionSource({src: '/count.json', base: 'https://page.example/', platform: 'nobody'});
    expect(source).to.be.a('function');
    expect(problem).to.contain('nobody');
  });

  it('is the same source for the same request', () => {
    const outside = new VirtualOutside();
    const {url, source} = openPetition(busyPetition());
    expect(sourceOf(url.href, {refresh: 5, knownAt: 7}, outside)).to.equal(source);
    expect(sourceOf(url.href, {paths: {count: 'n'}}, outside)).not.to.equal(source);
  });

  it('asks for nothing while nobody listens', async () => {
    const {outside, source} = openPetition(busyPetition());
    await outside.advance(DAY);
    expect(outside.requests).to.have.length(0);

    const [first, second] = [listen(source), listen(source)];
    await outside.advance(0);
    first.leave();
    await outside.advance(61 * SECOND);
    expect(outside.requests).to.have.length(2);

    second.leave();
    expect(outside.timers).to.equal(0);
    await outside.advance(DAY);
    expect(outside.requests).to.have.length(2);
    expect(counts(first.heard)).to.deep.equal([100]);
  });

  it('asks for nothing for somebody who has left already', async () => {
    const {outside, source} = openPetition(busyPetition());
    source(AbortSignal.abort(), {next: () => expect.fail(), fail: () => expect.fail()});
    await outside.advance(HOUR);
    expect(outside.requests).to.have.length(0);
  });

  it('reads nothing on return before it is due, and then once', async () => {
    const {outside, source} = openPetition(busyPetition());
    const first = listen(source);
    await outside.advance(10 * SECOND);
    first.leave();
    for (let look = 0; look < 8; look++) {
      const glance = listen(source);
      await outside.advance(5 * SECOND);
      glance.leave();
    }
    listen(source);
    await outside.advance(9 * SECOND);
    expect(outside.requests).to.have.length(1);
    await outside.advance(SECOND);
    expect(outside.gaps).to.deep.equal([MINUTE]);
  });

  it('reads once on return when it is long due', async () => {
    const {outside, source} = openPetition(busyPetition());
    const first = listen(source);
    await outside.advance(0);
    first.leave();
    await outside.advance(5 * HOUR);
    const second = listen(source);
    await outside.advance(59 * SECOND);
    expect(counts(second.heard)).to.deep.equal([100, 101]);
    expect(outside.gaps).to.deep.equal([5 * HOUR]);
  });

  it('reads once after the computer slept', async () => {
    const {outside, source} = openPetition(busyPetition());
    const {heard} = listen(source);
    await outside.advance(SECOND);
    outside.sleep(9 * HOUR);
    await outside.advance(30 * SECOND);
    expect(counts(heard)).to.deep.equal([100, 101]);
  });

  it('gives the latest number at once to who comes later, and the trouble too', async () => {
    const {outside, source} = openPetition(inTurn(7, () => status(500)));
    listen(source);
    await outside.advance(0);
    const second = listen(source);
    expect(counts(second.heard)).to.deep.equal([7]);
    expect(second.reasons).to.be.empty;

    await outside.advance(MINUTE);
    const third = listen(source);
    expect(counts(third.heard)).to.deep.equal([7]);
    expect(third.reasons).to.have.length(1);
    expect(third.reasons[0]).to.contain('500');
    expect(outside.requests).to.have.length(2);
  });

  it('never has two requests under way, on a slow server and with a reader who looks away and back', async () => {
    const {outside, source} = openPetition(
      async () => {
        await outside.later(9 * SECOND);
        return json({count: outside.requests.length});
      },
      {refresh: 1},
    );
    // A request that nobody can take back is the worse case.
    outside.heedsSignal = false;
    for (let look = 0; look < 40; look++) {
      const {leave} = listen(source);
      await outside.advance((look % 7) * 3 * SECOND);
      leave();
      await outside.advance((look % 3) * SECOND);
    }
    expect(outside.requests.length).to.be.greaterThan(10);
    expect(outside.mostInFlight).to.equal(1);
    expect(Math.min(...outside.gaps)).to.be.at.least(10 * SECOND);
  });

  it('delivers nothing of a request under way when the last listener leaves', async () => {
    for (const heedsSignal of [true, false]) {
      const {outside, source} = openPetition(async () => {
        await outside.later(5 * SECOND);
        return json({count: 5});
      });
      outside.heedsSignal = heedsSignal;
      const {heard, reasons, leave} = listen(source);
      await outside.advance(SECOND);
      leave();
      expect(outside.requests[0]!.init.signal!.aborted).to.be.true;
      await outside.advance(HOUR);
      expect([...heard, ...reasons]).to.be.empty;
      expect(outside.requests).to.have.length(1);
      expect(outside.timers).to.equal(0);
    }
  });

  it('does not blame the source for a request that was taken back', async () => {
    const {outside, source} = openPetition(inTurn(never, 5));
    const first = listen(source);
    await outside.advance(SECOND);
    first.leave();
    const second = listen(source);
    await outside.advance(10 * SECOND);
    expect(second.reasons).to.be.empty;
    expect(counts(second.heard)).to.deep.equal([5]);
    expect(outside.gaps).to.deep.equal([10 * SECOND]);
  });

  describe('the pace', () => {
    const SENEDD = 'https://petitions.senedd.wales/petitions/*';
    const signatures = () => json({signature_count: Math.round(performance.now() * 1000)});

    // [what, reply, wishes, address, least seconds, most seconds]
    const paces: [string, () => Reply, Wishes, string | undefined, number, number][] = [
      ['a minute when nobody asks for anything', busyPetition, {}, undefined, 48, 72],
      ['what the page asks for', busyPetition, {refresh: 200}, undefined, 160, 240],
      ['not below 10 s, whatever the page asks for', busyPetition, {refresh: 1}, undefined, 10, 14],
      ['not above an hour, whatever the page asks for', busyPetition, {refresh: 1e9}, undefined, 2880, 3600],
      ['what the document asks for', () => busyPetition({}, {poll: 120}), {}, undefined, 120, 168],
      [
        'what the document asks for, when the page wants more',
        () => busyPetition({}, {poll: 120}),
        {refresh: 10},
        undefined,
        120,
        168,
      ],
      [
        'what the page asks for, when that is slower',
        () => busyPetition({}, {poll: 20}),
        {refresh: 100},
        undefined,
        80,
        120,
      ],
      [
        'the lifetime of the answer',
        () => busyPetition({'Cache-Control': 'public, max-age=300'}),
        {refresh: 10},
        undefined,
        300,
        420,
      ],
      [
        'the rest of that lifetime',
        () => busyPetition({'Cache-Control': 'max-age=300', Age: '200'}),
        {},
        undefined,
        100,
        140,
      ],
      [
        'an hour when the answer lives for a year',
        () => busyPetition({'Cache-Control': 'max-age=31536000, immutable'}),
        {},
        undefined,
        3600,
        3600,
      ],
      ['what the platform bears', () => signatures, {refresh: 10}, SENEDD, 300, 420],
    ];
    for (const [what, reply, wishes, address, least, most] of paces) {
      it(`is ${what}`, async () => {
        for (const chance of [0, 0.5, 0.999_999]) {
          const {outside, source} = openPetition(reply(), wishes, address);
          outside.nextChance = () => chance;
          listen(source);
          await outside.advance(most * SECOND);
          const [gap] = outside.gaps;
          expect(gap).to.be.within(least * SECOND, most * SECOND);
          if (chance === 0) expect(gap).to.equal(least * SECOND);
          else if (most > least) expect(gap).to.be.greaterThan(least * SECOND);
        }
      });
    }

    it('slackens while the number stays the same, and picks up when it changes', async () => {
      const {outside, source} = openPetition(inTurn(...Array.from({length: 9}, () => 5), 6));
      const {heard} = listen(source);
      await outside.advance(HOUR);
      const minutes = outside.gaps.map((gap) => gap / MINUTE);
      expect(minutes.slice(0, 3)).to.deep.equal([1, 1.5, 2.25]);
      expect(minutes.slice(6, 10)).to.deep.equal([10, 10, 10, 1]);
      expect(counts(heard).slice(8, 10)).to.deep.equal([5, 6]);
    });

    it('is four times slower for a reader who saves data or left the page open', async () => {
      const {outside, source} = openPetition(busyPetition());
      outside.unhurried = true;
      listen(source);
      await outside.advance(5 * MINUTE);
      expect(outside.gaps).to.deep.equal([4 * MINUTE]);
    });

    it('follows a document that slows its embeds down later', async () => {
      const {outside, source} = openPetition(inTurn(1, () => json({count: 2, poll: 1000}), 3));
      listen(source);
      await outside.advance(HOUR);
      expect(outside.gaps.slice(0, 2)).to.deep.equal([MINUTE, 1200 * SECOND]);
    });
  });

  describe('the first read', () => {
    const start = new VirtualOutside().time;

    it('waits for a random part of the interval when the page has a fresh number', async () => {
      for (const [chance, wait] of [
        [0, 0],
        [0.25, 15],
        [0.9, 54],
      ] as const) {
        const outside = new VirtualOutside(busyPetition());
        outside.nextChance = () => chance;
        const url = new URL(`https://campaign.example/known/${++petitions}.json`);
        listen(sourceOf(url.href, {knownAt: start - 59 * SECOND}, outside));
        await outside.advance(MINUTE);
        expect(outside.requests[0]!.at - start).to.equal(wait * SECOND);
      }
    });

    it('spreads over the longer interval of a platform that bears less', async () => {
      const outside = new VirtualOutside(() => json({signatureCount: 5}));
      listen(sourceOf('https://eci.ec.europa.eu/990/public/', {knownAt: start - 200 * SECOND}, outside));
      await outside.advance(HOUR);
      expect(outside.requests[0]!.at - start).to.equal(150 * SECOND);
    });

    it('comes at once when the page’s number is old, of the future or of no known time', async () => {
      for (const knownAt of [start - MINUTE, start - DAY, start + SECOND, NaN, undefined]) {
        const {outside, source} = openPetition(busyPetition(), {knownAt});
        listen(source);
        await outside.advance(0);
        expect(outside.requests, String(knownAt)).to.have.length(1);
      }
    });
  });

  describe('the end', () => {
    const ends: [string, Reply, Wishes, number[]][] = [
      ['404', () => status(404), {}, []],
      ['410', () => status(410), {}, []],
      ['401', () => status(401), {}, []],
      ['403', () => status(403), {}, []],
      ['404 after a good answer', inTurn(7, () => status(404)), {}, [7]],
      ['a petition that is closed', () => json({count: 7, state: 'closed'}), {}, [7]],
      ['a petition that is won', inTurn(6, () => json({count: 7, state: 'won'})), {}, [6, 7]],
      [
        'a petition whose deadline is past',
        () => json({count: 7, closes: '2026-08-22T12:00:00Z'}),
        {paths: {count: 'count', closes: 'closes'}},
        [7],
      ],
      ['a document that wants no more reads', () => json({count: 7, poll: 0}), {}, [7]],
      ['a page that wants one read', () => json({count: 7, poll: 60}), {refresh: 0}, [7]],
    ];
    for (const [what, reply, wishes, heardCounts] of ends) {
      it(`comes for good with ${what}`, async () => {
        const {outside, source} = openPetition(reply, wishes);
        const {heard, leave} = listen(source);
        await outside.advance(2 * MINUTE);
        const reads = outside.requests.length;
        expect(counts(heard)).to.deep.equal(heardCounts);

        await outside.advance(DAY);
        leave();
        const back = listen(source);
        await outside.advance(DAY);
        expect(outside.requests).to.have.length(reads);
        expect(outside.timers).to.equal(0);
        expect(counts(back.heard)).to.deep.equal(heardCounts.slice(-1));
      });
    }

    it('says why when there is nothing at the address', async () => {
      const {outside, source, url} = openPetition(() => status(404));
      const {heard, reasons} = listen(source);
      await outside.advance(0);
      expect(heard).to.be.empty;
      expect(reasons).to.deep.equal([`${url.href} answered with status 404.`]);
    });

    it('does not come with a failure when the page wants one read', async () => {
      const {outside, source} = openPetition(
        inTurn(() => status(500), 7),
        {refresh: 0},
      );
      const {heard} = listen(source);
      await outside.advance(DAY);
      expect(counts(heard)).to.deep.equal([7]);
      expect(outside.requests).to.have.length(2);
    });
  });

  describe('trouble', () => {
    it('waits as long as a busy server says, at least, and 5 min when it says nothing', async () => {
      for (const [code, retryAfter, least] of [
        [429, '120', 120],
        [429, '86400', 86_400],
        [429, '0', 10],
        [429, undefined, 300],
        [429, 'soon', 300],
        [503, '1000', 1000],
        [503, 'Sat, 22 Aug 2026 12:20:00 GMT', 1200],
        [503, undefined, 300],
      ] as const) {
        for (const chance of [0, 0.999_999]) {
          const {outside, source} = openPetition(
            inTurn(() => status(code, retryAfter ? {'Retry-After': retryAfter} : {}), 7),
          );
          outside.nextChance = () => chance;
          const {heard} = listen(source);
          await outside.advance(least * SECOND - 1);
          expect(outside.requests, `${code} ${retryAfter}`).to.have.length(1);
          await outside.advance(least * 0.4 * SECOND + 1);
          expect(counts(heard).slice(0, 1)).to.deep.equal([7]);
        }
      }
    });

    it('lasts through a look away: who returns early does not hasten the next read', async () => {
      const {outside, source} = openPetition(() => status(503, {'Retry-After': '3600'}));
      for (let minute = 0; minute < 59; minute++) {
        const {leave} = listen(source);
        await outside.advance(MINUTE);
        leave();
      }
      expect(outside.requests).to.have.length(1);
    });

    for (const [what, reply] of [
      ['an error of the server', () => status(500)],
      ['no answer that the page may read', () => Promise.reject(new TypeError('Failed to fetch'))],
      ['a web page instead of a number', () => text('<!doctype html><title>Sorry</title>')],
    ] as const) {
      it(`waits longer and longer after ${what}`, async () => {
        const {outside, source} = openPetition(reply);
        outside.nextChance = () => 0.999_999;
        const {heard, reasons} = listen(source);
        await outside.advance(HOUR);
        const waits = outside.gaps.map((gap) => Math.round(gap / SECOND));
        expect(waits).to.deep.equal([30, 60, 120, 240, 480, 900, 900]);
        expect(heard).to.be.empty;
        expect(reasons).to.have.length(8);
      });
    }

    it('never makes it hurry below 10 s', async () => {
      const {outside, source} = openPetition(() => status(500));
      outside.nextChance = () => 0;
      listen(source);
      await outside.advance(5 * MINUTE);
      expect(new Set(outside.gaps)).to.deep.equal(new Set([10 * SECOND]));
    });

    it('is forgotten with the first good answer', async () => {
      const bad = () => status(502);
      const {outside, source} = openPetition(inTurn(bad, bad, bad, 7, bad, 8));
      const {heard} = listen(source);
      await outside.advance(HOUR);
      expect(counts(heard).slice(0, 2)).to.deep.equal([7, 8]);
      expect(outside.gaps.slice(0, 5).map((gap) => gap / SECOND)).to.deep.equal([20, 35, 65, 60, 58]);
    });

    it('takes 10 s of a server that says nothing, and no second request meanwhile', async () => {
      const {outside, source} = openPetition(inTurn(never, 7));
      outside.nextChance = () => 0;
      const {heard, reasons} = listen(source);
      await outside.advance(20 * SECOND);
      expect(outside.gaps).to.deep.equal([20 * SECOND]);
      expect(reasons).to.have.length(1);
      expect(counts(heard)).to.deep.equal([7]);
      expect(outside.mostInFlight).to.equal(1);
    });

    it('is not made of a reader who is offline: no request, no complaint, and a read soon after', async () => {
      const {outside, source} = openPetition(busyPetition());
      outside.online = false;
      const {heard, reasons} = listen(source);
      await outside.advance(3 * DAY);
      expect(outside.requests).to.have.length(0);
      expect(reasons).to.be.empty;

      outside.online = true;
      await outside.advance(10 * SECOND);
      expect(counts(heard)).to.deep.equal([100]);
      outside.online = false;
      await outside.advance(DAY);
      expect(outside.requests).to.have.length(1);
    });
  });

  describe('a sudden 0', () => {
    it('waits for a second read before it is believed', async () => {
      const {outside, source} = openPetition(inTurn(500, 0));
      const {heard, reasons} = listen(source);
      await outside.advance(90 * SECOND);
      expect(outside.requests).to.have.length(2);
      expect(counts(heard)).to.deep.equal([500]);
      await outside.advance(MINUTE);
      expect(counts(heard)).to.deep.equal([500, 0]);
      expect(reasons).to.be.empty;
    });

    it('is never seen when the next read brings the number back', async () => {
      const {outside, source} = openPetition(inTurn(500, 0, 501, 0, 502));
      const {heard} = listen(source);
      await outside.advance(270 * SECOND);
      expect(counts(heard)).to.deep.equal([500, 501, 502]);
    });

    it('is believed at once where nobody has signed yet', async () => {
      const {outside, source} = openPetition(() => json({count: 0}));
      const {heard} = listen(source);
      await outside.advance(100 * SECOND);
      expect(counts(heard)).to.deep.equal([0, 0]);
    });

    it('waits also when the reader looks away between the two reads', async () => {
      const {outside, source} = openPetition(inTurn(500, 0));
      const first = listen(source);
      await outside.advance(90 * SECOND);
      first.leave();
      await outside.advance(HOUR);
      const second = listen(source);
      expect(counts(second.heard)).to.deep.equal([500]);
      await outside.advance(0);
      expect(counts(second.heard)).to.deep.equal([500, 0]);
    });

    it('is the only decrease that waits', async () => {
      const {outside, source} = openPetition(inTurn(500, 499, 1));
      const {heard} = listen(source);
      await outside.advance(130 * SECOND);
      expect(counts(heard)).to.deep.equal([500, 499, 1]);
    });
  });

  describe('over a long time', () => {
    it('keeps a wait that is longer than a browser’s timer', async () => {
      const {outside, source} = openPetition(inTurn(() => status(503, {'Retry-After': String(40 * 24 * 3600)}), 7));
      outside.nextChance = () => 0;
      const {heard} = listen(source);
      await outside.advance(40 * DAY - 1);
      expect(outside.requests).to.have.length(1);
      expect(Math.max(...outside.delays)).to.equal(2 ** 31 - 1);
      await outside.advance(1);
      expect(counts(heard)).to.deep.equal([7]);
    });

    it('stays gentle for 30 days of changes, failures, looks away, outages and sleep', async () => {
      const chance = repeatableChance(20_260_822);
      const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(chance() * choices.length)]!;
      let signatures = 1000;
      const answers: (() => Response | Promise<Response>)[] = [
        () => json({count: ++signatures}),
        () => json({count: ++signatures}, {'Cache-Control': 'max-age=30'}),
        () => json({count: signatures}),
        () => json({count: signatures, poll: oneOf([1, 10, 100, 10_000])}),
        () => json({count: oneOf([null, -5, 'many'])}),
        () => text('<html>'),
        () => status(oneOf([400, 500, 502, 504])),
        () =>
          status(oneOf([429, 503]), {
            'Retry-After': oneOf(['0', '1', '30', '4000', 'never']),
          }),
        () => Promise.reject(new TypeError('Failed to fetch')),
        never,
        async () => {
          await outside.later(chance() * 12 * SECOND);
          return json({count: ++signatures});
        },
      ];
      const {outside, source} = openPetition(() => oneOf(answers)(), {refresh: 5});
      outside.nextChance = chance;
      let reader = listen(source);
      const end = outside.time + 30 * DAY;
      while (outside.time < end) {
        await outside.advance(chance() ** 3 * 2 * HOUR);
        outside.online = chance() < 0.9;
        if (chance() < 0.05) outside.sleep(chance() * 8 * HOUR);
        if (chance() < 0.5) {
          reader.leave();
          await outside.advance(chance() ** 4 * HOUR);
          reader = listen(source);
        }
        for (const count of counts(reader.heard)) expect(count).to.be.within(1000, signatures);
      }
      expect(outside.requests.length).to.be.greaterThan(3000);
      expect(Math.min(...outside.gaps)).to.be.at.least(10 * SECOND);
      expect(outside.delays.every((delay) => delay >= 0 && delay < 2 ** 31)).to.be.true;
      expect(outside.mostInFlight).to.equal(1);
      expect(outside.timers).to.be.at.most(2);
    });
  });
});
