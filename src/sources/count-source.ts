import {DEFAULT_INTERVAL_MS} from '../lib/poll-policy.js';
import {safeAccept} from '../lib/http-accept.js';
import {recognise} from '../platforms/recognise.js';
import {browser, type Outside} from './outside.js';
import {pollCount, type PolledAnswer} from './poll-count.js';
import {bodyFetcher} from './fetch-body.js';
import {readCount} from './read-count.js';
import {share} from './share.js';
import type {CountReading, Source} from './source.js';

const SECOND_MS = 1000;

/** What a counter wishes of the source of its numbers. */
export interface Wishes {
  /** Seconds between reads, 0 to read once. */
  readonly refresh?: number | undefined;
  /** When the number that the page already shows was true: milliseconds since 1970, UTC. */
  readonly knownAt?: number | undefined;
}

const sources = new Map<string, Source<CountReading>>();

/**
 * The source of a petition's count. All counters of one petition share its reads; the first one's wishes set the pace.
 *
 * @param url - The petition's ordinary address, or that of a count document.
 */
export function countSource(
  url: URL,
  {refresh, knownAt}: Wishes = {},
  outside: Outside = browser,
): Source<CountReading> {
  const recognised = recognise(url.href, 'about:blank');
  if (!recognised || 'unreadable' in recognised)
    return (_, sink) => sink.fail(recognised?.unreadable ?? 'There is nothing to read.');
  const key = recognised.reads[0];
  let source = sources.get(key);
  if (!source) {
    const minimum = (recognised.platform.minimum ?? 0) * SECOND_MS;
    const asks = {minimum, refresh: refresh === undefined ? undefined : refresh * SECOND_MS};
    const fetchBody = bodyFetcher(recognised.reads, safeAccept(recognised.platform.accept), outside);
    const read = async (signal: AbortSignal): Promise<PolledAnswer> => {
      const fetched = await fetchBody(signal);
      if (!('body' in fetched)) return fetched;
      const answer = readCount(fetched.body, recognised);
      return 'reading' in answer
        ? {...answer, freshFor: fetched.freshFor}
        : {...answer, outcome: {kind: 'failed'} as const};
    };
    const firstAt = firstReadAt(knownAt, minimum || DEFAULT_INTERVAL_MS, outside);
    source = share(pollCount({read, asks, firstAt}, outside));
    sources.set(key, source);
  }
  return source;
}

/** With a fresh number on the page there is no hurry: the first read falls anywhere into the interval, so that readers spread. */
function firstReadAt(knownAt: number | undefined, interval: number, outside: Outside): number | undefined {
  const now = outside.now();
  return knownAt !== undefined && knownAt <= now && now - knownAt < interval
    ? now + outside.chance() * interval
    : undefined;
}
