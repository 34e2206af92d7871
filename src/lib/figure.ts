import type {Moment} from './moment.js';
import {currentGoal, shareOf} from './progress.js';

/** What there is to know of a count before it is put into words. */
export interface Known {
  /** Signatures, a whole number from 0. */
  readonly count: number;
  /** Goals in any order, whole numbers from 1. */
  readonly goals: readonly number[];
  /** When the count was true. */
  readonly trueAt: Moment | undefined;
}

/** What a counter shows. */
export interface Figure {
  readonly count: number;
  /** The goal that matters now; `undefined` when there is none. */
  readonly goal: number | undefined;
  /** How much of the bar is full, 0 to 1. */
  readonly share: number;
  /** Signatures still missing to the goal; 0 once it is reached. */
  readonly missing: number;
  /** When the figure was true, if that is long ago. */
  readonly oldSince: Moment | undefined;
  /** When it begins to be old: milliseconds since 1970, UTC. */
  readonly oldAt: number | undefined;
}

/** A live figure is read every hour at the slowest; an older one has to say so. */
const OLD_AFTER_MS = 3_600_000;

/**
 * Works out what a counter shows.
 *
 * @param now - Milliseconds since 1970, UTC.
 */
export function figureOf({count, goals, trueAt}: Known, now: number): Figure {
  const goal = currentGoal(count, goals);
  const oldAt = trueAt && trueAt.time + OLD_AFTER_MS;
  return {
    count,
    goal,
    share: goal === undefined ? 0 : shareOf(count, goal),
    missing: Math.max(0, (goal ?? 0) - count),
    oldSince: oldAt !== undefined && now >= oldAt ? trueAt : undefined,
    oldAt,
  };
}
