import {expect} from '@open-wc/testing';
import {freshFor, retryAfter} from '../../src/lib/http-answer.js';
import {parseBody} from '../../src/lib/json-body.js';
import {readCount, readPath} from '../../src/lib/json-path.js';
import {ownValue} from '../../src/lib/own.js';

const SECOND_MS = 1000;

describe('parseBody', () => {
  const good: [text: string, value: unknown][] = [
    ['{"count": 12345}', {count: 12345}],
    ['  {"count": 12345}\r\n', {count: 12345}],
    ['12345', 12345],
    ['12345\n', 12345],
    ['"12,345"', '12,345'],
    ['null', null],
    ['[1, 2]', [1, 2]],
  ];
  for (const [text, value] of good) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(parseBody(text)).to.deep.equal(value);
    });
  }

  const bad: [what: string, text: string][] = [
    ['an empty answer', ''],
    ['spaces', ' \n'],
    ['a page', '<!doctype html><html><title>Not found</title></html>'],
    ['XML', '<?xml version="1.0"?><count>5</count>'],
    ['words', 'Too many requests'],
    ['a grouped number', '12,345'],
    ['a number with words', '12345 people'],
    ['half of an object', '{"count": 123'],
    ['a comma too many', '{"count": 5,}'],
    ['single quotes', "{'count': 5}"],
    ['keys without quotes', '{count: 5}'],
    ['a comment', '{"count": 5} // true'],
    ['two documents', '{"count": 5}{"count": 6}'],
    ['a script', 'callback({"count": 5})'],
    ['not a number', 'NaN'],
    ['undefined', 'undefined'],
    ['a leading zero', '012345'],
    ['a guard against reading', ')]}\'\n{"count": 5}'],
  ];
  for (const [what, text] of bad) {
    it(`makes nothing of ${what}`, () => {
      expect(parseBody(text)).to.be.undefined;
    });
  }

  it('keeps a key called __proto__ to itself', () => {
    parseBody('{"__proto__": {"count": 5}}');
    expect(readPath({}, 'count')).to.be.undefined;
  });

  describe('of an answer that was cut off', () => {
    const cut: [what: string, text: string, value: unknown][] = [
      ['through a later key', '{"count": 5, "na', {count: 5}],
      ['through a later text', '{"count": 5, "name": "Save the r', {count: 5}],
      ['through a later number', '{"count": 5, "goal": 20', {count: 5}],
      ['after a comma', '{"count": 5,', {count: 5}],
      ['after a colon', '{"count": 5, "goal":', {count: 5}],
      ['after a later value', '{"count": 5, "goal": 20}', {count: 5}],
      ['inside a later object', '{"data": {"count": 5, "by": {"Ana": 1, "Be', {data: {count: 5, by: {Ana: 1}}}],
      ['inside a later list', '{"count": 5, "all": [1, 2, 3', {count: 5, all: [1, 2]}],
      ['after a closed object', '{"a": {"b": [1]}, "c": {"d": 2}, "e', {a: {b: [1]}, c: {d: 2}}],
      ['inside a list of objects', '[{"count": 5}, {"count": 6', [{count: 5}]],
      ['after brackets in a text', '{"text": "a ] } , [ {", "count": 5, "x', {text: 'a ] } , [ {', count: 5}],
      ['after an escaped quote', '{"text": "say \\"no\\", now", "count": 5, "x', {text: 'say "no", now', count: 5}],
      ['after a single escaped quote', '{"text": "5\\" wide, long", "count": 5, "x', {text: '5" wide, long', count: 5}],
      ['after an escaped backslash', '{"text": "C:\\\\", "count": 5, "x', {text: 'C:\\', count: 5}],
      ['inside an escape', '{"count": 5, "text": "\\', {count: 5}],
    ];
    for (const [what, text, value] of cut) {
      it(`reads what is complete when the cut went ${what}`, () => {
        expect(parseBody(text, true)).to.deep.equal(value);
      });
    }

    for (const text of ['', '123', '{"count": 123', '{', '[', '"a, b', '<html>, <body>', 'one, two', '}{,', ']],,']) {
      it(`makes nothing of ${JSON.stringify(text)}`, () => {
        expect(parseBody(text, true)).to.be.undefined;
      });
    }

    it('never takes the first digits of a longer number for the number', () => {
      const whole = '{"name": "a", "data": {"list": [1, 2], "count": 12345, "goal": 20000}, "rest": "…"}';
      for (let length = 0; length < whole.length; length++) {
        const count = readCount(parseBody(whole.slice(0, length), true), 'data.count');
        expect(count, whole.slice(0, length)).to.be.oneOf([undefined, 12345]);
      }
    });
  });
});

describe('ownValue', () => {
  it('reads what an object or a list has itself', () => {
    expect(ownValue({count: 5}, 'count')).to.equal(5);
    expect(ownValue([4, 5], '1')).to.equal(5);
    expect(ownValue({count: undefined}, 'count')).to.be.undefined;
    expect(ownValue(Object.assign(Object.create(null) as object, {count: 5}), 'count')).to.equal(5);
  });

  it('reads a value though the object has a key called hasOwnProperty', () => {
    expect(ownValue({hasOwnProperty: null, count: 5}, 'count')).to.equal(5);
  });

  for (const key of ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'map', '2', '']) {
    it(`finds nothing called ${JSON.stringify(key)} in a list of two`, () => {
      expect(ownValue([4, 5], key)).to.be.undefined;
    });
  }

  for (const parent of [undefined, null, 5, 'text', true]) {
    it(`finds nothing in ${JSON.stringify(parent)}`, () => {
      expect(ownValue(parent, 'length')).to.be.undefined;
    });
  }
});

