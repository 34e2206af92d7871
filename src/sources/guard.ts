import {parseCount} from '../lib/count.js';
import type {CountReading, Source} from './source.js';

/** Takes a source that the page wrote: a reading without a true number is a failure, and what it throws stays with us. */
export function guard(source: Source<CountReading>): Source<CountReading> {
  return (signal, sink) => {
    try {
      source(signal, {
        ...sink,
        next(reading) {
          const count = parseCount(reading.count);
          if (count === undefined) sink.fail(`The source gave ${String(reading.count)}, which is no number of people.`);
          else sink.next({...reading, count});
        },
      });
    } catch (error) {
      sink.fail(String(error));
    }
  };
}
