import {expect} from '@open-wc/testing';
import {freshFor, retryAfter} from '../../src/lib/http-answer.js';
import {parseBody} from '../../src/lib/json-body.js';
import {safeAccept} from '../../src/lib/http-accept.js';
import {readCount, readFirst, readGoals, readPath, wordOf} from '../../src/lib/json-path.js';
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
    // A bare number is written as numbers are.
    ['12,345', 12345],
    ['1.234.567', 1234567],
    ['012345', 12345],
    // One call round it.
    ['callback({"count": 5})', {count: 5}],
    ['callback({"count": 5});', {count: 5}],
    [' actionkit.forms.onProgressLoaded ( {"total": {"actions": 5}} ) ;\n', {total: {actions: 5}}],
    ['/*O_o*/\ngoogle.visualization.Query.setResponse({"status":"ok"});', {status: 'ok'}],
    ['/**/_jQuery$1({"text": "a) ; b("});', {text: 'a) ; b('}],
    ['callback(12345)', 12345],
    ['callback("12,345")', '12,345'],
    ['callback(null)', null],
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
    ['a number in groups of two', '12,34'],
    ['a negative number with groups', '-12,345'],
    ['a number with words', '12345 people'],
    ['half of an object', '{"count": 123'],
    ['a comma too many', '{"count": 5,}'],
    ['single quotes', "{'count': 5}"],
    ['keys without quotes', '{count: 5}'],
    ['a comment', '{"count": 5} // true'],
    ['two documents', '{"count": 5}{"count": 6}'],
    ['a script', 'var count = 5;'],
    ['a call that does not end', 'callback({"count": 5}'],
    ['a call with half of an object', 'callback({"count": 5)'],
    ['two calls', 'first({"count": 5}); second({"count": 6})'],
    ['a call inside a call', 'first(second({"count": 5}))'],
    ['a call with two arguments', 'callback({"count": 5}, {"count": 6})'],
    ['a call with nothing', 'callback()'],
    ['a call with a script in it', 'callback(alert(1))'],
    ['a call of no name', '({"count": 5})'],
    ['a comment that does not end', '/* callback({"count": 5})'],
    ['a condition before the call', 'typeof callback === "function" && callback({"count": 5})'],
    ['not a number', 'NaN'],
    ['undefined', 'undefined'],
    ['a leading zero in a document', '{"count": 012345}'],
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
      ['inside a call', '/*O_o*/ table({"count": 5, "rows": [1, 2', {count: 5, rows: [1]}],
    ];
    for (const [what, text, value] of cut) {
      it(`reads what is complete when the cut went ${what}`, () => {
        expect(parseBody(text, true)).to.deep.equal(value);
      });
    }

    for (const text of [
      '',
      '123',
      '12,345',
      'call(',
      'call(123',
      'call({"count": 123',
      '{"count": 123',
      '{',
      '[',
      '"a, b',
      '<html>, <body>',
      'one, two',
      '}{,',
      ']],,',
    ]) {
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
  const json = {
    count: 5,
    data: {rows: [{total: 7}, {total: 8}]},
    'odd key': 1,
    '': {'': 2},
    none: null,
    counts: [
      null,
      'petition',
      {type: 'share', count: 2},
      {type: 'petition', count: 3, parts: [[10, 20], [30]]},
      {type: 'petition', count: 4},
      {type: 5, count: 6, 'a.b': 'c.d'},
      {type: true, count: 9, host: 'a=b'},
      {type: null, count: 11},
      {type: {toString: null}, count: 12},
    ],
    $count: 13,
    a$b: 14,
    'participate/partner': 15,
    'm~n': 16,
    length: 17,
  };
  const cases: [path: string, value: unknown][] = [
    ['count', 5],
    [' count ', 5],
    ['\n  count\n', 5],
    ['data.rows.0.total', 7],
    ['data.rows.1.total', 8],
    ['data.rows.1', {total: 8}],
    ['odd key', 1],
    ['.', 2],
    ['none', null],
    ['', json],
    ['  ', json],
    ['a$b', 14],
    ['length', 17],
    ['data.rows.2.total', undefined],
    ['data.rows.-1.total', undefined],
    ['data.rows.00.total', undefined],
    ['data.rows.1.0', undefined],
    ['data.rows.total', undefined],
    ['data.rows.length', undefined],
    ['none.count', undefined],
    ['count.count', undefined],
    ['counts.1.length', undefined],
    ['Count', undefined],
    ['data..rows', undefined],
    ['count.', undefined],
    ['.count', undefined],
    ['toString', undefined],
    ['constructor.name', undefined],
    ['__proto__', undefined],
    ['data.rows.map', undefined],

    // An element by what is in it: the first one.
    ['counts[type=petition].count', 3],
    ['counts[type=share].count', 2],
    ['counts[ type = petition ].count', 3],
    ['counts[type=petition]', json.counts[3]],
    ['counts[type=5].count', 6],
    ['counts[type=true].count', 9],
    ['counts[count=4].type', 'petition'],
    ['counts[host=a=b].count', 9],
    ['counts[type=petition].parts.0.1', 20],
    ['counts[3].count', 3],
    ['counts[3].parts[0][1]', 20],
    ['counts.3.parts[1].0', 30],
    ['counts[type=Petition].count', undefined],
    ['counts[type=petition].none', undefined],
    ['counts[type=].count', undefined],
    ['counts[type=null].count', undefined],
    ['counts[type=[object Object]].count', undefined],
    ['counts[none=].count', undefined],
    ['counts[none=undefined].count', undefined],
    ['counts[=petition].count', undefined],
    ['counts[toString=x].count', undefined],
    ['data[type=petition].count', undefined],
    ['count[type=petition]', undefined],
    ['counts[type.count', undefined],
    ['counts[type=share', undefined],
    ['counts[type=share]count', undefined],
    ['counts]type=share[', undefined],
    ['counts.[3].count', undefined],
    ['counts[]', undefined],

    // RFC 6901.
    ['/count', 5],
    ['/data/rows/1/total', 8],
    [' /data/rows/1/total ', 8],
    ['/participate~1partner', 15],
    ['/m~0n', 16],
    ['/$count', 13],
    ['/odd key', 1],
    ['//', 2],
    ['/none', null],
    ['/data/rows/-', undefined],
    ['/data/rows/01', undefined],
    ['/data/rows/length', undefined],
    ['/participate/partner', undefined],
    ['/m~n', 16],
    ['/toString', undefined],
    ['/data.rows', undefined],
    ['/count/', undefined],

    // Kept free for RFC 9535.
    ['$count', undefined],
    ['$.count', undefined],
    ['$', undefined],
    [" $['count']", undefined],
  ];
  for (const [path, value] of cases) {
    it(`finds ${value === json ? 'everything' : value === undefined ? 'nothing' : JSON.stringify(value)} at ${JSON.stringify(path)}`, () => {
      expect(readPath(json, path)).to.deep.equal(value);
    });
  }

  it('follows every JSON Pointer of RFC 6901, section 5', () => {
    const document = {
      foo: ['bar', 'baz'],
      '': 0,
      'a/b': 1,
      'c%d': 2,
      'e^f': 3,
      'g|h': 4,
      'i\\j': 5,
      'k"l': 6,
      ' ': 7,
      'm~n': 8,
    };
    const pointers: [pointer: string, value: unknown][] = [
      ['', document],
      ['/foo', ['bar', 'baz']],
      ['/foo/0', 'bar'],
      ['/', 0],
      ['/a~1b', 1],
      ['/c%d', 2],
      ['/e^f', 3],
      ['/g|h', 4],
      ['/i\\j', 5],
      ['/k"l', 6],
      ['/ ', 7],
      ['/m~0n', 8],
    ];
    for (const [pointer, value] of pointers) {
      expect(readPath(document, pointer), pointer).to.deep.equal(value);
      if (typeof value === 'number') expect(readCount(document, pointer), pointer).to.equal(value);
    }
  });

  it('unescapes ~01 once', () => {
    expect(readPath({'~1': 5, '/': 6}, '/~01')).to.equal(5);
  });

  it('picks an element of a list that is the whole document', () => {
    const list = [{id: 1}, {id: 2, count: 5}];
    expect(readPath(list, '[id=2].count')).to.equal(5);
    expect(readPath(list, '[1].count')).to.equal(5);
    expect(readPath(list, '1.count')).to.equal(5);
    expect(readPath(list, '/1/count')).to.equal(5);
  });

  it('picks an element by a key or a value with dots in it', () => {
    expect(readPath(json, 'counts[a.b=c.d].count')).to.equal(6);
  });

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

    [{online: 300, paper: 45}, 'online + paper', 345],
    [{online: 300, paper: 45}, 'online+paper', 345],
    [{online: 300, paper: '1,045'}, ' online\n + paper ', 1345],
    [{online: 300, paper: 0}, 'online + paper', 300],
    [{a: 1, b: 2, c: 3}, 'a + b + c', 6],
    [{online: 300}, 'online + paper', undefined],
    [{online: 300, paper: null}, 'online + paper', undefined],
    [{online: 300, paper: -5}, 'online + paper', undefined],
    [{online: 300, paper: [45]}, 'online + paper', undefined],
    [{a: 9007199254740991, b: 1}, 'a + b', undefined],
    [{online: 300}, 'online + ', undefined],
    [{online: 300}, ' + online', undefined],
    // The sum counts only as a whole; then the next one has its turn.
    [{online: 300, total: 7}, 'online + paper | total', 7],
    [{online: 300, paper: 45, total: 7}, 'online + paper | total', 345],
    [{online: 300, paper: 45}, 'total | online + paper', 345],
    [{t: {participate: 300}, c: {'participate/partner': 45}}, '/t/participate + /c/participate~1partner', 345],
    [{t: {participate: 300}, paper: 45}, '/t/participate + paper', 345],
    [{t: {participate: 300}, paper: 45}, 'paper+/t/participate', 345],
    [{'a+b': 5, a: 1, b: 2}, '/a+b', 5],
    [{'a+b': 5, a: 1, b: 2}, '/a + /b', 3],
    [{'a|b': 5}, '/none | /a|b', 5],
    [{counts: [{type: 'a+b|c', count: 5}]}, 'counts[type=a+b|c].count', 5],
    [
      {
        counts: [
          {type: 'a', count: 5},
          {type: 'b', count: 6},
        ],
      },
      'counts[type=a].count + counts[type=b].count',
      11,
    ],
    [12345, '', 12345],
    [{$count: 5}, '$count', undefined],
    [{$count: 5, count: 6}, '$count | count', 6],
    [{count: {toString: null, valueOf: null}}, 'count', undefined],
    [{count: {toString: null}, total: 7}, 'count | total', 7],
  ];
  for (const [json, expression, count] of cases) {
    it(`reads ${count ?? 'no number'} from ${JSON.stringify(json)} by ${JSON.stringify(expression)}`, () => {
      expect(readCount(json, expression)).to.equal(count);
    });
  }

  describe('with a scale', () => {
    const scaled: [value: unknown, scale: number, count: number | undefined][] = [
      [4_521_050, 0.01, 45_210],
      [4_521_099, 0.01, 45_210],
      ['4521050', 0.01, 45_210],
      ['45,210', 1, 45_210],
      [100, 0.01, 1],
      [99, 0.01, 0],
      [0, 0.01, 0],
      [5, 1000, 5000],
      // Amounts may have decimals, and only with a scale.
      [45_210.5, 1, 45_210],
      ['45210.50', 1, 45_210],
      ['2000.0', 1, 2000],
      [1.5, 1000, 1500],
      // In binary fractions these are a little less: 28.999999999999996 and 114.99999999999999.
      [0.29, 100, 29],
      [1.15, 100, 115],
      [-5, 1, undefined],
      [-0.5, 1, undefined],
      ['-0.5', 1, undefined],
      ['$45,210.50', 1, undefined],
      ['45,210.50', 1, undefined],
      ['1e3', 1, undefined],
      ['0.5.5', 1, undefined],
      ['.5', 1, undefined],
      ['Infinity', 1, undefined],
      [null, 0.01, undefined],
      ['', 0.01, undefined],
      [true, 0.01, undefined],
      [[5], 0.01, undefined],
      [{}, 0.01, undefined],
      [9e15, 1000, undefined],
    ];
    for (const [value, scale, count] of scaled) {
      it(`makes ${count ?? 'no number'} of ${JSON.stringify(value)} times ${scale}`, () => {
        expect(readCount({total: value}, 'total', scale)).to.equal(count);
      });
    }

    it('adds first and rounds once', () => {
      expect(readCount({a: 150, b: 150}, 'a + b', 0.01)).to.equal(3);
    });
  });
});

