import {expect} from '@open-wc/testing';
import {englishCount, englishDay} from '../../src/lib/english.js';
import {choosePlural} from '../../src/lib/plural.js';

const EVERYWHERE = ['en', 'en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IE', 'en-NZ'];

describe('English without a formatter', () => {
  for (const tag of EVERYWHERE) {
    it(`writes numbers as the browser does where the page is in ${tag}`, () => {
      const format = new Intl.NumberFormat(tag);
      const numbers = [0, 1, 12, -1, -1234, Number.MAX_SAFE_INTEGER];
      for (let digits = 3; digits < 14; digits += 1)
        numbers.push(10 ** digits - 1, 10 ** digits, 12345 * 10 ** (digits - 3));
      expect(numbers.map((number) => englishCount(number, tag))).to.deep.equal(
        numbers.map((number) => format.format(number)),
      );
    });
  }

  for (const tag of ['en', 'en-US']) {
    it(`writes days as the browser does where the page is in ${tag}`, () => {
      const format = new Intl.DateTimeFormat(tag, {dateStyle: 'long', timeZone: 'UTC'});
      const days = ['1600-01-01', '1789-07-14', '1899-12-31', '2000-02-29', '2024-02-29', '9999-12-31'];
      for (let month = 1; month <= 12; month += 1) days.push(`2026-${String(month).padStart(2, '0')}-09`);
      const times = days.map((day) => Date.parse(day));
      expect(times.map((time) => englishDay(time, tag))).to.deep.equal(times.map((time) => format.format(time)));
    });
  }

  it('leaves to the browser what English people write in other ways', () => {
    for (const tag of ['en-IN', 'en-ZA', 'en-CH', 'en-DE', 'en-u-nu-deva', 'eng', 'de', 'enm']) {
      expect([tag, englishCount(1234567, tag)]).to.deep.equal([tag, undefined]);
    }
    for (const tag of ['en-GB', 'en-CA', 'en-u-ca-buddhist', 'de']) {
      expect([tag, englishDay(0, tag)]).to.deep.equal([tag, undefined]);
    }
  });

  it('leaves to the browser what is no whole number, and days of calendars long gone', () => {
    expect(englishCount(0.5, 'en')).to.equal(undefined);
    expect(englishCount(1e21, 'en')).to.equal(undefined);
    expect(englishDay(Date.parse('1599-12-31'), 'en')).to.equal(undefined);
    expect(englishDay(NaN, 'en')).to.equal(undefined);
  });

  it('picks the form of a phrase that the rules of the language pick', () => {
    const forms = {zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other'};
    for (const tag of ['en', 'en-GB', 'en-IN', 'de', 'de-AT', 'de-CH']) {
      const rules = new Intl.PluralRules(tag);
      const numbers = [...Array(130).keys(), 1000, 1001, 1_000_000];
      expect(numbers.map((number) => choosePlural(forms, number, tag))).to.deep.equal(
        numbers.map((number) => rules.select(number)),
      );
    }
  });
});
