import {expect} from '@open-wc/testing';
import {digitPaths} from '../../src/lib/digit-paths.js';
import {figureOf, type Known} from '../../src/lib/figure.js';
import {currentGoal, nextRung, parseGoals} from '../../src/lib/goals.js';
import {parseMoment} from '../../src/lib/moment.js';
import {formatCompact} from '../../src/lib/number-format.js';
import {NOT_SIGNED, read, shownCount, sign, type Signing} from '../../src/lib/signing.js';

const HOUR_MS = 3_600_000;

describe('parseGoals', () => {
  const cases: [written: unknown, goals: unknown][] = [
    ['20000', [{at: 20_000}]],
    ['20,000', [{at: 20_000}]],
    ['100000; 10000', [{at: 10_000}, {at: 100_000}]],
    ['10000: the council answers; 50000', [{at: 10_000, brings: 'the council answers'}, {at: 50_000}]],
    ['500: at 9:30: tea', [{at: 500, brings: 'at 9:30: tea'}]],
    ['500:', [{at: 500}]],
    ['0; -5; x; ; 1.5; 7', [{at: 7}]],
    ['', []],
    [null, []],
    [undefined, []],
    ['<b>5</b>', []],
  ];
  for (const [written, goals] of cases) {
    it(`reads ${JSON.stringify(written)}`, () => {
      expect(parseGoals(written)).to.deep.equal(goals);
    });
  }
});

describe('currentGoal', () => {
  const goals = [{at: 10_000}, {at: 50_000}, {at: 100_000}];
  const cases: [count: number, switchAt: number | undefined, at: number][] = [
    [0, undefined, 10_000],
    [9_999, undefined, 10_000],
    [10_000, undefined, 50_000],
    [99_999, undefined, 100_000],
    [100_000, undefined, 100_000],
    [250_000, undefined, 100_000],
    [8_999, 90, 10_000],
    [9_000, 90, 50_000],
    [99_000, 90, 100_000],
  ];
  for (const [count, switchAt, at] of cases) {
    it(`is ${at} for ${count}, when ${switchAt ?? 100} per cent is enough`, () => {
      expect(currentGoal(count, goals, switchAt)?.at).to.equal(at);
    });
  }

  it('is none where there are none', () => {
    expect(currentGoal(5, [])).to.equal(undefined);
  });
});

describe('nextRung', () => {
  const cases: [count: number, rung: number][] = [
    [0, 100],
    [1, 100],
    [99, 100],
    [100, 200],
    [499, 500],
    [999, 1000],
    [1000, 2000],
    [12_345, 20_000],
    [1_999_999, 2_000_000],
  ];
  for (const [count, rung] of cases) {
    it(`is ${rung} for ${count}`, () => {
      expect(nextRung(count)).to.equal(rung);
    });
  }

  it('is a whole number above the count for every count, and never 1', () => {
    for (let count = 0; count < Number.MAX_SAFE_INTEGER; count = count * 3 + 1) {
      const rung = nextRung(count);
      expect(rung).to.be.greaterThan(count);
      expect(Number.isSafeInteger(rung)).to.equal(true);
    }
    expect(nextRung(Number.MAX_SAFE_INTEGER)).to.equal(Number.MAX_SAFE_INTEGER);
  });
});

describe('figureOf', () => {
  const trueAt = parseMoment('2026-08-22T14:00:00+02:00');
  const now = trueAt!.time;
  const known = (what: Partial<Known>): Known => ({
    count: 12_500,
    goals: [{at: 20_000}],
    switchAt: undefined,
    state: undefined,
    opens: undefined,
    closes: undefined,
    trueAt: undefined,
    ...what,
  });

  it('tells how many are missing to the goal, and how full the bar is', () => {
    const {goal, missing, share} = figureOf(known({}), now);
    expect({at: goal?.at, missing, share}).to.deep.equal({at: 20_000, missing: 7500, share: 0.625});
  });

  it('keeps the number true above the goal, with a full bar', () => {
    const {count, missing, share} = figureOf(known({count: 25_000}), now);
    expect({count, missing, share}).to.deep.equal({count: 25_000, missing: 0, share: 1});
  });

  it('follows a ladder that goes on by itself', () => {
    expect(figureOf(known({goals: 'ladder'}), now).goal).to.deep.equal({at: 20_000});
  });

  const later = parseMoment('2026-12-31T00:00:00Z');
  const earlier = parseMoment('2026-01-01T00:00:00Z');
  const standings: [what: Partial<Known>, standing: string, isOver: boolean][] = [
    [{}, 'normal', false],
    [{goals: []}, 'normal', false],
    [{count: 17_999}, 'normal', false],
    [{count: 18_000}, 'near', false],
    [{count: 19_999}, 'near', false],
    [{count: 20_000}, 'reached', false],
    [{count: 99_999}, 'reached', false],
    [{opens: later}, 'before', false],
    [{opens: earlier, closes: later}, 'normal', false],
    [{closes: earlier}, 'closed', true],
    [{closes: earlier, state: 'open'}, 'closed', true],
    [{closes: earlier, state: 'won'}, 'won', true],
    [{state: 'open'}, 'normal', false],
    [{state: 'closed', count: 20_000}, 'closed', true],
    [{state: 'won'}, 'won', true],
    [{state: 'lost'}, 'lost', true],
    [{state: 'constructor'}, 'normal', false],
  ];
  for (const [what, standing, isOver] of standings) {
    it(`says ${standing} for ${JSON.stringify(what)}`, () => {
      const figure = figureOf(known(what), now);
      expect([figure.standing, figure.isOver]).to.deep.equal([standing, isOver]);
    });
  }

  it('keeps quiet about its age for an hour, and then says since when it is old', () => {
    expect(figureOf(known({trueAt}), now + HOUR_MS - 1).oldSince).to.equal(undefined);
    expect(figureOf(known({trueAt}), now + HOUR_MS).oldSince).to.equal(trueAt);
  });

  it('does not let the last figure of a petition that is over grow old', () => {
    expect(figureOf(known({trueAt, state: 'won'}), now + 9 * HOUR_MS).oldSince).to.equal(undefined);
  });

  it('tells beforehand when something of it will change', () => {
    const {changesAt} = figureOf(known({trueAt, opens: earlier, closes: later}), now);
    expect(changesAt).to.have.members([now + HOUR_MS, earlier!.time, later!.time]);
  });
});