describe('readGoals', () => {
  const cases: [json: unknown, expression: string, goals: number[]][] = [
    [{goal: 500}, 'goal', [500]],
    [{goal: '10,000'}, 'goal', [10_000]],
    [{goals: [10_000, '20,000']}, 'goals', [10_000, 20_000]],
    [{goals: [0, -5, null, 'many', {}, [7], 1.5, 300]}, 'goals', [300]],
    [{goals: []}, 'goals', []],
    [{goals: [], goal: 500}, 'goals | goal', [500]],
    [{goals: [100, 200], goal: 500}, 'goals | goal', [100, 200]],
    [{goal: 500, more: 5}, 'goal + more', [505]],
    [{goals: [1, 2], more: 5}, 'goals + more', []],
    [{goal: 0}, 'goal', []],
    [{goal: null}, 'goal', []],
    [{goal: '<b>9</b>'}, 'goal', []],
    [{goal: {toString: null}}, 'goal', []],
    [{}, 'goal', []],
    [undefined, 'goal', []],
  ];
  for (const [json, expression, goals] of cases) {
    it(`reads ${JSON.stringify(goals)} from ${JSON.stringify(json)} by ${JSON.stringify(expression)}`, () => {
      expect(readGoals(json, expression)).to.deep.equal(goals);
    });
  }

  it('scales each goal', () => {
    expect(readGoals({goals: [10_000_000, 99]}, 'goals', 0.01)).to.deep.equal([100_000]);
  });
});

