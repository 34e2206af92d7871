import {parsePositive} from './count.js';
import {textOf} from './text.js';

/** A number of signatures that something hangs on. */
export interface Goal {
  /** Signatures, a whole number from 1. */
  readonly at: number;
  /** What reaching it brings, in the page's words: `the government must answer`. */
  readonly brings?: string;
}

/** Goals that go on by themselves begin here: nobody is cheered by reaching 2. */
const LOWEST_RUNG = 100;
const STEPS = [2, 2.5, 2];

/**
 * Reads goals written into one attribute: `10000: the government must answer; 100000`.
 *
 * @returns The goals, lowest first; what is no goal is left out.
 */
export function parseGoals(written: unknown): Goal[] {
  return textOf(written)
    .split(';')
    .map((entry): Goal | undefined => {
      const [, number, brings] = /^([^:]+)(?::([^]*))?$/.exec(entry) ?? [];
      const at = parsePositive(number);
      return at === undefined ? undefined : {at, ...(brings?.trim() ? {brings: brings.trim()} : {})};
    })
    .filter((goal) => goal !== undefined)
    .sort((a, b) => a.at - b.at);
}

/**
 * The next goal of a ladder that goes on by itself: 100, 200, 500, 1000 and so on, always above the count.
 *
 * @param count - A whole number from 0. From 2^53 - 1 on there is nothing above it, and it is its own goal.
 */
export function nextRung(count: number): number {
  let rung = LOWEST_RUNG;
  for (let i = 0; rung <= count; i++) rung *= STEPS[i % STEPS.length] ?? 2;
  return Math.min(rung, Number.MAX_SAFE_INTEGER);
}

/**
 * The goal that matters now: the first one that is not reached yet, else the highest.
 *
 * @param goals - Lowest first.
 * @param switchAt - How much of a goal, in per cent from 1 to 100, is enough for the next one to take its place.
 */
export function currentGoal(count: number, goals: readonly Goal[], switchAt = 100): Goal | undefined {
  return goals.find(({at}) => count < (at * switchAt) / 100) ?? goals[goals.length - 1];
}
