import {NOT_SIGNED, read, shownCount, sign} from '../lib/signing.js';
import type {CountReading} from '../sources/source.js';

/** The number a counter shows: the last true one that was read, with the reader's own signature. */
export class CounterTally {
  /** Where the number is from; `undefined` when the page says it. */
  reading: CountReading | undefined;
  /** The goals the source last named; not every message of a stream repeats them. */
  goals: readonly number[] = [];

  #signing = NOT_SIGNED;
  #doubted: CountReading | undefined;
  /** True when the number is that of the source. */
  #isBelieved = false;

  /** The number to show; `undefined` when there is none. */
  get count(): number | undefined {
    return shownCount(this.#signing);
  }

  /**
   * Takes in a new number.
   *
   * @param latest - What the source said last.
   * @param own - What the page wrote.
   * @param document - What the campaign says.
   */
  take(latest: CountReading | undefined, own: number | undefined, document: CountReading | undefined): void {
    const known = own === undefined ? document : undefined;
    // A first 0 from the source, where somebody knows better, waits for a second one.
    const isDoubted =
      latest?.count === 0 && !this.#isBelieved && (own ?? known?.count) && (this.#doubted ??= latest) === latest;
    this.#isBelieved = Boolean(latest && !isDoubted);
    const reading = this.#isBelieved ? latest : known;
    const count = reading ? reading.count : own;
    if (count === undefined) this.#signing = {...this.#signing, read: undefined};
    else if (reading !== this.reading || count !== this.#signing.read) this.#signing = read(this.#signing, count);
    this.reading = reading;
    this.goals = reading?.goals ?? this.goals;
  }

  /** Adds the reader's signature, until the source has it too. A second call changes nothing. */
  sign(): void {
    this.#signing = sign(this.#signing);
  }

  /** Forgets what belongs to another petition. */
  forget(): void {
    this.#signing = NOT_SIGNED;
    this.goals = [];
    this.#doubted = undefined;
  }
}
