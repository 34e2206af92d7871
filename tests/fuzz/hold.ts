import * as fc from 'fast-check';

interface Settings {
  /** Cases for a whole property; the dearer ones take a part of it. */
  readonly runs: number;
  readonly seed: number;
}

const settings = (await (await fetch('/fuzz/settings.json')).json()) as Settings;

/** So many cases run without a pause; then the browser gets a turn. */
const BATCH = 5000;

/**
 * A test that draws cases until one fails, and then says with what and how to repeat it.
 *
 * @param title - What holds, in a page owner's words.
 * @param part - How many cases of a whole property, from 0 to 1.
 */
export function itHolds<T>(title: string, part: number, property: fc.IRawProperty<T>): void {
  const runs = Math.ceil(settings.runs * part);
  it(`${title}, in ${runs} cases`, async function () {
    this.timeout(0);
    for (let done = 0; done < runs; done += BATCH) {
      const seed = settings.seed + done / BATCH;
      const result = await fc.check(property, {seed, numRuns: Math.min(BATCH, runs - done)});
      if (result.failed) throw new Error(explain(result, seed));
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
}

function explain<T>({counterexample, errorInstance}: fc.RunDetails<T>, seed: number): string {
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `${why}\nwith ${fc.stringify(counterexample)}\nRepeat it with: npm run fuzz -- --seed ${seed} --runs ${settings.runs}`;
}
