import type {Known} from '../lib/figure.js';
import {localMoment, type Moment} from '../lib/moment.js';
import type {CountReading} from '../sources/source.js';
import type {Written} from './counter-attributes.js';

/**
 * Puts together what the page and the source say about a petition; where both do, the page's own words win.
 *
 * @param count - The number to show.
 * @param goals - The goals the source last named, in any order.
 * @param updated - When the page's own number was true.
 */
export function knownOf(
  count: number,
  written: Written,
  reading: CountReading | undefined,
  goals: readonly number[],
  updated: Moment | undefined,
): Known {
  const readAt = reading?.readAt === undefined ? undefined : localMoment(reading.readAt);
  return {
    count,
    goals: written.goals ?? [...goals].sort((a, b) => a - b).map((at) => ({at})),
    switchAt: written.switchAt,
    state: written.state ?? reading?.state,
    opens: written.opens,
    closes: written.closes ?? reading?.closes,
    trueAt: reading ? (reading.updated ?? readAt) : updated,
  };
}
