import {parseLanguage} from '../lib/locale-tag.js';

/** What a passage is made of. A `div` counts too, as editors use it for a paragraph. */
const BLOCKS = 'p, li, dt, dd, pre, div, h1, h2, h3, h4, h5, h6';
/** What stands in the tag and is no part of the passage. */
export const NOT_PASSAGE = '[slot], footer, figcaption';

/** A passage as the page wrote it. Reading it takes a look at every paragraph, so that an update does it once. */
export class Passage {
  /** The paragraphs, or what holds bare text: the `blockquote`, or the tag itself. */
  readonly pieces: readonly HTMLElement[];
  /** The words, a string for each line that a text match cannot cross. */
  readonly lines: readonly string[];
  /** The language that the page wrote on it, or on its first paragraph: BCP 47 tag, `undefined` when it wrote none there. */
  readonly language: string | undefined;
  /** The page's own `blockquote` round it. */
  readonly quote: HTMLElement | undefined;
  /** The words that it is a translation of. */
  readonly original: HTMLElement | undefined;

  /** @param root - What it stands in. */
  constructor(root: HTMLElement) {
    const others = [...root.querySelectorAll<HTMLElement>(NOT_PASSAGE)];
    const original = others.find((other) => other.matches('[slot="original"]'));
    const blocks = [...root.querySelectorAll<HTMLElement>(BLOCKS)];
    const paragraphs = blocks.filter((block, i) => isParagraph(block, blocks[i + 1], others));
    this.original = original;
    this.quote = [...root.querySelectorAll('blockquote')].find((one) => !original?.contains(one));
    this.pieces = paragraphs.length ? paragraphs : [this.quote ?? root];
    // No engine finds words with a line break between them, and without one there may be none.
    this.lines = this.pieces.flatMap((piece) => wordsOf(piece).split('\n').filter(Boolean));
    this.language = languageOf(root, this.pieces);
  }
}

/**
 * True for a paragraph of a passage: inside a `blockquote`, inside wrappers that a CMS added, or straight inside the tag. Empty
 * paragraphs and the footer do not count.
 *
 * @param next - The next block in the passage, which may stand in this one.
 */
function isParagraph(block: Element, next: Element | undefined, others: readonly Element[]): boolean {
  return !block.contains(next ?? null) && saysMore(block, others) && !others.some((other) => other.contains(block));
}

/** True for a block with words of its own: one that an editor put round the page's link has none. */
function saysMore(block: Element, others: readonly Element[]): boolean {
  const inside = others.filter((other) => block.contains(other)).map((other) => other.textContent);
  return block.textContent.trim().length > inside.join('').trim().length;
}

/** The language that a page wrote on a passage with these pieces. */
function languageOf(root: HTMLElement, pieces: readonly HTMLElement[]): string | undefined {
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
