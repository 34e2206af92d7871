import {oncePerTag} from './number-format.js';

const listFormat = oncePerTag((tags) => new Intl.ListFormat(tags, {type: 'conjunction'}));

/** Parts a list written in one attribute, `Ana; Ben; Chris`; empty places are dropped. */
export function parseList(written: string | null | undefined): string[] {
  return (written ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Joins names as a language does: `Ana, Ben, and Chris`. */
export function formatList(names: readonly string[], tag: string): string {
  return names.length > 1 ? listFormat(tag).format(names) : (names[0] ?? '');
}
