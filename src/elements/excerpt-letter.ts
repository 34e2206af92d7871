import {formatList, parseList} from '../lib/list-format.js';
import {formatDay, parseDay} from '../lib/moment.js';
import {oncePerText} from '../lib/once-per-text.js';
import {writtenText} from '../lib/text.js';
import {campaignLetter} from './campaign-letter.js';

/** What an excerpt says about its letter: who wrote what to whom, where and when. Whatever is unknown is empty. */
export interface Letter {
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
}

/** The attributes that tell of a letter. A script may have set them to anything. */
export type LetterAttributes = Readonly<
  Record<'href' | 'author' | 'authorRole' | 'recipient' | 'letterTitle' | 'publication' | 'date', unknown>
>;

const timeOf = oncePerText(parseDay);

/** Reads what the attributes say about a letter, and where they say nothing its campaign, in one place for all that shows it. */
export function readLetter(host: LetterAttributes): Letter {
  const {
    url = '',
    authors = [],
    recipients = [],
    title = '',
    lang = '',
    publication = '',
    date = '',
  } = campaignLetter(host) ?? {};
  const day = writtenText(host.date);
  const time = timeOf(day);
  const ownTitle = writtenText(host.letterTitle);
  const list = (written: unknown, theirs: readonly string[]) => {
    const own = parseList(writtenText(written));
    return own.length ? own : theirs;
  };
  return {
    href: writtenText(host.href) || url,
    authors: list(host.author, authors),
    role: writtenText(host.authorRole),
    recipients: list(host.recipient, recipients),
    title: ownTitle || title,
    titleLang: ownTitle ? '' : lang,
    publication: writtenText(host.publication) || publication,
    ...(time === undefined ? {day: date, time: timeOf(date)} : {day, time}),
  };
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
