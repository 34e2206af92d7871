import {beginsWithMark, type QuoteMarks} from './quote-marks.js';

/** A passage on its way out of the page, and what goes with it. */
export interface Quotation {
  /** The words, a string a paragraph; line ends in it are those of the author. */
  readonly paragraphs: readonly string[];
  /** The quotation marks that open and close it; empty for none. */
  readonly marks: QuoteMarks;
  /** Who wrote it to whom, as a sentence; empty when nobody knows. */
  readonly attribution: string;
  /** The address of the passage; empty when it has none. */
  readonly url: string;
  /** What a link there says. */
  readonly linkText: string;
  /** BCP 47 tag of the words. */
  readonly lang: string;
  /** The direction of the words. */
  readonly dir: string;
}

/** The paragraphs between quotation marks, unless the author set some. */
export function markParagraphs({paragraphs, marks: [open, close]}: Quotation): string[] {
  if (beginsWithMark(paragraphs[0] ?? '')) return [...paragraphs];
  const last = paragraphs.length - 1;
  return paragraphs.map((text, i) => (i ? '' : open) + text + (i === last ? close : ''));
}

/** A passage as plain text: the words, who wrote them, where they stand. */
export function quotationText(quotation: Quotation): string {
  const {attribution, url} = quotation;
  const source = [attribution && `\u2014 ${attribution}`, url].filter(Boolean).join('\n');
  return [...markParagraphs(quotation), source].filter(Boolean).join('\n\n');
}

/** The same as HTML, everything in it escaped, for editors and mail programs to take in. */
export function quotationHtml(quotation: Quotation): string {
  const {attribution, url, linkText, lang, dir} = quotation;
  const words = markParagraphs(quotation).map((text) => `<p>${escapeHtml(text).replace(/\n/g, '<br>')}</p>`);
  const cite = url && ` cite="${escapeHtml(url)}"`;
  const link = url && `<a href="${escapeHtml(url)}">${escapeHtml(linkText)}</a>`;
  const source = [attribution && `\u2014 ${escapeHtml(attribution)}`, link].filter(Boolean).join('<br>');
  const quote = `<blockquote${cite} lang="${escapeHtml(lang)}" dir="${escapeHtml(dir)}">${words.join('')}</blockquote>`;
  return quote + (source && `<p>${source}</p>`);
}

/** Makes text that stands for itself in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
