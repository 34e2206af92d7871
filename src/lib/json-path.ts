import {parseCount, parsePositive} from './count.js';
import {ownValue} from './own.js';
import {textOf} from './text.js';

/** One path of an expression with the operator before it. A JSON Pointer ends only at an operator with spaces round it. */
const TERM = /\s*([|+]?)\s*(\/[^]*?(?=\s+[|+]\s|$)|(?:\[[^\]]*\]|[^|+])*)/g;
/** A step of a dotted path: `.key`, `[key]` or `[key=value]`. */
const STEP = /\.([^.[\]]*)|\[([^\]=]*)(?:=([^\]]*))?\]/g;
const DECIMAL = /^\d+\.\d+$/;
/** Digits that a product of two numbers is sure of; the rest is what binary fractions leave: 0.29 × 100 is not 28. */
const SURE_DIGITS = 15;

/**
 * Looks up one value in parsed JSON.
 *
 * @param json - What `JSON.parse` returned.
 * @param path - A JSON Pointer (RFC 6901) when it begins with `/`. Otherwise dotted keys, where a number indexes a list and
 *   `list[key=value]` picks the first element with that value: `data.rows.0.total`, `counts[type=petition].count`. Empty for the
 *   whole value. What begins with `$` is kept free for RFC 9535 and finds nothing.
 * @returns `undefined` when nothing stands there. Inherited properties are never found.
 */
export function readPath(json: unknown, path: string): unknown {
  const trimmed = path.trim();
  if (trimmed[0] === '/') {
    // A space may be the last key of a pointer, though seldom.
    return readPointer(json, path.trimStart()) ?? readPointer(json, trimmed);
  }
  if (!trimmed) return json;
  const dotted = (trimmed[0] === '[' ? '' : '.') + trimmed;
  const steps = [...dotted.matchAll(STEP)];
  // What is no step makes the whole path none.
  const isPath = trimmed[0] !== '$' && steps.map(([step]) => step).join('') === dotted;
  return isPath ? steps.reduce(takeStep, json) : undefined;
}

function readPointer(json: unknown, pointer: string): unknown {
  const keys = pointer.slice(1).split('/');
  return keys.map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~')).reduce(child, json);
}

function takeStep(parent: unknown, [, key, selected = '', value]: RegExpMatchArray): unknown {
  if (value === undefined) return child(parent, key ?? selected.trim());
  return Array.isArray(parent)
    ? parent.find((element) => wordOf(ownValue(element, selected.trim())) === value.trim())
    : undefined;
}

/** What an object has under a key, or a list at an index. The length of a list is no part of the JSON. */
function child(parent: unknown, key: string): unknown {
  return Array.isArray(parent) && key === 'length' ? undefined : ownValue(parent, key);
}

/**
 * Writes a value of JSON as a word: a text, a number, true or false.
 *
 * @returns `undefined` for null, lists and objects: `String()` of one that has a key called `toString` throws.
 */
export function wordOf(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : undefined;
}

/**
 * Looks up something in parsed JSON at one of several places.
 *
 * @param expression - Paths as in `readPath`: `a | b` for the first where something is found, `a + b` for several together. `|`
 *   parts more than `+`. Beside a JSON Pointer both need a space on either side.
 * @param take - What is found in the values that stand there, of which there is more than one only with `+`.
 */
export function readFirst<T>(
  json: unknown,
  expression: string,
  take: (values: readonly unknown[]) => T | undefined,
): T | undefined {
  const places: unknown[][] = [];
  for (const {1: operator, 2: path = '', index} of expression.matchAll(TERM)) {
    const value = readPath(json, path);
    if (operator === '+') places[places.length - 1]?.push(value);
    // At the end the pattern matches once more, without an operator.
    else if (operator || !index) places.push([value]);
  }
  for (const values of places) {
    const found = take(values);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Looks up a number of people, or an amount, in parsed JSON.
 *
 * @param expression - As in `readFirst`; `a + b` adds, and there is no sum when one of the two is missing.
 * @param scale - What to multiply it with; the product is rounded down. Only with a scale may the number have decimals.
 * @returns A whole number from 0, or `undefined`.
 */
export function readCount(json: unknown, expression: string, scale?: number): number | undefined {
  return readFirst(json, expression, (values) => sum(values, scale));
}

/**
 * Looks up goals in parsed JSON: a list at the path gives several, each a number or an object with a `count`.
 *
 * @returns Whole numbers from 1; empty when there is none.
 */
export function readGoals(json: unknown, expression: string, scale?: number): number[] {
  const take = (values: readonly unknown[]) => {
    const [only] = values;
    const list =
      values.length === 1 && Array.isArray(only)
        ? only.map((value: unknown) => [ownValue(value, 'count') ?? value])
        : [values];
    const goals = list.map((addends) => parsePositive(sum(addends, scale))).filter((goal) => goal !== undefined);
    return goals.length ? goals : undefined;
  };
  return readFirst(json, expression, take) ?? [];
}

function sum(values: readonly unknown[], scale: number | undefined): number | undefined {
  let total = 0;
  for (const value of values) {
    const addend = parseCount(value) ?? (scale === undefined ? undefined : parseDecimal(value));
    if (addend === undefined) return undefined;
    total += addend;
  }
  return parseCount(scale === undefined ? total : Math.floor(Number((total * scale).toPrecision(SURE_DIGITS))));
}

function parseDecimal(value: unknown): number | undefined {
  const number = DECIMAL.test(textOf(value)) ? Number(value) : value;
  return typeof number === 'number' && number >= 0 ? number : undefined;
}
