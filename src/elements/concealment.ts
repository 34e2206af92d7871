/** What is taken from a paragraph along with its text: with until-found it keeps its box, which would leave a gap. */
const BOX = ['margin-block', 'padding-block', 'border-block-width', 'min-block-size'];
const NO_BOX = BOX.map((property) => `${property}:0!important`).join(';');
/** Nothing that is inline can be hidden this way. */
const NO_INLINE_BOX = `${NO_BOX};display:inline-block!important`;

/** An engine looks through what it may find there with the square of how much it is: ten thousand take WebKit ten seconds. */
const MOST_FINDABLE = 1000;

/** How the page wrote an element before we hid it. */
class Written {
  constructor(
    readonly style: string | undefined,
    readonly concealedStyle: string,
    readonly tabindex: string | null,
  ) {}
}

const written = new WeakMap<HTMLElement, Written>();
/** What the browser makes of the styles that we write; asking it for each paragraph takes longer than writing them. */
const concealedStyles = new Map<string, string>();

/** With until-found, find-in-page and fragment links still reach the text, and the engine tells us when they do. */
export function hideFindably(element: HTMLElement): void {
  element.setAttribute('hidden', 'onbeforematch' in element ? 'until-found' : '');
}

/**
 * Hides these elements of the page, and shows again those that were hidden before and are not among them. What the page
 * itself hides is left alone.
 *
 * @param concealed - What is hidden by us; changed to what is hidden afterwards.
 */
export function conceal(elements: Iterable<HTMLElement>, concealed: Set<HTMLElement>): void {
  const wanted = new Set(elements);
  for (const element of [...concealed].filter((one) => !wanted.has(one))) {
    reveal(element);
    concealed.delete(element);
  }
  for (const element of [...wanted].filter((one) => !one.hasAttribute('hidden'))) {
    const isFindable = concealed.size < MOST_FINDABLE;
    concealed.add(element);
    if (isFindable) hideFindably(element);
    else element.hidden = true;
    if (isFindable && 'onbeforematch' in element) takeBox(element);
  }
}

function takeBox(element: HTMLElement): void {
  const {style} = element;
  const before = element.hasAttribute('style') ? style.cssText : undefined;
  const text = (before ?? '') + (element.localName === 'span' ? NO_INLINE_BOX : NO_BOX);
  style.cssText = text;
  let concealedStyle = concealedStyles.get(text);
  if (concealedStyle === undefined) concealedStyles.set(text, (concealedStyle = style.cssText));
  written.set(element, new Written(before, concealedStyle, element.getAttribute('tabindex')));
  // The text is out of reach of the tab key, the box round it is not.
  if (element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
}

function reveal(element: HTMLElement): void {
  element.removeAttribute('hidden');
  const before = written.get(element);
  if (!before) return;
  written.delete(element);
  const {style} = element;
  // What the page has changed in the meantime it keeps.
  if (style.cssText === before.concealedStyle) style.cssText = before.style ?? '';
  else for (const property of BOX) style.removeProperty(property);
  // Asked for its text, Chromium writes the attribute; one that is still to be written would outlive its removal.
  if (before.style === undefined && !element.getAttribute('style')) element.removeAttribute('style');
  if (before.tabindex !== null) element.setAttribute('tabindex', before.tabindex);
}
