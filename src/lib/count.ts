import {textOf} from './text.js';

/** Digits in groups of three, all parted by the same mark: `12,345`, `12.345`, `12'345`, `12 345`. */
const GROUPED_DIGITS = /^(?!0)\d{1,3}([,.'\u2019 \u00a0\u202f])\d{3}(?:\1\d{3})*$/;
const PLAIN_DIGITS = /^\d+$/;

/**
 * Reads a number of people, from an attribute or from the network.
 *
 * @param value - A whole number from 0 to 2^53 - 1, or the same in digits, plain or grouped in threes.
 * @returns The number, or `undefined` for anything else: null, negative, fractional, too large, text, HTML. Never 0 by default.
 */
export function parseCount(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value + 0 : undefined;
  const digits = textOf(value);
  if (PLAIN_DIGITS.test(digits)) return parseCount(Number(digits));
  return GROUPED_DIGITS.test(digits) ? parseCount(Number(digits.replace(/\D/g, ''))) : undefined;
}

/**
 * Reads a number that must be at least 1: a goal, a number of paragraphs.
 *
 * @returns The number, or `undefined` where `parseCount` finds none, and for 0.
 */
export function parsePositive(value: unknown): number | undefined {
  return parseCount(value) || undefined;
}
