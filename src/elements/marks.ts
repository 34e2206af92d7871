import {beginsWithMark, quoteMarks, type QuoteMarks} from '../lib/quote-marks.js';
import {writtenText} from '../lib/text.js';
import {SplitText} from './cut.js';
import {NOT_PASSAGE, type Passage} from './passage.js';

const RULES = ['page', 'quote', 'none'] as const;

/** Neither mark takes room, so that no line of the page is broken elsewhere for it. */
const OPENING = {
  around: {display: 'block', position: 'relative', 'block-size': '0', margin: '0', padding: '0'},
  mark: {position: 'absolute', 'inset-block-start': '0', 'inset-inline-end': '100%'},
};
const CLOSING = {
  around: {display: 'inline', margin: '0', padding: '0'},
  mark: {display: 'inline-block', 'inline-size': '2em', 'margin-inline-end': '-2em', 'line-height': '0'},
};
const BOTH = {'white-space': 'pre', 'text-indent': '0', 'user-select': 'none', '-webkit-user-select': 'none'};

/** Whose marks the page asks for; `undefined` when that is none of the words for it. */
export function parseMarks(written: unknown): (typeof RULES)[number] | undefined {
  return RULES.find((rule) => rule === writtenText(written));
}

/**
 * The marks that a page asks for round a passage; none where it brought its own.
 *
 * @param tag - The language of the page.
 */
export function marksOf(written: unknown, {lines, language}: Passage, tag: string): QuoteMarks | undefined {
  const rule = parseMarks(written) ?? 'none';
  if (rule === 'none' || beginsWithMark(lines.join(''))) return undefined;
  return quoteMarks((rule === 'quote' && language) || tag);
}

/**
 * Quotation marks round the words of the page, hanging outside their lines. They stand in shadow trees of their own: nobody
 * copies, searches or hears them, and the text of the page does not have them.
 */
export class Marks {
  #opening: HTMLElement | undefined;
  #closing: HTMLElement | undefined;
  #split: SplitText | undefined;
  #written = '';

  /** Puts marks round the first and the last of these pieces of a passage, or takes them away. */
  place(pieces: readonly HTMLElement[], marks: QuoteMarks | undefined): void {
    const first = pieces[0];
    const last = pieces[pieces.length - 1];
    // Looking for the last words is dear, and most pages ask for no marks.
    const text = marks && last && lastText(last);
    if (!marks || !first || !text) {
      this.remove();
      return;
    }
    const written = marks.join('\0');
    const end = childWith(last, text);
    const stands = first.firstChild === this.#opening && end.nextSibling === this.#closing;
    if (this.#opening && stands && written === this.#written && text.data === text.data.trimEnd()) return;

    this.remove();
    this.#written = written;
    first.prepend((this.#opening = markOf(marks[0], OPENING)));
    const behind = lastText(last) as Text;
    const length = behind.data.trimEnd().length;
    // A space before the mark would be shown.
    if (length < behind.length) this.#split = new SplitText(behind, length);
    childWith(last, behind).after((this.#closing = markOf(marks[1], CLOSING)));
  }

  /** Gives the passage back as the page wrote it. */
  remove(): void {
    this.#opening?.remove();
    this.#closing?.remove();
    this.#split?.mend();
    this.#opening = this.#closing = this.#split = undefined;
  }
}

function markOf(text: string, {around, mark}: typeof OPENING | typeof CLOSING): HTMLElement {
  const element = document.createElement('span');
  element.setAttribute('aria-hidden', 'true');
  const inside = document.createElement('span');
  inside.textContent = text;
  for (const [name, value] of Object.entries(around)) element.style.setProperty(name, value, 'important');
  for (const [name, value] of Object.entries({...BOTH, ...mark})) inside.style.setProperty(name, value);
  element.attachShadow({mode: 'open'}).append(inside);
  return element;
}

/** The last text in a piece that is more than space, and that the reader sees. */
function lastText(piece: HTMLElement): Text | undefined {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    const isOther = node instanceof Element && (node.matches(NOT_PASSAGE) || node.hasAttribute('hidden'));
    return isOther ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  let last: Text | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && node.data.trim()) last = node;
  }
  return last;
}

function childWith(parent: Node, inside: Node): ChildNode {
  let child = inside;
  while (child.parentNode && child.parentNode !== parent) child = child.parentNode;
  return child as ChildNode;
}
