import {html, nothing, type TemplateResult} from 'lit';
import {listParts} from '../lib/list-format.js';
import {fillTemplate, fillText} from '../lib/template.js';
import type {Strings} from '../strings/strings.js';
import {attributionParts, type Letter} from './excerpt-letter.js';
import {renderPieces} from './pieces.js';

/** Names that get an element each; a browser takes seconds to lay out thousands. */
const MOST_NAMES = 100;
/** Words of another direction, and marks that turn it. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The sentence under a passage, from whatever is known; nothing when nothing is.
 *
 * @param tag - The language of names and dates.
 * @param language - The language of our words round them.
 */
export function renderAttribution(
  letter: Letter,
  strings: Strings,
  tag: string,
  language: string,
): TemplateResult | typeof nothing {
  const parts = attributionParts(letter, tag);
  const pieces = fillTemplate(strings.attribution(parts), parts);
  if (!pieces.length) return nothing;
  const rendered = renderPieces(pieces, (name, text) => {
    if (name === 'author') return renderNames(letter.authors, text, tag);
    if (name === 'recipient') return renderNames(letter.recipients, text, tag);
    if (name === 'title') return renderTitle(text, letter.titleLang);
    if (name !== 'date') return isolate(text);
    return tag === language
      ? html`<time datetime=${letter.day}>${text}</time>`
      : html`<time lang=${tag} datetime=${letter.day}>${text}</time>`;
  });
  return html`<span part="attribution">${rendered}</span>`;
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
function isolate(text: string): TemplateResult {
  return html`<bdi>${text}</bdi>`;
}

function renderTitle(title: string, lang: string): TemplateResult {
  const text = isolate(title);
  return lang ? html`<cite lang=${lang}>${text}</cite>` : html`<cite>${text}</cite>`;
}

function renderNames(names: readonly string[], whole: string, tag: string): unknown {
  if (names.length > MOST_NAMES) return isolate(whole);
  return listParts(names, tag).map(({text, isName}) => (isName ? isolate(text) : text));
}
