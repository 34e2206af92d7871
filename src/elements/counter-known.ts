import type {Known} from '../lib/figure.js';
import {localMoment, type Moment} from '../lib/moment.js';
import type {CountReading} from '../sources/source.js';
import type {Written} from './counter-attributes.js';
import type {Said} from './counter-campaign.js';

/**
 * Puts together what the page, its campaign and the source say about a petition; the page's own words win.
 *
 * @param count - The number to show.
 * @param said - What the others say, in the order in which they count.
 * @param reading - Where the number is from; `undefined` when the page says it.
 * @param updated - When the page's own number was true.
 */
export function knownOf(
  count: number,
  written: Written,
  said: readonly Said[],
  reading: CountReading | undefined,
  updated: Moment | undefined,
): Known {
  const readAt = reading?.readAt === undefined ? undefined : localMoment(reading.readAt);
  const goals = () => [...(said.find((one) => one.goals?.length)?.goals ?? [])].sort((a, b) => a.at - b.at);
  return {
    count,
    goals: written.goals ?? goals(),
    switchAt: written.switchAt,
    state: written.state ?? said.find((one) => one.state)?.state,
    opens: written.opens ?? said.find((one) => one.opens)?.opens,
    closes: written.closes ?? said.find((one) => one.closes)?.closes,
    trueAt: reading ? (reading.updated ?? readAt) : updated,
  };
}
