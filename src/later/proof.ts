// Loaded when a button asks for it: the count of a counter on the same page, and the words for it beside the button.
import {formatCompact, formatCount} from '../lib/number-format.js';
import {choosePlural} from '../lib/plural.js';
import {fillTemplate} from '../lib/template.js';

/** A counter as we need it, from whichever copy of the library. */
type Counter = Element & {readonly signatures?: number | undefined};

const COUNTER = 'petition-counter';
const CAMPAIGN = 'campaign';
/** From this number on it stands there in short, `123K`. */
const LONG = 100_000;

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

/**
 * The words for a count, in pieces.
 *
 * @param count - A whole number from 1.
 * @param tag - BCP 47 tag for the number.
 * @param language - BCP 47 tag of the words.
 */
export function sayCount(
  words: Parameters<typeof choosePlural>[0],
  count: number,
  tag: string,
  language: string,
): ReturnType<typeof fillTemplate> {
  const number = count < LONG ? formatCount(count, tag) : formatCompact(count, tag);
  return fillTemplate(choosePlural(words, count, language), {count: number});
}
