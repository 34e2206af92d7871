/** Whether one can still sign, and how it ended. */
export type PetitionState = 'open' | 'closed' | 'won' | 'lost';

/** The states there are. */
export const STATES: readonly PetitionState[] = ['open', 'closed', 'won', 'lost'];

/** Reads a state, from an attribute or from the network; `undefined` for anything else. */
export function parseState(value: unknown): PetitionState | undefined {
  return STATES.find((state) => state === value);
}
