import {oncePerTag} from './number-format.js';

const listFormat = oncePerTag((tags) => new Intl.ListFormat(tags, {type: 'conjunction'}));

/** Parts a list written in one attribute, `Ana; Ben; Chris`; empty places are dropped. */
export function parseList(written: string | null | undefined): string[] {
  return (written ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** A name of a list, or what stands between two. */
export interface ListPart {
  readonly text: string;
  readonly isName: boolean;
}

/** Joins names as a language does, and keeps the seams, so that each name can get its own markup: `Ana, Ben, and Chris`. */
export function listParts(names: readonly string[], tag: string): ListPart[] {
  // Engines of 2020 cannot join a list, and a single name needs nobody to.
  if (names.length > 1 && 'ListFormat' in Intl) {
    const parts = listFormat(tag).formatToParts(names);
    return parts.map(({type, value}) => ({text: value, isName: type === 'element'}));
  }
  return names.flatMap((text, i) => [...(i ? [{text: ', ', isName: false}] : []), {text, isName: true}]);
}

/** Joins names as `listParts` does, as plain text. */
export function formatList(names: readonly string[], tag: string): string {
  return listParts(names, tag)
    .map(({text}) => text)
    .join('');
}
