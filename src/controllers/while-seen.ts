import {onAbort, whileConnected, type Host} from './while-connected.js';

/** A counter this far outside the window is about to be seen, so that its number is there when the reader arrives. */
const AHEAD = '25%';

/**
 * Begins something whenever somebody may be looking at a host: on screen or nearly, in a page that is shown.
 *
 * @param begin - Its signal aborts when nobody looks any more or the host leaves.
 */
export function whileSeen(host: Host, begin: (signal: AbortSignal) => void): void {
  whileConnected(host, (stay) => {
    let isOnScreen = false;
    let look: AbortController | undefined;

    // A page that is being prerendered counts as hidden too, until a reader comes.
    const update = () => {
      const isSeen = isOnScreen && document.visibilityState === 'visible';
      if (isSeen === Boolean(look)) return;
      look?.abort();
      look = isSeen ? new AbortController() : undefined;
      if (look) begin(look.signal);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        // Of several entries the last one is the present.
        isOnScreen = Boolean(entries[entries.length - 1]?.isIntersecting);
        update();
      },
      {rootMargin: AHEAD},
    );
    observer.observe(host);
    document.addEventListener('visibilitychange', update, {signal: stay});
    onAbort(stay, () => {
      observer.disconnect();
      look?.abort();
    });
  });
}
