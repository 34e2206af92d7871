/** What a passage is made of. A `div` counts too, as editors use it for a paragraph. */
const BLOCKS = 'p, li, dt, dd, pre, div, h1, h2, h3, h4, h5, h6';
const NOT_PASSAGE = '[slot], footer, figcaption';

/**
 * Finds the paragraphs of a passage as the page wrote it: inside a `blockquote`, inside wrappers that a CMS added, or
 * straight inside the tag. Empty paragraphs and the footer do not count.
 *
 * @returns No element when the passage is bare text.
 */
export function findParagraphs(host: Element): HTMLElement[] {
  const others = [...host.querySelectorAll(NOT_PASSAGE)];
  return [...host.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) =>
      saysMore(block, others) && !block.querySelector(BLOCKS) && !others.some((other) => other.contains(block)),
  );
}

/** True for a block with words of its own: one that an editor put round the page's link has none. */
function saysMore(block: Element, others: readonly Element[]): boolean {
  const inside = others.filter((other) => block.contains(other)).map((other) => other.textContent);
  return block.textContent.trim().length > inside.join('').trim().length;
}

/** The words of a passage, a string for each block that a text match cannot cross. */
export function readPassage(host: Element): string[] {
  const paragraphs = findParagraphs(host);
  if (paragraphs.length) return paragraphs.map((paragraph) => paragraph.textContent);
  const nodes = [...(host.querySelector('blockquote') ?? host).childNodes];
  const words = nodes.filter((node) => !(node instanceof Element && node.matches(NOT_PASSAGE)));
  return [words.map((node) => (node instanceof Comment ? '' : node.textContent)).join('')];
}
