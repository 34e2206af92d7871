import {html, type TemplateResult} from 'lit';
import type {CtaAction, CtaActivateEvent} from '../events.js';
import {isLink} from './cta-control.js';
import type {Offer} from './cta-offer.js';

/** An activation that the page has heard of and not cancelled. */
export interface Deed {
  readonly host: HTMLElement;
  readonly offer: Offer;
  readonly event: CtaActivateEvent;
  /** The click itself; prevent it where the action takes the place of what the browser would do. */
  readonly click: MouseEvent;
}

/** What an activation of a control means. */
export function actionOf({action}: Offer, control: Element): CtaAction {
  return action ?? (isLink(control) ? 'link' : 'button');
}

/**
 * What control an action gets where the page wrote only attributes and words: a link for what has an address, a button for what
 * has none, and none where there would be nothing to do.
 */
export function madeFrom({action, url}: Offer): {readonly href?: string} | undefined {
  if (action === 'share' || action === 'copy') return {};
  return url && {href: url.href};
}

/** What each action does. A link is followed by the browser, and a page answers its own button. */
const deeds: Partial<Record<CtaAction, (deed: Deed) => void>> = {};

/** Does what the page asked for, while the click lasts. */
export function runAction(deed: Deed): void {
  deeds[deed.event.action]?.(deed);
}

/** A way to hand the letter on, for a reader who has signed. */
export function renderHandOn(): TemplateResult {
  return html`<slot name="hand-on"></slot>`;
}
