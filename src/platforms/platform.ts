/**
 * A place that counts signatures, described as data.
 *
 * Where the paths of the `count`, `goals` and other fields lead is told in `lib/json-path.ts`.
 */
export interface Platform {
  /** Short name, for the author: `uk-parliament`. */
  readonly name: string;
  /** The host of its addresses; left out when any host may have it. */
  readonly host?: string;
  /** What the path of a petition's ordinary address looks like; the groups are for `reads`. */
  readonly path: RegExp;
  /** Paths of the JSON to read on the same host, `$1` for the first group: the next one is tried when one answers 404. */
  readonly reads: readonly string[];
  /** Path expression of the number of signatures. */
  readonly count: string;
  /** The goals: numbers, or path expressions of numbers. */
  readonly goals?: readonly (number | string)[];
  /** Path of the state. */
  readonly state?: string;
  /** Values of the state that mean that nobody can sign any more. */
  readonly closedValues?: readonly string[];
  /** Path of the time the count was true, a date and time with a zone. */
  readonly updated?: string;
  /** Path of the seconds it wants between reads, 0 for no more. */
  readonly poll?: string;
  /** The least time it bears between reads, in seconds. */
  readonly minimum?: number;
}
