import type {ReactiveController} from 'lit';
import type {Host} from './while-connected.js';

/** A counter this far outside the window is about to be seen, so that its number is there when the reader arrives. */
const AHEAD = '25%';

/** All who watch, by their hosts: a page with many hosts has one observer and one ear for them. */
const watches = new Map<Element, readonly Sight[]>();
let observer: IntersectionObserver | undefined;

/** Knows whether somebody may be looking at a host: on screen or nearly, in a page that is shown. */
export class Sight implements ReactiveController {
  /** True while somebody may be looking. */
  isSeen = false;

  readonly #host: Host;
  readonly #tell: (isSeen: boolean) => void;
  #isOnScreen = false;

  /** @param tell - Is told when somebody begins or ceases to look; who leaves the page is not looked at. */
  constructor(host: Host, tell: (isSeen: boolean) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    if (!observer) {
      observer = new IntersectionObserver(hearOfPlaces, {rootMargin: AHEAD});
      document.addEventListener('visibilitychange', updateAll);
    }
    const others = watches.get(host);
    watches.set(host, [...(others ?? []), this]);
    // It tells where a host is once it begins to observe, also to those who came later.
    if (others) observer.unobserve(host);
    observer.observe(host);
  }

  hostDisconnected(): void {
    remove(this.#host, this);
    this.look(false);
  }

  /** Takes in whether the host is on screen, and whether the page is shown. */
  look(isPageShown: boolean, isOnScreen = this.#isOnScreen): void {
    this.#isOnScreen = isOnScreen;
    const isSeen = isPageShown && isOnScreen;
    if (isSeen === this.isSeen) return;
    this.isSeen = isSeen;
    this.#tell(isSeen);
  }
}

/**
 * Begins something whenever somebody may be looking at a host.
 *
 * @param begin - Its signal aborts when nobody looks any more or the host leaves.
 */
export function whileSeen(host: Host, begin: (signal: AbortSignal) => void): void {
  let look: AbortController | undefined;
  new Sight(host, (isSeen) => {
    look?.abort();
    look = isSeen ? new AbortController() : undefined;
    if (look) begin(look.signal);
  });
}

function remove(host: Element, sight: Sight): void {
  const others = watches.get(host)?.filter((one) => one !== sight);
  if (others?.length) {
    watches.set(host, others);
    return;
  }
  watches.delete(host);
  observer?.unobserve(host);
  if (watches.size) return;
  observer?.disconnect();
  observer = undefined;
  document.removeEventListener('visibilitychange', updateAll);
}

// A page that is being prerendered counts as hidden too, until a reader comes.
const isPageShown = () => document.visibilityState === 'visible';

function hearOfPlaces(entries: readonly IntersectionObserverEntry[]): void {
  const isShown = isPageShown();
  // Of several entries for a host the last one is the present.
  const places = new Map(entries.map(({target, isIntersecting}) => [target, isIntersecting]));
  for (const [host, isOnScreen] of places) {
    for (const sight of watches.get(host) ?? []) sight.look(isShown, isOnScreen);
  }
}

function updateAll(): void {
  const isShown = isPageShown();
  for (const own of watches.values()) for (const sight of own) sight.look(isShown);
}
