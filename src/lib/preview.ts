import {parsePositive} from './count.js';
import {writtenText} from './text.js';

/** How much of a passage is shown before the reader asks for the rest. */
export interface PreviewSize {
  /** From 1. */
  readonly count: number;
  readonly unit: 'paragraphs' | 'words';
}

const WORDS = /^(\S+)\s+words?$/i;

/**
 * Reads how much of a passage is shown.
 *
 * @param written - A number of paragraphs, `2`, or of words, `60 words`.
 * @returns `undefined` for anything else.
 */
export function parsePreview(written: unknown): PreviewSize | undefined {
  const text = writtenText(written);
  const [, words] = WORDS.exec(text) ?? [];
  const count = parsePositive(words ?? text);
  return count === undefined ? undefined : {count, unit: words === undefined ? 'paragraphs' : 'words'};
}
