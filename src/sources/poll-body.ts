import {clampDelay} from '../lib/deadline.js';
import {ownValue} from '../lib/own.js';
import {NO_HISTORY, planNextRead, SHORTEST_INTERVAL_MS, type Asks, type Outcome} from '../lib/poll-policy.js';
import {bodyFrom, deliver, type Body, type Verdict} from './body.js';
import type {Fetched} from './fetch-body.js';
import type {Outside} from './outside.js';
import type {Source} from './source.js';
import {joinTabs} from './tabs.js';

/** What a polling source is made of. */
export interface Polling {
  /** Reads once; never rejects. */
  readonly read: (signal: AbortSignal) => Promise<Fetched>;
  /** What page and platform ask for. */
  readonly asks: Asks;
  /** When the first read may happen: milliseconds since 1970, UTC. */
  readonly firstAt?: number | undefined;
  /** What is read: tabs with the same key read for each other. */
  readonly key: string;
}

/** How long after a read is due a tab waits for the one that should do it; a request alone may take 10 s. */
const PATIENCE_MS = 30_000;

/**
 * A source that reads again and again, as seldom as the etiquette wants.
 *
 * It remembers its schedule between calls: whoever looks away and back gets one read, and only when it is due. Of all tabs of a
 * site one reads; it says what it read and when the next read is due. The others wait a little longer than that, so that they go
 * on without it when it falls silent.
 */
export function pollBody({read, asks, firstAt = 0, key}: Polling, outside: Outside): Source<Body> {
  let history = NO_HISTORY;
  let dueAt = firstAt;
  let latest: Body | undefined;
  let reason: string | undefined;

  return (signal, sink) => {
    let wait: unknown;
    let isReading = false;
    let patience = PATIENCE_MS;

    async function readWhenDue(): Promise<void> {
      const now = outside.now();
      // Early when a timer was shorter than the wait, late after the computer slept.
      if (dueAt > now) return schedule();
      // Offline this is only a look at the clock. And whoever looks away during a read causes no other one on return.
      dueAt = now + SHORTEST_INTERVAL_MS;
      if (outside.isOnline()) {
        isReading = true;
        const fetched = await read(signal);
        isReading = false;
        if (signal.aborted) return;
        take(fetched);
        tell();
      }
      schedule();
    }

    function take(fetched: Fetched): void {
      let outcome: Outcome = {kind: 'failed'};
      let verdict: Verdict | undefined;
      if ('body' in fetched) {
        verdict = pass(fetched.body);
        if (verdict) outcome = {kind: 'read', ...verdict, freshFor: fetched.freshFor};
      } else {
        ({outcome} = fetched);
        fail(fetched.reason);
      }
      const plan = planNextRead(history, outcome, asks, outside.isUnhurried(), outside.chance());
      history = plan.history;
      dueAt = verdict?.isOver ? Infinity : outside.now() + (plan.delay ?? Infinity);
    }

    function pass(body: Body): Verdict | undefined {
      latest = body;
      reason = undefined;
      return deliver(body, sink);
    }

    function fail(why: string): void {
      sink.fail((reason = why));
    }

    function schedule(): void {
      outside.cancel(wait);
      if (isReading || signal.aborted || dueAt === Infinity) return;
      wait = outside.wait(() => void readWhenDue(), clampDelay(dueAt + patience - outside.now()));
    }

    function hear(message: unknown): void {
      const due = ownValue(message, 'dueAt');
      if (signal.aborted || typeof due !== 'number' || due !== due) return;
      const now = outside.now();
      dueAt = Math.max(due, now + SHORTEST_INTERVAL_MS);
      const body = bodyFrom(message, now);
      if (body && body.readAt > (latest?.readAt ?? 0)) pass(body);
      const why = ownValue(message, 'reason');
      if (typeof why === 'string' && why !== reason) fail(why);
      schedule();
    }

    function lead(): void {
      patience = 0;
      schedule();
    }

    function greet(): void {
      if (!patience && (latest || reason)) tell();
    }

    signal.addEventListener('abort', () => outside.cancel(wait), {once: true});
    dueAt = Math.max(dueAt, outside.now());
    schedule();
    const say = joinTabs(key, signal, outside, {lead, greet, hear});
    // That this page wants one read only is no reason for other tabs to stop.
    const tell = () =>
      say({...latest, reason, dueAt: asks.refresh === 0 ? outside.now() + SHORTEST_INTERVAL_MS : dueAt});
  };
}
