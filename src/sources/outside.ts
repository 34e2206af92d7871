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
};
