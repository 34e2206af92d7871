import {CtaActivateEvent, CtaSettledEvent} from '../events.js';
import {actionOf, isLinkOnly, runAction} from './cta-actions.js';
import type {CtaActs} from './cta-acts.js';
import {activatedControl, isLink} from './cta-control.js';
import {isFollowed} from './cta-follow.js';
import type {Offer} from './cta-offer.js';
import {Pending} from './cta-pending.js';

export type Outcome = CtaSettledEvent['outcome'];

const MIDDLE_BUTTON = 1;
/** Two presses of a button so close together were meant as one; so is a key held down. */
const DOUBLE_CLICK_MS = 500;

/** What an activation needs to know of its element. */
export interface Activatable {
  readonly host: HTMLElement;
  /** The shadow tree. */
  readonly root: () => ParentNode;
  /** What it does. */
  readonly acts: () => CtaActs;
  /** What is on offer; `undefined` while there is nothing to activate. */
  readonly offer: () => Offer | undefined;
  /** True when the time for it has not run out, which a timer may have slept through. */
  readonly isOpen: () => boolean;
  /** Told when something is under way, and when it ended. */
  readonly changed: (outcome: Outcome | undefined) => void;
}

/** Hears every activation of a control once, lets the page decide, and runs what it is for. */
export class Activations {
  readonly #element: Activatable;
  readonly #pending = new Pending();
  #lastPress = -Infinity;

  constructor(element: Activatable) {
    this.#element = element;
  }

  /** True while something that the page waits for is under way. */
  get isPending(): boolean {
    return this.#pending.isOn;
  }

  /** Takes a click, of whichever button of the pointer, that fell somewhere in the element. */
  hear(click: MouseEvent): void {
    const {host, root, offer: offered, isOpen} = this.#element;
    const offer = offered();
    if (!offer || click.defaultPrevented || click.button > MIDDLE_BUTTON) return;
    const control = activatedControl(host, root(), click);
    // The middle button opens a link elsewhere, and does nothing to a button.
    if (!control || (click.button && !isLink(control)) || isFollowed(control)) return;
    // What is done is not to be done twice; a link may be followed as often as somebody wants.
    const isGuarded = actionOf(offer, control) !== 'link' && !isLinkOnly(control, click);
    if (!isOpen() || this.#pending.isOn || (isGuarded && this.#isDouble())) {
      click.preventDefault();
      click.stopPropagation();
      return;
    }
    this.#announce(click, control, offer);
  }

  #announce(click: MouseEvent, control: HTMLElement, offer: Offer): void {
    const {host, acts} = this.#element;
    const {campaign} = offer;
    const href = isLink(control) ? control.href : undefined;
    const promises: PromiseLike<unknown>[] = [];
    const about = {action: actionOf(offer, control), href, control, campaign, elementId: host.id};
    const event = new CtaActivateEvent(about, (promise) => promises.push(promise));
    const isWanted = host.dispatchEvent(event);
    // A link that is followed leaves this page: there is nothing to wait for.
    if (promises.length && !(isWanted && about.action === 'link')) this.#wait(control, promises, offer);
    // Also when the page cancels it: then it does something of its own, and not twice either.
    this.#lastPress = Date.now();
    if (!isWanted) {
      click.preventDefault();
      return;
    }
    runAction({host, acts, offer, event, click});
  }

  #wait(control: HTMLElement, promises: readonly PromiseLike<unknown>[], {patienceMs}: Offer): void {
    const {host, root, changed} = this.#element;
    const frame = root().querySelector<HTMLElement>('.frame');
    this.#pending.begin(control, frame, promises, patienceMs, (outcome) => {
      changed(outcome);
      host.dispatchEvent(new CtaSettledEvent(outcome));
    });
    changed(undefined);
  }

  #isDouble(): boolean {
    const now = Date.now();
    // A clock that was set back must not make the button dead.
    const isDouble = Math.abs(now - this.#lastPress) < DOUBLE_CLICK_MS;
    if (isDouble) this.#lastPress = now;
    return isDouble;
  }
}
