import {expect} from '@open-wc/testing';
import {clampDelay, LONGEST_TIMER_MS, nextOf, phaseAt} from '../../src/lib/deadline.js';
import {formatDay, formatMoment, localMoment, parseDay, parseMoment} from '../../src/lib/moment.js';

const HOUR_MS = 3_600_000;

/** Engines differ in which kind of space they put between day and time; a reader sees none of that. */
function asSeen(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
}

/** What JSON can hold in the place of a date. */
const NO_TEXT: [what: string, written: unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 1_777_777_777],
  ['true', true],
  ['a list', []],
  ['an object', {}],
  ['an object that cannot be made a text', JSON.parse('{"toString": null, "valueOf": null}')],
];

describe('parseDay', () => {
  const good: [written: string, iso: string][] = [
    ['2026-04-21', '2026-04-21T00:00:00.000Z'],
    [' 2026-04-21\n', '2026-04-21T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z'],
    ['2026-12-31', '2026-12-31T00:00:00.000Z'],
    ['1789-07-14', '1789-07-14T00:00:00.000Z'],
    ['1970-01-01', '1970-01-01T00:00:00.000Z'],
    ['9999-12-31', '9999-12-31T00:00:00.000Z'],
  ];
  for (const [written, iso] of good) {
    it(`reads ${JSON.stringify(written)} as that day`, () => {
      expect(new Date(parseDay(written)!).toISOString()).to.equal(iso);
    });
  }

  const bad: [what: string, written: unknown][] = [
    ...NO_TEXT,
    ['an empty text', ''],
    ['30 February', '2026-02-30'],
    ['31 April', '2026-04-31'],
    ['29 February of a year that is no leap year', '2026-02-29'],
    ['29 February 1900', '1900-02-29'],
    ['day 32', '2026-01-32'],
    ['day 0', '2026-01-00'],
    ['month 13', '2026-13-01'],
    ['month 0', '2026-00-10'],
    ['one digit', '2026-4-21'],
    ['a year of two digits', '26-04-21'],
    ['a year of six digits', '+012026-04-21'],
    ['a negative year', '-2026-04-21'],
    ['a month alone', '2026-04'],
    ['a year alone', '2026'],
    ['no hyphens', '20260421'],
    ['slashes', '2026/04/21'],
    ['the day first', '21.04.2026'],
    ['the American order', '04/21/2026'],
    ['words', '21 April 2026'],
    ['a time', '2026-04-21T10:00'],
    ['a time with a zone', '2026-04-21T10:00:00Z'],
    ['a word after it', '2026-04-21 and later'],
    ['two days', '2026-04-21 2026-04-22'],
    ['a space inside', '2026- 04-21'],
    ['Arabic digits', '\u0662\u0660\u0662\u0666-\u0660\u0664-\u0662\u0661'],
    ['typographic hyphens', '2026\u201304\u201321'],
    ['a word', 'yesterday'],
  ];
  for (const [what, written] of bad) {
    it(`finds no day in ${what}`, () => {
      expect(parseDay(written)).to.be.undefined;
    });
  }
});

