import {expect} from '@open-wc/testing';
import {parseCount, parsePositive} from '../../src/lib/count.js';
import {formatCount, oncePerTag} from '../../src/lib/number-format.js';
import {choosePlural, type Plural} from '../../src/lib/plural.js';
import {shareOf} from '../../src/lib/progress.js';

const NO_BREAK_SPACE = '\u00a0';
const NARROW_SPACE = '\u202f';
const APOSTROPHE = '\u2019';

/** Engines differ in which kind of space and apostrophe they part digits by; a reader sees none of that. */
function asSeen(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/\u2019/g, "'");
}

describe('parseCount', () => {
  const good: [written: unknown, count: number][] = [
    [0, 0],
    [1, 1],
    [12345, 12345],
    [12345.0, 12345],
    [Number.MAX_SAFE_INTEGER, 9007199254740991],
    ['0', 0],
    ['7', 7],
    ['12345', 12345],
    [' 12345\n', 12345],
    [`${NO_BREAK_SPACE}12345${NO_BREAK_SPACE}`, 12345],
    ['\ufeff12345', 12345],
    ['007', 7],
    ['12,345', 12345],
    ['12.345', 12345],
    ["12'345", 12345],
    [`12${APOSTROPHE}345`, 12345],
    ['12 345', 12345],
    [`12${NO_BREAK_SPACE}345`, 12345],
    [`12${NARROW_SPACE}345`, 12345],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['123,456,789,012', 123456789012],
    ['9007199254740991', 9007199254740991],
    ['9,007,199,254,740,991', 9007199254740991],
  ];
  for (const [written, count] of good) {
    it(`reads ${JSON.stringify(written)} as ${count}`, () => {
      expect(parseCount(written)).to.equal(count);
    });
  }

  it('makes a plain zero of minus zero, which would be written with a minus', () => {
    expect(Object.is(parseCount(-0), 0)).to.be.true;
  });

  const bad: [what: string, written: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['true', true],
    ['false', false],
    ['a list', [12345]],
    ['an empty list', []],
    ['an object', {count: 12345}],
    ['an object that pretends to be a number', {valueOf: () => 5}],
    ['a Number object', Object(5)],
    ['a date', new Date(5)],
    ['a big integer', 5n],
    ['a symbol', Symbol('5')],
    ['a function', () => 5],
    ['not a number', NaN],
    ['infinity', Infinity],
    ['minus infinity', -Infinity],
    ['less than nobody', -1],
    ['half a person', 0.5],
    ['a fraction', 1234.5],
    ['a number too large to be exact', 2 ** 53],
    ['an enormous number', 1e21],
    ['an empty text', ''],
    ['spaces', '   '],
    ['a word', 'many'],
    ['the word null', 'null'],
    ['the word NaN', 'NaN'],
    ['the word Infinity', 'Infinity'],
    ['a minus', '-5'],
    ['a typographic minus', '\u22125'],
    ['a plus', '+5'],
    ['a fraction in text', '1234.5'],
    ['a fraction of three digits', '0.500'],
    ['a fraction of three digits with a comma', '0,500'],
    ['a group that begins with zero', '012,345'],
    ['a fraction with a comma', '1234,5'],
    ['a price', '12,345.00'],
    ['a price in German', '12.345,00'],
    ['an exponent', '1e3'],
    ['hexadecimal', '0x10'],
    ['binary', '0b11'],
    ['an underscore', '12_345'],
    ['a big integer in text', '5n'],
    ['a short group', '12,34'],
    ['a long group', '12,3456'],
    ['a long first group', '1234,567'],
    ['an Indian group', '1,23,456'],
    ['two kinds of mark', '1,234.567'],
    ['two kinds of space', `1 234${NO_BREAK_SPACE}567`],
    ['two marks in a row', '1,,234'],
    ['a mark at the start', ',123'],
    ['a mark at the end', '12,345,'],
    ['a comma and a space', '12, 345'],
    ['a line break inside', '12\n345'],
    ['a tab inside', '12\t345'],
    ['a semicolon', '12;345'],
    ['words after the number', '12,345 people'],
    ['a word before the number', 'ca. 12345'],
    ['a compact number', '12K'],
    ['a percentage', '50%'],
    ['a currency', '$5'],
    ['a range', '10-20'],
    ['HTML', '<b>12345</b>'],
    ['a page', '<!doctype html><title>404</title>'],
    ['an entity', '12&nbsp;345'],
    ['JSON', '{"count": 5}'],
    ['Arabic digits', '\u0661\u0662\u0663'],
    ['full-width digits', '\uff11\uff12'],
    ['a superscript', '\u00b2'],
    ['a zero byte', '5\u0000'],
    ['a zero-width space', '5\u200b'],
    ['too many digits to be exact', '9007199254740992'],
    ['too many digits in groups', '9,007,199,254,740,993'],
    ['digits without end', '9'.repeat(400)],
  ];
  for (const [what, written] of bad) {
    it(`finds no number of people in ${what}`, () => {
      expect(parseCount(written)).to.be.undefined;
    });
  }
});

