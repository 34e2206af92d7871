import {widerTags} from './locale-tag.js';

/** The marks before and after a quotation. */
export type QuoteMarks = readonly [open: string, close: string];

const CURLY: QuoteMarks = ['\u201c', '\u201d'];
const SINGLE: QuoteMarks = ['\u2018', '\u2019'];
const LOW_HIGH: QuoteMarks = ['\u201e', '\u201c'];
const LOW_CURLY: QuoteMarks = ['\u201e', '\u201d'];
const ANGLES: QuoteMarks = ['\u00ab', '\u00bb'];
const SPACED_ANGLES: QuoteMarks = ['\u00ab\u00a0', '\u00a0\u00bb'];
const SAME: QuoteMarks = ['\u201d', '\u201d'];
const CORNERS: QuoteMarks = ['\u300c', '\u300d'];

/**
 * Marks by language, from the delimiters of the Unicode CLDR; besides, French has its spaces, and Swiss German the marks that
 * are printed there. What is missing is written as in English: Chinese, Danish, Hindi, Irish, Korean, Portuguese of Brazil,
 * Spanish, Thai, Turkish, Vietnamese, Welsh and others.
 */
const LANGUAGES: readonly (readonly [tags: string, marks: QuoteMarks])[] = [
  ['bg cs de et hr is ka lt mk sk sl sr', LOW_HIGH],
  ['hu pl ro', LOW_CURLY],
  ['be ca de-CH de-LI el eu fa fr-CH hy it nb nn no pt-PT ru uk', ANGLES],
  ['fr', SPACED_ANGLES],
  ['fi he sv', SAME],
  ['nl', SINGLE],
  ['ja zh-Hant zh-HK zh-TW', CORNERS],
  ['ar ur', ['\u201d', '\u201c']],
];

const marksByTag = new Map(LANGUAGES.flatMap(([tags, marks]) => tags.split(' ').map((tag) => [tag, marks] as const)));

/**
 * The quotation marks of a language.
 *
 * @param tag - BCP 47 tag, `fr` or `de-CH`; English marks for a language that is not known.
 */
export function quoteMarks(tag: string): QuoteMarks {
  for (const wider of widerTags(tag)) {
    const marks = marksByTag.get(wider);
    if (marks) return marks;
  }
  return CURLY;
}

const OPENING = /^["\u201c-\u201f\u00ab\u00bb\u2018\u201a\u2039\u203a\u300a\u300c\u300e\u301d]/;
/** These open a quotation, and stand for letters left out as well: ’twas. */
const APOSTROPHE_TO_APOSTROPHE = /^['\u2019][^]*['\u2019]$/;

/** True for a text that begins with a quotation mark of any language. */
export function beginsWithMark(text: string): boolean {
  const words = text.trim();
  return OPENING.test(words) || APOSTROPHE_TO_APOSTROPHE.test(words);
}

/** Puts the marks of a language round a text, unless it is empty or begins with one already. */
export function inQuoteMarks(text: string, tag: string): string {
  const [open, close] = quoteMarks(tag);
  return !text.trim() || beginsWithMark(text) ? text : open + text.trim() + close;
}
