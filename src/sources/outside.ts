/** What a source needs of the world: time, chance, the network, the reader. Tests and the simulation bring their own. */
export interface Outside {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** A random number, 0 up to but not including 1. */
  chance(): number;
  /** Calls back after a delay of 0 to 2^31 - 1 ms, once; returns what `cancel` needs. */
  wait(callback: () => void, delayMs: number): unknown;
  cancel(wait: unknown): void;
  fetch(address: string, init: RequestInit): Promise<Response>;
  isOnline(): boolean;
  /** True for a reader who saves data, or who has not touched the page for an hour. */
  isUnhurried(): boolean;
  /** Opens a stream of server-sent events and returns what closes it; throws where there are none. */
  listen(address: string, listener: StreamListener): () => void;
  /**
   * Waits for a lock that one tab of the site has at a time, and keeps it until the signal aborts. Calls back when it has it, when
   * the browser refuses, and upon abort; throws where there are no locks.
   */
  lock(name: string, signal: AbortSignal, callback: () => void): void;
  /** Opens a channel to other tabs of the site until the signal aborts, and returns what speaks to them; throws when refused. */
  channel(name: string, signal: AbortSignal, hear: (message: unknown) => void): (message: unknown) => void;
}

/** Hears what becomes of an event stream. */
export interface StreamListener {
  opened(): void;
  /** It could not be opened, or it broke off. */
  lost(): void;
  /** @param type - Name of the event: `message`, or Firebase's `put` and `patch`. */
  heard(type: string, data: string): void;
}

const IDLE_AFTER_MS = 3_600_000;

let touchedAt: number | undefined;

/** Begins to notice whether the page is being used; called with the first read, so that an idle import costs nothing. */
function noticeTouches(): number {
  if (touchedAt === undefined) {
    const touch = () => (touchedAt = Date.now());
    for (const type of ['pointerdown', 'keydown', 'scroll'])
      addEventListener(type, touch, {passive: true, capture: true});
    touch();
  }
  return touchedAt ?? 0;
}

/** The browser we run in. */
export const browser: Outside = {
  now: () => Date.now(),
  chance: () => Math.random(),
  wait: (callback, delayMs) => setTimeout(callback, delayMs),
  cancel: (wait) => clearTimeout(wait as number),
  fetch: (address, init) => fetch(address, init),
  isOnline: () => navigator.onLine,
  isUnhurried() {
    const {connection} = navigator as Navigator & {connection?: {saveData?: boolean}};
    return Boolean(connection?.saveData) || Date.now() - noticeTouches() > IDLE_AFTER_MS;
  },
  listen(address, {opened, lost, heard}) {
    const stream = new EventSource(address);
    stream.onopen = opened;
    stream.onerror = lost;
    for (const type of ['message', 'put', 'patch'])
      stream.addEventListener(type, ({data}: MessageEvent<string>) => heard(type, data));
    return () => stream.close();
  },
  lock(name, signal, callback) {
    const hold = () => {
      callback();
      return new Promise<void>((release) => {
        signal.addEventListener('abort', () => release(), {once: true});
        if (signal.aborted) release();
      });
    };
    navigator.locks.request(name, {signal}, hold).catch(callback);
  },
  channel(name, signal, hear) {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({data}) => hear(data);
    signal.addEventListener('abort', () => channel.close(), {once: true});
    return (message) => channel.postMessage(message);
  },
};