describe('parseMoment', () => {
  const good: [written: string, iso: string, offsetHours: number][] = [
    ['2026-12-31T23:59:00+01:00', '2026-12-31T22:59:00.000Z', 1],
    ['2026-12-31T23:59:00Z', '2026-12-31T23:59:00.000Z', 0],
    ['2026-12-31T23:59Z', '2026-12-31T23:59:00.000Z', 0],
    ['2026-12-31T23:59+01:00', '2026-12-31T22:59:00.000Z', 1],
    ['2026-12-31T23:59:59.999Z', '2026-12-31T23:59:59.999Z', 0],
    ['2026-12-31T23:59:59.5Z', '2026-12-31T23:59:59.500Z', 0],
    ['2026-12-31T23:59:59.123456Z', '2026-12-31T23:59:59.123Z', 0],
    ['2026-12-31t23:59:00z', '2026-12-31T23:59:00.000Z', 0],
    ['2026-12-31t23:59:00+01:00', '2026-12-31T22:59:00.000Z', 1],
    [' 2026-12-31T23:59:00Z\n', '2026-12-31T23:59:00.000Z', 0],
    ['2026-12-31T23:59:00-10:00', '2027-01-01T09:59:00.000Z', -10],
    ['2026-01-01T00:30:00+14:00', '2025-12-31T10:30:00.000Z', 14],
    ['2026-06-01T12:00:00+05:45', '2026-06-01T06:15:00.000Z', 5.75],
    ['2026-06-01T12:00:00-03:30', '2026-06-01T15:30:00.000Z', -3.5],
    ['2026-06-01T12:00:00-00:00', '2026-06-01T12:00:00.000Z', 0],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z', 0],
    ['2026-12-31T24:00:00+01:00', '2026-12-31T23:00:00.000Z', 1],
    ['2016-06-24T06:54:57.319Z', '2016-06-24T06:54:57.319Z', 0],
    // The hour that Berlin skips in spring: with its zone written out it exists all the same.
    ['2026-03-29T02:30:00+01:00', '2026-03-29T01:30:00.000Z', 1],
    // The hour that Berlin has twice in autumn.
    ['2026-10-25T02:30:00+02:00', '2026-10-25T00:30:00.000Z', 2],
    ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00.000Z', 1],
  ];
  for (const [written, iso, offsetHours] of good) {
    it(`reads ${JSON.stringify(written)} as that moment, by the clock of whoever wrote it`, () => {
      const {time, offset} = parseMoment(written)!;
      expect(new Date(time).toISOString()).to.equal(iso);
      expect(offset).to.equal(offsetHours * HOUR_MS);
    });
  }

  const bad: [what: string, written: unknown][] = [
    ...NO_TEXT,
    ['an empty text', ''],
    ['a day alone', '2026-12-31'],
    ['a time without a zone', '2026-12-31T23:59:00'],
    ['a short time without a zone', '2026-12-31T23:59'],
    ['the name of a zone', '2026-12-31T23:59:00 CET'],
    ['the name of a city', '2026-12-31T23:59:00[Europe/Berlin]'],
    ['a zone and the name of a city', '2026-12-31T23:59:00+01:00[Europe/Berlin]'],
    ['GMT', '2026-12-31T23:59:00 GMT'],
    ['a zone without a colon', '2026-12-31T23:59:00+0100'],
    ['a zone in hours', '2026-12-31T23:59:00+01'],
    ['a space before the zone', '2026-12-31T23:59:00 +01:00'],
    ['a space instead of the T', '2026-12-31 23:59:00+01:00'],
    ['a typographic minus before the zone', '2026-12-31T23:59:00\u221201:00'],
    ['30 February', '2026-02-30T12:00:00Z'],
    ['31 June', '2026-06-31T12:00:00+02:00'],
    ['29 February of a year that is no leap year', '2026-02-29T12:00:00Z'],
    ['month 13', '2026-13-01T12:00:00Z'],
    ['hour 25', '2026-12-31T25:00:00Z'],
    ['minute 60', '2026-12-31T23:60:00Z'],
    ['second 60', '2026-12-31T23:59:60Z'],
    ['a minute after the end of the day', '2026-12-31T24:01:00Z'],
    ['a zone of a day and an hour', '2026-12-31T23:59:00+25:00'],
    ['a zone of 75 minutes', '2026-12-31T23:59:00+00:75'],
    ['an hour alone', '2026-12-31T23Z'],
    ['one digit', '2026-12-31T9:00:00Z'],
    ['a comma before the fraction', '2026-12-31T23:59:00,5Z'],
    ['the day first', '31.12.2026 23:59 +01:00'],
    ['the date of a mail', 'Thu, 31 Dec 2026 23:59:00 GMT'],
    ['American time', '2026-12-31T11:59 PM Z'],
    ['words', 'end of the year'],
    ['a word after it', '2026-12-31T23:59:00Z or so'],
    ['two moments', '2026-12-31T23:59:00Z/2027-01-31T23:59:00Z'],
  ];
  for (const [what, written] of bad) {
    it(`finds no moment in ${what}`, () => {
      expect(parseMoment(written)).to.be.undefined;
    });
  }
});

describe('formatDay', () => {
  const cases: [written: string, tag: string, seen: string][] = [
    ['2026-04-21', 'en', 'April 21, 2026'],
    ['2026-04-21', 'en-GB', '21 April 2026'],
    ['2026-04-21', 'de', '21. April 2026'],
    ['2026-04-01', 'fr', '1 avril 2026'],
    ['2026-12-31', 'es', '31 de diciembre de 2026'],
    ['2026-01-01', 'ja', '2026年1月1日'],
    ['2026-01-01', 'qaa', 'January 1, 2026'],
    ['1789-07-14', 'en-GB', '14 July 1789'],
    // Neither midnight of this day is moved by summer time anywhere.
    ['2026-03-29', 'de', '29. März 2026'],
    ['2026-10-25', 'de', '25. Oktober 2026'],
  ];
  for (const [written, tag, seen] of cases) {
    it(`writes ${written} as ${seen} where the page is in ${tag}, wherever the reader is`, () => {
      expect(asSeen(formatDay(parseDay(written)!, tag))).to.equal(seen);
    });
  }
});

