import type {Moment} from '../lib/moment.js';

/** Where a source puts what it finds. After its signal has aborted, nothing it is given counts. */
export interface Sink<T> {
  /** A new value. */
  next(value: T): void;
  /** No value this time; the last one stands. `reason` is for the page's author. */
  fail(reason: string): void;
}

/**
 * Where values come from. Called when somebody is looking; when `signal` aborts it is over: no timer, no request, no late
 * delivery. It may be called again later.
 */
export type Source<T> = (signal: AbortSignal, sink: Sink<T>) => void;

/** One answer to "how many have signed?". */
export interface CountReading {
  /** Signatures, a whole number from 0. */
  readonly count: number;
  /** Goals in any order, whole numbers from 1. */
  readonly goals?: readonly number[];
  /** When the count was true, by whoever counts. */
  readonly updated?: Moment;
  readonly closes?: Moment;
  readonly state?: string;
  readonly parts?: readonly CountPart[];
  readonly isPartial?: boolean;
  /** True when nobody can sign any more. */
  readonly isClosed?: boolean;
  /** When we read it: milliseconds since 1970, UTC. */
  readonly readAt?: number;
}

export interface CountPart {
  readonly name: string;
  readonly count: number | undefined;
}
