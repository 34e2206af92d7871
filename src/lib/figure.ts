import {phaseAt} from './deadline.js';
import {currentGoal, nextRung, type Goal} from './goals.js';
import type {Moment} from './moment.js';
import {shareOf} from './progress.js';

/** How a petition stands, as a reader would put it. */
export type Standing = 'before' | 'normal' | 'near' | 'reached' | 'closed' | 'won' | 'lost';

/** What there is to know of a count before it is put into words. */
export interface Known {
  /** Signatures, a whole number from 0. */
  readonly count: number;
  /** Goals, lowest first; or a ladder that goes on by itself. */
  readonly goals: readonly Goal[] | 'ladder';
  /** How much of a goal, in per cent from 1 to 100, is enough for the next one to take its place. */
  readonly switchAt: number | undefined;
  /** What whoever counts says of the petition. */
  readonly state: string | undefined;
  readonly opens: Moment | undefined;
  readonly closes: Moment | undefined;
  /** When the count was true. */
  readonly trueAt: Moment | undefined;
}

/** What a counter shows. */
export interface Figure {
  readonly count: number;
  readonly standing: Standing;
  /** True when nobody can sign any more. */
  readonly isOver: boolean;
  /** The goal that matters now; `undefined` when there is none. */
  readonly goal: Goal | undefined;
  /** All goals, lowest first. */
  readonly goals: readonly Goal[];
  /** How much of the bar is full, 0 to 1. */
  readonly share: number;
  /** Signatures still missing to the goal; 0 once it is reached. */
  readonly missing: number;
  /** When signing begins. */
  readonly opens: Moment | undefined;
  /** When signing ends. */
  readonly closes: Moment | undefined;
  /** When the figure was true, if that is long ago. The last figure of a petition that is over does not age. */
  readonly oldSince: Moment | undefined;
  /** Moments at which something of this changes by itself: milliseconds since 1970, UTC. */
  readonly changesAt: readonly (number | undefined)[];
}

/** A live figure is read every hour at the slowest; an older one has to say so. */
const OLD_AFTER_MS = 3_600_000;
/** From here on the goal is near: nine of ten have signed. */
const NEAR = 0.9;
const FINAL_STATES = ['closed', 'won', 'lost'];

/**
 * Works out what a counter shows.
 *
 * @param now - Milliseconds since 1970, UTC.
 */
export function figureOf({count, goals, switchAt, state, opens, closes, trueAt}: Known, now: number): Figure {
  const all = goals === 'ladder' ? [{at: nextRung(count)}] : goals;
  const goal = currentGoal(count, all, switchAt);
  const phase = phaseAt(now, opens, closes);
  const isOver = phase === 'closed' || FINAL_STATES.includes(state ?? '');
  const oldAt = trueAt && trueAt.time + OLD_AFTER_MS;
  return {
    count,
    standing: standingOf(count, goal, isOver ? (state ?? '') : phase, isOver),
    isOver,
    goal,
    goals: all,
    share: goal ? shareOf(count, goal.at) : 0,
    missing: Math.max(0, (goal?.at ?? 0) - count),
    opens,
    closes,
    oldSince: !isOver && oldAt !== undefined && now >= oldAt ? trueAt : undefined,
    changesAt: [oldAt, opens?.time, closes?.time],
  };
}

function standingOf(count: number, goal: Goal | undefined, state: string, isOver: boolean): Standing {
  if (isOver) return state === 'won' || state === 'lost' ? state : 'closed';
  if (state === 'soon') return 'before';
  if (!goal || count < goal.at * NEAR) return 'normal';
  return count < goal.at ? 'near' : 'reached';
}
