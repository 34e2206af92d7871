import type {Moment} from './moment.js';

/** Where an action stands in time. */
export type Phase = 'soon' | 'open' | 'closed';

/** The longest delay a browser's timer keeps; one millisecond more and it fires at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Tells whether an action can be taken.
 *
 * @param now - Milliseconds since 1970, UTC.
 */
export function phaseAt(now: number, opens: Moment | undefined, closes: Moment | undefined): Phase {
  if (closes && now >= closes.time) return 'closed';
  return opens && now < opens.time ? 'soon' : 'open';
}

/**
 * The first of several moments that is still to come.
 *
 * @param now - Milliseconds since 1970, UTC, as are the moments.
 */
export function nextOf(now: number, moments: readonly (number | undefined)[]): number | undefined {
  const coming = moments.filter((time): time is number => time !== undefined && time > now);
  return coming.length ? Math.min(...coming) : undefined;
}

/** Makes a delay that a browser's timer keeps: never negative, never NaN, never longer than 2^31 - 1 ms. */
export function clampDelay(delayMs: number): number {
  return delayMs > 0 ? Math.min(delayMs, LONGEST_TIMER_MS) : 0;
}
