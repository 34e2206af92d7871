import {onAbort, whileConnected, type Host} from './while-connected.js';

/** A counter this far outside the window is about to be seen, so that its number is there when the reader arrives. */
const AHEAD = '25%';

/** Somebody who wants to know whether a host may be looked at. */
interface Watch {
  readonly begin: (signal: AbortSignal) => void;
  isOnScreen: boolean;
  look: AbortController | undefined;
}

/** All who watch, by their hosts: a page with many hosts has one observer and one ear for them. */
const watches = new Map<Element, Set<Watch>>();
let observer: IntersectionObserver | undefined;

/**
 * Begins something whenever somebody may be looking at a host: on screen or nearly, in a page that is shown.
 *
 * @param begin - Its signal aborts when nobody looks any more or the host leaves.
 */
export function whileSeen(host: Host, begin: (signal: AbortSignal) => void): void {
  whileConnected(host, (stay) => {
    const watch: Watch = {begin, isOnScreen: false, look: undefined};
    add(host, watch);
    onAbort(stay, () => {
      remove(host, watch);
      watch.look?.abort();
    });
  });
}

function add(host: Element, watch: Watch): void {
  if (!observer) {
    observer = new IntersectionObserver(hearOfPlaces, {rootMargin: AHEAD});
    document.addEventListener('visibilitychange', updateAll);
  }
  watches.set(host, (watches.get(host) ?? new Set()).add(watch));
  // It tells where a host is once it begins to observe, also to those who came later.
  observer.unobserve(host);
  observer.observe(host);
}

function remove(host: Element, watch: Watch): void {
  const own = watches.get(host);
  own?.delete(watch);
  if (own?.size) return;
  watches.delete(host);
  observer?.unobserve(host);
  if (watches.size) return;
  observer?.disconnect();
  observer = undefined;
  document.removeEventListener('visibilitychange', updateAll);
}

function hearOfPlaces(entries: readonly IntersectionObserverEntry[]): void {
  // Of several entries for a host the last one is the present.
  for (const {target, isIntersecting} of entries) {
    for (const watch of watches.get(target) ?? []) watch.isOnScreen = isIntersecting;
  }
  updateAll();
}

function updateAll(): void {
  // A page that is being prerendered counts as hidden too, until a reader comes.
  const isShown = document.visibilityState === 'visible';
  for (const own of watches.values()) {
    for (const watch of own) update(watch, isShown && watch.isOnScreen);
  }
}

function update(watch: Watch, isSeen: boolean): void {
  if (isSeen === Boolean(watch.look)) return;
  watch.look?.abort();
  watch.look = isSeen ? new AbortController() : undefined;
  if (watch.look) watch.begin(watch.look.signal);
}
