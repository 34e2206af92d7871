/** A window that loses this much height has a keyboard in it; the bars of a browser are lower. */
const LOWEST_KEYBOARD_PX = 120;
/** What a reader types in. A frame may hold anything, a form too. */
const FIELDS = 'input, textarea, select, iframe, [contenteditable]:not([contenteditable="false"])';
const NO_FIELDS = '[type="button"], [type="submit"], [type="reset"], [type="checkbox"], [type="radio"], [type="image"]';

/** The element that has the focus, through shadow roots. */
function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

const isField = (element: Element) => element.matches(FIELDS) && !element.matches(NO_FIELDS);

/** True when some of a box is in the window. */
export function isInView({top, bottom, height}: DOMRect): boolean {
  return height > 0 && bottom > 0 && top < innerHeight;
}

/** True while an on-screen keyboard takes part of the window; not while the reader looks closer. */
export function isKeyboardUp(): boolean {
  const {visualViewport} = globalThis;
  return visualViewport ? innerHeight - visualViewport.height * visualViewport.scale > LOWEST_KEYBOARD_PX : false;
}

/**
 * True when a bar at the lower edge would lie over what has the focus, or over the last lines of the page, or beside a field in
 * which somebody writes.
 *
 * @param host - What the bar belongs to, and is never in its own way.
 * @param height - Of the bar, in CSS pixels.
 */
export function isInTheWay(host: HTMLElement, height: number): boolean {
  const page = document.scrollingElement ?? document.documentElement;
  const left = page.scrollHeight - page.scrollTop - innerHeight;
  if (page.scrollTop > 0 && left < height) return true;
  const focused = focusedElement();
  if (!focused || focused === document.body || focused === page) return false;
  if (host.contains(focused) || host.shadowRoot?.contains(focused)) return false;
  const {top, bottom} = focused.getBoundingClientRect();
  // A whole part of the page may have the focus, after a link within the page led there: nobody needs to see all of it.
  const isControl = bottom - top < innerHeight / 2;
  return isField(focused) || (isControl && bottom > innerHeight - height && top < innerHeight);
}

/** True when a bar is where it was meant to be: as wide as the window, at its lower edge. */
export function isAtTheEdge(bar: HTMLElement): boolean {
  const {left, bottom, width} = bar.getBoundingClientRect();
  const isWide = left <= 1 && width >= document.documentElement.clientWidth - 1;
  // The bars of a mobile browser come and go between the two heights.
  return isWide && Math.abs(innerHeight - bottom) < LOWEST_KEYBOARD_PX;
}
