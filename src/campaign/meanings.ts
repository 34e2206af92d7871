import type {Fields} from './fields.js';
import {LONGEST_ADDRESS, LONGEST_LIST, LONGEST_PARAGRAPH, LONGEST_TEXT, type Kind} from './kinds.js';

// What people read about the document: in its schema, in docs/campaign.md and from the check command. No page loads this.

const number = (value: number) => value.toLocaleString('en');

/** What a value of each kind has to be; goes on after "has to be". */
export const WANTED: Readonly<Record<Kind, string>> = {
  text: `a text of at most ${number(LONGEST_TEXT)} characters`,
  texts: `a list of at most ${LONGEST_LIST} texts, as ["One name", "Another name"]`,
  address: `an address (http, https, mailto, tel or sms), as https://example.org/letter, of at most ${number(LONGEST_ADDRESS)} characters`,
  source: `the address of a petition, of at most ${number(LONGEST_ADDRESS)} characters`,
  day: 'a day that exists, as 2026-04-21',
  moment: 'a date and time with its zone, as 2026-12-31T23:59:00+01:00',
  language: 'a language tag, as en or pt-BR',
  count: 'a whole number from 0',
  goal: 'a whole number from 1',
  goals: `a list of at most ${LONGEST_LIST} goals, as [10000, {"count": 20000, "brings": "the council must answer"}]`,
  state: 'open, closed, won or lost',
  excerpts: 'passages by name, as {"lead": ["First paragraph.", "Second paragraph."]}',
};

/** The same for what stands inside a value: in a list, or under the name of an excerpt and in its list. */
export const WANTED_INSIDE: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  texts: [WANTED.text],
  goals: ['a whole number from 1, or an object with "count" and "brings"'],
  excerpts: [
    `a list of at most ${LONGEST_LIST} paragraphs`,
    `a paragraph of at most ${number(LONGEST_PARAGRAPH)} characters`,
  ],
};

/** What each part and each field means. */
export const MEANINGS: {
  readonly [Part in keyof Fields]: {
    readonly about: string;
    readonly fields: {readonly [Field in keyof Fields[Part]]: string};
  };
} = {
  letter: {
    about: 'The open letter, for `<letter-excerpt>`.',
    fields: {
      title: 'Its title.',
      url: 'Where it can be read in full.',
      authors: 'Who wrote it.',
      recipients: 'Whom it is addressed to.',
      publication: 'Where it was published.',
      date: 'The day it was written.',
      lang: 'The language it is written in, for those who hear it read aloud and for hyphenation.',
      excerpts: 'Passages that pages may quote by name, each a list of paragraphs: plain text, no HTML.',
    },
  },
  action: {
    about: 'What readers can do, for `<cta-button>`; the times count for the counter too.',
    fields: {
      label: 'The words on the button.',
      url: 'Where it leads.',
      opens: 'When it begins.',
      closes: 'When it ends.',
      closedText: 'What to say when it is over.',
      closedUrl: 'Where to read on when it is over.',
    },
  },
  petition: {
    about: 'How many have signed, for `<petition-counter>`; the state counts for the button and the excerpt too.',
    fields: {
      count: 'How many have signed.',
      goal: 'How many are to sign.',
      goals: 'Several goals; the next one is shown, with what it brings, if you say so.',
      updated: 'When the count was true. A figure older than an hour says how old it is.',
      state: 'Whether it goes on, and how it ended.',
      poll: 'Seconds until an open page reads the document again; at least 10 and at most an hour are kept, and 0 stops all reading.',
      source:
        'Who counts instead: the address of a petition on a known platform, or several parted by spaces. `count` is shown until it answers.',
      offline: 'Signatures on paper, which are added to the others.',
    },
  },
};

/** What the version means. */
export const VERSION_MEANING = 'The version of this format; without it, the first.';
