import type {Outside} from './outside.js';

/** What a tab says that has just begun. The number is that of this language among tabs. */
const HELLO = 'open-letter-widgets 1';

/** How a tab takes part. */
export interface Participant {
  /** It is this tab's turn to read for all; perhaps it is told more than once. */
  lead(): void;
  /** Another tab has just begun. */
  greet(): void;
  /** Another tab said something, which may be anything. */
  hear(message: unknown): void;
}

/**
 * Joins the tabs of this site that read the same, until the signal aborts. The tab that holds the lock leads; where the browser
 * refuses lock or channel, every tab leads itself.
 *
 * @returns What says something to the other tabs.
 */
export function joinTabs(
  key: string,
  signal: AbortSignal,
  outside: Outside,
  {lead, greet, hear}: Participant,
): (message: unknown) => void {
  const name = `${HELLO} ${key}`;
  let say: (message: unknown) => void = () => undefined;
  try {
    outside.lock(name, signal, lead);
    say = outside.channel(name, signal, (message) => (message === HELLO ? greet() : hear(message)));
    say(HELLO);
  } catch {
    lead();
  }
  return (message) => {
    if (!signal.aborted) say(message);
  };
}
