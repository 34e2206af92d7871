import {LONGEST_BODY} from './body.js';
import type {Outside} from './outside.js';

/** An answer later than this is none. */
const DEADLINE_MS = 10_000;

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body of a success, at most 64 KiB of it; empty otherwise. */
  readonly text: string;
  /** True when the body was longer. */
  readonly isCut: boolean;
}

/**
 * Reads an address once, gently: no credentials, no cache-busting, no header but `Accept`, so that no preflight is needed.
 *
 * @param accept - The media type to ask for.
 * @returns Rejects when nothing arrives within 10 s, also when a script of the page has replaced `fetch` by one that ignores
 *   the signal; when the network or CORS forbids; and when `signal` aborts.
 */
export function readText(address: string, signal: AbortSignal, outside: Outside, accept?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const reading = new AbortController();
    const giveUp = () => {
      reading.abort();
      reject(new Error());
    };
    const deadline = outside.wait(giveUp, DEADLINE_MS);
    signal.addEventListener('abort', giveUp);
    void fetchStart(address, reading.signal, outside, accept)
      .then(resolve, reject)
      .then(() => {
        outside.cancel(deadline);
        signal.removeEventListener('abort', giveUp);
      });
  });
}

async function fetchStart(
  address: string,
  signal: AbortSignal,
  outside: Outside,
  accept: string | undefined,
): Promise<Answer> {
  const response = await outside.fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
    signal,
    ...(accept && {headers: {Accept: accept}}),
  });
  const {status, headers, body} = response;
  if (!response.ok) return {status, headers, text: '', isCut: false};
  // Scripts of the page that wrap fetch may hand on an answer without a stream.
  return {status, headers, ...(body ? await startOf(body) : {text: await response.text(), isCut: false})};
}

async function startOf(body: ReadableStream<Uint8Array>): Promise<{text: string; isCut: boolean}> {
  // WebKit takes options from Object.prototype where none are given, and whatever a page has put there.
  const reader = body.getReader({}) as ReadableStreamDefaultReader<Uint8Array>;
  const decoder = new TextDecoder();
  let text = '';
  let room = LONGEST_BODY;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return {text, isCut: false};
    text += decoder.decode(value.subarray(0, room), {stream: true});
    room -= value.length;
    if (room < 0) {
      void reader.cancel();
      return {text, isCut: true};
    }
  }
}
