import {LAST_RESORT, parseLanguage, widerTags} from '../lib/locale-tag.js';
import type {Standing} from '../lib/figure.js';
import type {Plural} from '../lib/plural.js';
import {en} from './en.js';

/** The parts of an attribution; those that are unknown are empty. */
export type AttributionParts = Readonly<
  Record<'author' | 'role' | 'recipient' | 'title' | 'publication' | 'date', string>
>;

/** On the buttons of a picture: each shape, and to keep it. What is left out is English, which comes with the picture. */
export type CardStrings = Readonly<Partial<Record<'portrait' | 'square' | 'landscape' | 'save', string>>>;

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
  /** The picture of a passage: the button, and that there is none. */
  readonly card: Readonly<Record<'make' | 'failed', string>> & CardStrings;
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
  /** What a call to action says besides. */
  readonly cta: CtaStrings;

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

  /** What a call to action offers beside its control, and how what it did has ended. */
  readonly acts: CtaActStrings;
}

/** What a call to action says when it does more than lead somewhere. */
export interface CtaActStrings {
  /** Beside the control: `{count}` people have signed, the number in the phrase picks the form. */
  readonly join: Plural;
  /** On the button that saves the deadline for the reader's calendar. */
  readonly calendar: string;
  /** On the button by which a reader who has signed tells others. */
  readonly handOn: string;
  /** On the button that copies the address, among the ways to hand it on. */
  readonly copyLink: string;
  /** The name of mail among them. */
  readonly mail: string;
  /** Once the address is on the clipboard. */
  readonly copied: string;
  /** When it is not; the address follows. */
  readonly notCopied: string;
  /** Once the browser's own sheet has taken it. */
  readonly handedOn: string;
  /** On the button that puts a control from the lower edge of the screen back into the text. */
  readonly dismiss: string;
  /** Round a form in a frame. */
  readonly frame: {
    readonly close: string;
    /** On the link to the form as a page. */
    readonly openPage: string;
    /** When the form did not come. */
    readonly notShown: string;
  };
}

/** What a call to action says besides the day it opens or closes. */
export interface CtaStrings {
  /** In place of the control, by how it stands; for `soon` and `closed` where no day is known. Nothing while it is open. */
  readonly states: Readonly<Record<'soon' | 'open' | 'closed' | 'won' | 'lost' | 'signed', string>>;
  /** On the button that takes a remembered signature back. */
  readonly notSigned: string;
  /** What a link does that opens elsewhere; it stands in brackets after the label, or is announced after it. */
  readonly newWindow: string;
  /** Words by which a label says so itself, in lower case. */
  readonly newWindowWords: readonly string[];
  /** How something the reader waited for ended. */
  readonly outcomes: Readonly<Record<'done' | 'failed' | 'timed-out', string>>;
}

const known = new Map<string, Strings>([['en', en]]);
const waiting = new Set<() => void>();

/** The words for a page, and the language they are in. */
export interface Spoken {
  readonly strings: Strings;
  /** BCP 47 tag of the language of the strings: that of the page, or English where we lack it. */
  readonly language: string;
}

/**
 * Teaches the elements a language; those already on the page speak it at once.
 *
 * @param tag - BCP 47 tag the words are for: `de`, or `de-AT` for what differs there.
 * @param strings - The words; what is left out stays English.
 */
export function registerStrings(tag: string, strings: Partial<Strings>): void {
  known.set(parseLanguage(tag) ?? tag, {...en, ...strings, notes: {...en.notes, ...strings.notes}});
  for (const tell of waiting) tell();
}

/** Calls back whenever a language was learned, until the signal aborts. */
export function onNewStrings(signal: AbortSignal, callback: () => void): void {
  waiting.add(callback);
  signal.addEventListener('abort', () => waiting.delete(callback), {once: true});
}

/** Finds the words for a language tag: its own, those of the wider language, at last English. */
export function stringsFor(tag: string): Spoken {
  for (const language of widerTags(tag)) {
    const strings = known.get(language);
    if (strings) return {strings, language};
  }
  return {strings: en, language: LAST_RESORT};
}
