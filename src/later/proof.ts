// Loaded when a button asks for it: the count of a counter on the same page, for the words beside the button.

/** A counter as we need it, from whichever copy of the library. */
type Counter = Element & {readonly signatures?: number | undefined};

const COUNTER = 'petition-counter';
const CAMPAIGN = 'campaign';

/** The campaign an element belongs to, by its own word or that of the nearest ancestor. */
function campaignOf(element: Element): string | null {
  const own = element.getAttribute(CAMPAIGN);
  return own ?? element.closest(`[data-${CAMPAIGN}]`)?.getAttribute(`data-${CAMPAIGN}`) ?? null;
}

/** The counter whose count goes with a button: the one it names, else that of its campaign, else the only one there is. */
function findCounter(host: Element): Counter | null {
  const id = host.getAttribute('proof');
  if (id) {
    const root = host.getRootNode() as Partial<Document>;
    const named = root.getElementById?.(id) ?? document.getElementById(id);
    return named?.matches(COUNTER) ? named : (named?.querySelector(COUNTER) ?? null);
  }
  const counters = [...document.querySelectorAll(COUNTER)];
  const campaign = campaignOf(host);
  const ofCampaign = counters.find((counter) => campaign && campaignOf(counter) === campaign);
  if (ofCampaign) return ofCampaign;
  const [only, another] = counters;
  // That of another campaign counts something else.
  return only && !another && !(campaign && campaignOf(only)) ? only : null;
}

/**
 * Follows the count that goes with a button. It asks nobody: it hears what the counter shows.
 *
 * @param signal - Aborts when the button leaves the page.
 * @param take - Takes each count, a whole number from 0; never called while none is known.
 */
export function followCount(host: Element, signal: AbortSignal, take: (count: number) => void): void {
  const look = () => {
    const count = findCounter(host)?.signatures;
    if (typeof count === 'number') take(count);
  };
  // A counter that is upgraded or inserted later tells of its first number too.
  document.addEventListener('counter-changed', look, {signal});
  look();
}
