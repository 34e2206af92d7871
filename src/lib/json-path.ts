import {parseCount} from './count.js';
import {ownValue} from './own.js';

/**
 * Looks up one value in parsed JSON.
 *
 * @param json - What `JSON.parse` returned.
 * @param path - Dotted keys, where a number indexes a list: `data.rows.0.total`. Empty for the whole value.
 * @returns `undefined` when nothing stands there. Inherited properties are never found.
 */
export function readPath(json: unknown, path: string): unknown {
  return path.trim() ? path.trim().split('.').reduce(ownValue, json) : json;
}

/**
 * Looks up a number of people in parsed JSON.
 *
 * @param expression - A path as in `readPath`, or several: `a | b` takes the first that is a number.
 * @returns The number, or `undefined` when there is none.
 */
export function readCount(json: unknown, expression: string): number | undefined {
  return expression
    .split('|')
    .map((path) => parseCount(readPath(json, path)))
    .find((count) => count !== undefined);
}
