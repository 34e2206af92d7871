import {englishDay} from './english.js';
import {oncePerTag} from './number-format.js';
import {textOf} from './text.js';

/** A point in time, and the wall clock of whoever set it. */
export interface Moment {
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  /** How far that wall clock is ahead of UTC, in milliseconds. */
  readonly offset: number;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const ZONED = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::[0-5]\d(?:\.\d+)?)?)(?:Z|[+-]\d\d:\d\d)$/;
const MINUTE_MS = 60_000;

/** As `Date.parse`, which some libraries have replaced by one that returns a date. */
const timeOf = (text: string) => new Date(text).getTime();

/**
 * Reads a date of the calendar, with no time and no zone: when a letter was written.
 *
 * @param written - `2026-04-21`.
 * @returns Midnight of that day in UTC, in milliseconds; `undefined` for any other form and for a day that does not exist.
 */
export function parseDay(written: unknown): number | undefined {
  const day = textOf(written);
  const time = DAY.test(day) ? timeOf(day) : NaN;
  // Some engines make 2 March of 30 February.
  return time === time && new Date(time).toISOString().startsWith(day) ? time : undefined;
}

/**
 * Reads a date and time with its zone: a deadline, the time of a count.
 *
 * @param written - `2026-12-31T23:59:00+01:00`, or with `Z`.
 * @returns `undefined` when the zone is missing (it would be another moment for each reader) or the time does not exist.
 */
export function parseMoment(written: unknown): Moment | undefined {
  const text = textOf(written).toUpperCase();
  const [, day, clock] = ZONED.exec(text) ?? [];
  const time = parseDay(day) === undefined ? NaN : timeOf(text);
  return time === time ? {time, offset: timeOf(`${day}${clock}Z`) - time} : undefined;
}

/** The moment `time`, by the wall clock of the reader. */
export function localMoment(time: number): Moment {
  return {time, offset: -new Date(time).getTimezoneOffset() * MINUTE_MS};
}

const dateFormat = (timeStyle?: 'short') =>
  oncePerTag((tags) => new Intl.DateTimeFormat(tags, {dateStyle: 'long', timeStyle, timeZone: 'UTC'}));
const dayFormat = dateFormat();
const timeFormat = dateFormat('short');

/** Writes a day, midnight in UTC, as a language does: `21 April 2026`. */
export function formatDay(time: number, tag: string): string {
  return englishDay(time, tag) ?? dayFormat(tag).format(time);
}

/** Writes day and time of a moment by the wall clock of whoever set it. */
export function formatMoment({time, offset}: Moment, tag: string): string {
  return timeFormat(tag).format(time + offset);
}
