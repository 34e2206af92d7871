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

/** A name of a list, or what stands between two. */
export interface ListPart {
  readonly text: string;
  readonly isName: boolean;
}

/** Joins names as `formatList` does, and keeps the seams, so that each name can get its own markup. */
export function listParts(names: readonly string[], tag: string): ListPart[] {
  return listFormat(tag)
    .formatToParts(names)
    .map(({type, value}) => ({text: value, isName: type === 'element'}));
}
