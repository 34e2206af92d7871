// The one place that touches the reader's storage, and only for what a page asked to have remembered.

/** Begins the name of everything we keep, so that nothing of the page is met. */
const PREFIX = 'open-letter-widgets:';
const KEPT = '1';

/** Storage is refused in sandboxes, in some frames and by some readers, and may be full: then nothing is remembered. */
function withStorage<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage);
  } catch {
    return undefined;
  }
}

/** True when this browser remembers something under a name; false too when it cannot remember. */
export function recall(name: string): boolean {
  return withStorage((storage) => storage.getItem(PREFIX + name)) === KEPT;
}

/** Remembers a name in this browser, where it can. */
export function keep(name: string): void {
  withStorage((storage) => storage.setItem(PREFIX + name, KEPT));
}

/** Forgets a name, where it was remembered. */
export function forget(name: string): void {
  withStorage((storage) => storage.removeItem(PREFIX + name));
}
