import {expect} from '@open-wc/testing';
import type {Asks} from '../../src/lib/poll-policy.js';
import type {Body} from '../../src/sources/body.js';
import {bodyFetcher} from '../../src/sources/fetch-body.js';
import type {Outside} from '../../src/sources/outside.js';
import {pollBody} from '../../src/sources/poll-body.js';
import {virtualSite} from '../support/virtual-site.js';
import {
  json,
  listen,
  repeatableChance,
  settle,
  status,
  VirtualOutside,
  type Reply,
} from '../support/virtual-outside.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ADDRESS = 'https://campaign.example/count.json';

/** Tabs of one site that all read one petition. */
function openSite(reply: Reply = (request) => json({at: request.at})) {
  const world = new VirtualOutside(reply);
  const site = virtualSite(world);

  /** A tab with a counter in it, whose reader may look and look away. */
  function openTab(outside: Outside = site.tab(), asks: Asks = {}) {
    const read = bodyFetcher([ADDRESS], undefined, outside);
    const source = pollBody({read, asks, key: ADDRESS}, outside);
    return {
      /** As the counters do, which find a number in each body. */
      look() {
        const stay = new AbortController();
        const heard: Body[] = [];
        const reasons: string[] = [];
        source(stay.signal, {
          next(body) {
            body.report?.({
              isNew: body.text !== heard.at(-1)?.text,
              poll: undefined,
              isOver: body.text.includes('over'),
            });
            heard.push(body);
          },
          fail: (reason) => reasons.push(reason),
        });
        return {heard, reasons, leave: () => stay.abort()};
      },
    };
  }
  return {world, site, openTab};
}

const texts = (heard: readonly Body[]) => heard.map(({text}) => text);

