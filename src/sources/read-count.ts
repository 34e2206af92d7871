import {parseCount, parsePositive} from '../lib/count.js';
import {freshFor, retryAfter} from '../lib/http-answer.js';
import {parseBody} from '../lib/json-body.js';
import {readCount as countAt, readPath} from '../lib/json-path.js';
import {parseMoment} from '../lib/moment.js';
import type {Outcome} from '../lib/poll-policy.js';
import type {Platform} from '../platforms/platform.js';
import type {Recognised} from '../platforms/recognise.js';
import type {Outside} from './outside.js';
import {readText} from './read-text.js';
import type {CountReading} from './source.js';

const SECOND_MS = 1000;

/** How a read ended for the schedule, and what it brought: a reading, or the reason why not. */
export type CountAnswer =
  | {readonly reading: CountReading; readonly freshFor: number; readonly poll: number | undefined}
  | {readonly outcome: Outcome; readonly reason: string};

/**
 * Makes the function that reads the count of one petition, and that remembers which of its addresses answers.
 *
 * @returns A function that never rejects.
 */
export function countReader(
  {platform, reads}: Recognised,
  outside: Outside,
): (signal: AbortSignal) => Promise<CountAnswer> {
  let [address, ...others] = reads;
  return async function read(signal): Promise<CountAnswer> {
    const answer = await readText(address, signal, outside).catch(() => undefined);
    if (!answer) {
      const reason = `${address} gave no answer that this page may read (CORS).`;
      return {outcome: {kind: 'failed'}, reason};
    }
    const {status, headers, text, isCut} = answer;
    const [next, ...rest] = others;
    if (status === 404 && next) {
      [address, others] = [next, rest];
      return read(signal);
    }
    if (status < 200 || status > 299) {
      const wait = retryAfter(headers.get('Retry-After'), outside.now());
      return {
        outcome: {kind: 'status', status, retryAfter: wait},
        reason: `${address} answered with status ${status}.`,
      };
    }
    const json = parseBody(text, isCut);
    const reading = readingFrom(json, platform, outside.now());
    if (!reading) return {outcome: {kind: 'failed'}, reason: `${address} has no number at ${platform.count}.`};
    return {
      reading,
      freshFor: freshFor(headers.get('Cache-Control'), headers.get('Age')),
      poll: pollOf(json, platform),
    };
  };
}

function readingFrom(json: unknown, platform: Platform, readAt: number): CountReading | undefined {
  const count = countAt(json, platform.count);
  if (count === undefined) return undefined;
  const goals = platform.goals?.map((goal) => (typeof goal === 'string' ? parsePositive(readPath(json, goal)) : goal));
  const updated = platform.updated ? parseMoment(readPath(json, platform.updated)) : undefined;
  const state = platform.state ? readPath(json, platform.state) : undefined;
  return {
    count,
    goals: goals?.filter((goal) => goal !== undefined) ?? [],
    isClosed: platform.closedValues?.includes(state as string) ?? false,
    readAt,
    ...(updated && {updated}),
  };
}

function pollOf(json: unknown, {poll}: Platform): number | undefined {
  const seconds = poll ? parseCount(readPath(json, poll)) : undefined;
  return seconds === undefined ? undefined : seconds * SECOND_MS;
}
