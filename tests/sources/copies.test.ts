import {expect} from '@open-wc/testing';
import type {Body} from '../../src/sources/body.js';
import * as first from '../../src/sources/once-per-page.js';
import {handCrankedSource} from '../support/hand-cranked-source.js';
import {listen, VirtualOutside} from '../support/virtual-outside.js';

type Copy = typeof first;

/** The same module once more, as a second script tag brings it. */
const another = async (): Promise<Copy> =>
  (await import(`../../src/sources/once-per-page.ts?copy=${++copies}`)) as Copy;

let copies = 0;
let keys = 0;

const newKey = () => `https://campaign.example/copies/${++keys}.json`;

/** Listeners of windows that answer the question which copies ask each other. */
function answerWith(value: unknown): AbortController {
  const stay = new AbortController();
  const answer = ({detail}: CustomEventInit<{answer: (value: unknown) => void}>) => detail!.answer(value);
  addEventListener('open-letter-widgets-1', answer, {signal: stay.signal});
  return stay;
}

describe('oncePerPage', () => {
  const outside = new VirtualOutside();
  const body = (text: string): Body => ({text, isCut: false, readAt: outside.time});

  it('runs one source for two copies of the library, which stays when the counters of its copy leave', async () => {
    const [key, second] = [newKey(), await another()];
    const [own, foreign] = [handCrankedSource<Body>(), handCrankedSource<Body>()];
    const a = listen(first.oncePerPage(key, outside, () => own.source));
    const b = listen(second.oncePerPage(key, outside, () => foreign.source));
    own.send(body('1'));
    own.fail('why');
    a.leave();
    own.send(body('2'));
    expect(a.heard.map(({text}) => text)).to.deep.equal(['1']);
    expect(b.heard.map(({text}) => text)).to.deep.equal(['1', '2']);
    expect(b.reasons).to.deep.equal(['why']);
    expect([own.starts, own.listeners, foreign.starts]).to.deep.equal([1, 1, 0]);

    const late = listen(second.oncePerPage(key, outside, () => foreign.source));
    expect(late.heard.map(({text}) => text)).to.deep.equal(['2']);
    b.leave();
    late.leave();
    expect(own.listeners).to.equal(0);
  });

  it('lets counters of another copy decide too when the next read is', async () => {
    const [key, second] = [newKey(), await another()];
    const own = handCrankedSource<Body>();
    listen(first.oncePerPage(key, outside, () => own.source));
    second.oncePerPage(key, outside, () => expect.fail())(new AbortController().signal, {
      next: ({report}) => report?.({isNew: true, poll: 5, isOver: false}),
      fail: () => undefined,
    });
    const verdicts: unknown[] = [];
    own.send({...body('1'), report: (verdict) => verdicts.push(verdict)});
    expect(verdicts).to.deep.equal([{isNew: true, poll: 5, isOver: false}]);
  });

  it('lets the copy read that is first to have a listener, and not the first to have a counter', async () => {
    const [key, second] = [newKey(), await another()];
    const [own, foreign] = [handCrankedSource<Body>(), handCrankedSource<Body>()];
    const source = first.oncePerPage(key, outside, () => own.source);
    listen(second.oncePerPage(key, outside, () => foreign.source));
    listen(source);
    expect([own.starts, foreign.starts]).to.deep.equal([0, 1]);
  });

  it('keeps apart what is read at different addresses', async () => {
    const second = await another();
    const [own, foreign] = [handCrankedSource<Body>(), handCrankedSource<Body>()];
    listen(first.oncePerPage(newKey(), outside, () => own.source));
    listen(second.oncePerPage(newKey(), outside, () => foreign.source));
    expect([own.starts, foreign.starts]).to.deep.equal([1, 1]);
  });

  it('reads by itself when the answer is no source', () => {
    for (const nonsense of [undefined, null, 5, 'source', {}, []]) {
      const stay = answerWith(nonsense);
      const own = handCrankedSource<Body>();
      listen(first.oncePerPage(newKey(), outside, () => own.source));
      expect(own.starts).to.equal(1);
      stay.abort();
    }
  });

  it('listens to the first that answers', () => {
    const cranks = [handCrankedSource<Body>(), handCrankedSource<Body>()];
    const answers = cranks.map(({source}) => answerWith(source));
    listen(first.oncePerPage(newKey(), outside, () => expect.fail()));
    expect(cranks.map(({starts}) => starts)).to.deep.equal([1, 0]);
    for (const stay of answers) stay.abort();
  });

  it('takes from another copy only what could have come from the network, and keeps what it throws', () => {
    for (const nonsense of [
      undefined,
      null,
      666,
      {},
      {count: 666},
      {text: 666, readAt: outside.time},
      {text: '666'},
      {text: '666', readAt: outside.time + 60_000},
      {text: '666', readAt: -1},
      {text: '666', readAt: NaN},
      {text: '666', readAt: String(outside.time)},
      {text: '6'.repeat(65_537), readAt: outside.time},
    ]) {
      const cranked = handCrankedSource<unknown>();
      const stay = answerWith(cranked.source);
      const {heard, reasons} = listen(first.oncePerPage(newKey(), outside, () => expect.fail()));
      cranked.send(nonsense);
      expect(heard).to.be.empty;
      expect(reasons).to.have.length(1);
      stay.abort();
    }
    const stay = answerWith(() => {
      throw new Error('broken');
    });
    expect(listen(first.oncePerPage(newKey(), outside, () => expect.fail())).reasons).to.deep.equal(['Error: broken']);
    stay.abort();
  });

  it('bears questions that nobody of us asks', () => {
    const key = newKey();
    const own = handCrankedSource<Body>();
    listen(first.oncePerPage(key, outside, () => own.source));
    let errors = 0;
    const count = () => (errors += 1);
    addEventListener('error', count);
    for (const detail of [undefined, null, 5, 'key', {}, {key}, {key, answer: 'yes'}, {key: {}, answer: () => 0}])
      dispatchEvent(new CustomEvent('open-letter-widgets-1', {detail}));
    removeEventListener('error', count);
    expect(errors).to.equal(0);
  });
});