describe('parsePositive', () => {
  it('reads a goal', () => {
    expect(parsePositive('20,000')).to.equal(20_000);
    expect(parsePositive(1)).to.equal(1);
  });

  for (const written of [0, '0', '000', -0, '', null, undefined, 'soon', -5, '2.5']) {
    it(`takes ${JSON.stringify(written)} for no goal`, () => {
      expect(parsePositive(written)).to.be.undefined;
    });
  }
});

describe('formatCount', () => {
  const cases: [count: number, tag: string, seen: string][] = [
    [0, 'en', '0'],
    [999, 'en', '999'],
    [1000, 'en', '1,000'],
    [1234567, 'en', '1,234,567'],
    [1234567, 'de', '1.234.567'],
    [1234567, 'fr', '1 234 567'],
    [1234567, 'de-CH', "1'234'567"],
    [1234567, 'en-IN', '12,34,567'],
    [1234567, 'hi', '12,34,567'],
    [1234, 'es', '1234'],
    [12345, 'es', '12.345'],
    [1234567, 'zh-Hant-TW', '1,234,567'],
    [1234567, 'ar-EG', '\u0661\u066c\u0662\u0663\u0664\u066c\u0665\u0666\u0667'],
    [1234567, 'en-u-nu-deva', '\u0967,\u0968\u0969\u096a,\u096b\u096c\u096d'],
    [9007199254740991, 'en', '9,007,199,254,740,991'],
  ];
  for (const [count, tag, seen] of cases) {
    it(`writes ${count} as ${seen} where the page is in ${tag}`, () => {
      expect(asSeen(formatCount(count, tag))).to.equal(seen);
    });
  }

  it('writes English where the browser does not know the language', () => {
    for (const tag of ['qaa', 'tlh', 'xx-YY', 'zzz-x-private']) expect(formatCount(1234567, tag)).to.equal('1,234,567');
  });

  it('can be read again as the same number, in languages with Latin digits', () => {
    for (const tag of ['en', 'de', 'fr', 'de-CH', 'de-AT', 'sv', 'es', 'pl', 'ru', 'cy', 'ja'])
      expect(parseCount(formatCount(7654321, tag)), tag).to.equal(7654321);
  });
});

describe('oncePerTag', () => {
  it('makes the thing once for each language, with English behind it', () => {
    const asked: string[][] = [];
    const thing = oncePerTag((tags) => asked.push(tags));
    expect([thing('de'), thing('de'), thing('fr'), thing('de')]).to.deep.equal([1, 1, 2, 1]);
    expect(asked).to.deep.equal([
      ['de', 'en'],
      ['fr', 'en'],
    ]);
  });
});

describe('choosePlural', () => {
  const all: Plural = {zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other'};
  const cases: [tag: string, forms: Record<number, string>][] = [
    ['en', {0: 'other', 1: 'one', 2: 'other', 11: 'other', 21: 'other'}],
    ['en-GB', {1: 'one', 2: 'other'}],
    ['de', {0: 'other', 1: 'one', 2: 'other'}],
    ['fr', {0: 'one', 1: 'one', 2: 'other'}],
    ['pl', {1: 'one', 2: 'few', 5: 'many', 12: 'many', 22: 'few'}],
    ['ru', {1: 'one', 2: 'few', 5: 'many', 11: 'many', 21: 'one'}],
    ['cy', {0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many', 7: 'other'}],
    ['ar', {0: 'zero', 1: 'one', 2: 'two', 3: 'few', 11: 'many', 100: 'other'}],
    ['ja', {0: 'other', 1: 'other', 2: 'other'}],
    ['qaa', {0: 'other', 1: 'one', 2: 'other'}],
  ];
  for (const [tag, forms] of cases) {
    it(`picks the form that goes with a number where the page is in ${tag}`, () => {
      const picked = Object.keys(forms).map((count) => [count, choosePlural(all, Number(count), tag)]);
      expect(Object.fromEntries(picked)).to.deep.equal(forms);
    });
  }

  it('takes the general form where a phrase lacks the right one', () => {
    expect(choosePlural({other: 'signatures'}, 1, 'en')).to.equal('signatures');
    expect(choosePlural({one: 'one', other: 'signatures'}, 3, 'pl')).to.equal('signatures');
  });
});

describe('shareOf', () => {
  const cases: [count: number, goal: number, share: number, why: string][] = [
    [0, 100, 0, 'leaves the bar empty when nobody has signed'],
    [50, 100, 0.5, 'fills half of the bar at half the goal'],
    [2, 100, 0.02, 'shows two in a hundred as they are'],
    [1, 1_000_000, 0.02, 'shows a little when one person has signed'],
    [999_999, 1_000_000, 0.98, 'leaves a little open before the goal'],
    [98, 100, 0.98, 'shows 98 in a hundred as they are'],
    [100, 100, 1, 'fills the bar at the goal'],
    [101, 100, 1, 'keeps the bar full above the goal'],
    [9007199254740991, 1, 1, 'keeps the bar full far above the goal'],
    [1, 1, 1, 'fills the bar when one of one has signed'],
    [0, 1, 0, 'leaves the bar empty when nobody of one has signed'],
    [1, 2, 0.5, 'fills half of the bar at one of two'],
  ];
  for (const [count, goal, share, why] of cases) {
    it(why, () => {
      expect(shareOf(count, goal)).to.equal(share);
    });
  }
});
