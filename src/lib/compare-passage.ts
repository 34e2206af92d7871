import {normalizePassage} from './digest.js';
import type {PageText} from './html-text.js';

/**
 * What comparing a passage with its letter brings to light: it stands there word for word; it did, and the letter has changed
 * since; it does not stand there like that; nobody can tell.
 */
export type Verdict = 'exact' | 'changed' | 'differs' | 'unknown';

/** Where an author says that something was left out. */
const ELISION = /[[(](?:\u2026|\.\.\.)[\])]/;
/** So much of a passage, in characters, is found by accident only in the letter it was taken from. */
const TRACE = 20;
const MOST_TRACES = 50;

/**
 * Compares a passage with a letter, both normalised. Each stretch between two elisions, `[…]`, and each paragraph has to stand in
 * the letter, in order.
 *
 * @param wasQuotedSo - True when the digest says that the passage is what was quoted then.
 */
export function comparePassage(paragraphs: readonly string[], letter: PageText, wasQuotedSo: boolean): Verdict {
  const stretches = paragraphs
    .flatMap((text) => text.split(ELISION))
    .map(normalizePassage)
    .filter(Boolean);
  const text = normalizePassage(letter.text);
  if (!stretches.length) return 'unknown';
  if (standInOrder(stretches, text)) return 'exact';
  // What was read may be a page that asks for consent, or one that fills itself by script. Then nothing of the passage is there.
  if (!letter.isCertain || !hasTrace(stretches.join(' '), text)) return 'unknown';
  return wasQuotedSo ? 'changed' : 'differs';
}

function standInOrder(stretches: readonly string[], text: string): boolean {
  let from = 0;
  return stretches.every((stretch) => {
    const at = text.indexOf(stretch, from);
    from = at + stretch.length;
    return at >= 0;
  });
}

function hasTrace(passage: string, text: string): boolean {
  const step = Math.max(1, Math.ceil((passage.length - TRACE) / MOST_TRACES));
  for (let at = 0; at + TRACE <= passage.length; at += step) {
    if (text.includes(passage.slice(at, at + TRACE))) return true;
  }
  return false;
}
