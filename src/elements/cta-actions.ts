import type {CtaAction, CtaActivateEvent} from '../events.js';
import {parseOrigins} from '../lib/origins.js';
import {readableUrl, safeUrl} from '../lib/safe-url.js';
import type {CtaActs} from './cta-acts.js';
import {isLink} from './cta-control.js';
import {visit} from './cta-follow.js';
import {messageFor, sharedBy} from './cta-message.js';
import type {Offer} from './cta-offer.js';
import {findTarget, isOpenable, openTarget, scrollToTarget} from './cta-targets.js';
import {writtenAttribute} from './lent-attributes.js';

/** An activation that the page has heard of and not cancelled. */
export interface Deed {
  readonly host: HTMLElement;
  readonly acts: () => CtaActs;
  readonly offer: Offer;
  readonly event: CtaActivateEvent;
  /** The click itself; prevent it where the action takes the place of what the browser would do. */
  readonly click: MouseEvent;
}

/** Narrower than this, a form in a frame leaves no room to write in. */
const ROOM_FOR_A_FRAME = '(min-width: 30em)';

/** What an activation of a control means. */
export function actionOf({action}: Offer, control: Element): CtaAction {
  return action ?? (isLink(control) ? 'link' : 'button');
}

/**
 * What control an action gets where the page wrote only attributes and words: a link for what has an address, a button for what
 * has none, and none where there would be nothing to do.
 *
 * @param tag - BCP 47 tag for what is filled into a message.
 */
export function madeFrom({action, url}: Offer, host: Element, tag: string): {readonly href?: string} | undefined {
  if (action === 'share' || action === 'copy') return {};
  const href = (action === 'mail' && messageFor(host, tag)) || url?.href;
  return href === undefined ? undefined : {href};
}

/** True for a click that the browser answers by itself, whatever the action: it opens a link in another tab, or saves it. */
export function isLinkOnly(control: Element, {button, ctrlKey, metaKey, shiftKey, altKey}: MouseEvent): boolean {
  return isLink(control) && (button > 0 || ctrlKey || metaKey || shiftKey || altKey);
}

/**
 * Does what the page asked for, while the click lasts. What cannot be done is left to the browser, which follows the link; so
 * is a click that opens a link elsewhere.
 */
export function runAction(deed: Deed): void {
  const {event, click} = deed;
  if (!isLinkOnly(event.control, click) && act(deed)) click.preventDefault();
}

/** @returns True when the action takes the place of what the browser would do. */
function act({host, acts: knownActs, offer, event}: Deed): boolean {
  const {action, control} = event;
  if (action === 'link' || action === 'button') return false;
  const acts = knownActs();
  // Campaign tags count those who come from this page, not those whom its readers tell.
  const written = isLink(control) ? writtenAttribute(control, 'href') : null;
  const address = safeUrl(written, host.baseURI)?.href ?? offer.url?.href;
  if (action === 'copy') void acts.copyLink(sharedBy(host, address, acts.tag).url);
  else if (action === 'share') void acts.handOn(sharedBy(host, address, acts.tag));
  else return action === 'mail' ? write(host, acts.tag, address) : reach(acts, event, address);
  return true;
}

/** Goes to a part of this page, or opens one, or a form page. */
function reach(acts: CtaActs, event: CtaActivateEvent, address: string | undefined): boolean {
  const {action, control} = event;
  const target = findTarget(acts.host, address);
  if (action === 'dialog' && !isOpenable(target)) return signInPlace(acts, event, address);
  if (!target || !address) return false;
  if (action === 'dialog') openTarget(target, control);
  else scrollToTarget(target, address);
  return true;
}

/** Opens the prepared message. The link that was made for it leads there itself. */
function write(host: HTMLElement, tag: string, address: string | undefined): boolean {
  const message = safeUrl(messageFor(host, tag), host.baseURI)?.href;
  if (message === undefined || message === address) return false;
  visit(message);
  return true;
}

/** Opens a form page over this one, where there is room for it and the browser may show it. */
function signInPlace(acts: CtaActs, {control, href, campaign}: CtaActivateEvent, address: string | undefined): boolean {
  const url = readableUrl(href ?? address, acts.host.baseURI);
  // A browser shows no insecure page inside a secure one. A part of this page is no form, and it is none inside itself.
  const isRefused = url?.protocol === 'http:' && location.protocol === 'https:';
  const hasRoom = typeof HTMLDialogElement === 'function' && matchMedia(ROOM_FOR_A_FRAME).matches;
  if (!url || isRefused || !hasRoom || url.href.split('#')[0] === location.href.split('#')[0]) return false;
  acts.openFrame(control, url, parseOrigins(acts.host.getAttribute('origins')) ?? [url.origin], campaign);
  return true;
}
