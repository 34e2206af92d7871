import type {Outside, StreamListener} from '../../src/sources/outside.js';
import type {Source} from '../../src/sources/source.js';

/** A browser's timer with a longer delay than this fires at once, and so does ours. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What a source asked the network for. */
export interface RecordedRequest {
  readonly address: string;
  readonly init: RequestInit;
  /** Virtual time. */
  readonly at: number;
}

/** The network's script: how a request is answered. */
export type Reply = (request: RecordedRequest) => Response | Promise<Response>;

/** An event stream that a source opened; the test speaks into it. */
export interface RecordedStream extends StreamListener {
  readonly address: string;
  /** Virtual time. */
  readonly at: number;
  isClosed: boolean;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
  /** False for those of the network itself. */
  readonly isOfSource: boolean;
}

/**
 * A world for sources in which time passes when the test says so, and that remembers what it was asked for.
 *
 * Chance is always 0.5 and the reader is online and busy, unless the test sets it otherwise.
 */
export class VirtualOutside implements Outside {
  time = Date.UTC(2026, 7, 22, 12);
  nextChance = (): number => 0.5;
  online = true;
  unhurried = false;
  /** False for a page that has replaced `fetch` by one that ignores the signal. */
  heedsSignal = true;
  /** False for a browser without server-sent events. */
  hasStreams = true;
  readonly requests: RecordedRequest[] = [];
  readonly streams: RecordedStream[] = [];
  /** Every delay that a timer was asked for. */
  readonly delays: number[] = [];
  mostInFlight = 0;

  readonly #timers = new Set<Timer>();
  #inFlight = 0;

  constructor(public reply: Reply = () => json({count: 1})) {}

  now(): number {
    return this.time;
  }

  chance(): number {
    return this.nextChance();
  }

  wait(callback: () => void, delayMs: number): unknown {
    this.delays.push(delayMs);
    return this.#addTimer(callback, delayMs, true);
  }

  cancel(wait: unknown): void {
    this.#timers.delete(wait as Timer);
  }

  async fetch(address: string, init: RequestInit): Promise<Response> {
    const request = {address, init, at: this.time};
    this.requests.push(request);
    this.mostInFlight = Math.max(this.mostInFlight, ++this.#inFlight);
    try {
      return await Promise.race([this.reply(request), this.heedsSignal ? rejectOnAbort(init.signal) : never()]);
    } finally {
      this.#inFlight -= 1;
    }
  }

  isOnline(): boolean {
    return this.online;
  }

  isUnhurried(): boolean {
    return this.unhurried;
  }

  listen(address: string, listener: StreamListener): () => void {
    if (!this.hasStreams) throw new ReferenceError('EventSource is not defined');
    const stream = {...listener, address, at: this.time, isClosed: false};
    this.streams.push(stream);
    return () => (stream.isClosed = true);
  }

  /** There are no other tabs; `virtual-site.ts` has some. */
  lock(): void {
    throw new TypeError("Cannot read properties of undefined (reading 'request')");
  }

  channel(): never {
    throw new DOMException('Refused.', 'SecurityError');
  }

  /** Timers of the source that have not fired. */
  get timers(): number {
    return [...this.#timers].filter(({isOfSource}) => isOfSource).length;
  }

  /** Milliseconds between each request and the next. */
  get gaps(): number[] {
    return this.requests.slice(1).map(({at}, i) => at - this.requests[i]!.at);
  }

  /** Lets time pass; returns when everything that was to happen in it has happened. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settle();
    for (let timer = this.#nextTimer(end); timer; timer = this.#nextTimer(end)) {
      this.#timers.delete(timer);
      this.time = Math.max(this.time, timer.at);
      timer.callback();
      await settle();
    }
    this.time = end;
  }

  /** Lets time pass without any timer, as when a computer is shut; those that came due fire with the next `advance`. */
  sleep(ms: number): void {
    this.time += ms;
  }

  /** For a slow network: a promise that resolves after some virtual time. */
  later(ms: number): Promise<void> {
    return new Promise((resolve) => this.#addTimer(resolve, ms, false));
  }

  #addTimer(callback: () => void, delayMs: number, isOfSource: boolean): Timer {
    const timer = {at: this.time + (delayMs > LONGEST_TIMER_MS ? 0 : delayMs), callback, isOfSource};
    this.#timers.add(timer);
    return timer;
  }

  #nextTimer(end: number): Timer | undefined {
    const due = [...this.#timers].filter(({at}) => at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}

/** A promise that stays pending: a server that takes the request and says nothing. */
export function never(): Promise<never> {
  return new Promise(() => undefined);
}

function rejectOnAbort(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(new DOMException('The request was aborted.', 'AbortError'));
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort);
  });
}

const {port1, port2} = new MessageChannel();

/** Lets all promises run that can: one turn of the event loop, without a timer. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

/** A body in the given pieces, and then its end; its reads take no turn of the event loop. */
export function bodyOf(...pieces: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      controller.close();
    },
  });
}

/** An answer with a text, by default a success. */
export function text(body: string, init: ResponseInit = {}): Response {
  return new Response(bodyOf(body), init);
}

/** A success with a value as JSON. */
export function json(value: unknown, headers: Record<string, string> = {}): Response {
  return text(JSON.stringify(value), {headers});
}

/** An answer that is no success. */
export function status(code: number, headers: Record<string, string> = {}): Response {
  return text('{"count": 666}', {status: code, headers});
}

/** Listens to a source and writes down what it says. */
export function listen<T>(source: Source<T>): {readonly heard: T[]; readonly reasons: string[]; leave(): void} {
  const stay = new AbortController();
  const heard: T[] = [];
  const reasons: string[] = [];
  source(stay.signal, {next: (value) => heard.push(value), fail: (reason) => reasons.push(reason)});
  return {heard, reasons, leave: () => stay.abort()};
}

/** Random numbers that are the same in every run (mulberry32). */
export function repeatableChance(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
