import {html, nothing, type TemplateResult} from 'lit';
import {formatList, parseList} from '../lib/list-format.js';
import {formatDay, parseDay} from '../lib/moment.js';
import {fillTemplate} from '../lib/template.js';
import type {Strings} from '../strings/strings.js';
import {renderPieces} from './pieces.js';

/** Who wrote what to whom, where and when, as the attributes say it. */
export interface Letter {
  readonly author: string | null;
  readonly authorRole: string | null;
  readonly recipient: string | null;
  readonly letterTitle: string | null;
  readonly publication: string | null;
  readonly date: string | null;
}

/** The sentence under a passage, from whatever is known; nothing when nothing is. */
export function renderAttribution(letter: Letter, strings: Strings, tag: string): TemplateResult | typeof nothing {
  const day = parseDay(letter.date);
  const values = {
    author: formatList(parseList(letter.author), tag),
    role: letter.authorRole?.trim() ?? '',
    recipient: formatList(parseList(letter.recipient), tag),
    title: letter.letterTitle?.trim() ?? '',
    publication: letter.publication?.trim() ?? '',
    date: day === undefined ? '' : formatDay(day, tag),
  };
  const pieces = fillTemplate(strings.attribution(values), values);
  if (!pieces.length) return nothing;
  const rendered = renderPieces(pieces, (name, text) => {
    if (name === 'title') return html`<cite>${text}</cite>`;
    return name === 'date' ? html`<time datetime=${letter.date?.trim() ?? ''}>${text}</time>` : text;
  });
  return html`<span part="attribution">${rendered}</span>`;
}
