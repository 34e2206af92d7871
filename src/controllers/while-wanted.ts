import type {Host} from './while-connected.js';

/**
 * Begins something whenever a host in the page wants it, and begins it anew when it wants another.
 *
 * @param wanted - What it wants, asked after each update; `undefined` when nothing.
 * @param begin - Its signal aborts when the host wants something else or leaves; whatever it began has to end then.
 */
export function whileWanted<T>(
  host: Host,
  wanted: () => T | undefined,
  begin: (wish: T, signal: AbortSignal) => void,
): void {
  let last: T | undefined;
  let run: AbortController | undefined;
  const end = () => {
    run?.abort();
    last = undefined;
  };
  host.addController({
    hostConnected() {
      host.requestUpdate();
    },
    hostUpdated() {
      const now = host.isConnected ? wanted() : undefined;
      if (now === last) return;
      end();
      last = now;
      if (now !== undefined) begin(now, (run = new AbortController()).signal);
    },
    hostDisconnected: end,
  });
}
