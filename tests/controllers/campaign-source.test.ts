import {expect} from '@open-wc/testing';
import type {Campaign} from '../../src/controllers/campaign.js';
import {campaignSource} from '../../src/controllers/campaign-source.js';
import {petitionSource} from '../../src/sources/petition-source.js';
import {json, listen, never, status, text, VirtualOutside, type Reply} from '../support/virtual-outside.js';
import {virtualSite} from '../support/virtual-site.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

let campaigns = 0;
const newAddress = () => `https://campaign.example/${++campaigns}/campaign.json`;

/** A campaign of its own, as campaigns are shared by address, in a world whose network answers so. */
function openCampaign(reply: Reply) {
  const outside = new VirtualOutside(reply);
  const address = newAddress();
  return {outside, address, ...listen(campaignSource(address, outside))};
}

/** Answers one after the other; the last one stays. */
function inTurn(...answers: (() => Response | Promise<Response>)[]): Reply {
  let turn = 0;
  return () => answers[Math.min(turn++, answers.length - 1)]!();
}

const counts = (heard: readonly Campaign[]) => heard.map(({petition}) => petition.count);
const GOOD = {letter: {title: 'Keep the ferry'}, action: {label: 'Sign'}, petition: {count: 100, goal: 500, poll: 60}};

describe('campaignSource', () => {
  it('makes one request for twenty listeners of one campaign, and two for two campaigns', async () => {
    const outside = new VirtualOutside(() => json(GOOD));
    const [one, other] = [newAddress(), newAddress()];
    const listeners = Array.from({length: 20}, () => listen(campaignSource(one, outside)));
    await outside.advance(0);
    expect(outside.requests).to.have.length(1);
    for (const {heard} of listeners) expect(counts(heard)).to.deep.equal([100]);

    listen(campaignSource(other, outside));
    await outside.advance(0);
    expect(outside.requests.map(({address}) => address)).to.deep.equal([one, other]);
  });

  it('shares its request with counters that count at its address', async () => {
    const {outside, address, heard} = openCampaign(() => json(GOOD));
    const counter = listen(petitionSource({src: address, base: 'https://page.example/'}, outside).source!);
    await outside.advance(0);
    expect(outside.requests).to.have.length(1);
    expect(counts(heard)).to.deep.equal([100]);
    expect(counter.heard.map(({count, goals}) => [count, goals])).to.deep.equal([[100, [500]]]);
  });

  it('asks as gently as for a count: no credentials, no header', async () => {
    const {outside} = openCampaign(() => json(GOOD));
    await outside.advance(0);
    const {credentials, headers, referrerPolicy} = outside.requests[0]!.init;
    expect([credentials, headers, referrerPolicy]).to.deep.equal([
      'omit',
      undefined,
      'strict-origin-when-cross-origin',
    ]);
  });

  it('tells the other tabs of the site what it read', async () => {
    const outside = new VirtualOutside(() => json(GOOD));
    const site = virtualSite(outside);
    listen(campaignSource(newAddress(), site.tab()));
    await outside.advance(SECOND);
    expect(site.said.filter((message) => (message as {text?: string}).text === JSON.stringify(GOOD))).to.have.length(1);
  });

  for (const [name, asked, gap] of [
    ['its poll', 90, 90],
    ['no poll', undefined, 60],
    ['haste', 1, 60],
    ['a poll that is none', 'often', 60],
  ] as const) {
    it(`waits for ${name} between two reads`, async () => {
      let count = 0;
      const {outside} = openCampaign(() => json({petition: {count: count++, poll: asked}}));
      await outside.advance(10 * 60 * SECOND);
      const least = name === 'haste' ? 10 : gap * 0.8;
      for (const wait of outside.gaps) expect(wait / SECOND).to.be.within(least, gap * 1.4);
    });
  }

  it('stops when the campaign says so, and not when it is over', async () => {
    const stopped = openCampaign(() => json({petition: {count: 1, poll: 0}}));
    await stopped.outside.advance(24 * HOUR);
    expect(stopped.outside.requests).to.have.length(1);

    const over = openCampaign(
      inTurn(
        () => json({petition: {state: 'closed'}}),
        () => json({petition: {state: 'won'}}),
      ),
    );
    await over.outside.advance(HOUR);
    expect(over.heard[0]!.petition.state).to.equal('closed');
    expect(over.heard.at(-1)!.petition.state).to.equal('won');
  });

  it('reads less and less often while nothing changes, and soon again after a change', async () => {
    let title = 'One';
    const {outside} = openCampaign(() => json({letter: {title}, petition: {poll: 60}}));
    await outside.advance(2 * HOUR);
    expect(outside.gaps.at(-1)! / SECOND).to.be.closeTo(600, 1);
    title = 'Two';
    const before = outside.requests.length;
    await outside.advance(660 * SECOND);
    // The first of these reads finds the change, and the next one follows soon.
    expect(outside.gaps[before]! / SECOND).to.be.within(60, 84);
  });

  const BROKEN: readonly (readonly [name: string, answer: () => Response | Promise<Response>, reason: RegExp])[] = [
    ['half a document', () => text('{"petition": {"count": 1'), /holds no campaign document\.$/],
    ['HTML', () => text('<!doctype html><p>Not found'), /holds no campaign document\.$/],
    ['nothing', () => text(''), /holds no campaign document\.$/],
    ['a number', () => text('12345'), /holds no campaign document\.$/],
    ['a list', () => json([GOOD]), /holds no campaign document\.$/],
    ['null', () => json(null), /holds no campaign document\.$/],
    ['nesting without end', () => text('{"letter":'.repeat(6000)), /holds no campaign document\.$/],
    [
      'more than 64 KiB',
      () => text(`{"petition": {"count": 5}, "x": "${'x'.repeat(70_000)}"}`),
      /holds no campaign document of at most 64 KiB\.$/,
    ],
    ['a server that is down', () => status(500), /status 500/],
    ['an address that is gone', () => status(404), /status 404/],
    ['a network that is gone', () => Promise.reject(new TypeError('Failed to fetch')), /no answer in time/],
    ['silence', () => never(), /no answer in time/],
  ];
  for (const [name, answer, reason] of BROKEN) {
    it(`says nothing when it meets ${name}, and why`, async () => {
      const {outside, heard, reasons} = openCampaign(answer);
      await outside.advance(15 * SECOND);
      expect(heard).to.deep.equal([]);
      expect(reasons).to.have.length(1);
      expect(reasons[0]).to.match(reason);
    });

    it(`lets stand what it knows when it meets ${name} for a day`, async () => {
      const {outside, heard, reasons} = openCampaign(inTurn(() => json(GOOD), answer));
      await outside.advance(24 * HOUR);
      expect(counts(heard)).to.deep.equal([100]);
      expect(reasons.length).to.be.greaterThan(0);
    });
  }

  it('comes back when the document does', async () => {
    let isGone = false;
    const {outside, heard} = openCampaign(() => (isGone ? status(503) : json(GOOD)));
    await outside.advance(0);
    isGone = true;
    await outside.advance(24 * HOUR);
    isGone = false;
    await outside.advance(HOUR);
    expect(counts(heard).length).to.be.greaterThan(1);
  });

  it('keeps the count, and its age, when the document loses it', async () => {
    for (const lost of [null, 'many', -5, undefined]) {
      const updated = '2026-08-22T11:59:00Z';
      const {outside, heard} = openCampaign(
        inTurn(
          () => json({petition: {count: 100, updated}}),
          () => json({petition: {count: lost, updated: '2026-08-22T12:30:00Z', goal: 7}}),
        ),
      );
      await outside.advance(61 * SECOND);
      const [first, second] = heard;
      expect(second!.petition, String(lost)).to.deep.include({count: 100, goal: 7, updated: first!.petition.updated});
      expect(second!.countedAt).to.equal(first!.countedAt);
      expect(second!.problem).to.match(/makes no sense at petition\.count; /);
    }
  });

  it('believes a sudden 0 only the second time', async () => {
    let count = 100;
    const {outside, heard} = openCampaign(() => json({petition: {count, goal: count + 1}}));
    await outside.advance(0);
    count = 0;
    await outside.advance(61 * SECOND);
    expect(counts(heard)).to.deep.equal([100, 100]);
    await outside.advance(100 * SECOND);
    expect(counts(heard).at(-1)).to.equal(0);
  });

  it('names what makes no sense, and nothing when all does', async () => {
    const {outside, address, heard} = openCampaign(
      inTurn(
        () => json({action: {closes: 'soon'}, letter: {authors: ['A', 5]}}),
        () => json(GOOD),
      ),
    );
    await outside.advance(61 * SECOND);
    expect(heard.map(({problem}) => problem)).to.deep.equal([
      `${address} makes no sense at letter.authors[1], action.closes; "npx open-letter-widgets check" says why.`,
      undefined,
    ]);
  });
});
