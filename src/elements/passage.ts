import {parseLanguage} from '../lib/locale-tag.js';

/** What a passage is made of. A `div` counts too, as editors use it for a paragraph. */
const BLOCKS = 'p, li, dt, dd, pre, div, h1, h2, h3, h4, h5, h6';
/** What stands in the tag and is no part of the passage. */
export const NOT_PASSAGE = '[slot], footer, figcaption';

/**
 * Finds the paragraphs of a passage as the page wrote it: inside a `blockquote`, inside wrappers that a CMS added, or
 * straight inside the tag. Empty paragraphs and the footer do not count.
 *
 * @returns No element when the passage is bare text.
 */
export function findParagraphs(root: Element): HTMLElement[] {
  const others = [...root.querySelectorAll(NOT_PASSAGE)];
  return [...root.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) =>
      saysMore(block, others) && !block.querySelector(BLOCKS) && !others.some((other) => other.contains(block)),
  );
}

/** The paragraphs of a passage, or what holds its bare text: the `blockquote`, or the tag itself. */
export function findPieces(root: HTMLElement): HTMLElement[] {
  const paragraphs = findParagraphs(root);
  return paragraphs.length ? paragraphs : [findBlockquote(root) ?? root];
}

/** The words that a translation was made from. */
export function findOriginal(host: Element): HTMLElement | null {
  return host.querySelector<HTMLElement>('[slot="original"]');
}

/** The page's own `blockquote` round a passage. */
export function findBlockquote(root: Element): HTMLElement | undefined {
  return [...root.querySelectorAll('blockquote')].find((quote) => !findOriginal(root)?.contains(quote));
}

/** True for a block with words of its own: one that an editor put round the page's link has none. */
function saysMore(block: Element, others: readonly Element[]): boolean {
  const inside = others.filter((other) => block.contains(other)).map((other) => other.textContent);
  return block.textContent.trim().length > inside.join('').trim().length;
}

/** A passage as the page wrote it. Reading it takes a look at every paragraph, so that an update does it once. */
export interface Passage {
  /** The paragraphs, or what holds bare text. */
  readonly pieces: readonly HTMLElement[];
  /** The words, a string for each line that a text match cannot cross. */
  readonly lines: readonly string[];
  /** The language that the page wrote on it, or on its first paragraph: BCP 47 tag, `undefined` when it wrote none there. */
  readonly language: string | undefined;
}

/** Reads a passage. */
export function readPassage(root: HTMLElement): Passage {
  const pieces = findPieces(root);
  return {
    pieces,
    // No engine finds words with a line break between them, and without one there may be none.
    lines: pieces.flatMap((piece) => wordsOf(piece).split('\n').filter(Boolean)),
    language: languageOf(root, pieces),
  };
}

/** The language that a page wrote on a passage with these pieces. */
export function languageOf(root: HTMLElement, pieces: readonly HTMLElement[]): string | undefined {
  const marked = pieces[0]?.closest('[lang]');
  return marked && root.contains(marked) ? parseLanguage(marked.getAttribute('lang')) : undefined;
}

/** The words of a piece of a passage, with its line breaks. */
export function wordsOf(piece: HTMLElement): string {
  if (!piece.firstElementChild) return piece.textContent.replace(/\s+/g, ' ').trim();
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(NOT_PASSAGE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let words = '';
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) words += node.data.replace(/\s+/g, ' ');
    else if (node instanceof HTMLBRElement) words += '\n';
  }
  return words
    .replace(/ *\n */g, '\n')
    .replace(/ +/g, ' ')
    .trim();
}
