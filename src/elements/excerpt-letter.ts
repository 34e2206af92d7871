import {formatList, parseList} from '../lib/list-format.js';
import {formatDay, parseDay} from '../lib/moment.js';
import {writtenText} from '../lib/text.js';

/** What an excerpt says about its letter: who wrote what to whom, where and when. Whatever is unknown is empty. */
export interface Letter {
  /** The address of the letter, as written. */
  readonly href: string;
  readonly authors: readonly string[];
  readonly role: string;
  readonly recipients: readonly string[];
  readonly title: string;
  readonly publication: string;
  /** The day of the letter, `YYYY-MM-DD`; empty when it was no day. */
  readonly day: string;
}

/** The attributes that tell of a letter. A script may have set them to anything. */
export type LetterAttributes = Readonly<
  Record<'href' | 'author' | 'authorRole' | 'recipient' | 'letterTitle' | 'publication' | 'date', unknown>
>;

/** Reads what the attributes say about a letter, in one place for all that shows it. */
export function readLetter(host: LetterAttributes): Letter {
  const day = writtenText(host.date);
  return {
    href: writtenText(host.href),
    authors: parseList(writtenText(host.author)),
    role: writtenText(host.authorRole),
    recipients: parseList(writtenText(host.recipient)),
    title: writtenText(host.letterTitle),
    publication: writtenText(host.publication),
    day: parseDay(day) === undefined ? '' : day,
  };
}

/** The parts of an attribution in a language, as texts. */
export function attributionParts({authors, role, recipients, title, publication, day}: Letter, tag: string) {
  const time = parseDay(day);
  return {
    author: formatList(authors, tag),
    role,
    recipient: formatList(recipients, tag),
    title,
    publication,
    date: time === undefined ? '' : formatDay(time, tag),
  };
}
