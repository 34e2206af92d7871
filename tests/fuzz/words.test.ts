import * as fc from 'fast-check';
import {clampDelay, LONGEST_TIMER_MS} from '../../src/lib/deadline.js';
import {parseLanguage} from '../../src/lib/locale-tag.js';
import {formatDay, formatMoment, parseDay, parseMoment} from '../../src/lib/moment.js';
import {formatCount} from '../../src/lib/number-format.js';
import {findWords} from '../../src/lib/words.js';
import {itHolds} from './hold.js';

const MINUTE_MS = 60_000;
const two = (number: number) => String(number).padStart(2, '0');

const LANGUAGES = [
  'en',
  'de',
  'ar',
  'fa',
  'hi',
  'bn',
  'my',
  'th',
  'zh',
  'he',
  'tr',
  'pt',
  'nb',
  'xx',
  'qaa',
  'und',
  'iw',
  'cmn',
  'root',
];
const PIECES = [
  ...[
    'Latn',
    'Hant',
    'Arab',
    'DE',
    'AT',
    '419',
    'GB',
    'valencia',
    '1996',
    'u',
    'nu',
    'arab',
    'deva',
    'hanidec',
    'adlm',
    'mathsanb',
    'thai',
  ],
  ...[
    'ca',
    'buddhist',
    'islamic',
    'japanese',
    'hc',
    'h12',
    'x',
    'private',
    't',
    'de',
    'posix',
    'default',
    '',
    'zz',
    'toolongforasubtag',
  ],
];
const tag = fc
  .tuple(
    fc.constantFrom(...LANGUAGES),
    fc.array(fc.constantFrom(...PIECES), {maxLength: 5}),
    fc.constantFrom('-', '-', '_'),
    fc.mixedCase(fc.constantFrom('', ' ', '\n')),
  )
  .map(([language, pieces, mark, space]) => space + [language, ...pieces].join(mark) + space);
const language = fc.oneof(
  {weight: 4, arbitrary: tag},
  fc.string({unit: 'binary', maxLength: 12}),
  fc.string({maxLength: 12}),
);

describe('a language tag', () => {
  itHolds(
    'is one that the browser knows how to use, or none',
    0.1,
    fc.property(language, (written) => {
      const parsed = parseLanguage(written);
      if (parsed !== undefined && Intl.getCanonicalLocales(parsed)[0] !== parsed)
        throw new Error(`we make ${parsed} of it`);
    }),
  );

  itHolds(
    'never changes a number or stops a date',
    0.02,
    fc.property(
      language,
      fc.maxSafeNat(),
      fc.integer({min: -62_135_596_800_000, max: 253_402_300_799_999}),
      (written, count, time) => {
        const parsed = parseLanguage(written);
        if (parsed === undefined) return;
        const digits = Array.from({length: 10}, (_, digit) => formatCount(digit, parsed));
        const read = (formatCount(count, parsed).match(/./gsu) ?? [])
          .map((mark) => digits.indexOf(mark))
          .filter((digit) => digit >= 0);
        if (Number(read.join('')) !== count)
          throw new Error(`${count} becomes ${formatCount(count, parsed)} in ${parsed}`);
        if (!formatDay(time, parsed) || !formatMoment({time, offset: 0}, parsed))
          throw new Error(`no date in ${parsed}`);
      },
    ),
  );
});

const wallClock = fc.record({
  year: fc.integer({min: 0, max: 9999}),
  month: fc.integer({min: 1, max: 12}),
  day: fc.integer({min: 1, max: 31}),
  hour: fc.integer({min: 0, max: 23}),
  minute: fc.integer({min: 0, max: 59}),
  second: fc.option(fc.integer({min: 0, max: 59})),
  zone: fc.option(fc.integer({min: -23 * 60 - 59, max: 23 * 60 + 59})),
});
type WallClock = typeof wallClock extends fc.Arbitrary<infer T> ? T : never;

const dayOf = ({year, month, day}: WallClock) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
const clockOf = ({hour, minute, second}: WallClock) =>
  `T${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`;
