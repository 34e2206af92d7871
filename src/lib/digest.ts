/** Characters that show nothing: where a word may break, which way text runs, where a file begins. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const DOUBLE_MARKS = /["\u201c-\u201f\u2033\u00ab\u00bb]/g;
const APOSTROPHES = /[`\u00b4\u2018-\u201b\u2032]/g;
const DASHES = /[-\u2010-\u2015\u2212]+/g;

/**
 * Brings a text into the form in which two are compared, so that what editors and content management systems do to typography
 * changes nothing and every change of a word does. The rule is published in docs/quoting.md, and old digests hang on it.
 */
export function normalizePassage(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(DOUBLE_MARKS, '')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What computes digests; browsers have it on https and localhost only. */
type Hasher = Pick<SubtleCrypto, 'digest'>;

/**
 * Computes what stands in `digest`: the SHA-256 of the passage after `normalizePassage`.
 *
 * @param text - The passage; paragraphs are parted by any white space.
 * @returns `sha256-` and the digest in base64, as in `integrity`.
 * @throws TypeError where the browser computes no digests: on pages over http.
 */
export async function digestOf(
  text: string,
  hasher: Hasher | undefined = (globalThis as {crypto?: Partial<Crypto>}).crypto?.subtle,
): Promise<string> {
  if (!hasher) throw new TypeError('No digests without https.');
  const digest = await hasher.digest('SHA-256', new TextEncoder().encode(normalizePassage(text)));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
