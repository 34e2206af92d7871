import type {ReactiveControllerHost} from 'lit';

/** A host as our controllers need it: something that updates, and that stands in a page. */
export type Host = ReactiveControllerHost & Element;

/** What begins with a host, and its stay in the page. */
interface Life {
  readonly begins: ((signal: AbortSignal) => void)[];
  stay: AbortController | undefined;
}

const lives = new WeakMap<Host, Life>();

/**
 * Begins something whenever a host enters the page.
 *
 * @param begin - Its signal aborts when the host leaves; whatever it began has to end then. All of a host share one signal.
 */
export function whileConnected(host: Host, begin: (signal: AbortSignal) => void): void {
  const known = lives.get(host);
  if (known) {
    known.begins.push(begin);
    if (known.stay?.signal.aborted === false) begin(known.stay.signal);
    return;
  }
  const life: Life = {begins: [begin], stay: undefined};
  lives.set(host, life);
  host.addController({
    hostConnected() {
      const {signal} = (life.stay = new AbortController());
      for (const one of life.begins) one(signal);
    },
    hostDisconnected() {
      life.stay?.abort();
    },
  });
}

/** Calls back when a signal aborts. */
export function onAbort(signal: AbortSignal, callback: () => void): void {
  signal.addEventListener('abort', callback, {once: true});
}
