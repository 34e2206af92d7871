import {ownValue} from '../lib/own.js';
import type {Sink} from './source.js';

/** No more of a body is read than this, in bytes. */
export const LONGEST_BODY = 65_536;
/** Browsers blur their clocks, and differently in each tab. */
const CLOCK_BLUR_MS = 1000;

/** What a listener made of a body, for the schedule. */
export interface Verdict {
  /** True when the count differs from the one before. */
  readonly isNew: boolean;
  /** Milliseconds the body wants between reads, 0 for no more. */
  readonly poll: number | undefined;
  /** True when nobody can sign any more. */
  readonly isOver: boolean;
}

/**
 * What a server sent. Listeners, copies of the library and tabs share bodies and not numbers, so that each one reads it by its
 * own paths, and as strictly as if it had come from the network.
 */
export interface Body {
  /** At most 64 KiB. */
  readonly text: string;
  /** True when there was more. */
  readonly isCut: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly readAt: number;
  /** A listener that finds a count tells at once what it means for the next read. */
  readonly report?: (verdict: Verdict) => void;
}

/** Takes a body that somebody else passed on; `undefined` when it is none. */
export function bodyFrom(message: unknown, now: number): Body | undefined {
  const text = ownValue(message, 'text');
  const readAt = ownValue(message, 'readAt');
  if (typeof text !== 'string' || text.length > LONGEST_BODY) return undefined;
  if (typeof readAt !== 'number' || !(readAt >= 0 && readAt <= now + CLOCK_BLUR_MS)) return undefined;
  return {text, isCut: ownValue(message, 'isCut') === true, readAt: Math.min(readAt, now)};
}

/** Who found most in a body decides when it is read again: a new count, else a petition that goes on. */
const rank = ({isNew, isOver}: Verdict) => (isOver ? 0 : isNew ? 2 : 1);

/**
 * Hands a body to whoever listens.
 *
 * @returns What they made of it; `undefined` when nobody found a count.
 */
export function deliver(body: Body, sink: Sink<Body>): Verdict | undefined {
  let best: Verdict | undefined;
  sink.next({
    ...body,
    report(verdict) {
      if (!best || rank(verdict) > rank(best)) best = verdict;
    },
  });
  return best;
}
