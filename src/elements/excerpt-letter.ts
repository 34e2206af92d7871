import {formatList, parseList} from '../lib/list-format.js';
import {formatDay, parseDay} from '../lib/moment.js';
import {writtenText} from '../lib/text.js';
import {campaignLetter} from './campaign-letter.js';

/** The attributes that tell of a letter. A script may have set them to anything. */
export type LetterAttributes = Readonly<
  Record<'href' | 'author' | 'authorRole' | 'recipient' | 'letterTitle' | 'publication' | 'date', unknown>
>;

/**
 * What the attributes of an excerpt say about its letter, and where they say nothing its campaign: who wrote what to whom, where
 * and when. Whatever is unknown is empty.
 */
export class Letter {
  /** The address of the letter, as written. */
  readonly href: string;
  readonly authors: readonly string[];
  readonly role: string;
  readonly recipients: readonly string[];
  readonly title: string;
  /** The language of the title where it is known; empty where it is that of the page. */
  readonly titleLang: string;
  readonly publication: string;
  /** The day of the letter, `YYYY-MM-DD`; empty when it was no day. */
  readonly day: string;
  /** The same, midnight in UTC, in milliseconds. */
  readonly time: number | undefined;

  constructor(host: LetterAttributes) {
    const theirs = campaignLetter(host) ?? {};
    const ownTitle = writtenText(host.letterTitle);
    const ownDay = writtenText(host.date);
    this.href = writtenText(host.href) || (theirs.url ?? '');
    this.authors = listOf(host.author, theirs.authors);
    this.role = writtenText(host.authorRole);
    this.recipients = listOf(host.recipient, theirs.recipients);
    this.title = ownTitle || (theirs.title ?? '');
    this.titleLang = ownTitle ? '' : (theirs.lang ?? '');
    this.publication = writtenText(host.publication) || (theirs.publication ?? '');
    this.day = parseDay(ownDay) === undefined ? (theirs.date ?? '') : ownDay;
    this.time = parseDay(this.day);
  }
}

function listOf(written: unknown, theirs: readonly string[] = []): readonly string[] {
  const own = parseList(writtenText(written));
  return own.length ? own : theirs;
}

/** The parts of an attribution in a language, as texts. */
export function attributionParts({authors, role, recipients, title, publication, time}: Letter, tag: string) {
  return {
    author: formatList(authors, tag),
    role,
    recipient: formatList(recipients, tag),
    title,
    publication,
    date: time === undefined ? '' : formatDay(time, tag),
  };
}
