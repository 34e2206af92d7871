import {parseCount, parsePositive} from '../lib/count.js';
import type {Goal} from '../lib/goals.js';
import {parseLanguage} from '../lib/locale-tag.js';
import {parseDay, parseMoment} from '../lib/moment.js';
import {parseState} from '../lib/petition-state.js';
import {ownValue} from '../lib/own.js';
import {safeUrl} from '../lib/safe-url.js';
import {textOf} from '../lib/text.js';

/** Characters in a line: a label, a name, a sentence. Whatever is longer would break the page that shows it. */
export const LONGEST_TEXT = 1000;
/** Characters in one paragraph of a letter. */
export const LONGEST_PARAGRAPH = 10_000;
/** Characters in an address; servers seldom take more. */
export const LONGEST_ADDRESS = 2048;
/** Names, goals or paragraphs in one list. */
export const LONGEST_LIST = 100;

/** Where a value stands inside its field: the index in a list, the name of an excerpt. */
export type Steps = readonly (string | number)[];

/** Tells of a part of a value that makes no sense; the rest of it counts. */
export type Fail = (...steps: Steps) => void;

function short(value: unknown, longest: number): string | undefined {
  const text = textOf(value);
  return text.length <= longest ? text || undefined : undefined;
}

/** What of a list makes sense; a single value is a list of one. `undefined` when nothing does. */
function listOf<T>(
  value: unknown,
  fail: Fail,
  read: (item: unknown, fail: Fail) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value)) {
    const only = read(value, fail);
    return only === undefined ? undefined : [only];
  }
  const list = value.flatMap((item: unknown, i) => {
    const one = i < LONGEST_LIST ? read(item, (...steps) => fail(i, ...steps)) : undefined;
    if (one === undefined) fail(i);
    return one ?? [];
  });
  return list.length ? list : undefined;
}

const paragraphs = (value: unknown, fail: Fail) =>
  listOf(value, fail, (paragraph) => short(paragraph, LONGEST_PARAGRAPH));

/** A goal is a number, or an object that also says what it brings. */
function readGoal(value: unknown, fail: Fail): Goal | undefined {
  const at = parsePositive(ownValue(value, 'count') ?? value);
  if (at === undefined) return undefined;
  const written = ownValue(value, 'brings') ?? '';
  const brings = short(written, LONGEST_TEXT);
  if (!brings && written !== '') fail('brings');
  return {at, ...(brings && {brings})};
}

/** How a value of each kind is read; `undefined` for what makes no sense. Addresses may be relative to the document's own. */
export const KINDS = {
  text: (value: unknown) => short(value, LONGEST_TEXT),
  texts: (value: unknown, fail: Fail) => listOf(value, fail, (text) => short(text, LONGEST_TEXT)),
  address: (value: unknown, _: Fail, base: string) => safeUrl(short(value, LONGEST_ADDRESS), base)?.href,
  /** The page of a petition, or several parted by spaces. What can be read there is found out when it is read. */
  source: (value: unknown) => short(value, LONGEST_ADDRESS),
  /** A day stays as it is written, since it is shown and also put into markup. */
  day: (value: unknown) => (parseDay(value) === undefined ? undefined : textOf(value)),
  moment: (value: unknown) => parseMoment(value),
  language: (value: unknown) => parseLanguage(textOf(value)),
  count: (value: unknown) => parseCount(value),
  goal: (value: unknown) => parsePositive(value),
  goals: (value: unknown, fail: Fail) => listOf(value, fail, readGoal),
  state: (value: unknown) => parseState(value),
  excerpts(value: unknown, fail: Fail): Readonly<Record<string, readonly string[]>> | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const named = Object.entries(value).flatMap(([name, written]) => {
      const passage = paragraphs(written, (...steps) => fail(name, ...steps));
      if (!passage) fail(name);
      return passage ? [[name, passage] as const] : [];
    });
    // Unlike an assignment, this makes an ordinary key of `__proto__`.
    return Object.fromEntries(named);
  },
};

/** The kinds of values that a document may hold. */
export type Kind = keyof typeof KINDS;
