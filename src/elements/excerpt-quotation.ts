import type {Quotation} from '../lib/quotation.js';
import {quoteMarks} from '../lib/quote-marks.js';
import type {Strings} from '../strings/strings.js';
import {attributionText} from './attribution.js';
import {Letter, type LetterAttributes} from './excerpt-letter.js';
import {findOwnLink} from './letter-link.js';
import {Passage, wordsOf} from './passage.js';

/** Something with a passage in it, and what we show round that. */
export interface Quoted extends HTMLElement, LetterAttributes {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The link to the letter: the page's own, else ours. */
export function findLink(host: Quoted): HTMLAnchorElement | null {
  return findOwnLink(host) ?? host.renderRoot.querySelector<HTMLAnchorElement>('[part="link"]');
}

/** The letter's address, at the passage, as the link on the page has it; empty when that is none on the web. */
export function letterAddress(host: Quoted): string {
  return webAddress(findLink(host)?.href);
}

const webAddress = (address = '') => (/^https?:/.test(address) ? address : '');

/**
 * What a reader takes along: the passage and its source, as the page shows them at this moment.
 *
 * @param tag - BCP 47 tag of the page; the passage may say another.
 */
export function quotationOf(host: Quoted, strings: Strings, tag: string): Quotation {
  const own = host.querySelector('[slot="attribution"]')?.textContent;
  const {pieces, language} = new Passage(host);
  const lang = language ?? tag;
  return {
    // An editor that knows no paragraphs parts them with two line breaks.
    paragraphs: pieces.flatMap((piece) => wordsOf(piece).split(/\n\s*\n/)).filter(Boolean),
    marks: quoteMarks(lang),
    attribution: oneLine(own ?? attributionText(new Letter(host), strings, tag)),
    url: letterAddress(host) || webAddress(document.URL),
    linkText: strings.readLetter,
    lang,
    dir: getComputedStyle(pieces[0] ?? host).direction,
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Selects the words of a passage, for the reader to copy. */
export function selectPassage(host: Quoted): void {
  const {pieces} = new Passage(host);
  const first = pieces[0] ?? host;
  const last = pieces[pieces.length - 1] ?? host;
  const range = document.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.childNodes.length);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
