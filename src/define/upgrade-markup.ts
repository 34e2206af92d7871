// Plain HTML for places that strip unknown tags but keep `data-*`: `<blockquote data-widget="letter-excerpt" data-href="…">`.
// The author's element stays as it is, with its listeners, classes and id; the tag goes round or into it.

import {noteSeen} from '../elements/seen.js';

const TAGS = ['letter-excerpt', 'cta-button', 'petition-counter'];
const MARKED = '[data-widget]';
/** These are what a widget shows or activates, so the tag goes round them. In all others it takes in what they hold. */
const WRAPPED = 'a, button, blockquote';

/** The tags we put round elements, so that they leave with them. */
const wrappers = new WeakSet<Element>();

interface Upgradable extends CustomElementConstructor {
  readonly version?: string;
  readonly observedAttributes?: readonly string[];
}

interface Widget extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

function upgrade(marked: HTMLElement): void {
  const tag = marked.dataset['widget'] ?? '';
  const element = TAGS.includes(tag) ? (customElements.get(tag) as Upgradable | undefined) : undefined;
  // A tag that the page took for something else is not ours to use.
  if (!element?.version || marked.closest(tag) || marked.querySelector(tag)) return;

  const widget = document.createElement(tag) as Widget;
  for (const name of element.observedAttributes ?? []) {
    const value = marked.getAttribute(`data-${name}`);
    if (value !== null) widget.setAttribute(name, value);
  }
  const focused = document.activeElement;
  if (marked.matches(WRAPPED)) {
    wrappers.add(widget);
    marked.replaceWith(widget);
    widget.append(marked);
  } else {
    widget.append(...marked.childNodes);
    marked.append(widget);
  }
  // Moving an element takes the focus from it and from what stands in it, and nothing can have it back before it is shown.
  if (marked.contains(focused)) void widget.updateComplete.then(() => (focused as HTMLElement).focus());
}

function upgradeWithin(root: Element): void {
  if (root instanceof HTMLElement && root.matches(MARKED)) upgrade(root);
  for (const marked of root.querySelectorAll<HTMLElement>(MARKED)) upgrade(marked);
}

/** When the page takes its element away, our tag round it goes too; what the page put in its place stays. */
function removeDesertedWrapper(widget: Node): void {
  if (widget instanceof Element && wrappers.has(widget) && !widget.querySelector(MARKED)) {
    widget.replaceWith(...widget.childNodes);
  }
}

function start(): void {
  noteSeen();
  upgradeWithin(document.documentElement);
  new MutationObserver((records) => {
    for (const {target, addedNodes, removedNodes} of records) {
      if (removedNodes.length) removeDesertedWrapper(target);
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) upgradeWithin(node);
    }
  }).observe(document.documentElement, {childList: true, subtree: true});
}

// While the page is still streaming in, an element may not have all its children yet.
if (typeof document !== 'undefined') {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, {once: true});
  else start();
}