describe('readFirst', () => {
  it('gives the values of one place at a time, and stops where something is found', () => {
    const asked: unknown[] = [];
    const found = readFirst({a: 1, b: 2, c: 3, d: 4}, 'a + b | c | d', (values) => {
      asked.push(values);
      return values[0] === 3 ? 'found' : undefined;
    });
    expect(found).to.equal('found');
    expect(asked).to.deep.equal([[1, 2], [3]]);
  });
});

describe('wordOf', () => {
  const cases: [value: unknown, word: string | undefined][] = [
    ['open', 'open'],
    [' open ', 'open'],
    ['', ''],
    [5, '5'],
    [true, 'true'],
    [false, 'false'],
    [null, undefined],
    [undefined, undefined],
    [['open'], undefined],
    [{toString: null}, undefined],
    [{toString: () => 'open'}, undefined],
    [Object.create(null), undefined],
  ];
  for (const [value, word] of cases) {
    it(`makes ${word === undefined ? 'nothing' : JSON.stringify(word)} of ${JSON.stringify(value)}`, () => {
      expect(wordOf(value)).to.equal(word);
    });
  }
});

describe('safeAccept', () => {
  for (const accept of [
    'application/json',
    'application/vnd.rahvaalgatus.initiative+json; v=1',
    '*/*',
    'a/b, c/d;q=0.5',
  ]) {
    it(`takes ${accept}`, () => {
      expect(safeAccept(` ${accept} `)).to.equal(accept);
    });
  }

  for (const accept of [
    null,
    undefined,
    '',
    ' ',
    'application/json; v="1"',
    'application/json (all)',
    'a:b',
    '<b>',
    'a@b',
    'a\r\nCookie: b',
    'a\nb',
    'é',
    'a/b\u007f',
    'x'.repeat(129),
  ]) {
    it(`sends nothing for ${JSON.stringify(accept)}, which would cost a preflight or break the request`, () => {
      expect(safeAccept(accept)).to.be.undefined;
    });
  }

  it('takes exactly what the browser sends to another site without a preflight', () => {
    for (let code = 0x20; code < 0x7f; code++) {
      const accept = `a/${String.fromCharCode(code)}b`;
      const {headers} = new Request('https://example.org/', {mode: 'no-cors', headers: {Accept: accept}});
      expect(safeAccept(accept), accept).to.equal(headers.get('Accept') ?? undefined);
    }
  });
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
