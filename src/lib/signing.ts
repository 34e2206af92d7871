/**
 * What this reader's own signature adds to the numbers that are read.
 *
 * A signature shows at once. The reads after it may or may not hold it yet: answers come out of caches, an older one after a newer
 * one even, and some petitions count a signature only once it is confirmed by mail. It must never count twice, and the number must
 * not go up and down again.
 */
export interface Signing {
  /** The last number read; `undefined` before the first. */
  readonly read: number | undefined;
  /** True once the reader has signed. */
  readonly hasSigned: boolean;
  /** The number that was shown and is not taken back for a read that may be old; `undefined` when any read is believed. */
  readonly floor: number | undefined;
  /** The lowest number that may still be an answer from before: below it, reads are counted. */
  readonly lowest: number;
  /** Reads in a row below that. */
  readonly below: number;
}

/** Nobody has signed, and nothing has been read. */
export const NOT_SIGNED: Signing = {read: undefined, hasSigned: false, floor: undefined, lowest: 0, below: 0};

/** So many lower reads in a row are no cache any more but a correction, which is shown. */
const PATIENCE = 3;

/** The reader signed. A second time changes nothing. */
export function sign(signing: Signing): Signing {
  const {read: count, hasSigned} = signing;
  if (hasSigned) return signing;
  // Without a number there is nothing to add to, and the first one read may hold the signature already.
  if (count === undefined) return {...signing, hasSigned: true};
  return {read: count, hasSigned: true, floor: count + 1, lowest: count, below: 0};
}

/** A number was read. From the floor on it holds the signature, as far as anybody outside can tell. */
export function read(signing: Signing, count: number): Signing {
  const {hasSigned, floor, lowest, below} = signing;
  if (floor === undefined) return {read: count, hasSigned, floor, lowest, below};
  if (count >= floor) return {read: count, hasSigned, floor: count, lowest: count, below: 0};
  if (count >= lowest) return {read: count, hasSigned, floor, lowest, below: 0};
  return {read: count, hasSigned, floor: below + 1 < PATIENCE ? floor : undefined, lowest, below: below + 1};
}

/** The number to show; `undefined` when none was read. */
export function shownCount({read: count, floor}: Signing): number | undefined {
  return count === undefined ? undefined : Math.max(count, floor ?? 0);
}
