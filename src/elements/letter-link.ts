import {safeUrl} from '../lib/safe-url.js';
import {textDirective, withTextDirective} from '../lib/text-fragment.js';
import {lendAttribute, writtenAttribute} from './lent-attributes.js';
import {Passage} from './passage.js';

/** The author's own link to the letter, `<a slot="link" href>`, also where a CMS wrapped it. */
export function findOwnLink(host: Element): HTMLAnchorElement | null {
  return host.querySelector<HTMLAnchorElement>('a[slot="link"][href], [slot="link"] a[href]');
}

/** The address the page wrote into a link, before we aimed it at the passage. */
export function writtenHref(link: HTMLAnchorElement): string {
  return writtenAttribute(link, 'href') ?? '';
}

/** Makes a link of the page lead to another address, and remembers what the page wrote. */
export function aimLink(link: HTMLAnchorElement, to: string): void {
  lendAttribute(link, 'href', to === writtenHref(link) ? undefined : to);
}

/**
 * Names a passage, and the original that it is a translation of: the letter is in the language of one of them.
 *
 * @param tag - The language of the passage.
 * @returns Text directives, joined; `undefined` when there is nothing to name.
 */
export function directiveOf({lines, original}: Passage, tag: string): string | undefined {
  const theirs = original && new Passage(original);
  const directives = [textDirective(lines, tag), theirs && textDirective(theirs.lines, theirs.language)];
  return directives.filter(Boolean).join('&') || undefined;
}

/** An address with the way to a passage; `undefined` when it is none that a reader may be sent to. */
export function toPassage(address: string, base: string, directive: string | undefined): string | undefined {
  const url = safeUrl(address, base);
  return url && withTextDirective(url, directive);
}