function zoneOf({zone}: WallClock): string {
  const minutes = Math.abs(zone ?? 0);
  return zone === null ? 'Z' : `${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Midnight UTC of a day that exists. `Date.UTC` takes the years 0 to 99 for those of the last century. */
function midnight({year, month, day}: WallClock): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day ? date.getTime() : undefined;
}

describe('a date', () => {
  itHolds(
    'is the day of the calendar or none',
    0.1,
    fc.property(wallClock, (clock) => {
      const day = parseDay(dayOf(clock));
      if (day !== midnight(clock)) throw new Error(`${dayOf(clock)} is read as ${day}`);
    }),
  );

  itHolds(
    'with a time and a zone is that very moment, by the wall clock of whoever set it',
    0.1,
    fc.property(wallClock, (clock) => {
      const written = dayOf(clock) + clockOf(clock) + zoneOf(clock);
      const start = midnight(clock);
      const moment = parseMoment(written);
      if (start === undefined) {
        if (moment) throw new Error(`${written} is read as ${moment.time}`);
        return;
      }
      const local = start + (clock.hour * 60 + clock.minute) * MINUTE_MS + (clock.second ?? 0) * 1000;
      const offset = (clock.zone ?? 0) * MINUTE_MS;
      if (moment?.time !== local - offset || moment.offset !== offset)
        throw new Error(`${written} is read as ${JSON.stringify(moment)}`);
    }),
  );

  itHolds(
    'without a zone is none, since it would be another moment for each reader',
    0.05,
    fc.property(wallClock, (clock) => {
      if (parseMoment(dayOf(clock) + clockOf(clock)) ?? parseMoment(dayOf(clock))) throw new Error('it is read');
    }),
  );

  itHolds(
    'with one mark changed is what it says, or none',
    0.1,
    fc.property(
      wallClock,
      fc.nat(24),
      fc.oneof(fc.constantFrom(...'0123456789:-+TZ .'.split('')), fc.string({unit: 'binary', maxLength: 2})),
      (clock, at, mark) => {
        const good = dayOf(clock) + clockOf(clock) + zoneOf(clock);
        const written = good.slice(0, at) + mark + good.slice(at + 1);
        const moment = parseMoment(written);
        if (!moment) return;
        const read = new Date(moment.time + moment.offset).toISOString();
        // The hour 24 is the next day's first.
        const isSame = read.slice(0, 16) === written.trim().toUpperCase().slice(0, 16) || /T24:00/i.test(written);
        if (!isSame) throw new Error(`${written} is read as ${read}`);
      },
    ),
  );

  itHolds(
    'may be anything at all',
    0.05,
    fc.property(fc.string({unit: 'binary', maxLength: 30}), (written) => {
      parseDay(written);
      parseMoment(written);
    }),
  );

  itHolds(
    'is waited for with a delay that a browser keeps',
    0.05,
    fc.property(fc.double(), (delay) => {
      const clamped = clampDelay(delay);
      if (!(clamped >= 0 && clamped <= LONGEST_TIMER_MS)) throw new Error(`${delay} becomes ${clamped}`);
    }),
  );
});

/** Text of a few letters and of many marks, and text of anything. */
const mark = fc.constantFrom(
  ...'aZ\u00e9\u0161\u044f9\u00bd.,-(\u2019\u2026\u00a0 \n!\u0483\u0300\u03b1\u{1d400}\u4e2d'.match(/./gsu)!,
);
const anyText = fc.oneof(
  fc.array(mark, {maxLength: 20}).map((marks) => marks.join('')),
  fc.string({unit: 'binary', maxLength: 12}),
);

describe('the words of a text', () => {
  itHolds(
    'are what Unicode says they are',
    1,
    fc.property(anyText, (text) => {
      const wanted = [...text.matchAll(/[\p{L}\p{N}](?:[^\s\u3000-\u3002\uff01\uff0c\uff1f]*[\p{L}\p{M}\p{N}])?/gu)];
      const found = findWords(text, 'en').map(({start, end}) => text.slice(start, end));
      const words = wanted.map(([word]) => word);
      if (found.join('\n') !== words.join('\n'))
        throw new Error(`${JSON.stringify(found)}, not ${JSON.stringify(words)}`);
    }),
  );
});
