import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {parseCount} from '../../src/lib/count.js';
import {parseBody} from '../../src/lib/json-body.js';
import {readCount, readGoals} from '../../src/lib/json-path.js';
import {itHolds} from './hold.js';

/** Keys that an object inherits, or that mean something in a path or to a number. */
const KEYS = [
  ...['__proto__', 'constructor', 'toString', 'valueOf', 'length', 'hasOwnProperty', 'toJSON', 'then'],
  ...[
    'count',
    'goal',
    '0',
    '1',
    '-1',
    '01',
    'a/b',
    'm~n',
    '~0',
    '~1',
    '',
    'a.b',
    '[0]',
    '$',
    'a|b',
    'a+b',
    'k=v',
    '\u00e9',
  ],
];
const key = fc.oneof(
  fc.constantFrom(...KEYS),
  fc.string({unit: 'binary', maxLength: 6}).filter((text) => !/\s/.test(text)),
);
const count = fc.oneof(fc.nat(30_000_000), fc.maxSafeNat(), fc.constantFrom(0, 1, 999, 1000, 2 ** 53 - 1));
/** What is no number of people, though some languages would make one of it. */
const noCount = fc.oneof(
  fc.integer({min: -(2 ** 53), max: -1}),
  fc.double({noNaN: true, noDefaultInfinity: true}).filter((value) => !Number.isSafeInteger(value)),
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    '',
    ' ',
    '-1',
    '1.5',
    '12,34',
    '1,2,3',
    '1e3',
    '0x10',
    '1_000',
    '12 345 people',
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [12345],
    {count: 12345},
    '<b>5</b>',
    'NaN',
    'Infinity',
    '\u0661\u0662',
    '9007199254740993',
    2 ** 53,
  ),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof({maxDepth: 4, withCrossShrink: true}, tie('leaf'), tie('list'), tie('object')),
  leaf: fc.oneof(count, noCount, fc.string({maxLength: 8})),
  list: fc.array(tie('value'), {maxLength: 4}),
  object: fc.array(fc.tuple(key, tie('value')), {maxLength: 4}).map((entries) => Object.fromEntries(entries)),
})).value;

/** Something at the end of a path, with other things round it. */
interface Planted {
  readonly whole: unknown;
  readonly steps: readonly string[];
}

const step = fc.record({
  name: key,
  at: fc.nat(3),
  isList: fc.boolean(),
  others: fc.array(fc.tuple(key, json), {maxLength: 3}),
});

function plant(
  value: unknown,
  steps: readonly {name: string; at: number; isList: boolean; others: [string, unknown][]}[],
): Planted {
  let whole = value;
  const path: string[] = [];
  for (const {name, at, isList, others} of steps) {
    const neighbours = others.map(([, other]) => other);
    if (isList) whole = [...neighbours.slice(0, at), whole, ...neighbours.slice(at)];
    // The last of several equal keys is the one that counts.
    else whole = Object.fromEntries([...others, [name, whole]]);
    path.unshift(isList ? String(Math.min(at, neighbours.length)) : name);
  }
  return {whole, steps: path};
}

const planted = (value: fc.Arbitrary<unknown>) =>
  fc.tuple(value, fc.array(step, {minLength: 1, maxLength: 4})).map(([leaf, steps]) => ({leaf, ...plant(leaf, steps)}));
const pointer = (steps: readonly string[]) =>
  steps.map((name) => `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

function* leaves(value: unknown): Generator {
  yield value;
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* leaves(one);
}

const expression = fc.oneof(
  fc.string({unit: fc.constantFrom(...'ab.[]=/|+ ~01$'.split(''), 'count', '__proto__', 'length'), maxLength: 10}),
  fc.string({unit: 'binary', maxLength: 10}),
);

function expectSame(found: number | undefined, wanted: number | undefined): void {
  if (!Object.is(found, wanted)) throw new Error(`it reads ${found}, and ${wanted} is there`);
}

describe('the body of an answer', () => {
  before(() => expect(pointer(['a/b', 'm~n', ''])).to.equal('/a~1b/m~0n/'));

  itHolds(
    'gives the very number that stands at a path',
    0.1,
    fc.property(planted(count), ({leaf, whole, steps}) => {
      const body = parseBody(JSON.stringify(whole));
      expectSame(readCount(body, pointer(steps)), leaf as number);
      if (steps.every((name) => /^[\w-]+$/.test(name))) expectSame(readCount(body, steps.join('.')), leaf as number);
    }),
  );

  itHolds(
    'gives no number where something else stands',
    0.05,
    fc.property(planted(noCount), ({whole, steps}) => {
      expectSame(readCount(parseBody(JSON.stringify(whole)), pointer(steps)), undefined);
    }),
  );

  itHolds(
    'gives the number or none when it was cut off anywhere',
    0.1,
    fc.property(planted(count), fc.double({min: 0, max: 1, noNaN: true}), ({leaf, whole, steps}, part) => {
      const text = JSON.stringify(whole);
      const found = readCount(parseBody(text.slice(0, Math.floor(text.length * part)), true), pointer(steps));
      if (found !== undefined) expectSame(found, leaf as number);
    }),
  );

  itHolds(
    'gives only numbers that stand in it, whatever the path',
    0.1,
    fc.property(json, expression, (whole, path) => {
      const body = parseBody(JSON.stringify(whole));
      const numbers = [...leaves(body)].map(parseCount);
      const found = readCount(body, path);
      if (found !== undefined && !path.includes('+') && !numbers.includes(found)) throw new Error(`it reads ${found}`);
      if (found !== undefined && !(Number.isSafeInteger(found) && found >= 0)) throw new Error(`it reads ${found}`);
      if (readGoals(body, path).some((goal) => !Number.isSafeInteger(goal) || goal < 1))
        throw new Error('it reads a goal');
    }),
  );

  itHolds(
    'may be anything at all',
    0.1,
    fc.property(
      fc.oneof(
        fc.string({unit: 'binary', maxLength: 40}),
        json.map((value) => `f(${JSON.stringify(value)});`),
      ),
      fc.boolean(),
      (text, isCut) => {
        const found = readCount(parseBody(text, isCut), 'count | ');
        if (found !== undefined && !(Number.isSafeInteger(found) && found >= 0)) throw new Error(`it reads ${found}`);
      },
    ),
  );
});
