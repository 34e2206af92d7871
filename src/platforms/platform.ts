/**
 * A place that counts signatures, described as data.
 *
 * Where the paths of the `count`, `goals` and other fields lead is told in `lib/json-path.ts`.
 */
export interface Platform {
  /** Short name, what `platform="…"` says: `uk-parliament`. */
  readonly name: string;
  /** What a petition's ordinary address looks like, the whole of it as `URL.href`; the groups are for `reads`. No flag `g` or `y`. */
  readonly address: RegExp;
  /** True when the address could be anybody's: then it counts only with `platform="name"`. */
  readonly isNamedOnly?: boolean;
  /**
   * Whole addresses of the JSON to read: `$0` is what `address` matched, `$1` its first group, `$1{text}` the same with a text for
   * where it is missing. The next one is read when one answers 404.
   */
  readonly reads: readonly string[];
  /** The `Accept` header that makes it answer with JSON; only characters that need no preflight. */
  readonly accept?: string;
  /** Path expression of the number of signatures. */
  readonly count: string;
  /** The goals: numbers, or path expressions of a number or of a list of numbers. Left out where nobody sets one. */
  readonly goals?: readonly (number | string)[];
  /** Path expression of the state: a text, or true or false. */
  readonly state?: string;
  /** Values of the state that mean that nobody can sign any more; `won` and `lost` keep their meaning. */
  readonly closedValues?: readonly string[];
  /** Path expression of the deadline, a date and time with a zone. */
  readonly closes?: string;
  /** Path expression of the time the count was true, a date and time with a zone. */
  readonly updated?: string;
  /** Path expression of the seconds it wants between reads, 0 for no more. */
  readonly poll?: string;
  /** What to multiply count and goals at paths with: 0.01 where they are in cents. The result is rounded down. */
  readonly scale?: number;
  /** The least time it bears between reads, in seconds. */
  readonly minimum?: number;
  /** Why a page cannot read it and what to do instead, in whole sentences; then `reads` is empty. */
  readonly unreadable?: string;
}