describe('a signature of the reader', () => {
  type Step = 'sign' | number;
  const shown = (steps: readonly Step[]) => {
    let signing: Signing = NOT_SIGNED;
    return steps.map((step) => shownCount((signing = step === 'sign' ? sign(signing) : read(signing, step))));
  };
  const stories: [what: string, steps: Step[], shown: (number | undefined)[]][] = [
    ['shows at once', [10, 'sign'], [10, 11]],
    ['counts once however often it is told', [10, 'sign', 'sign', 'sign'], [10, 11, 11, 11]],
    ['is not added to a read that holds it', [10, 'sign', 11], [10, 11, 11]],
    ['is not added to a read that holds it and others', [10, 'sign', 15], [10, 11, 15]],
    ['stays through a read out of a cache', [10, 'sign', 10, 11], [10, 11, 11, 11]],
    ['stays when an old read comes after a new one', [10, 'sign', 12, 10, 13], [10, 11, 12, 12, 13]],
    ['gives way to a correction that is read again and again', [10, 'sign', 8, 8, 8], [10, 11, 11, 11, 8]],
    [
      'waits for a signature that is confirmed later',
      [10, 'sign', 10, 10, 10, 10, 10, 11],
      [10, 11, 11, 11, 11, 11, 11, 11],
    ],
    ['adds nothing to a number nobody knows yet', ['sign', 10], [undefined, 10]],
    ['leaves corrections alone where nobody signed', [10, 7, 9], [10, 7, 9]],
  ];
  for (const [what, steps, expected] of stories) {
    it(what, () => {
      expect(shown(steps)).to.deep.equal(expected);
    });
  }

  it('never steps back by less than a confirmed correction, and never counts twice, in any order of reads', () => {
    // The server's count goes up by one at each tick, the answers are up to two ticks old, and the reader signs at tick 3.
    for (let pattern = 0; pattern < 3 ** 6; pattern++) {
      let signing: Signing = NOT_SIGNED;
      let last = 0;
      for (let tick = 0, rest = pattern; tick < 9; tick++, rest = Math.floor(rest / 3)) {
        const seenAt = Math.max(0, tick - (rest % 3));
        signing = read(signing, 100 + seenAt + (seenAt > 3 ? 1 : 0));
        if (tick === 3) signing = sign(signing);
        const now = shownCount(signing) ?? 0;
        if (tick > 3) expect(now).to.be.at.least(last);
        expect(now).to.be.at.most(100 + tick + 1);
        last = now;
      }
    }
  });
});

describe('digitPaths', () => {
  const DIGITS = '0123456789';
  const cases: [before: string, after: string, isUp: boolean, paths: string[]][] = [
    ['12', '12', true, ['1', '2']],
    ['12', '15', true, ['1', '2345']],
    ['19', '20', true, ['12', '90']],
    ['98', '101', true, [' 1', '90', '8901']],
    ['999', '1,000', true, [' 1', ' ,', '90', '90', '90']],
    ['20', '19', false, ['21', '09']],
    ['1,000', '999', false, ['09', '09', '09']],
  ];
  for (const [before, after, isUp, paths] of cases) {
    it(`goes from ${before} to ${after} by ${paths.join(' ')}`, () => {
      expect(digitPaths(before, after, DIGITS, isUp).map((path) => path.join(''))).to.deep.equal(paths);
    });
  }

  it('turns the digits of other scripts', () => {
    expect(
      digitPaths('\u0661\u0669', '\u0662\u0660', '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669', true),
    ).to.deep.equal([
      ['\u0661', '\u0662'],
      ['\u0669', '\u0660'],
    ]);
  });
});

describe('formatCompact', () => {
  it('writes the whole number where a language has no short form for it', () => {
    expect(formatCompact(12_345, 'de')).to.equal('12.345');
    expect(formatCompact(1_234_567, 'de').replace(/\s/g, ' ')).to.equal('1,23 Mio.');
  });

  const cases: [count: number, short: string][] = [
    [0, '0'],
    [999, '999'],
    [1000, '1K'],
    [12_345, '12.3K'],
    [19_999, '19.9K'],
    [999_999, '999K'],
    [1_269_999, '1.26M'],
  ];
  for (const [count, short] of cases) {
    it(`writes ${count} as ${short}, never more than it is`, () => {
      expect(formatCompact(count, 'en')).to.equal(short);
    });
  }
});
