import {parseBody} from '../lib/json-body.js';
import {readCount as countAt, readFirst, readGoals, wordOf} from '../lib/json-path.js';
import {parseMoment} from '../lib/moment.js';
import {withoutGaps} from '../lib/own.js';
import type {PetitionState} from '../lib/petition-state.js';
import {countDocument} from '../platforms/count-document.js';
import type {Recognised} from '../platforms/recognise.js';
import type {Body} from './body.js';
import type {CountReading} from './source.js';

const SECOND_MS = 1000;
const FINAL_STATES = ['won', 'lost'];

/** Where the page says that things stand; path expressions as in `lib/json-path.ts`. */
export interface Paths {
  readonly count?: string | undefined;
  readonly goal?: string | undefined;
  readonly state?: string | undefined;
  /** States that mean that nobody can sign any more, parted by commas, or by spaces where there is no comma. */
  readonly closedValues?: string | undefined;
  readonly closes?: string | undefined;
  readonly updated?: string | undefined;
}

/** What the page says instead of the platform. */
export interface Overrides {
  readonly paths?: Paths | undefined;
  /** What to multiply count and goals with, more than 0; the result is rounded down. */
  readonly scale?: number | undefined;
}

/** What a body says: a reading and how many milliseconds to wait for the next one, or the reason why there is none. */
export type CountAnswer =
  {readonly reading: CountReading; readonly poll: number | undefined} | {readonly reason: string};

/** Reads the count of a petition out of what its platform sent. Never throws, whatever that was. */
export function readCount(
  {text, isCut, readAt}: Body,
  {platform: known, reads: [address]}: Recognised,
  {paths = {}, scale: factor}: Overrides = {},
): CountAnswer {
  // With a path of its own for the count, a document that we do not know is no count document.
  const platform = paths.count && known === countDocument ? undefined : known;
  const count = paths.count || known.count;
  const scale = factor && factor > 0 && factor < Infinity ? factor : platform?.scale;
  const json = parseBody(text, isCut);

  const total = countAt(json, count, scale);
  if (total === undefined) return {reason: `${address} has no number at ${count}.`};
  const momentAt = (path: string | undefined) =>
    path ? readFirst(json, path, ([value]) => parseMoment(value)) : undefined;
  const goals = (paths.goal ? [paths.goal] : (platform?.goals ?? [])).flatMap((goal) =>
    typeof goal === 'string' ? readGoals(json, goal, scale) : goal,
  );
  const poll = platform?.poll ? countAt(json, platform.poll) : undefined;
  return {
    reading: withoutGaps({
      count: total,
      readAt,
      goals: goals.length ? [...new Set(goals)] : undefined,
      state: stateOf(json, paths.state || platform?.state, valuesIn(paths.closedValues) ?? known.closedValues),
      closes: momentAt(paths.closes || platform?.closes),
      updated: momentAt(paths.updated || platform?.updated),
    }),
    poll: poll === undefined ? undefined : poll * SECOND_MS,
  };
}

/** The state at a path, as far as we understand it. */
function stateOf(
  json: unknown,
  path: string | undefined,
  closedValues: readonly string[] = [],
): PetitionState | undefined {
  const word = path && readFirst(json, path, ([value]) => wordOf(value));
  if (!word) return undefined;
  if (closedValues.includes(word)) return FINAL_STATES.includes(word) ? (word as PetitionState) : 'closed';
  return word === 'open' ? word : undefined;
}

/** A value may have spaces in it where commas part the values. */
function valuesIn(closedValues: string | undefined): string[] | undefined {
  const values = closedValues?.split(closedValues.includes(',') ? ',' : /\s+/).map((value) => value.trim());
  return values?.filter(Boolean);
}
