import {expect} from '@open-wc/testing';
import {guard} from '../../src/sources/guard.js';
import type {CountReading} from '../../src/sources/source.js';
import {handCrankedSource} from '../support/hand-cranked-source.js';
import {listen, settle} from '../support/virtual-outside.js';

describe('guard', () => {
  it('lets through what is a number of people', () => {
    const cranked = handCrankedSource<CountReading>();
    const {heard, reasons} = listen(guard(cranked.source));
    cranked.send({count: 5, goals: [10], state: 'won', readAt: 7, updated: {time: 1, offset: 2}});
    cranked.send({count: '1,234' as unknown as number});
    expect(heard).to.deep.equal([
      {count: 5, goals: [10], state: 'won', readAt: 7, updated: {time: 1, offset: 2}},
      {count: 1234},
    ]);
    cranked.fail('why');
    expect(reasons).to.deep.equal(['why']);
  });

  it('takes a reading without a number of people for a failure', () => {
    for (const count of [
      null,
      undefined,
      -1,
      1.5,
      NaN,
      Infinity,
      2 ** 53,
      'many',
      '',
      '<b>5</b>',
      {},
      [],
      [5],
      true,
      5n,
    ]) {
      const cranked = handCrankedSource<CountReading>();
      const {heard, reasons} = listen(guard(cranked.source));
      cranked.send({count: count as number});
      expect(heard, typeof count).to.be.empty;
      expect(reasons, typeof count).to.have.length(1);
    }
  });

  it('takes what is no reading at all for a failure', () => {
    for (const reading of [undefined, null, 5, 'five']) {
      const cranked = handCrankedSource<CountReading>();
      const {heard, reasons} = listen(guard(cranked.source));
      cranked.send(reading as unknown as CountReading);
      expect(heard, String(reading)).to.be.empty;
      expect(reasons, String(reading)).to.have.length(1);
    }
  });

  it('leaves out of a reading what makes no sense', () => {
    for (const nonsense of [
      null,
      undefined,
      NaN,
      -1,
      'x',
      {},
      [],
      {time: 1e99, offset: 0},
      {time: '5'},
      [null, 'x', -5],
    ]) {
      const cranked = handCrankedSource<CountReading>();
      const {heard} = listen(guard(cranked.source));
      const reading = {
        count: 5,
        goals: nonsense,
        updated: nonsense,
        closes: nonsense,
        state: nonsense,
        parts: nonsense,
      };
      cranked.send(reading as unknown as CountReading);
      expect(heard).to.deep.equal([Array.isArray(nonsense) ? {count: 5, goals: []} : {count: 5}]);
    }
  });

  it('keeps what a source throws from the page', () => {
    const {heard, reasons} = listen(
      guard(() => {
        throw new Error('broken');
      }),
    );
    expect(heard).to.be.empty;
    expect(reasons).to.deep.equal(['Error: broken']);
  });

  it('keeps from the page what an asynchronous source throws', async () => {
    let uncaught = 0;
    const count = (event: Event) => {
      event.preventDefault();
      uncaught += 1;
    };
    addEventListener('unhandledrejection', count);
    const {reasons} = listen(guard(() => Promise.reject(new Error('broken'))));
    // The event comes a turn or two after the rejection.
    for (let turn = 0; turn < 5; turn++) await settle();
    removeEventListener('unhandledrejection', count);
    expect(reasons).to.deep.equal(['Error: broken']);
    expect(uncaught).to.equal(0);
  });

  it('passes the signal on, so that a source of the page can stop too', () => {
    const cranked = handCrankedSource<CountReading>();
    const {leave} = listen(guard(cranked.source));
    expect(cranked.listeners).to.equal(1);
    leave();
    expect(cranked.listeners).to.equal(0);
  });
});
