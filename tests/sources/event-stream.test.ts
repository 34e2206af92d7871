import {expect} from '@open-wc/testing';
import {petitionSource, type PetitionRequest} from '../../src/sources/petition-source.js';
import {json, listen, never, status, VirtualOutside, type Reply} from '../support/virtual-outside.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let streams = 0;

/** A petition with an event stream, in a world whose network answers so over HTTP. */
function streamed(reply: Reply, request: Partial<PetitionRequest> = {}) {
  const outside = new VirtualOutside(reply);
  const src = `https://campaign.example/${++streams}/count.json`;
  const {source, problem} = petitionSource({src, base: 'https://page.example/', transport: 'sse', ...request}, outside);
  const counts = (listener: {heard: readonly {count: number}[]}) => listener.heard.map(({count}) => count);
  return {outside, src, source: source!, problem, counts, stream: () => outside.streams.at(-1)!};
}

const say = (count: number, extra: object = {}) => JSON.stringify({count, ...extra});

/** The data of each event in a fixture, by the event's name. */
async function fixtureEvents(name: string): Promise<[string, string][]> {
  const text = await (await fetch(new URL(`../fixtures/${name}`, import.meta.url))).text();
  return text
    .split('\n\n')
    .filter((event) => event.includes('data:'))
    .map((event) => [/event: *(.*)/.exec(event)?.[1] ?? 'message', /data: *(.*)/.exec(event)![1]!]);
}

