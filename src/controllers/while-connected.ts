import type {ReactiveControllerHost} from 'lit';

/** A host as our controllers need it: something that updates, and that stands in a page. */
export type Host = ReactiveControllerHost & Element;

/**
 * Begins something whenever a host enters the page.
 *
 * @param begin - Its signal aborts when the host leaves; whatever it began has to end then.
 */
export function whileConnected(host: Host, begin: (signal: AbortSignal) => void): void {
  let stay: AbortController | undefined;
  host.addController({
    hostConnected() {
      begin((stay = new AbortController()).signal);
    },
    hostDisconnected() {
      stay?.abort();
    },
  });
}

/** Calls back when a signal aborts. */
export function onAbort(signal: AbortSignal, callback: () => void): void {
  signal.addEventListener('abort', callback, {once: true});
}
