import {make} from '../actions/make.js';
import {listParts} from '../lib/list-format.js';
import {fillTemplate, fillText} from '../lib/template.js';
import type {Strings} from '../strings/strings.js';
import {attributionParts, type Letter} from './excerpt-letter.js';

/** Names that get an element each; a browser takes seconds to lay out thousands. */
const MOST_NAMES = 100;
/** Words of another direction, and marks that turn it. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Shows the sentence under a passage, from whatever is known; nothing when nothing is.
 *
 * By hand: with a template for each value, every excerpt would keep a dozen comments and as many objects for it.
 *
 * @param slot - Where the page has none of its own; what stands there stays when it is the same.
 * @param tag - The language of names and dates.
 * @param language - The language of our words round them.
 */
export function showAttribution(slot: Element, letter: Letter, strings: Strings, tag: string, language: string): void {
  const parts = attributionParts(letter, tag);
  const nodes = fillTemplate(strings.attribution(parts), parts).flatMap(({name, text}) => {
    if (name === 'author') return namesOf(letter.authors, text, tag);
    if (name === 'recipient') return namesOf(letter.recipients, text, tag);
    if (name === 'title') return make('cite', {lang: letter.titleLang}, isolate(text));
    if (name === 'date') return make('time', {lang: tag === language ? '' : tag, datetime: letter.day}, text);
    return name === undefined ? text : isolate(text);
  });
  const sentence = nodes.length ? make('span', {part: 'attribution'}, ...nodes) : null;
  const shown = slot.firstElementChild;
  if (shown ? shown.isEqualNode(sentence) : !sentence) return;
  shown?.remove();
  if (sentence) slot.append(sentence);
}

/** The same sentence as plain text, for what leaves the page. */
export function attributionText(letter: Letter, strings: Strings, tag: string): string {
  const entries = Object.entries(attributionParts(letter, tag)).map(([name, text]) => [
    name,
    // First strong isolate and its end do in text what <bdi> does in markup.
    TURNS.test(text) ? `\u2068${text}\u2069` : text,
  ]);
  const parts = Object.fromEntries(entries) as ReturnType<typeof attributionParts>;
  return fillText(strings.attribution(parts), parts);
}

/** Keeps a value from turning the words round it: it may be written in the other direction. */
function isolate(text: string): Element {
  return make('bdi', {}, text);
}

function namesOf(names: readonly string[], whole: string, tag: string): (Element | string)[] {
  if (names.length > MOST_NAMES) return [isolate(whole)];
  return listParts(names, tag).map(({text, isName}) => (isName ? isolate(text) : text));
}
