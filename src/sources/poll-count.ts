import {clampDelay} from '../lib/deadline.js';
import {NO_HISTORY, planNextRead, SHORTEST_INTERVAL_MS, type Asks, type Outcome} from '../lib/poll-policy.js';
import type {Outside} from './outside.js';
import type {CountReading, Sink, Source} from './source.js';

/** How a read ended for the schedule, and what it brought: a reading, or the reason why not. */
export type PolledAnswer =
  | {readonly reading: CountReading; readonly freshFor: number; readonly poll: number | undefined}
  | {readonly outcome: Outcome; readonly reason: string};

/** What a polling source is made of. */
export interface Polling {
  /** Reads once; never rejects. */
  readonly read: (signal: AbortSignal) => Promise<PolledAnswer>;
  /** What page and platform ask for. */
  readonly asks: Asks;
  /** When the first read may happen: milliseconds since 1970, UTC. */
  readonly firstAt?: number | undefined;
}

/**
 * A source that reads a count again and again, as seldom as the etiquette wants.
 *
 * It remembers its schedule between calls: whoever looks away and back gets one read, and only when it is due.
 */
export function pollCount({read, asks, firstAt = 0}: Polling, outside: Outside): Source<CountReading> {
  let history = NO_HISTORY;
  let dueAt: number | undefined = firstAt;
  let latest: CountReading | undefined;
  let isZeroDoubted = false;

  /** Takes an answer in, and tells how the read ended; a sudden 0 waits for a second read before it is believed. */
  function judge(answer: PolledAnswer, sink: Sink<CountReading>): Outcome {
    if (!('reading' in answer)) {
      sink.fail(answer.reason);
      return answer.outcome;
    }
    const {reading, freshFor, poll} = answer;
    const isNew = reading.count !== latest?.count;
    isZeroDoubted = reading.count === 0 && Boolean(latest?.count) && !isZeroDoubted;
    if (!isZeroDoubted) sink.next((latest = reading));
    return {kind: 'read', isNew, freshFor, poll};
  }

  return (signal, sink) => {
    let wait: unknown;

    async function readWhenDue(): Promise<void> {
      const now = outside.now();
      // Early when a timer was shorter than the wait, late after the computer slept.
      if (dueAt === undefined || dueAt > now) return schedule();
      // Offline this is only a look at the clock. And whoever looks away during a read causes no other one on return.
      dueAt = now + SHORTEST_INTERVAL_MS;
      if (!outside.isOnline()) return schedule();
      const answer = await read(signal);
      if (signal.aborted) return;
      const outcome = judge(answer, sink);
      const plan = planNextRead(history, outcome, asks, outside.isUnhurried(), outside.chance());
      history = plan.history;
      dueAt =
        (latest?.state && latest.state !== 'open') || plan.delay === undefined ? undefined : outside.now() + plan.delay;
      schedule();
    }

    function schedule(): void {
      if (dueAt !== undefined) wait = outside.wait(() => void readWhenDue(), clampDelay(dueAt - outside.now()));
    }

    signal.addEventListener('abort', () => outside.cancel(wait), {once: true});
    schedule();
  };
}
