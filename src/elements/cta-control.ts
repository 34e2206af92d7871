import {withCampaignTags} from '../lib/campaign-tags.js';
import {safeUrl} from '../lib/safe-url.js';
import type {CtaStrings} from '../strings/strings.js';
import {lendAttribute, writtenAttribute} from './lent-attributes.js';

const LINK = 'a[href]';
const CONTROL = 'a[href], button';

/** True for a link, false for a button. */
export const isLink = (control: Element): control is HTMLAnchorElement => control.matches(LINK);

/** The links and buttons that the page wrote inside, also where a CMS wrapped them; not those in words for another state. */
export function ownControls(host: Element): HTMLElement[] {
  return [...host.querySelectorAll<HTMLElement>(CONTROL)].filter(
    (control) => ![...host.children].some((child) => child.slot && child.contains(control)),
  );
}

/** True when the page wrote words or a picture for the control. */
export function hasOwnWords(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element ? !node.slot : node instanceof Text && node.data.trim(),
  );
}

/** The control that a click fell on: one of the page's own, or the one we made. */
export function activatedControl(host: Element, root: ParentNode, click: Event): HTMLElement | undefined {
  const path = click.composedPath();
  // Where somebody put one element inside another, the inner one has the say.
  const inner = path.find((target) => target instanceof Element && target.localName === host.localName);
  const controls = [...ownControls(host), ...root.querySelectorAll<HTMLElement>('.control')];
  return inner === host ? controls.find((control) => path.includes(control)) : undefined;
}

/**
 * Lets a control that a CMS wrapped in a paragraph look like one: slots reach only what stands straight inside the tag, so the
 * page's root adopts the same style sheet. It stays there, and means nothing to anything else.
 */
export function reachWrapped(host: Element, own: Partial<ShadowRoot>): void {
  const root = host.getRootNode() as Partial<ShadowRoot>;
  const sheet = own.adoptedStyleSheets?.[own.adoptedStyleSheets.length - 1];
  if (!sheet || !root.adoptedStyleSheets || root.adoptedStyleSheets.includes(sheet)) return;
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // The host stands in another document than the one its sheets were made in: the link stays an ordinary one.
  }
}

/** What a link inside the element gets from us. */
export interface LinkWishes {
  readonly tags: readonly [string, string][] | undefined;
  readonly strings: CtaStrings;
  /** For the link that we made, what the page wanted it to have. */
  readonly target?: string | null;
  readonly rel?: string | null;
}

/** Gives a link its campaign tags, and lets it say that it opens elsewhere. What the page wrote is kept in mind. */
export function dressLink(link: HTMLAnchorElement, {tags, strings, target, rel}: LinkWishes): void {
  const url = safeUrl(writtenAttribute(link, 'href'), link.baseURI);
  const tagged = url && withCampaignTags(url, tags, location.origin);
  lendAttribute(link, 'href', tagged === url?.href ? undefined : tagged);
  lendAttribute(link, 'target', target || undefined);
  const wanted = rel || writtenAttribute(link, 'rel') || '';
  const isElsewhere = opensElsewhere(link.target);
  lendAttribute(link, 'rel', (isElsewhere ? withNoopener(wanted) : wanted) || undefined);
  const isDescribed = writtenAttribute(link, 'aria-description') || link.hasAttribute('aria-describedby');
  const isSilent = isElsewhere && !isDescribed && !saysElsewhere(link, strings);
  lendAttribute(link, 'aria-description', isSilent ? strings.newWindow : undefined);
}

/** Gives a link back what the page wrote. */
export function undressLink(link: HTMLAnchorElement): void {
  for (const name of ['href', 'target', 'rel', 'aria-description']) lendAttribute(link, name, undefined);
}

/** True for the target of a link that opens in a new window or tab. */
export function opensElsewhere(target: string | null | undefined): boolean {
  return target?.toLowerCase() === '_blank';
}

/** True when the words of a link or button say so themselves. */
export function saysElsewhere(control: Element, {newWindow, newWindowWords}: CtaStrings): boolean {
  const words = [control.textContent, control.getAttribute('aria-label'), control.getAttribute('title')];
  const said = words.join(' ').toLowerCase();
  return [newWindow.toLowerCase(), ...newWindowWords].some((one) => said.includes(one));
}

/** The page's own tokens, and the one that keeps the new window from reaching into this one; unless the page wants just that. */
function withNoopener(rel: string): string {
  const tokens = rel.toLowerCase().split(/\s+/);
  const isSaid = ['noopener', 'noreferrer', 'opener'].some((token) => tokens.includes(token));
  return isSaid ? rel : `${rel} noopener`.trim();
}