describe('petitionSource by server-sent events', () => {
  it('reads once over HTTP, and then hears every change', async () => {
    const {outside, src, source, stream, counts} = streamed(() => json({count: 100, goal: 200}));
    const listener = listen(source);
    stream().opened();
    await outside.advance(0);
    stream().heard('message', say(101, {goal: 300}));
    await outside.advance(HOUR);
    stream().heard('message', say(102));
    expect(counts(listener)).to.deep.equal([100, 101, 102]);
    expect(listener.heard[1]).to.deep.include({goals: [300], readAt: outside.time - HOUR});
    expect(outside.requests).to.have.length(1);
    expect(outside.streams.map(({address}) => address)).to.deep.equal([src]);
  });

  it('takes a message as it takes an answer: what is no number is no number', async () => {
    const {outside, source, stream, counts} = streamed(() => json({count: 100}));
    const listener = listen(source);
    stream().opened();
    await outside.advance(0);
    for (const data of ['', '<html>', '{"count": -1}', '{"count": null}', `{"count": 7, "x": "${'x'.repeat(70_000)}"}`])
      stream().heard('message', data);
    expect(counts(listener)).to.deep.equal([100]);
    stream().heard('message', say(0));
    expect(counts(listener), 'a sudden 0').to.deep.equal([100]);
    stream().heard('message', '103');
    expect(counts(listener)).to.deep.equal([100, 103]);
  });

  it('subscribes to a Mercure hub at its own address', async () => {
    const hub = 'https://hub.example/.well-known/mercure?topic=letter';
    const {outside, source, stream, counts} = streamed(() => json({count: 1}), {stream: hub});
    const listener = listen(source);
    expect(stream().address).to.equal(hub);
    stream().opened();
    await outside.advance(0);
    for (const [type, data] of await fixtureEvents('mercure-message.txt')) stream().heard(type, data);
    expect(counts(listener)).to.deep.equal([1, 12_345]);
    expect(listener.heard[1]!.goals).to.deep.equal([20_000]);
  });

  it('keeps apart two petitions that share the address of a stream', async () => {
    const stream = `https://hub.example/${++streams}`;
    const two = [1, 2].map((count) => streamed(() => json({count}), {stream}));
    const listeners = two.map(({source}) => listen(source));
    for (const {outside} of two) await outside.advance(0);
    expect(listeners.map((listener, i) => two[i]!.counts(listener))).to.deep.equal([[1], [2]]);
  });

  it('hears what Firebase says of the whole, and reads anew after a change of a part', async () => {
    let count = 12_000;
    const {outside, source, stream, counts} = streamed(() => json(count));
    const listener = listen(source);
    stream().opened();
    await outside.advance(0);
    for (const [type, data] of await fixtureEvents('firebase-rtdb-sse.txt'))
      if (type === 'put') stream().heard(type, data);
    expect(counts(listener)).to.deep.equal([12_000, 12_345]);

    count = 12_350;
    for (const [type, data] of [
      ['patch', '{"path": "/", "data": {"count": 1}}'],
      ['put', '{"path": "/count", "data": 1}'],
      ['put', 'nonsense'],
    ] as const)
      stream().heard(type, data);
    await outside.advance(2 * MINUTE);
    expect(counts(listener)).to.deep.equal([12_000, 12_345, 12_350]);
    expect(outside.gaps).to.deep.equal([MINUTE]);
  });

  it('opens one stream for 50 counters', async () => {
    const {outside, src, source, stream} = streamed(() => json({count: 1}));
    const request = {base: 'https://page.example/', transport: 'sse'} as const;
    const listeners = Array.from({length: 49}, (_, i) =>
      listen(petitionSource({src: `${src}#${i}`, ...request}, outside).source!),
    );
    listen(source);
    stream().opened();
    await outside.advance(0);
    stream().heard('message', say(2));
    expect([outside.streams.length, outside.requests.length]).to.deep.equal([1, 1]);
    for (const {heard} of listeners) expect(heard.at(-1)!.count).to.equal(2);
  });

  it('does not step back for an answer that comes after a newer message', async () => {
    const {outside, source, stream, counts} = streamed(async () => {
      await outside.later(5 * SECOND);
      return json({count: 100});
    });
    const listener = listen(source);
    stream().opened();
    await outside.advance(SECOND);
    stream().heard('message', say(105));
    await outside.advance(HOUR);
    expect(counts(listener)).to.deep.equal([105]);
  });

  describe('when nobody looks', () => {
    it('closes the stream after 30 s, and nothing is left', async () => {
      const {outside, source, stream, counts} = streamed(() => json({count: 1}));
      const listener = listen(source);
      stream().opened();
      await outside.advance(0);
      listener.leave();
      await outside.advance(30 * SECOND - 1);
      expect(stream().isClosed).to.be.false;
      await outside.advance(1);
      expect(stream().isClosed).to.be.true;
      expect(outside.timers).to.equal(0);
      stream().heard('message', say(2));
      expect(counts(listener)).to.deep.equal([1]);
    });

    it('keeps it for who is back before, with what was said meanwhile', async () => {
      const {outside, source, stream, counts} = streamed(() => json({count: 1}));
      const first = listen(source);
      stream().opened();
      await outside.advance(0);
      first.leave();
      stream().heard('message', say(2));
      await outside.advance(29 * SECOND);
      const second = listen(source);
      await outside.advance(HOUR);
      expect(stream().isClosed).to.be.false;
      expect(counts(first)).to.deep.equal([1]);
      expect(counts(second)).to.deep.equal([2]);
      expect([outside.streams.length, outside.requests.length]).to.deep.equal([1, 1]);
    });

    it('reads what was not read before, for who is back before the first answer came', async () => {
      const {outside, source, stream, counts} = streamed(async () => {
        await outside.later(5 * SECOND);
        return json({count: 1});
      });
      const first = listen(source);
      stream().opened();
      await outside.advance(SECOND);
      first.leave();
      await outside.advance(SECOND);
      const second = listen(source);
      await outside.advance(HOUR);
      expect(counts(second)).to.deep.equal([1]);
      expect([outside.streams.length, outside.requests.length]).to.deep.equal([1, 2]);
      expect(outside.gaps).to.deep.equal([10 * SECOND]);
    });

    it('opens another for who is back later, and reads once what was missed', async () => {
      const {outside, source, stream} = streamed(() => json({count: outside.requests.length}));
      for (let look = 1; look <= 3; look++) {
        const {heard, leave} = listen(source);
        stream().opened();
        await outside.advance(HOUR);
        expect(heard.at(-1)!.count).to.equal(look);
        expect([outside.streams.length, outside.requests.length]).to.deep.equal([look, look]);
        leave();
        await outside.advance(HOUR);
      }
    });
  });

  describe('trouble', () => {
    it('falls back to polling after two failed attempts', async () => {
      const {outside, source, stream} = streamed(() => json({count: outside.requests.length}));
      const {heard, leave} = listen(source);
      stream().lost();
      await outside.advance(15 * SECOND);
      expect(outside.streams).to.have.length(2);
      stream().lost();
      await outside.advance(10 * MINUTE);
      expect(outside.streams).to.have.length(2);
      expect(outside.streams.every(({isClosed}) => isClosed)).to.be.true;
      expect(heard.length).to.be.greaterThan(8);
      leave();
      expect(outside.timers).to.equal(0);
    });

    it('leaves no timer behind when the reader leaves before it comes back', async () => {
      const {outside, source, stream} = streamed(() => json({count: 1}));
      const {leave} = listen(source);
      stream().opened();
      await outside.advance(0);
      stream().lost();
      leave();
      expect(outside.timers).to.equal(0);
      await outside.advance(MINUTE);
      expect(outside.streams).to.have.length(1);
    });

    it('counts failed attempts in a row only', async () => {
      const {outside, source, stream} = streamed(() => json({count: 1}));
      listen(source);
      for (let attempt = 1; attempt <= 6; attempt++) {
        expect(outside.streams).to.have.length(attempt);
        // Every other attempt works for a while.
        if (attempt % 2 === 0) stream().opened();
        stream().lost();
        await outside.advance(15 * SECOND);
      }
    });

    it('polls where there are no event streams', async () => {
      const {outside, source} = streamed(() => json({count: outside.requests.length}));
      outside.hasStreams = false;
      const {heard, leave} = listen(source);
      await outside.advance(10 * MINUTE);
      expect(heard.length).to.be.greaterThan(8);
      leave();
      expect(outside.timers).to.equal(0);
    });

    it('polls while the stream neither opens nor fails', async () => {
      const {outside, source} = streamed(() => json({count: outside.requests.length}));
      const {heard} = listen(source);
      await outside.advance(10 * MINUTE);
      expect(heard.length).to.be.greaterThan(8);
    });

    it('comes back at a random time within 30 s after the stream broke off, and reads once', async () => {
      for (const chance of [0, 0.4, 0.999]) {
        const {outside, source, stream} = streamed(() => json({count: outside.requests.length}));
        outside.nextChance = () => chance;
        listen(source);
        stream().opened();
        await outside.advance(HOUR);
        const brokeAt = outside.time;
        stream().lost();
        await outside.advance(30 * SECOND);
        expect(stream().at - brokeAt).to.equal(chance * 30 * SECOND);
        stream().opened();
        await outside.advance(HOUR);
        expect([outside.streams.length, outside.requests.length]).to.deep.equal([2, 2]);
      }
    });

    it('is told to the author, and forgotten with the next message', async () => {
      const {outside, source, stream} = streamed(() => status(500));
      const {heard, reasons} = listen(source);
      stream().opened();
      await outside.advance(0);
      expect(reasons).to.have.length(1);
      stream().heard('message', say(5));
      await outside.advance(HOUR);
      expect(heard).to.have.length(1);
      expect(outside.requests).to.have.length(1);
      expect(listen(source).reasons).to.be.empty;
    });

    it('of an address that streams and never answers ends with the first message', async () => {
      const {outside, source, stream, counts} = streamed(never);
      const listener = listen(source);
      stream().opened();
      await outside.advance(2 * SECOND);
      stream().heard('message', say(5));
      await outside.advance(HOUR);
      expect(counts(listener)).to.deep.equal([5]);
      expect(outside.requests).to.have.length(1);
    });
  });

  it('closes the stream for good when the petition is over', async () => {
    for (const over of ['message', 'answer']) {
      const {outside, source, stream} = streamed(() => json({count: 5, state: over === 'answer' ? 'won' : 'open'}));
      const {heard, leave} = listen(source);
      stream().opened();
      await outside.advance(0);
      if (over === 'message') stream().heard('message', say(6, {state: 'closed'}));
      expect(stream().isClosed, over).to.be.true;
      leave();
      const back = listen(source);
      await outside.advance(HOUR);
      expect(back.heard).to.deep.equal(heard.slice(-1));
      expect([outside.streams.length, outside.requests.length, outside.timers]).to.deep.equal([1, 1, 0]);
    }
  });
});
