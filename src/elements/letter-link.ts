import {lendAttribute, writtenAttribute} from './lent-attributes.js';

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
