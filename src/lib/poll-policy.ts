// The etiquette of docs/etiquette.md in one pure function. Every figure is in milliseconds unless it says otherwise.

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** When nobody asks for anything else. */
export const DEFAULT_INTERVAL_MS = MINUTE_MS;
/** No source is read more often than this, whatever anybody asks for. */
export const SHORTEST_INTERVAL_MS = 10 * SECOND_MS;
/** No source is left alone for longer than this, except after an answer with `Retry-After`. */
export const LONGEST_INTERVAL_MS = 60 * MINUTE_MS;
/** A count that does not change is read less and less often, down to this. */
const LONGEST_STRETCH_MS = 10 * MINUTE_MS;
const STRETCH = 1.5;
/** For a reader who saves data, and on a page that nobody has touched for an hour. */
const UNHURRIED = 4;
/** Waits differ by 20 % either way, so that the readers of one page spread out. */
const JITTER = 0.2;
const BUSY_WAIT_MS = 5 * MINUTE_MS;
const FIRST_RETRY_MS = 30 * SECOND_MS;
const LONGEST_RETRY_MS = 15 * MINUTE_MS;
/** Answers that mean: there is nothing here for you, do not come back. */
const FINAL_STATUS = [401, 403, 404, 410];
/** Answers that mean: later. */
const BUSY_STATUS = [429, 503];

/** How one read ended. */
export type Outcome =
  /** A count arrived: `isNew` when it differs from the one before; `freshFor` and `poll` are what the answer asked for. */
  | {readonly kind: 'read'; readonly isNew: boolean; readonly freshFor?: number; readonly poll?: number | undefined}
  /** The server answered with an HTTP status that is no success. */
  | {readonly kind: 'status'; readonly status: number; readonly retryAfter?: number | undefined}
  /** No answer, or one that makes no sense. */
  | {readonly kind: 'failed'};

/** What the page and the platform ask for. */
export interface Asks {
  /** What the page asks for; 0 means read once. */
  readonly refresh?: number | undefined;
  /** What the platform bears. */
  readonly minimum?: number | undefined;
}

/** What came before. */
export interface History {
  /** Reads in a row that brought the same count. */
  readonly unchanged: number;
  /** Reads in a row that brought none. */
  readonly failures: number;
  /** How long the source asked to be left alone when it last brought a count; none when it has brought none. */
  readonly asked?: number;
}

/** Nothing has been read yet. */
export const NO_HISTORY: History = {unchanged: 0, failures: 0};

/** What to do next: wait `delay` and read again, or stop for good when there is none. */
export interface Plan {
  readonly history: History;
  readonly delay: number | undefined;
}

/**
 * Decides when a source is read again.
 *
 * @param isUnhurried - True for a reader who saves data, or who has not touched the page for an hour.
 * @param chance - A random number, 0 up to but not including 1.
 */
export function planNextRead(
  history: History,
  outcome: Outcome,
  asks: Asks,
  isUnhurried: boolean,
  chance: number,
): Plan {
  if (outcome.kind === 'read') {
    const {isNew, freshFor = 0, poll} = outcome;
    const next = {unchanged: isNew ? 0 : history.unchanged + 1, failures: 0, asked: Math.max(freshFor, poll ?? 0)};
    if (poll === 0 || asks.refresh === 0) return {history: next, delay: undefined};
    return {history: next, delay: waitAfterCount(next, asks, isUnhurried, chance)};
  }
  const next = {...history, failures: history.failures + 1};
  if (outcome.kind === 'status' && FINAL_STATUS.includes(outcome.status)) return {history: next, delay: undefined};
  const isBusy = outcome.kind === 'status' && BUSY_STATUS.includes(outcome.status);
  // Trouble is no reason to hurry: if all readers of an outage came back sooner than they used to, they would make the next one.
  const usual =
    history.asked === undefined
      ? Math.max(SHORTEST_INTERVAL_MS, asks.minimum ?? 0)
      : waitAfterCount(history, asks, isUnhurried, 0);
  const least = isBusy ? Math.max(outcome.retryAfter ?? BUSY_WAIT_MS, usual) : usual;
  // Full jitter (a random part of a growing wait) spreads the readers of an outage best.
  const growing = isBusy ? 0 : FIRST_RETRY_MS * 2 ** history.failures + least - SHORTEST_INTERVAL_MS;
  const width = Math.max(Math.min(growing, LONGEST_RETRY_MS) - least, least * 2 * JITTER);
  return {history: next, delay: least + chance * width};
}

/** The ordinary wait, after a count. */
function waitAfterCount(
  {unchanged, asked = 0}: History,
  {refresh = 0, minimum = 0}: Asks,
  isUnhurried: boolean,
  chance: number,
): number {
  const borne = Math.max(asked, minimum);
  const wished = Math.min(Math.max(borne, refresh) || DEFAULT_INTERVAL_MS, LONGEST_INTERVAL_MS);
  const stretched = Math.max(wished, Math.min(wished * STRETCH ** unchanged, LONGEST_STRETCH_MS));
  const interval = Math.min(stretched * (isUnhurried ? UNHURRIED : 1), LONGEST_INTERVAL_MS);
  return Math.min(spread(interval, Math.min(borne, LONGEST_INTERVAL_MS), chance), LONGEST_INTERVAL_MS);
}

/** Varies a wait by 20 % either way; the range moves up as a whole where it would begin below what the source bears. */
function spread(wait: number, least: number, chance: number): number {
  const from = Math.max(wait * (1 - JITTER), least, SHORTEST_INTERVAL_MS);
  return from + wait * 2 * JITTER * chance;
}
