import {englishCount} from './english.js';
import {LAST_RESORT} from './locale-tag.js';

/**
 * Keeps what is dear to make: an `Intl` formatter costs a thousand times what using it costs.
 *
 * @param make - Makes the thing for a language tag.
 */
export function oncePerTag<T>(make: (tags: string[]) => T): (tag: string) => T {
  const made = new Map<string, T>();
  return (tag) => {
    let thing = made.get(tag);
    // The second tag is for a language the browser lacks: English then, not whatever the reader's system speaks.
    if (!thing) made.set(tag, (thing = make([tag, LAST_RESORT])));
    return thing;
  };
}

const numberFormat = oncePerTag((tags) => new Intl.NumberFormat(tags));
const compactFormat = oncePerTag(
  (tags) => new Intl.NumberFormat(tags, {notation: 'compact', maximumFractionDigits: 2}),
);

/** Writes a whole number with the digits and the grouping of a language. */
export function formatCount(count: number, tag: string): string {
  return englishCount(count, tag) ?? numberFormat(tag).format(count);
}

/** Writes a whole number as shortly as a language does, `12.3K`: cut to three digits, never rounded up to what it is not. */
export function formatCompact(count: number, tag: string): string {
  const step = 10 ** Math.max(0, String(count).length - 3);
  const parts = compactFormat(tag).formatToParts(Math.floor(count / step) * step);
  // Some languages have no short form for thousands, and would show a number that is merely less true.
  return parts.some(({type}) => type === 'compact') ? parts.map(({value}) => value).join('') : formatCount(count, tag);
}
