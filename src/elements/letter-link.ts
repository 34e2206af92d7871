interface Aim {
  readonly from: string;
  readonly to: string;
}

const aims = new WeakMap<Element, Aim>();

/** The author's own link to the letter, `<a slot="link" href>`, also where a CMS wrapped it. */
export function findOwnLink(host: Element): HTMLAnchorElement | null {
  return host.querySelector<HTMLAnchorElement>('a[slot="link"][href], [slot="link"] a[href]');
}

/** The address the page wrote into a link, before we aimed it at the passage. */
export function writtenHref(link: HTMLAnchorElement): string {
  const now = link.getAttribute('href') ?? '';
  const aim = aims.get(link);
  return aim?.to === now ? aim.from : now;
}

/** Makes a link of the page lead to another address, and remembers what the page wrote. */
export function aimLink(link: HTMLAnchorElement, to: string): void {
  const from = writtenHref(link);
  if (link.getAttribute('href') === to) return;
  aims.set(link, {from, to});
  link.setAttribute('href', to);
}