describe('the tabs of a site', () => {
  it('make one request for all, and all hear what it brought', async () => {
    const {world, site, openTab} = openSite();
    const looks = Array.from({length: 10}, () => openTab().look());
    await world.advance(HOUR);
    expect(new Set(world.gaps)).to.deep.equal(new Set([MINUTE]));
    expect(world.requests).to.have.length(60);
    for (const {heard} of looks) expect(texts(heard)).to.deep.equal(texts(looks[0]!.heard));
    expect([site.locks, site.channels]).to.deep.equal([10, 10]);

    for (const {leave} of looks) leave();
    expect([site.locks, site.channels, world.timers]).to.deep.equal([0, 0, 0]);
    await world.advance(HOUR);
    expect(world.requests).to.have.length(60);
  });

  it('give a new tab the last number at once', async () => {
    const {world, openTab} = openSite();
    const first = openTab().look();
    await world.advance(30 * SECOND);
    const second = openTab().look();
    await world.advance(5);
    expect(texts(second.heard)).to.deep.equal(texts(first.heard));
    expect(second.heard[0]!.readAt).to.equal(world.time - 30 * SECOND - 5 + 1);
    expect(world.requests).to.have.length(1);
  });

  it('go on when the one that reads is closed, at the time that it named', async () => {
    const {world, openTab} = openSite();
    const first = openTab().look();
    const second = openTab().look();
    await world.advance(30 * SECOND);
    first.leave();
    await world.advance(29 * SECOND);
    expect(world.requests).to.have.length(1);
    await world.advance(2 * SECOND);
    expect(world.gaps).to.deep.equal([MINUTE]);
    expect(first.heard).to.have.length(1);
    expect(second.heard).to.have.length(2);
  });

  it('go on when the one that reads is closed during a read', async () => {
    const {world, openTab} = openSite(async () => {
      await world.later(5 * SECOND);
      return json({});
    });
    const first = openTab().look();
    const second = openTab().look();
    await world.advance(2 * SECOND);
    first.leave();
    await world.advance(6 * SECOND);
    expect(second.heard).to.have.length(1);
    expect(world.requests).to.have.length(2);
  });

  it('go on when the one that reads falls silent', async () => {
    const {world, site, openTab} = openSite();
    // A script of the site that took the lock and does nothing.
    site.tab().lock(`open-letter-widgets 1 ${ADDRESS}`, new AbortController().signal, () => undefined);
    const {heard} = openTab().look();
    await world.advance(29 * SECOND);
    expect(world.requests).to.be.empty;
    await world.advance(10 * MINUTE);
    expect(heard.length).to.be.within(5, 8);
  });

  it('ask for nothing while all are hidden, and once when one is seen again', async () => {
    const {world, site, openTab} = openSite();
    const tabs = [openTab(), openTab()];
    for (const {leave} of tabs.map((tab) => tab.look())) leave();
    expect([site.locks, site.channels, world.timers]).to.deep.equal([0, 0, 0]);
    await world.advance(DAY);
    expect(world.requests).to.be.empty;
    const {heard} = tabs[1]!.look();
    await world.advance(SECOND);
    expect(heard).to.have.length(1);
    expect(world.requests).to.have.length(1);
  });

  it('go on when one of them wanted no more than a single read', async () => {
    const {world, site, openTab} = openSite();
    const once = openTab(site.tab(), {refresh: 0}).look();
    const other = openTab().look();
    await world.advance(10 * SECOND);
    once.leave();
    const before = world.requests.length;
    await world.advance(10 * MINUTE);
    expect(world.requests.length).to.be.greaterThan(before + 5);
    other.leave();
  });

  it('pass on trouble, and when it ends', async () => {
    const {world, openTab} = openSite(() => status(503, {'Retry-After': '600'}));
    const looks = [openTab().look(), openTab().look()];
    await world.advance(SECOND);
    const late = openTab().look();
    await world.advance(500 * SECOND);
    for (const {reasons} of [...looks, late]) expect(reasons).to.have.length(1);
    looks[0]!.leave();
    await world.advance(90 * SECOND);
    expect(world.requests).to.have.length(1);
  });

  it('all stop for good when the petition is over, or is not there', async () => {
    for (const reply of [() => json('over'), () => status(404)]) {
      const {world, openTab} = openSite(reply);
      const first = openTab().look();
      const tab = openTab();
      const second = tab.look();
      await world.advance(HOUR);
      first.leave();
      await world.advance(DAY);
      expect(second.heard.length + second.reasons.length).to.equal(1);
      second.leave();
      tab.look();
      await world.advance(DAY);
      expect(world.requests).to.have.length(1);
    }
  });

  it('read each by itself where the browser refuses', async () => {
    const refuse = () => {
      throw new DOMException('Refused.', 'SecurityError');
    };
    for (const refused of [{lock: refuse}, {channel: refuse}, {lock: refuse, channel: refuse}]) {
      const {world, site, openTab} = openSite();
      const looks = [1, 2].map(() => openTab({...site.tab(), ...refused}).look());
      await world.advance(10 * MINUTE);
      expect(world.requests.length).to.be.at.least(20);
      for (const {heard} of looks) expect(heard.length).to.be.at.least(10);
      for (const {leave} of looks) leave();
      expect([site.channels, world.timers]).to.deep.equal([0, 0]);
    }
  });

  it('take from each other only what could have come from the network', async () => {
    const {world, site, openTab} = openSite();
    const {heard, reasons} = openTab().look();
    await world.advance(SECOND);
    const now = world.time;
    for (const nonsense of [
      null,
      undefined,
      5,
      'open-letter-widgets 0',
      [],
      {},
      {text: '{"count": 666}'},
      {text: '{"count": 666}', readAt: now},
      {text: '{"count": 666}', readAt: now, dueAt: 'soon'},
      {text: '{"count": 666}', readAt: now, dueAt: NaN},
      {text: {count: 666}, readAt: now, dueAt: now + MINUTE},
      {text: 'x'.repeat(65_537), readAt: now, dueAt: now + MINUTE},
      {text: '{"count": 666}', readAt: now + HOUR, dueAt: now + MINUTE},
      {text: '{"count": 666}', readAt: -1, dueAt: now + MINUTE},
      {text: '{"count": 666}', readAt: '0', dueAt: now + MINUTE},
      {text: '{"count": "older"}', readAt: now - 30 * SECOND, dueAt: now + MINUTE},
      {reason: {}, dueAt: now + MINUTE},
    ])
      site.say(nonsense);
    await world.advance(SECOND);
    expect(heard).to.have.length(1);
    expect(reasons).to.be.empty;
  });

  it('never hurry each other below 10 s', async () => {
    const {world, site, openTab} = openSite();
    openTab().look();
    for (let turn = 0; turn < 100; turn++) {
      await world.advance(SECOND);
      site.say({dueAt: turn % 2 ? 0 : -Infinity});
    }
    await world.advance(MINUTE);
    expect(Math.min(...world.gaps)).to.be.at.least(10 * SECOND);
  });

  it('leave nothing behind when the reader leaves upon the very first number', async () => {
    const {world, site} = openSite();
    const tab = site.tab();
    const stay = new AbortController();
    let uncaught = 0;
    const count = (event: Event) => {
      event.preventDefault();
      uncaught += 1;
    };
    addEventListener('unhandledrejection', count);
    const read = bodyFetcher([ADDRESS], undefined, tab);
    pollBody({read, asks: {}, key: ADDRESS}, tab)(stay.signal, {next: () => stay.abort(), fail: () => undefined});
    await world.advance(SECOND);
    // The event comes a turn or two after the rejection.
    for (let turn = 0; turn < 5; turn++) await settle();
    removeEventListener('unhandledrejection', count);
    expect(world.requests).to.have.length(1);
    expect([site.locks, site.channels, world.timers, uncaught]).to.deep.equal([0, 0, 0, 0]);
  });

  it('make no request during another, whatever is said meanwhile', async () => {
    const world = new VirtualOutside(async ({address}) => {
      await world.later(9 * SECOND);
      return address === ADDRESS ? status(404) : json({});
    });
    const site = virtualSite(world);
    const tab = site.tab();
    const read = bodyFetcher([ADDRESS, `${ADDRESS}?full`], undefined, tab);
    listen(pollBody({read, asks: {}, key: ADDRESS}, tab));
    await world.advance(SECOND);
    site.say({dueAt: 1});
    await world.advance(30 * SECOND);
    expect(world.requests).to.have.length(2);
    expect(world.mostInFlight).to.equal(1);
  });

  it('stay gentle for 30 days of tabs that come and go', async function () {
    // On a slow machine 100,000 events of a virtual month take their time.
    this.timeout(60_000);
    const chance = repeatableChance(20_260_901);
    const {world, site, openTab} = openSite(async (request) => {
      await world.later(chance() * 11 * SECOND);
      // A signature an hour: most reads bring nothing new.
      return chance() < 0.8 ? json({hour: Math.floor(request.at / HOUR)}) : status(chance() < 0.5 ? 500 : 429);
    });
    world.nextChance = chance;
    const tabs = Array.from({length: 4}, () => ({
      tab: openTab(),
      seen: undefined as ReturnType<typeof look> | undefined,
    }));
    const look = (tab: ReturnType<typeof openTab>) => tab.look();
    // One tab stays, so that what is known is never forgotten.
    openTab().look();
    const end = world.time + 30 * DAY;
    while (world.time < end) {
      await world.advance(chance() ** 3 * 4 * HOUR);
      const one = tabs[Math.floor(chance() * tabs.length)]!;
      if (one.seen) one.seen.leave();
      one.seen = one.seen ? undefined : look(one.tab);
    }
    expect(world.requests.length).to.be.greaterThan(5000);
    expect(Math.min(...world.gaps)).to.be.at.least(10 * SECOND);
    expect(world.mostInFlight).to.equal(1);
    expect(world.delays.every((delay) => delay >= 0 && delay < 2 ** 31)).to.be.true;
    for (const {seen} of tabs) seen?.leave();
    expect([site.locks, site.channels]).to.deep.equal([1, 1]);
  });
});
