/** Only of a passage some is hidden, and nobody else asks. */
const EXCERPTS = 'letter-excerpt, [data-widget="letter-excerpt"]';

/** What stood on the reader's screen, or above it, before we came. */
const seen = new WeakSet<Element>();
let isTakenDown = false;

/** True once the browser has painted something of the page. */
function hasPainted(): boolean {
  return document.readyState === 'complete' || performance.getEntriesByType('paint').length > 0;
}

/** Takes down which passages of a page readers have before their eyes, when the script that makes widgets of them comes late. */
export function noteSeen(): void {
  if (typeof document === 'undefined' || isTakenDown || !hasPainted()) return;
  // One script makes several kinds of widgets. Looked at between them, the page would be laid out again each time.
  isTakenDown = true;
  queueMicrotask(() => (isTakenDown = false));
  for (const element of document.querySelectorAll(EXCERPTS))
    if (element.getBoundingClientRect().top < innerHeight) seen.add(element);
}

/** True when the words of a host were on the screen before it became a widget; plain HTML stands inside or round the host. */
export function wasSeen(host: Element): boolean {
  return [host, host.parentElement, host.firstElementChild].some((element) => element && seen.has(element));
}
