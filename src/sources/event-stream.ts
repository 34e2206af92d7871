import {bodyFrom, deliver, type Body} from './body.js';
import type {Outside} from './outside.js';
import type {Sink, Source} from './source.js';
import {documentIn} from './stream-message.js';

/** How long a stream stays open when nobody looks: a reader who changes tabs is often soon back. */
const LINGER_MS = 30_000;
/** After a stream broke off its readers come back within this time, spread evenly. */
const RECONNECT_WITHIN_MS = 30_000;
/** After so many failed attempts in a row there is no stream, and the address is polled. */
const ATTEMPTS = 2;

/**
 * A source that reads once over HTTP and then hears every change from a stream of server-sent events. It polls as long as the
 * stream is not open.
 *
 * When nobody listens any more the stream stays open for another 30 s; what it says then waits for who comes back.
 *
 * @param address - The stream's own address.
 * @param polled - Reads the same over HTTP.
 */
export function eventStream(address: string, polled: Source<Body>, outside: Outside): Source<Body> {
  let close: (() => void) | undefined;
  let isOpen = false;
  let failures = 0;
  let isOver = false;
  /** Until something newer is heard or read than this, the stream alone does not do. */
  let since = 0;
  let poll: AbortController | undefined;
  let wait: unknown;
  let listener: Sink<Body> | undefined;
  let latest: Body | undefined;

  function connect(): void {
    isOpen = false;
    try {
      close = outside.listen(address, {opened, lost, heard});
    } catch {
      lost();
    }
    catchUp();
  }

  function opened(): void {
    isOpen = true;
    failures = 0;
    settle();
  }

  function lost(): void {
    hangUp();
    if (!isOpen) failures += 1;
    isOpen = false;
    if (listener && failures < ATTEMPTS) wait = outside.wait(connect, outside.chance() * RECONNECT_WITHIN_MS);
  }

  function heard(type: string, data: string): void {
    const text = documentIn(type, data);
    const readAt = outside.now();
    const body = bodyFrom({text, readAt}, readAt);
    if (body) take(body);
    else if (text === undefined) catchUp();
  }

  function catchUp(): void {
    since = outside.now();
    if (!listener || (poll && !poll.signal.aborted)) return;
    poll = new AbortController();
    polled(poll.signal, {
      next(body) {
        // At first comes the last answer once more, which is older than the last message.
        if (!latest || body.readAt > latest.readAt) take(body);
      },
      fail: (reason) => listener?.fail(reason),
    });
  }

  function take(body: Body): void {
    latest = body;
    if (!listener) return;
    const verdict = deliver(body, listener);
    if (verdict) {
      body.report?.(verdict);
      isOver = verdict.isOver;
    }
    if (body.readAt >= since) since = 0;
    settle();
  }

  /** The reading is done when the stream is open and nothing was missed; and all is done when the petition is over. */
  function settle(): void {
    if (isOver || (isOpen && !since)) poll?.abort();
    if (isOver) hangUp();
  }

  function hangUp(): void {
    outside.cancel(wait);
    close?.();
    close = undefined;
  }

  function leave(): void {
    listener = undefined;
    poll?.abort();
    outside.cancel(wait);
    if (close) wait = outside.wait(hangUp, LINGER_MS);
  }

  return (signal, sink) => {
    if (isOver) return;
    listener = sink;
    outside.cancel(wait);
    signal.addEventListener('abort', leave, {once: true});
    if (!close) return connect();
    if (latest) take(latest);
    if (since) catchUp();
  };
}
