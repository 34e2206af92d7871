/**
 * The least a bar shows when somebody has signed, and the least it leaves open before the goal. On the narrowest bar we
 * draw, 160 px, 2 % are three pixels: enough to be seen.
 */
const LEAST_SHARE = 0.02;

/**
 * How much of the bar is full: 0 to 1. Never empty when somebody has signed, never full before the goal.
 */
export function shareOf(count: number, goal: number): number {
  if (count >= goal) return 1;
  return count && Math.min(Math.max(count / goal, LEAST_SHARE), 1 - LEAST_SHARE);
}
