interface Loan {
  readonly from: string | null;
  readonly to: string;
}

const loans = new WeakMap<Element, Map<string, Loan>>();

/** What the page wrote into an attribute of its own element, before we lent it another value. */
export function writtenAttribute(element: Element, name: string): string | null {
  const now = element.getAttribute(name);
  const loan = loans.get(element)?.get(name);
  return loan?.to === now ? loan.from : now;
}

/**
 * Lends an attribute of the page's own element another value, and remembers what the page wrote.
 *
 * @param to - The value; `undefined` gives back what the page wrote. A page that has changed it meanwhile keeps its own.
 */
export function lendAttribute(element: Element, name: string, to: string | undefined): void {
  // Most links of a page never borrow anything.
  if (to === undefined && !loans.get(element)?.has(name)) return;
  const from = writtenAttribute(element, name);
  const wanted = to ?? from;
  if (element.getAttribute(name) === wanted) return;
  const own = loans.get(element) ?? new Map<string, Loan>();
  loans.set(element, own);
  if (to === undefined) own.delete(name);
  else own.set(name, {from, to});
  if (wanted === null) element.removeAttribute(name);
  else element.setAttribute(name, wanted);
}
