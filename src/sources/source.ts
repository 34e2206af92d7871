import type {Moment} from '../lib/moment.js';
import type {PetitionState} from '../lib/petition-state.js';

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

/** What one of several sources says. */
export interface CountPart {
  /** Empty for signatures on paper that have no name of their own. */
  readonly name: string;
  /** Signatures; `undefined` when it never answered. */
  readonly count: number | undefined;
}

/** One answer to "how many have signed?". */
export interface CountReading {
  /** Signatures, a whole number from 0. */
  readonly count: number;
  /** Goals in any order, whole numbers from 1. */
  readonly goals?: readonly number[];
  /** When the count was true, by whoever counts. */
  readonly updated?: Moment;
  /** The deadline, by whoever counts. */
  readonly closes?: Moment;
  /** Left out when whoever counts does not say. */
  readonly state?: PetitionState;
  /** When we read it: milliseconds since 1970, UTC. */
  readonly readAt?: number;
  /** With several sources: what each one says. */
  readonly parts?: readonly CountPart[];
  /** True when a part has no count, or when its last read failed. */
  readonly isPartial?: boolean;
}
