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

/** The words of a passage, a string for each block that a text match cannot cross. */
export function readPassage(root: Element): string[] {
  const paragraphs = findParagraphs(root);
  if (paragraphs.length) return paragraphs.map((paragraph) => paragraph.textContent);
  const nodes = [...(findBlockquote(root) ?? root).childNodes];
  const words = nodes.filter((node) => !(node instanceof Element && node.matches(NOT_PASSAGE)));
  return [words.map((node) => (node instanceof Comment ? '' : node.textContent)).join('')];
}

/** The language that a page wrote on a passage, or on its first paragraph: BCP 47 tag, `undefined` when it wrote none there. */
export function languageOf(root: HTMLElement): string | undefined {
  const first = findPieces(root)[0];
  const marked = first?.closest('[lang]');
  return marked && root.contains(marked) ? parseLanguage(marked.getAttribute('lang')) : undefined;
}
