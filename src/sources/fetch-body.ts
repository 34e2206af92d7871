import {freshFor, retryAfter} from '../lib/http-answer.js';
import type {Outcome} from '../lib/poll-policy.js';
import type {Body} from './body.js';
import type {Outside} from './outside.js';
import {readText} from './read-text.js';

/** How a read ended: with a body, and for how many milliseconds it stays fresh, or without one, and why. */
export type Fetched =
  {readonly body: Body; readonly freshFor: number} | {readonly outcome: Outcome; readonly reason: string};

/**
 * Makes the function that reads one petition's addresses: the next one when one answers 404. It remembers which one answers.
 *
 * @returns A function that never rejects.
 */
export function bodyFetcher(
  [address, ...others]: readonly [string, ...string[]],
  accept: string | undefined,
  outside: Outside,
): (signal: AbortSignal) => Promise<Fetched> {
  return async function fetchBody(signal) {
    const answer = await readText(address, signal, outside, accept).catch(() => undefined);
    if (!answer) {
      const reason = `${address} gave no answer in time, or none that this page may read (CORS).`;
      return {outcome: {kind: 'failed'}, reason};
    }
    const {status, headers, text, isCut} = answer;
    const next = status === 404 && others.shift();
    if (next) {
      address = next;
      return fetchBody(signal);
    }
    if (status < 200 || status > 299) {
      const wait = retryAfter(headers.get('Retry-After'), outside.now());
      return {
        outcome: {kind: 'status', status, retryAfter: wait},
        reason: `${address} answered with status ${status}.`,
      };
    }
    return {
      body: {text, isCut, readAt: outside.now()},
      freshFor: freshFor(headers.get('Cache-Control'), headers.get('Age')),
    };
  };
}
