import type {Sink, Source} from './source.js';

/**
 * Lets any number of listeners share one run of a source. The first starts it, the last one to leave stops it, and whoever
 * comes later gets the latest value at once.
 */
export function share<T>(source: Source<T>): Source<T> {
  const sinks = new Set<Sink<T>>();
  let run: AbortController | undefined;
  let latest: {value: T} | undefined;
  let reason: string | undefined;

  function start(): void {
    const {signal} = (run = new AbortController());
    const tell = (act: (sink: Sink<T>) => void) => {
      if (!signal.aborted) for (const sink of [...sinks]) act(sink);
    };
    source(signal, {
      next(value) {
        latest = {value};
        reason = undefined;
        tell((sink) => sink.next(value));
      },
      fail(why) {
        reason = why;
        tell((sink) => sink.fail(why));
      },
    });
  }

  return (signal, sink) => {
    if (signal.aborted) return;
    // First of all, since a listener may leave upon the very first value.
    if (!sinks.size) start();
    sinks.add(sink);
    signal.addEventListener(
      'abort',
      () => {
        sinks.delete(sink);
        if (!sinks.size) run?.abort();
      },
      {once: true},
    );
    if (latest) sink.next(latest.value);
    if (reason) sink.fail(reason);
  };
}
