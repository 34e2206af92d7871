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

/** What is read, and how: whoever asks for the same shares the reads. */
const keyOf = ({reads}: Recognised, accept: string | undefined) => `${accept ?? ''} ${reads[0]}`;

const acceptOf = ({platform}: Recognised, wished: string | undefined) =>
  safeAccept(wished) ?? safeAccept(platform.accept);

/** The bodies at one address, read again and again: once per page, however many read them and by whatever paths. */
export function polledBodies(
  petition: Recognised,
  {accept: wished, refresh, knownAt}: BodyRequest,
  outside: Outside,
): Source<Body> {
  const accept = acceptOf(petition, wished);
  const key = keyOf(petition, accept);
  const minimum = (petition.platform.minimum ?? 0) * SECOND_MS;
  return oncePerPage(key, outside, () =>
    pollBody(
      {
        key,
        read: bodyFetcher(petition.reads, accept, outside),
        asks: {minimum, refresh: refresh === undefined ? undefined : refresh * SECOND_MS},
        firstAt: firstReadAt(knownAt, minimum || DEFAULT_INTERVAL_MS, outside),
      },
      outside,
    ),
  );
}

/**
 * The bodies of one petition, from its stream of events where it has one.
 *
 * @param stream - Address of the event stream, where it differs from what is read.
 */
export function bodiesOf(
  petition: Recognised,
  stream: string | undefined,
  request: BodyRequest,
  outside: Outside,
): Source<Body> {
  const {base, transport, accept} = request;
  const polled = polledBodies(petition, request, outside);
  if (transport !== 'sse') return polled;
  const address = readableUrl(stream, base)?.href ?? petition.reads[0];
  const key = `${address} ${keyOf(petition, acceptOf(petition, accept))}`;
  return oncePerPage(key, outside, () => eventStream(address, polled, outside));
}

/** With a fresh number on the page there is no hurry: the first read falls anywhere into the interval, so that readers spread. */
function firstReadAt(knownAt: number | undefined, interval: number, outside: Outside): number | undefined {
  const now = outside.now();
  return knownAt !== undefined && knownAt <= now && now - knownAt < interval
    ? now + outside.chance() * interval
    : undefined;
}
