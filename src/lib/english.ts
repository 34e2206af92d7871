// Most pages are English, and the first formatter on a page costs more than all widgets on it together. What English makes of
// whole numbers and days is simple enough to write without; tests compare it with `Intl`.

/** Tags that part digits by commas: not `en-IN`, `en-ZA`, `en-CH` and others that are English too. */
const GROUPED_BY_COMMAS = /^en(-(AU|CA|GB|IE|NZ|US))?$/;
const MONTH_FIRST = /^en(-US)?$/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** From this year on nobody has to know which calendar is meant. */
const FIRST_YEAR = 1600;

/**
 * Writes a whole number, `12,345`.
 *
 * @returns `undefined` where it takes a formatter.
 */
export function englishCount(count: number, tag: string): string | undefined {
  return Number.isSafeInteger(count) && GROUPED_BY_COMMAS.test(tag)
    ? String(count).replace(/\B(?=(\d{3})+$)/g, ',')
    : undefined;
}

/**
 * Writes a day, `April 21, 2026`.
 *
 * @param time - Milliseconds since 1970, UTC.
 * @returns `undefined` where it takes a formatter.
 */
export function englishDay(time: number, tag: string): string | undefined {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return year >= FIRST_YEAR && MONTH_FIRST.test(tag)
    ? `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${year}`
    : undefined;
}