describe('readPath', () => {
  const json = {count: 5, data: {rows: [{total: 7}, {total: 8}]}, 'odd key': 1, '': {'': 2}, none: null};
  const cases: [path: string, value: unknown][] = [
    ['count', 5],
    [' count ', 5],
    ['data.rows.0.total', 7],
    ['data.rows.1.total', 8],
    ['data.rows.1', {total: 8}],
    ['odd key', 1],
    ['.', 2],
    ['none', null],
    ['', json],
    ['  ', json],
    ['data.rows.2.total', undefined],
    ['data.rows.-1.total', undefined],
    ['data.rows.total', undefined],
    ['none.count', undefined],
    ['count.count', undefined],
    ['Count', undefined],
    ['data..rows', undefined],
    ['count.', undefined],
    ['toString', undefined],
    ['constructor.name', undefined],
    ['__proto__', undefined],
    ['data.rows.map', undefined],
  ];
  for (const [path, value] of cases) {
    it(`finds ${JSON.stringify(value)} at ${JSON.stringify(path)}`, () => {
      expect(readPath(json, path)).to.deep.equal(value);
    });
  }

  it('finds nothing that a script of the page put on every object', () => {
    const everyObject = Object.prototype as unknown as Record<string, unknown>;
    everyObject['signature_count'] = 999;
    try {
      expect(readPath({}, 'signature_count')).to.be.undefined;
      expect(readPath([], 'signature_count')).to.be.undefined;
    } finally {
      delete everyObject['signature_count'];
    }
  });
});

describe('readCount', () => {
  const cases: [json: unknown, expression: string, count: number | undefined][] = [
    [{count: 5}, 'count', 5],
    [{count: '12,345'}, 'count', 12345],
    [{count: 0}, 'count', 0],
    [{count: 0, total: 7}, 'count | total', 0],
    [{total: 7}, 'count | total', 7],
    [{count: null, total: 7}, 'count | total', 7],
    [{count: 'many', total: 7}, 'count|total', 7],
    [{count: -1, data: {total: 7}}, 'count | data.total | other', 7],
    [12345, 'count | ', 12345],
    ['12345', 'count | ', 12345],
    [{count: 5}, 'count | ', 5],
    [{}, 'count | ', undefined],
    [null, 'count | ', undefined],
    [undefined, 'count | ', undefined],
    [true, 'count | ', undefined],
    [[5], 'count | ', undefined],
    [{count: {count: 5}}, 'count', undefined],
    [{count: [5]}, 'count', undefined],
    [{count: 1.5}, 'count | total', undefined],
    [{count: '<b>5</b>'}, 'count', undefined],
    [{count: false}, 'count', undefined],
    [{signatures: 5}, 'count', undefined],
    [{total: 7}, 'count', undefined],
  ];
  for (const [json, expression, count] of cases) {
    it(`reads ${count ?? 'no number'} from ${JSON.stringify(json)} by ${JSON.stringify(expression)}`, () => {
      expect(readCount(json, expression)).to.equal(count);
    });
  }
});

describe('freshFor', () => {
  const cases: [cacheControl: string | null, age: string | null, seconds: number][] = [
    [null, null, 0],
    ['', null, 0],
    ['max-age=60', null, 60],
    ['public, max-age=60, stale-while-revalidate=120', null, 60],
    ['public,max-age=60', null, 60],
    ['Public, Max-Age=60', null, 60],
    ['max-age = 60', null, 60],
    ['max-age="60"', null, 60],
    ['max-age=60', '20', 40],
    ['max-age=60', '60', 0],
    ['max-age=60', '3600', 0],
    ['max-age=60', '', 60],
    ['max-age=60', 'old', 60],
    ['max-age=60', '10, 20', 60],
    [null, '20', 0],
    ['max-age=0, must-revalidate', null, 0],
    ['no-store', null, 0],
    ['s-maxage=600', null, 0],
    ['s-maxage=600, max-age=30', null, 30],
    ['x-max-age=600', null, 0],
    ['max-age=-5', null, 0],
    ['max-age=soon', null, 0],
    ['max-age', null, 0],
    ['<b>max-age</b>', null, 0],
  ];
  for (const [cacheControl, age, seconds] of cases) {
    it(`takes ${cacheControl ?? 'no header'} at age ${age ?? 'unknown'} for ${seconds} seconds fresh`, () => {
      expect(freshFor(cacheControl, age)).to.equal(seconds * SECOND_MS);
    });
  }
});

describe('retryAfter', () => {
  const now = Date.UTC(2026, 7, 22, 12, 0, 0);
  const cases: [header: string | null, seconds: number | undefined][] = [
    ['120', 120],
    [' 120 ', 120],
    ['0', 0],
    ['86400', 86_400],
    ['Sat, 22 Aug 2026 12:02:00 GMT', 120],
    ['Sat, 22 Aug 2026 12:00:00 GMT', 0],
    ['Sat, 22 Aug 2026 11:00:00 GMT', 0],
    ['Saturday, 22-Aug-26 12:02:00 GMT', 120],
    ['Sat Aug 22 12:02:00 2026 GMT', 120],
    [null, undefined],
    ['', undefined],
    ['  ', undefined],
    ['soon', undefined],
    ['two minutes', undefined],
    ['-5', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['120s', undefined],
    ['1e3', undefined],
    ['120, 240', undefined],
    ['NaN', undefined],
    ['null', undefined],
  ];
  for (const [header, seconds] of cases) {
    it(`takes ${header ?? 'no header'} for a wait of ${seconds ?? 'unknown'} seconds`, () => {
      expect(retryAfter(header, now)).to.equal(seconds === undefined ? undefined : seconds * SECOND_MS);
    });
  }
});
