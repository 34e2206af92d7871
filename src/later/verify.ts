// Loaded on first use: reads the letter, once, and compares a passage with it.
import {readPage} from '../actions/read-page.js';
import {comparePassage, type Verdict} from '../lib/compare-passage.js';
import {digestOf} from '../lib/digest.js';
import {textOfHtml, type PageText} from '../lib/html-text.js';

/** Each letter of this page, by its address. */
const letters = new Map<string, Promise<PageText>>();

/**
 * Says whether a passage stands in its letter.
 *
 * @param href - The absolute address of the letter. It is read once in the life of a page, however many excerpts it has.
 * @param digest - What `digestOf` made of the passage when it was quoted.
 * @returns `unknown` when the letter cannot be read, for whatever reason; never an error.
 */
export async function verifyPassage(
  paragraphs: readonly string[],
  href: string,
  digest: string | null,
): Promise<Verdict> {
  try {
    const letter = await readLetter(new URL(href));
    return comparePassage(paragraphs, letter, await isQuotedSo(paragraphs, digest));
  } catch {
    return 'unknown';
  }
}

/** True when the passage has this digest; false too where the browser computes none. */
export async function isQuotedSo(paragraphs: readonly string[], digest: string | null): Promise<boolean> {
  try {
    return digest?.trim() === (await digestOf(paragraphs.join('\n')));
  } catch {
    return false;
  }
}

function readLetter(url: URL): Promise<PageText> {
  url.hash = '';
  const known = letters.get(url.href);
  if (known) return known;
  const letter = readPage(url.href).then(textOfHtml);
  letters.set(url.href, letter);
  return letter;
}
