import {safeAccept} from '../lib/http-accept.js';
import {DEFAULT_INTERVAL_MS} from '../lib/poll-policy.js';
import {readableUrl} from '../lib/safe-url.js';
import type {Recognised} from '../platforms/recognise.js';
import type {Body} from './body.js';
import {eventStream} from './event-stream.js';
import {bodyFetcher} from './fetch-body.js';
import {oncePerPage} from './once-per-page.js';
import type {Outside} from './outside.js';
import {pollBody} from './poll-body.js';
import type {Source} from './source.js';

const SECOND_MS = 1000;

/** How a counter wants its petition to be read. */
export interface BodyRequest {
  /** What relative addresses are relative to. */
  readonly base: string;
  /** The media type to ask for. */
  readonly accept?: string | undefined;
  /** To hear changes from a stream of server-sent events. */
  readonly transport?: 'sse' | undefined;
  /** Seconds between reads, 0 to read once. */
  readonly refresh?: number | undefined;
  /** When the number that the page already shows was true: milliseconds since 1970, UTC. */
  readonly knownAt?: number | undefined;
}

/**
 * The bodies of one petition: once per page, however many read them and by whatever paths.
 *
 * @param stream - Address of the event stream, where it differs from what is read.
 */
export function bodiesOf(
  {platform, reads}: Recognised,
  stream: string | undefined,
  {base, transport, accept: wished, refresh, knownAt}: BodyRequest,
  outside: Outside,
): Source<Body> {
  const accept = safeAccept(wished) ?? safeAccept(platform.accept);
  const key = `${accept ?? ''} ${reads[0]}`;
  const minimum = (platform.minimum ?? 0) * SECOND_MS;
  const polled = oncePerPage(key, outside, () =>
    pollBody(
      {
        key,
        read: bodyFetcher(reads, accept, outside),
        asks: {minimum, refresh: refresh === undefined ? undefined : refresh * SECOND_MS},
        firstAt: firstReadAt(knownAt, minimum || DEFAULT_INTERVAL_MS, outside),
      },
      outside,
    ),
  );
  if (transport !== 'sse') return polled;
  const address = readableUrl(stream, base)?.href ?? reads[0];
  return oncePerPage(`${address} ${key}`, outside, () => eventStream(address, polled, outside));
}

/** With a fresh number on the page there is no hurry: the first read falls anywhere into the interval, so that readers spread. */
function firstReadAt(knownAt: number | undefined, interval: number, outside: Outside): number | undefined {
  const now = outside.now();
  return knownAt !== undefined && knownAt <= now && now - knownAt < interval
    ? now + outside.chance() * interval
    : undefined;
}
