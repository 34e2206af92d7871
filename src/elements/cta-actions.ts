import type {CtaAction, CtaActivateEvent} from '../events.js';
import {parseOrigins} from '../lib/origins.js';
import {safeUrl} from '../lib/safe-url.js';
import type {CtaActs} from './cta-acts.js';
import {isLink} from './cta-control.js';
import {follow} from './cta-follow.js';
import {messageFor, sharedBy} from './cta-message.js';
import type {Offer} from './cta-offer.js';
import {findTarget, isOpenable, openTarget, scrollToTarget} from './cta-targets.js';
import {writtenAttribute} from './lent-attributes.js';

/** An activation that the page has heard of and not cancelled. */
export interface Deed {
  readonly acts: CtaActs;
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
 * Does what the page asked for, while the click lasts. What cannot be done is left to the browser, which follows the link; so
 * is a click that opens a link elsewhere.
 */
export function runAction(deed: Deed): void {
  const {event, click} = deed;
  const isElsewhere = click.button > 0 || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey;
  if (isElsewhere && isLink(event.control)) return;
  if (act(deed)) click.preventDefault();
}

/** @returns True when the action takes the place of what the browser would do. */
function act({acts, offer, event}: Deed): boolean {
  const {host} = acts;
  const {action, control} = event;
  // Campaign tags count those who come from this page, not those whom its readers tell.
  const href = isLink(control) ? writtenAttribute(control, 'href') : null;
  const address = safeUrl(href, host.baseURI)?.href ?? offer.url?.href;
  if (action === 'copy') {
    void acts.copyLink(sharedBy(host, address, acts.tag).url);
    return true;
  }
  if (action === 'share') {
    void acts.handOn(sharedBy(host, address, acts.tag));
    return true;
  }
  const target = findTarget(host, address);
  if (action === 'scroll' && target) {
    scrollToTarget(target);
    return true;
  }
  if (action === 'dialog')
    return isOpenable(target) ? openLater(target, control) : signInPlace(acts, control, event.href ?? address);
  if (action === 'mail') {
    const message = messageFor(host, acts.tag);
    // The link that was made for it leads there itself.
    return message !== undefined && message !== address && follow(host, message);
  }
  return false;
}

function openLater(target: HTMLElement, control: HTMLElement): true {
  openTarget(target, control);
  return true;
}

/** Opens a form page over this one, where there is room for it and the browser may show it. */
function signInPlace(acts: CtaActs, control: HTMLElement, address: string | undefined): boolean {
  const url = safeUrl(address, acts.host.baseURI);
  const isShown = url?.protocol === 'https:' || (url?.protocol === 'http:' && location.protocol !== 'https:');
  const canOpen = typeof HTMLDialogElement === 'function' && matchMedia(ROOM_FOR_A_FRAME).matches;
  // A part of this page is no form, and this page inside itself is none either.
  if (!url || !isShown || !canOpen || url.href.split('#')[0] === location.href.split('#')[0]) return false;
  acts.openFrame(control, url, parseOrigins(acts.host.getAttribute('origins')) ?? [url.origin]);
  return true;
}
