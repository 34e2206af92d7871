import {oncePerTag} from './number-format.js';

/**
 * A word of a text. A class, as are others of which a page has many: the script tag's literals have no prototype
 * (scripts/rollup-own-globals.mjs), and what has none an engine keeps as a table.
 */
export class Word {
  /**
   * @param end - The place behind its last letter.
   * @param weight - How much it says, in spaced words: one, or more for a clause in a script that does not space them.
   */
  constructor(
    readonly start: number,
    readonly end: number,
    readonly weight: number,
  ) {}
}

/**
 * Text in the letters and marks of the languages of Europe but Greek. There a letter is told by its code; to tell it by what Unicode
 * says of it, an engine first makes tables, some milliseconds on each page, as soon as it comes by such a pattern: hence the functions
 * round those below. A test compares the two.
 */
const PLAIN = /^[\0-\u02af\u0400-\u0481\u048a-\u052f\u2010-\u2027\u20ac]*$/;
const PLAIN_LETTERS =
  '[0-9A-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u02af\u0400-\u0481\u048a-\u052f]';
const PLAIN_LETTER = new RegExp(PLAIN_LETTERS);
const PLAIN_WORD = new RegExp(`${PLAIN_LETTERS}(?:\\S*${PLAIN_LETTERS})?`, 'g');
/**
 * A word, from its first letter or digit to its last, with what stands between: `don\u2019t`, `half-done`, `3.14`. Where words
 * are not spaced, it is a clause between two marks.
 */
const anyWord = () => /[\p{L}\p{N}](?:[^\s\u3000-\u3002\uff01\uff0c\uff1f]*[\p{L}\p{M}\p{N}])?/gu;
const anyLetter = () => /[\p{L}\p{N}]/u;
const unspaced = () =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Letters of an unspaced script that say about as much as a spaced word. */
const LETTERS_A_WORD = 2;
/** A clause of more letters is parted at its words, where the browser knows them. */
const LONG_CLAUSE = 24;
/** A clause of still more letters is none that anybody wrote, and looking for its words would take seconds. */
const LONGEST_CLAUSE = 5000;
const SENTENCE = /[^.!?\u2026\u3002\uff01\uff1f]*[.!?\u2026\u3002\uff01\uff1f]*["'\u201d\u2019\u00bb\u300d)\]]*\s*/g;
/** Ends that are seldom those of a sentence: `Dr.`, `J.`, `z. B.` */
const abbreviation = () => /(?:^|[\s(])(?:\p{Lu}\p{Ll}{0,2}|\p{L})\.\s*$/u;

/** Browsers from 2021 on know where words and sentences end in each language; Firefox since 2024. */
const segmenter = (granularity: 'word' | 'sentence') =>
  oncePerTag((tags) => ('Segmenter' in Intl ? new Intl.Segmenter(tags, {granularity}) : undefined));
const wordSegmenter = segmenter('word');
const sentenceSegmenter = segmenter('sentence');

/** The words of a text. */
export function findWords(text: string, tag: string): Word[] {
  const words: Word[] = [];
  const isPlain = PLAIN.test(text);
  const add = (start: number, word: string) =>
    words.push(new Word(start, start + word.length, isPlain ? 1 : weightOf(word)));
  for (const {0: word, index: start} of text.matchAll(isPlain ? PLAIN_WORD : anyWord())) {
    const isLong = !isPlain && word.length > LONG_CLAUSE && word.length < LONGEST_CLAUSE;
    const segments = isLong && unspaced().test(word) ? wordSegmenter(tag)?.segment(word) : undefined;
    if (!segments) add(start, word);
    for (const {segment, index, isWordLike} of segments ?? []) if (isWordLike) add(start + index, segment);
  }
  return words;
}

/** True when there is a word in a text. */
export function hasWords(text: string): boolean {
  return PLAIN_LETTER.test(text) || (!PLAIN.test(text) && anyLetter().test(text));
}

const weightOf = (word: string) =>
  !PLAIN.test(word) && unspaced().test(word) ? Math.ceil(word.length / LETTERS_A_WORD) : 1;

/** How many words a text has. */
export function countWords(text: string, tag: string): number {
  return weigh(findWords(text, tag));
}

/** How much words say together. */
export function weigh(words: readonly Word[]): number {
  return words.reduce((sum, {weight}) => sum + weight, 0);
}

/** The sentences of a text, in order, each with the space behind it. */
function sentencesOf(text: string, tag: string): Iterable<{readonly segment: string}> {
  return sentenceSegmenter(tag)?.segment(text) ?? (text.match(SENTENCE) ?? []).map((segment) => ({segment}));
}

/**
 * Finds where the sentence ends that holds the n-th word of a text.
 *
 * @returns The place behind its last letter or mark; `undefined` when no words come after it.
 */
export function sentenceEnd(text: string, words: number, tag: string): number | undefined {
  let end = 0;
  let counted = 0;
  for (const {segment} of sentencesOf(text, tag)) {
    end += segment.length;
    counted += countWords(segment, tag);
    if (counted >= words && !abbreviation().test(segment)) break;
  }
  return hasWords(text.slice(end)) ? text.slice(0, end).trimEnd().length : undefined;
}
