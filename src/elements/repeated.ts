import type {Passage} from './passage.js';

/** What nobody reads, and what is set beside the text as ours is. */
const NOT_READ =
  'script, style, noscript, template, textarea, [hidden], [aria-hidden="true"], letter-excerpt[variant="pull"]';
/** A pull quote may be set with other spaces and marks than the text it was taken from. */
const INESSENTIAL = /[\s"'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]/g;
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';

/**
 * True when the words of a pull quote stand elsewhere in the page as well, so that a screen reader would say them twice. Never
 * where there is something to focus in them: what has the focus has to be heard.
 */
export function isRepeated(host: HTMLElement, {pieces, lines}: Passage): boolean {
  const words = comparable(lines.join(''));
  if (!words || pieces.some((piece) => piece.matches(FOCUSABLE) || piece.querySelector(FOCUSABLE))) {
    return false;
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node === host || node.matches(NOT_READ) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  let text = '';
  while (walker.nextNode()) text += walker.currentNode.nodeValue ?? '';
  return comparable(text).includes(words);
}

function comparable(text: string): string {
  return text.replace(INESSENTIAL, '').toLowerCase();
}
