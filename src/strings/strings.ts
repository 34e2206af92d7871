import {LAST_RESORT, parseLanguage, widerTags} from '../lib/locale-tag.js';
import type {Standing} from '../lib/figure.js';
import type {Plural} from '../lib/plural.js';
import {en} from './en.js';

/** The parts of an attribution; those that are unknown are empty. */
export type AttributionParts = Readonly<
  Record<'author' | 'role' | 'recipient' | 'title' | 'publication' | 'date', string>
>;

/** What is said where a reader takes a passage along, or wants to know whether it is true to the letter. */
export interface QuotingStrings {
  /** On buttons. */
  readonly copy: string;
  readonly handOn: string;
  /** Once the passage is on the clipboard. */
  readonly copied: string;
  /** When it could not be put there: the passage is selected, and `{key}` and C copy it. */
  readonly selected: string;
  /** The key that goes with C where it is not the command key of Apple. */
  readonly key: string;
  /** The mail program, among the networks. */
  readonly mail: string;
  /** For those who do not see the arrow beside a link. */
  readonly newTab: string;
  /** The picture of a passage: the button, each shape, what to do with it, and that there is none. */
  readonly card: Readonly<Record<'make' | 'portrait' | 'square' | 'landscape' | 'save' | 'failed', string>>;
  /** Whether the passage stands in the letter: not known yet, word for word, not any more, not so, or not to be found out. */
  readonly verdicts: Readonly<Record<'pending' | 'exact' | 'changed' | 'differs' | 'unknown', string>>;
}

/**
 * Every word we say, in one language. A phrase holds named placeholders, `{count}`; a phrase with a number in it has the
 * forms that `Intl.PluralRules` asks for.
 */
export interface Strings {
  /** Under the passage: who wrote it to whom, with placeholders named like the parts, and only
   * for those that are not empty. Empty when all are. */
  readonly attribution: (parts: AttributionParts) => string;
  readonly readLetter: string;
  /** On the button that shows the rest of a passage: `{count}` paragraphs. */
  readonly showRest: Plural;
  /** On the same button when what is hidden begins inside a paragraph. */
  readonly showMore: string;
  readonly showLess: string;
  /** On the button that turns from a translation to the words it was made from, and back. */
  readonly showOriginal: string;
  readonly showTranslation: string;

  readonly quoting: QuotingStrings;

  /** Instead of the call to action: `{date}` is the day it closed. */
  readonly closed: string;
  /** Before the call to action: `{date}` is the day it opens. */
  readonly opens: string;
  /** On the way on from a closed action. */
  readonly closedLink: string;

  /** `{count}` people, the number in the phrase picks the form. */
  readonly signed: Plural;
  /** The same once nobody can sign any more. */
  readonly signedFinally: Plural;
  /** Instead of the number, while it is below what the page wants to show. */
  readonly belowMinimum: string;
  /** What the bar measures. */
  readonly signatures: string;
  /** The value of the bar in words: `{count}` of `{goal}`. */
  readonly countOfGoal: string;
  /**
   * Under the number, by how the petition stands: `{missing}` signatures up to `{goal}`, and the number missing picks the form;
   * `{opens}` is the day it opens. Phrases with a goal in them are left out when there is none.
   */
  readonly notes: Readonly<Record<Standing, string | Plural>>;
  /** The goal of a petition that ended below it. */
  readonly goal: string;
  /** What reaching `{goal}` brings. */
  readonly milestone: string;
  /** Beside a goal that is behind us, for those who do not see the mark. */
  readonly passed: string;
  /** `{date}` is the day signing ends. */
  readonly until: string;
  /** Over the sources of a sum. */
  readonly parts: string;
  /** The name of signatures on paper among them. */
  readonly onPaper: string;
  /** When a source of a sum could not be read. */
  readonly incomplete: string;
  /** `{date}` is when an old figure was true. */
  readonly asOf: string;
}

const known = new Map<string, Strings>([['en', en]]);

/** The words for a page, and the language they are in. */
export interface Spoken {
  readonly strings: Strings;
  /** BCP 47 tag of the language of the strings: that of the page, or English where we lack it. */
  readonly language: string;
}

/**
 * Teaches the elements a language. Elements already on the page speak it from their next update on.
 *
 * @param tag - BCP 47 tag the words are for: `de`, or `de-AT` for what differs there.
 */
export function registerStrings(tag: string, strings: Strings): void {
  known.set(parseLanguage(tag) ?? tag, strings);
}

/** Finds the words for a language tag: its own, those of the wider language, at last English. */
export function stringsFor(tag: string): Spoken {
  for (const language of widerTags(tag)) {
    const strings = known.get(language);
    if (strings) return {strings, language};
  }
  return {strings: en, language: LAST_RESORT};
}
