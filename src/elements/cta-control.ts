import {withCampaignTags} from '../lib/campaign-tags.js';
import {safeUrl} from '../lib/safe-url.js';
import type {CtaStrings} from '../strings/strings.js';
import type {Offer} from './cta-offer.js';
import {lendAttribute, writtenAttribute} from './lent-attributes.js';

const LINK = 'a[href]';
const CONTROL = 'a[href], button';

/** True for a link, false for a button. */
export const isLink = (control: Element): control is HTMLAnchorElement => control.matches(LINK);

/** The links and buttons that the page wrote inside, also where a CMS wrapped them; not those in words for another state. */
export function ownControls(host: Element): HTMLElement[] {
  const own: HTMLElement[] = [];
  for (const control of host.querySelectorAll<HTMLElement>(CONTROL))
    if (!childRound(control, host).slot) own.push(control);
  return own;
}

/** The child of a host that an element inside is, or stands in. */
function childRound(element: Element, host: Element): Element {
  const {parentElement} = element;
  return parentElement && parentElement !== host ? childRound(parentElement, host) : element;
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
export function reachWrapped(host: Element, own: ShadowRoot): void {
  const root = host.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const sheets = own.adoptedStyleSheets as CSSStyleSheet[] | undefined;
  const sheet = sheets?.[sheets.length - 1];
  if (!sheet) return copyStyle(own, root instanceof Document ? root.head : root);
  if (root.adoptedStyleSheets.includes(sheet)) return;
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // The host stands in another document than the one its sheets were made in: the link stays an ordinary one.
  }
}

/** The same for engines before constructed style sheets, where the page's policy decides about this one as about those inside. */
function copyStyle(own: ShadowRoot, place: ParentNode): void {
  const isOurs = ({localName, textContent}: Element) => localName === 'style' && textContent.includes('cta-button >');
  const style = [...own.children].find(isOurs);
  if (style && ![...place.children].some(isOurs)) place.append(style.cloneNode(true));
}

/** The call to action as its controls need it. */
type DressedHost = HTMLElement & {readonly target: string | null; readonly rel: string | null};

/**
 * Gives a link its campaign tags, and lets it say that it opens elsewhere. What the page wrote is kept in mind.
 *
 * @param asked - What the page wants the link to have that we made.
 */
function dressLink(
  link: HTMLAnchorElement,
  {tags, action = 'link'}: Offer,
  strings: CtaStrings,
  asked?: DressedHost,
): void {
  // Else a click does something here.
  const isFollowed = action === 'link';
  const url = tags && safeUrl(writtenAttribute(link, 'href'), link.baseURI);
  const tagged = url && withCampaignTags(url, tags, location.origin);
  lendAttribute(link, 'href', tagged === url?.href ? undefined : tagged);
  // What a `<base>` says goes for the link as well, and the arrow shows it.
  const theirs =
    asked?.target || (writtenAttribute(link, 'target') === null && isFollowed && baseTarget()) || undefined;
  lendAttribute(link, 'target', theirs);
  const wanted = asked?.rel || writtenAttribute(link, 'rel') || '';
  const isElsewhere = opensElsewhere(link.target);
  lendAttribute(link, 'rel', (isElsewhere ? withNoopener(wanted) : wanted) || undefined);
  const isDescribed = writtenAttribute(link, 'aria-description') || link.hasAttribute('aria-describedby');
  const isSilent = isElsewhere && isFollowed && !isDescribed && !saysElsewhere(link, strings);
  lendAttribute(link, 'aria-description', isSilent ? strings.newWindow : undefined);
}

/**
 * Looks after the links and buttons of the page, or the link that was made: while they are shown, and only then.
 *
 * @param own - Those of the page.
 * @param offer - What is on offer; `undefined` while they are not shown.
 */
export function dressControls(
  host: DressedHost,
  root: ParentNode,
  own: readonly HTMLElement[],
  offer: Offer | undefined,
  strings: CtaStrings,
): void {
  const {shadowRoot} = host;
  if (offer && shadowRoot && own.some((control) => control.parentElement !== host)) reachWrapped(host, shadowRoot);
  for (const link of own) {
    if (!isLink(link)) continue;
    if (offer) dressLink(link, offer, strings);
    else undressLink(link);
  }
  const made = own.length ? null : root.querySelector('.control');
  if (offer && made && isLink(made)) dressLink(made, offer, strings, host);
}

/** Gives a link back what the page wrote. */
function undressLink(link: HTMLAnchorElement): void {
  for (const name of ['href', 'target', 'rel', 'aria-description']) lendAttribute(link, name, undefined);
}

/** As it was found in this turn, in which all buttons of a page may ask. */
let knownTarget: string | undefined;

/** Where links of this page open that say nothing themselves; empty for here. */
export function baseTarget(): string {
  if (knownTarget === undefined) {
    queueMicrotask(() => (knownTarget = undefined));
    // In the head alone, which is short.
    const head = document.head as HTMLHeadElement | null;
    knownTarget = head?.querySelector<HTMLBaseElement>('base[target]')?.target ?? '';
  }
  return knownTarget;
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
