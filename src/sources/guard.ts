import {parseCount, parsePositive} from '../lib/count.js';
import type {Moment} from '../lib/moment.js';
import {ownValue, withoutGaps} from '../lib/own.js';
import {parseState} from '../lib/petition-state.js';
import type {CountReading, Source} from './source.js';

/** The latest moment that a date can hold, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15;

/** A source as somebody else may write it: asynchronous too, and with anything for values. */
type OwnSource = (...listening: Parameters<Source<never>>) => unknown;

/** Takes a source that the page wrote: a reading without a true number is a failure, and what it throws stays with us. */
export function guard(source: OwnSource): Source<CountReading> {
  return guardWith(source, readingFrom);
}

/**
 * Takes a source that somebody else wrote.
 *
 * @param take - Makes sense of a value, or returns `undefined`.
 */
export function guardWith<T>(source: OwnSource, take: (value: unknown) => T | undefined): Source<T> {
  return (signal, sink) => {
    const listen = async () => {
      try {
        await source(signal, {
          next(value: unknown) {
            const taken = take(value);
            if (taken) sink.next(taken);
            else sink.fail(`The source gave ${String(ownValue(value, 'count'))}, which is no number of people.`);
          },
          fail: (reason: unknown) => sink.fail(String(reason)),
        });
      } catch (error) {
        sink.fail(String(error));
      }
    };
    void listen();
  };
}

/** What makes sense of a reading, and nothing else. */
function readingFrom(value: unknown): CountReading | undefined {
  const field = (name: keyof CountReading) => ownValue(value, name);
  const count = parseCount(field('count'));
  if (count === undefined) return undefined;
  const goals = field('goals');
  const readAt = field('readAt');
  return withoutGaps({
    count,
    goals: Array.isArray(goals) ? goals.map(parsePositive).filter((goal) => goal !== undefined) : undefined,
    updated: momentFrom(field('updated')),
    closes: momentFrom(field('closes')),
    state: parseState(field('state')),
    readAt: isTime(readAt) ? readAt : undefined,
  });
}

function momentFrom(value: unknown): Moment | undefined {
  const time = ownValue(value, 'time');
  const offset = ownValue(value, 'offset') ?? 0;
  return isTime(time) && isTime(offset) && isTime(time + offset) ? {time, offset} : undefined;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LAST_MOMENT;
}
