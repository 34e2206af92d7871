import {
  CounterChangedEvent,
  CounterClosedEvent,
  CounterFailedEvent,
  CounterGoalReachedEvent,
  CounterStaleEvent,
} from '../events.js';
import type {Figure} from '../lib/figure.js';

/**
 * What has happened between two updates of a counter, as events in the order they are told.
 *
 * @param before - What was shown; `undefined` when there was no number.
 * @param now - What is shown.
 * @param trouble - Why the source has just brought no number.
 * @param told - The goals that were told of.
 */
export function counterEvents(
  before: Figure | undefined,
  now: Figure | undefined,
  trouble: string | undefined,
  told: readonly number[],
): Event[] {
  const events: Event[] = [];
  if (trouble) events.push(new CounterFailedEvent(trouble));
  if (!now) return events;
  if (now.count !== before?.count) events.push(new CounterChangedEvent(now.count, before?.count, now.goal?.at));
  if (before) {
    for (const {at} of before.goals) {
      if (before.count >= at || now.count < at || told.includes(at)) continue;
      events.push(new CounterGoalReachedEvent(at, now.count));
    }
    if (now.isOver && !before.isOver) events.push(new CounterClosedEvent(now.standing as 'closed', now.count));
  }
  if (now.oldSince && !before?.oldSince) events.push(new CounterStaleEvent(now.oldSince.time));
  return events;
}
