import {parseCount} from '../lib/count.js';
import type {CountReading, Source} from './source.js';

/** A source as a page may write it: asynchronous too. */
type OwnSource = (...listening: Parameters<Source<CountReading>>) => unknown;

/** Takes a source that the page wrote: a reading without a true number is a failure, and what it throws stays with us. */
export function guard(source: OwnSource): OwnSource {
  return async (signal, sink) => {
    try {
      await source(signal, {
        ...sink,
        next(reading: CountReading | undefined) {
          const written = reading?.count;
          const count = parseCount(written);
          if (count === undefined) sink.fail(`The source gave ${String(written)}, which is no number of people.`);
          else sink.next({...reading, count});
        },
      });
    } catch (error) {
      sink.fail(String(error));
    }
  };
}