describe('formatMoment', () => {
  const cases: [written: string, tag: string, ...seen: string[]][] = [
    ['2026-12-31T23:59:00+01:00', 'en-GB', '31 December 2026', '23:59'],
    ['2026-12-31T23:59:00-10:00', 'en-GB', '31 December 2026', '23:59'],
    ['2026-12-31T23:59:00Z', 'en', 'December 31, 2026', '11:59 PM'],
    ['2026-01-01T00:30:00+14:00', 'de', '1. Januar 2026', '00:30'],
    ['2026-10-25T02:30:00+02:00', 'de', '25. Oktober 2026', '02:30'],
    ['2026-10-25T02:30:00+01:00', 'de', '25. Oktober 2026', '02:30'],
    ['2026-06-01T12:00:00+05:45', 'fr', '1 juin 2026', '12:00'],
  ];
  for (const [written, tag, ...seen] of cases) {
    it(`writes ${written} as ${seen.join(', ')} where the page is in ${tag}, wherever the reader is`, () => {
      const text = asSeen(formatMoment(parseMoment(written)!, tag));
      for (const part of seen) expect(text).to.include(part);
    });
  }
});

describe('localMoment', () => {
  for (const time of [Date.UTC(2026, 0, 15, 23, 30), Date.UTC(2026, 6, 15, 1, 15)]) {
    it(`reads the reader's own clock at ${new Date(time).toISOString()}`, () => {
      const byReadersClock = new Intl.DateTimeFormat('en', {dateStyle: 'long', timeStyle: 'short'}).format(time);
      expect(localMoment(time).time).to.equal(time);
      expect(formatMoment(localMoment(time), 'en')).to.equal(byReadersClock);
    });
  }
});

describe('phaseAt', () => {
  const opens = parseMoment('2026-01-01T00:00:00Z')!;
  const closes = parseMoment('2026-12-31T23:59:00+01:00')!;

  it('is open where neither beginning nor end is set', () => {
    expect(phaseAt(0, undefined, undefined)).to.equal('open');
  });

  it('waits until the very moment it opens', () => {
    expect(phaseAt(opens.time - 1, opens, closes)).to.equal('soon');
    expect(phaseAt(opens.time, opens, closes)).to.equal('open');
  });

  it('is closed from the very moment it closes', () => {
    expect(phaseAt(closes.time - 1, opens, closes)).to.equal('open');
    expect(phaseAt(closes.time, opens, closes)).to.equal('closed');
    expect(phaseAt(closes.time, undefined, closes)).to.equal('closed');
  });

  it('counts the time, not the clock of whoever set it', () => {
    const sameMoment = parseMoment('2026-12-31T12:59:00-10:00')!;
    for (const now of [sameMoment.time - 1, sameMoment.time])
      expect(phaseAt(now, undefined, sameMoment)).to.equal(phaseAt(now, undefined, closes));
  });

  it('is closed where the end comes before the beginning', () => {
    expect(phaseAt(closes.time + 1, {time: closes.time + 2, offset: 0}, closes)).to.equal('closed');
  });
});

describe('nextOf', () => {
  it('finds the first moment that is still to come', () => {
    expect(nextOf(10, [30, 5, undefined, 20])).to.equal(20);
  });

  it('passes over the moment that is now, so that nothing happens twice', () => {
    expect(nextOf(10, [10, 11])).to.equal(11);
  });

  it('finds none where all are past or unknown', () => {
    for (const moments of [[], [undefined], [1, 9, 10]]) expect(nextOf(10, moments)).to.be.undefined;
  });
});

describe('clampDelay', () => {
  const cases: [delay: number, kept: number][] = [
    [0, 0],
    [1, 1],
    [60_000, 60_000],
    [-1, 0],
    [-Infinity, 0],
    [NaN, 0],
    [LONGEST_TIMER_MS, 2147483647],
    [LONGEST_TIMER_MS + 1, 2147483647],
    [Infinity, 2147483647],
  ];
  for (const [delay, kept] of cases) {
    it(`makes a wait of ${kept} ms of ${delay} ms`, () => {
      expect(clampDelay(delay)).to.equal(kept);
    });
  }
});
