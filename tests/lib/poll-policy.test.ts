import {expect} from '@open-wc/testing';
import {NO_HISTORY, planNextRead, type Asks, type History, type Outcome, type Plan} from '../../src/lib/poll-policy.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const CHANCES = [0, 0.5, 0.999];

const failed: Outcome = {kind: 'failed'};

function read(says: {isNew?: boolean; freshFor?: number; poll?: number} = {}): Outcome {
  return {kind: 'read', isNew: true, ...says};
}

function status(code: number, retryAfter?: number): Outcome {
  return {kind: 'status', status: code, retryAfter};
}

interface Situation {
  history?: Partial<History>;
  asks?: Asks;
  isUnhurried?: boolean;
  chance?: number;
}

function plan(outcome: Outcome, {history, asks = {}, isUnhurried = false, chance = 0.5}: Situation = {}): Plan {
  return planNextRead({...NO_HISTORY, ...history}, outcome, asks, isUnhurried, chance);
}

/** The shortest, the middle and (all but) the longest wait, in whole seconds. */
function waits(outcome: Outcome, situation: Situation = {}): number[] {
  return CHANCES.map((chance) => Math.round(plan(outcome, {...situation, chance}).delay! / SECOND));
}

describe('planNextRead', () => {
  describe('after a count', () => {
    const cases: [why: string, outcome: Outcome, asks: Asks, seconds: number[]][] = [
      ['comes back after a minute, more or less 20 %, when nobody asks for anything', read(), {}, [48, 60, 72]],
      ['waits as long as the page asks, more or less 20 %', read(), {refresh: 100 * SECOND}, [80, 100, 120]],
      ['comes back sooner than after a minute if the page asks', read(), {refresh: 30 * SECOND}, [24, 30, 36]],
      ['never comes back sooner than the platform bears', read(), {minimum: 300 * SECOND}, [300, 360, 420]],
      ['never comes back before the answer is old', read({freshFor: 100 * SECOND}), {}, [100, 120, 140]],
      ['never comes back sooner than the document asks', read({poll: 200 * SECOND}), {}, [200, 240, 280]],
      ['lets a document ask for less than a minute', read({poll: 20 * SECOND}), {}, [20, 24, 28]],
      [
        'goes by the platform when the page asks for less',
        read(),
        {refresh: 15 * SECOND, minimum: 60 * SECOND},
        [60, 72, 84],
      ],
      [
        'goes by the page when the platform bears more',
        read(),
        {refresh: 600 * SECOND, minimum: 60 * SECOND},
        [480, 600, 720],
      ],
      [
        'stays above what the platform bears where the page asks for little more',
        read(),
        {refresh: 110 * SECOND, minimum: 100 * SECOND},
        [100, 122, 144],
      ],
      [
        'goes by the largest of all: the page',
        read({freshFor: 60 * SECOND, poll: 90 * SECOND}),
        {refresh: 1000 * SECOND, minimum: 30 * SECOND},
        [800, 1000, 1200],
      ],
      [
        'goes by the largest of all: the platform',
        read({freshFor: 60 * SECOND, poll: 90 * SECOND}),
        {refresh: 70 * SECOND, minimum: 100 * SECOND},
        [100, 120, 140],
      ],
      [
        'goes by the largest of all: how long the answer is fresh',
        read({freshFor: 100 * SECOND, poll: 90 * SECOND}),
        {refresh: 70 * SECOND, minimum: 30 * SECOND},
        [100, 120, 140],
      ],
      [
        'goes by the largest of all: the document',
        read({freshFor: 60 * SECOND, poll: 100 * SECOND}),
        {refresh: 70 * SECOND, minimum: 30 * SECOND},
        [100, 120, 140],
      ],
      ['takes a minute where everybody asks for nothing', read({freshFor: 0}), {minimum: 0}, [48, 60, 72]],
    ];
    for (const [why, outcome, asks, seconds] of cases) {
      it(why, () => {
        expect(waits(outcome, {asks})).to.deep.equal(seconds);
      });
    }

    it('never comes back within ten seconds, whatever anybody asks for', () => {
      for (const chance of CHANCES) {
        for (const refresh of [1, SECOND, 5 * SECOND, 10 * SECOND, 11 * SECOND])
          expect(plan(read(), {asks: {refresh}, chance}).delay).to.be.at.least(10 * SECOND);
        for (const asked of [1, SECOND, 5 * SECOND, 10 * SECOND]) {
          expect(plan(read({poll: asked}), {chance}).delay).to.be.at.least(10 * SECOND);
          expect(plan(read({freshFor: asked}), {chance}).delay).to.be.at.least(10 * SECOND);
          expect(plan(read(), {asks: {minimum: asked}, chance}).delay).to.be.at.least(10 * SECOND);
        }
      }
    });

    it('spreads the readers also where the shortest wait holds', () => {
      expect(waits(read(), {asks: {refresh: SECOND}})).to.deep.equal([10, 10, 10]);
      expect(waits(read(), {asks: {refresh: 10 * SECOND}})).to.deep.equal([10, 12, 14]);
    });

    it('comes back within the hour, though the page asks for a day', () => {
      expect(waits(read(), {asks: {refresh: 24 * HOUR}})).to.deep.equal([2880, 3600, 3600]);
    });

    it('takes no request for more than an hour from a source either, and keeps to the hour', () => {
      for (const asked of [HOUR, 24 * HOUR, 365 * 24 * HOUR, Infinity]) {
        expect(waits(read({freshFor: asked}))).to.deep.equal([3600, 3600, 3600]);
        expect(waits(read({poll: asked}))).to.deep.equal([3600, 3600, 3600]);
        expect(waits(read(), {asks: {minimum: asked}})).to.deep.equal([3600, 3600, 3600]);
      }
    });

    it('makes nothing of failures that came before', () => {
      expect(plan(read(), {history: {failures: 7}})).to.deep.equal({
        history: {unchanged: 0, failures: 0, asked: 0},
        delay: MINUTE,
      });
    });
  });

  describe('after the same count as before', () => {
    /** Middle waits, in seconds, of as many reads in a row that bring nothing new. */
    function waitsWhileUnchanged(reads: number, situation: Situation = {}): number[] {
      let history = NO_HISTORY;
      return Array.from({length: reads}, () => {
        const next = plan(read({isNew: false}), {...situation, history});
        history = next.history;
        return Math.round(next.delay! / SECOND);
      });
    }

    it('waits half as long again each time, up to ten minutes', () => {
      expect(waitsWhileUnchanged(8)).to.deep.equal([90, 135, 203, 304, 456, 600, 600, 600]);
    });

    it('varies the longer wait by 20 % as well', () => {
      expect(waits(read({isNew: false}))).to.deep.equal([72, 90, 108]);
      expect(waits(read({isNew: false}), {history: {unchanged: 50}})).to.deep.equal([480, 600, 720]);
    });

    it('begins anew when the count changes', () => {
      const {history, delay} = plan(read(), {history: {unchanged: 5}});
      expect(history).to.deep.equal({unchanged: 0, failures: 0, asked: 0});
      expect(delay).to.equal(MINUTE);
    });

    it('does not come sooner than asked where more than ten minutes are asked for', () => {
      const asks = {refresh: 20 * MINUTE};
      expect(waitsWhileUnchanged(3, {asks})).to.deep.equal([1200, 1200, 1200]);
      expect(waits(read({isNew: false, poll: 20 * MINUTE}), {history: {unchanged: 5}})).to.deep.equal([
        1200, 1440, 1680,
      ]);
    });

    it('stays above what the source asks for, whatever the chance', () => {
      expect(waits(read({isNew: false}), {asks: {minimum: 300 * SECOND}})).to.deep.equal([360, 450, 540]);
      expect(waits(read({isNew: false}), {asks: {minimum: 590 * SECOND}})).to.deep.equal([590, 710, 830]);
    });

    it('bears any number of reads', () => {
      expect(plan(read({isNew: false}), {history: {unchanged: 1e6}}).delay).to.equal(10 * MINUTE);
    });

    it('remembers over a failure how long nothing has changed', () => {
      const afterFailure = plan(failed, {history: {unchanged: 3}});
      expect(afterFailure.history).to.deep.equal({unchanged: 3, failures: 1});
      const afterRead = plan(read({isNew: false}), {history: afterFailure.history});
      expect(afterRead.history).to.deep.equal({unchanged: 4, failures: 0, asked: 0});
    });
  });

  describe('for a reader who saves data or has left the page alone', () => {
    const isUnhurried = true;

    it('waits four times as long', () => {
      expect(waits(read(), {isUnhurried})).to.deep.equal([192, 240, 288]);
    });

    it('waits four times as long when nothing changes too', () => {
      expect(waits(read({isNew: false}), {isUnhurried})).to.deep.equal([288, 360, 432]);
      expect(waits(read({isNew: false}), {isUnhurried, history: {unchanged: 50}})).to.deep.equal([1920, 2400, 2879]);
    });

    it('waits four times as long as the page or the source asks', () => {
      expect(waits(read(), {isUnhurried, asks: {refresh: 100 * SECOND}})).to.deep.equal([320, 400, 480]);
      expect(waits(read(), {isUnhurried, asks: {minimum: 100 * SECOND}})).to.deep.equal([320, 400, 480]);
    });

    it('waits an hour at the most', () => {
      expect(waits(read(), {isUnhurried, asks: {refresh: 20 * MINUTE}})).to.deep.equal([2880, 3600, 3600]);
    });
  });

  describe('when there is nothing more to read', () => {
    for (const chance of CHANCES) {
      it(`stops when the document says so (chance ${chance})`, () => {
        expect(plan(read({poll: 0}), {chance}).delay).to.be.undefined;
        const asks = {refresh: MINUTE, minimum: MINUTE};
        expect(plan(read({poll: 0, freshFor: MINUTE, isNew: false}), {asks, isUnhurried: true, chance}).delay).to.be
          .undefined;
      });

      it(`stops after the first count when the page wants one only (chance ${chance})`, () => {
        expect(plan(read(), {asks: {refresh: 0}, chance}).delay).to.be.undefined;
        const asks = {refresh: 0, minimum: MINUTE};
        expect(plan(read({poll: MINUTE, freshFor: MINUTE}), {asks, chance}).delay).to.be.undefined;
      });

      for (const code of [401, 403, 404, 410]) {
        it(`stops for good at status ${code} (chance ${chance})`, () => {
          expect(plan(status(code), {chance}).delay).to.be.undefined;
          expect(plan(status(code, 5 * SECOND), {chance, asks: {refresh: MINUTE}}).delay).to.be.undefined;
        });
      }
    }

    it('tries again when the page wants one count only and none has come', () => {
      expect(plan(failed, {asks: {refresh: 0}}).delay).to.be.above(0);
    });
  });

  describe('when the source is busy', () => {
    for (const code of [429, 503]) {
      const cases: [why: string, retryAfter: number | undefined, seconds: number[]][] = [
        ['waits at least five minutes when it does not say for how long', undefined, [300, 360, 420]],
        ['waits at least as long as it says', 120 * SECOND, [120, 144, 168]],
        ['waits as long as it says, also when that is more than an hour', 10 * HOUR, [36_000, 43_200, 50_386]],
        ['waits at least ten seconds when it says at once', 0, [10, 12, 14]],
        ['waits at least ten seconds when it says one second', SECOND, [10, 12, 14]],
      ];
      for (const [why, retryAfter, seconds] of cases) {
        it(`${why} (status ${code})`, () => {
          expect(waits(status(code, retryAfter))).to.deep.equal(seconds);
        });
      }

      it(`waits no longer each time it is busy (status ${code})`, () => {
        expect(waits(status(code), {history: {failures: 9}})).to.deep.equal([300, 360, 420]);
      });

      it(`counts it as a failure (status ${code})`, () => {
        expect(plan(status(code), {history: {unchanged: 2, failures: 1}}).history).to.deep.equal({
          unchanged: 2,
          failures: 2,
        });
      });
    }
  });

  describe('when reading fails', () => {
    const others = [400, 402, 405, 408, 418, 421, 451, 500, 501, 502, 504, 520, 301, 0];
    for (const outcome of [failed, ...others.map((code) => status(code))]) {
      const name = 'status' in outcome ? `status ${outcome.status}` : 'no answer';
      it(`tries again anywhere between ten and thirty seconds later (${name})`, () => {
        expect(waits(outcome)).to.deep.equal([10, 20, 30]);
      });
    }

    it('comes back no sooner than the platform bears', () => {
      expect(waits(failed, {asks: {minimum: 300 * SECOND}})).to.deep.equal([300, 360, 420]);
    });

    it('doubles the longest wait each time, up to fifteen minutes, and never comes back within ten seconds', () => {
      let history = NO_HISTORY;
      const seen = Array.from({length: 8}, () => {
        const seconds = waits(failed, {history});
        history = plan(failed, {history}).history;
        return seconds;
      });
      expect(seen).to.deep.equal([
        [10, 20, 30],
        [10, 35, 60],
        [10, 65, 120],
        [10, 125, 240],
        [10, 245, 480],
        [10, 455, 899],
        [10, 455, 899],
        [10, 455, 899],
      ]);
    });

    it('takes no wait from an answer that is no success and not busy', () => {
      expect(waits(status(500, HOUR))).to.deep.equal([10, 20, 30]);
    });

    it('bears any number of failures', () => {
      expect(waits(failed, {history: {failures: 1e6}})).to.deep.equal([10, 455, 899]);
    });

    it('begins anew after a count', () => {
      const {history} = plan(read(), {history: {failures: 5}});
      expect(waits(failed, {history})).to.deep.equal(waits(failed, {history: plan(read()).history}));
    });
  });

  describe('when there is trouble after a count', () => {
    const after = (outcome: Outcome, situation: Situation = {}) => plan(outcome, situation).history;

    it('does not come back sooner than after another count, and spreads the readers wider each time', () => {
      let history = after(read());
      const seen = Array.from({length: 7}, () => {
        const seconds = waits(failed, {history});
        history = plan(failed, {history}).history;
        return seconds;
      });
      expect(seen).to.deep.equal([
        [48, 58, 68],
        [48, 73, 98],
        [48, 103, 158],
        [48, 163, 278],
        [48, 283, 518],
        [48, 474, 899],
        [48, 474, 899],
      ]);
    });

    it('still goes by what the source asked for with its last count', () => {
      for (const outcome of [read({poll: 300 * SECOND}), read({freshFor: 300 * SECOND})]) {
        const history = after(outcome);
        expect(waits(failed, {history})).to.deep.equal([300, 360, 420]);
        expect(waits(failed, {history: after(failed, {history})})).to.deep.equal([300, 360, 420]);
        expect(waits(status(503, SECOND), {history})).to.deep.equal([300, 360, 420]);
      }
    });

    it('goes by what the page asks for and by how long nothing has changed', () => {
      expect(waits(failed, {history: after(read()), asks: {refresh: 200 * SECOND}})).to.deep.equal([160, 192, 224]);
      const history = after(read({isNew: false}), {history: {unchanged: 50}});
      expect(waits(failed, {history})).to.deep.equal([480, 576, 672]);
    });

    it('is as unhurried as after a count', () => {
      expect(waits(failed, {history: after(read()), isUnhurried: true})).to.deep.equal([192, 230, 269]);
    });

    it('does not come back within what is usual when a busy source says at once, and no later than it says', () => {
      const history = after(read());
      expect(waits(status(429, SECOND), {history})).to.deep.equal([48, 58, 67]);
      expect(waits(status(503, 120 * SECOND), {history})).to.deep.equal([120, 144, 168]);
      expect(waits(status(503), {history})).to.deep.equal([300, 360, 420]);
    });

    it('keeps waiting for an hour where an hour was asked for', () => {
      const history = after(read({freshFor: 24 * HOUR}));
      expect(plan(failed, {history}).delay).to.be.at.least(HOUR);
    });
  });

  it('leaves the history it was given as it was', () => {
    const history = Object.freeze({unchanged: 1, failures: 1});
    for (const outcome of [read(), read({isNew: false}), failed, status(404), status(503)])
      expect(() => planNextRead(history, outcome, {}, false, 0.5)).not.to.throw();
  });

  it('plans a wait of ten seconds or more, or none, in every situation', () => {
    const waited = [undefined, 0, 1, 9 * SECOND, MINUTE, 2 * HOUR];
    const outcomes = [
      failed,
      ...[404, 429, 500, 503].flatMap((code) => waited.map((wait) => status(code, wait))),
      ...waited.flatMap((poll) =>
        waited.map((freshFor) => read({isNew: false, ...(poll !== undefined && {poll}), freshFor: freshFor ?? 0})),
      ),
    ];
    for (const outcome of outcomes) {
      for (const refresh of waited) {
        for (const chance of CHANCES) {
          const {delay} = plan(outcome, {
            asks: {refresh, minimum: MINUTE},
            history: {unchanged: 2, failures: 2},
            chance,
          });
          if (delay !== undefined)
            expect(delay, JSON.stringify({outcome, refresh, chance})).to.be.at.least(10 * SECOND);
        }
      }
    }
  });
});
