/** Words at either end of a passage that name it. Six seldom repeat in one letter, and still match after small edits between. */
const WORDS_AT_AN_END = 6;
/** A passage of at most this many words is named whole. */
const WORDS_TO_NAME_WHOLE = 12;
const DIRECTIVE = ':~:';

/**
 * A word, from its first letter or digit to its last, with what stands between: `don\u2019t`, `half-done`, `3.14`. Where words
 * are not spaced, the clause between two marks serves as one: an engine matches only at the ends of words, and those are.
 */
const WORD = /[\p{L}\p{N}](?:[^\s\u3000-\u3002\uff01\uff0c\uff1f]*[\p{L}\p{M}\p{N}])?/gu;

/**
 * Names a passage by its first and last words, as a text directive (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * @param paragraphs - The passage, a string a paragraph: a match never crosses the end of a block.
 * @returns `text=first%20words,last%20words`, or `undefined` when there is no word in it.
 */
export function textDirective(paragraphs: readonly string[]): string | undefined {
  const clean = paragraphs.map((text) => text.replace(/[\s\p{Cs}]+/gu, ' '));
  const spoken = clean.map((text) => ({text, words: [...text.matchAll(WORD)]})).filter(({words}) => words.length);
  const first = spoken[0];
  const last = spoken[spoken.length - 1];
  if (!first || !last) return undefined;
  if (first === last && first.words.length <= WORDS_TO_NAME_WHOLE) return `text=${term(first.text, first.words)}`;
  const end = last.words.slice(-WORDS_AT_AN_END);
  return `text=${term(first.text, first.words.slice(0, WORDS_AT_AN_END))},${term(last.text, end)}`;
}

/** The stretch of text from the first of these words to the last, encoded; the minus too, since it marks context. */
function term(text: string, words: readonly RegExpMatchArray[]): string {
  const last = words[words.length - 1];
  return encodeURIComponent(text.slice(words[0]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0))).replace(
    /-/g,
    '%2D',
  );
}

/**
 * Makes an address lead to a passage.
 *
 * @returns The address with the directive after its fragment; unchanged when it already carries a directive.
 */
export function withTextDirective(url: URL, directive: string | undefined): string {
  if (!directive || url.hash.includes(DIRECTIVE) || !url.protocol.startsWith('http')) return url.href;
  return `${url.href}${url.href.includes('#') ? '' : '#'}${DIRECTIVE}${directive}`;
}
