import {parseCount} from './count.js';

const SECOND_MS = 1000;

/**
 * How long an answer stays fresh: the rest of `max-age`, less the `Age` it already had on arrival.
 *
 * @param cacheControl - Value of the `Cache-Control` header.
 * @param age - Value of the `Age` header, in seconds.
 * @returns Milliseconds, 0 or more; 0 when the headers do not say.
 */
export function freshFor(cacheControl: string | null, age: string | null): number {
  const maxAge = /(?:^|[,\s])max-age\s*=\s*"?(\d+)/i.exec(cacheControl ?? '')?.[1];
  return Math.max(0, Number(maxAge ?? 0) - (Number(age) || 0)) * SECOND_MS;
}

/**
 * Reads a `Retry-After` header.
 *
 * @param value - Seconds, or an HTTP date.
 * @param now - Milliseconds since 1970, UTC.
 * @returns Milliseconds to wait from now, 0 or more; `undefined` when the header is missing or makes no sense.
 */
export function retryAfter(value: string | null, now: number): number | undefined {
  const seconds = parseCount(value);
  if (seconds !== undefined) return seconds * SECOND_MS;
  // Every HTTP date has a time; without one, some engines make a year of `-1`.
  const wait = value?.includes(':') ? Date.parse(value) - now : NaN;
  return wait === wait ? Math.max(0, wait) : undefined;
}
