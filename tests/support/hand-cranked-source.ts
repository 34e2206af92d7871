import type {Sink, Source} from '../../src/sources/source.js';

/** A source that does nothing by itself, and the cranks that turn it. */
export interface HandCrankedSource<T> {
  readonly source: Source<T>;
  /** Delivers a value to everybody who ever listened, also to those whose signal has aborted: a late delivery, to be ignored. */
  send(value: T): void;
  /** Reports a failed attempt, to the same. */
  fail(reason: string): void;
  /** Resolves as soon as somebody listens: at once while somebody does, else with the next start. */
  readonly started: Promise<void>;
  /** How often somebody began to listen. */
  readonly starts: number;
  /** How many listen now. */
  readonly listeners: number;
}

/** Makes a source whose values come when the test says so. */
export function handCrankedSource<T>(): HandCrankedSource<T> {
  const runs: {readonly signal: AbortSignal; readonly sink: Sink<T>}[] = [];
  let announceStart: () => void = () => undefined;
  let nextStart = awaitStart();

  function awaitStart(): Promise<void> {
    return new Promise((resolve) => (announceStart = resolve));
  }

  function listening(): number {
    return runs.filter(({signal}) => !signal.aborted).length;
  }

  function deliver(act: (sink: Sink<T>) => void): void {
    if (!runs.length) throw new Error('Nobody has listened to this source yet: await its `started` first.');
    for (const {sink} of [...runs]) act(sink);
  }

  return {
    source(signal, sink) {
      runs.push({signal, sink});
      announceStart();
      nextStart = awaitStart();
    },
    send: (value) => deliver((sink) => sink.next(value)),
    fail: (reason) => deliver((sink) => sink.fail(reason)),
    get started() {
      return listening() ? Promise.resolve() : nextStart;
    },
    get starts() {
      return runs.length;
    },
    get listeners() {
      return listening();
    },
  };
}
