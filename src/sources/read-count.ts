import {parseCount, parsePositive} from '../lib/count.js';
import {parseBody} from '../lib/json-body.js';
import {readCount as countAt, readPath} from '../lib/json-path.js';
import {parseMoment} from '../lib/moment.js';
import type {Recognised} from '../platforms/recognise.js';
import type {Body} from './body.js';
import type {CountReading, PetitionState} from './source.js';

const SECOND_MS = 1000;
const STATES = ['open', 'closed', 'won', 'lost'];

/** What a body says, in the words of the page instead of the platform's. */
export interface Overrides {
  readonly paths?: {readonly count?: string};
}

/** What a body says: a reading and how long to wait for the next one, or the reason why there is none. */
export type CountAnswer =
  {readonly reading: CountReading; readonly poll: number | undefined} | {readonly reason: string};

/** Reads the count of a petition out of what its platform sent. */
export function readCount(
  {text, isCut, readAt}: Body,
  {platform: known, reads: [address]}: Recognised,
  {paths}: Overrides = {},
): CountAnswer {
  const platform = {...known, count: paths?.count ?? known.count};
  const json = parseBody(text, isCut);
  const count = countAt(json, platform.count);
  if (count === undefined) return {reason: `${address} has no number at ${platform.count}.`};
  const goals = platform.goals?.map((goal) => (typeof goal === 'string' ? parsePositive(readPath(json, goal)) : goal));
  const updated = platform.updated ? parseMoment(readPath(json, platform.updated)) : undefined;
  const state = String(platform.state ? readPath(json, platform.state) : undefined);
  const isClosed = platform.closedValues?.includes(state);
  const seconds = platform.poll ? parseCount(readPath(json, platform.poll)) : undefined;
  return {
    reading: {
      count,
      goals: goals?.filter((goal) => goal !== undefined) ?? [],
      state: isClosed ? (STATES.includes(state) ? (state as PetitionState) : 'closed') : 'open',
      readAt,
      ...(updated && {updated}),
    },
    poll: seconds === undefined ? undefined : seconds * SECOND_MS,
  };
}
