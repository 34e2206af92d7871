import {CtaChangedEvent, type CtaState} from '../events.js';
import type {Outcome} from './cta-activation.js';

/** How an action stands, and what is said and done when that turns while the page is open. */
export class Turns {
  state: CtaState = 'open';
  /** What the status line says: how a wait ended, or, out of sight, that the state has turned. */
  news: Outcome | 'turned' | undefined;
  #turn: {readonly previous: CtaState; readonly hadFocus: boolean} | undefined;

  constructor(private readonly host: HTMLElement) {}

  /**
   * Takes in how it stands now.
   *
   * @param isShown - True when a reader has seen it before.
   */
  turnTo(state: CtaState, isShown: boolean): void {
    const previous = this.state;
    this.state = state;
    if (!isShown || state === previous) return;
    // What takes the place of a control that had the focus gets it, and is read out; else the status line says it.
    const hadFocus = this.host.matches(':focus-within');
    this.#turn = {previous, hadFocus};
    this.news = hadFocus || state === 'open' ? undefined : 'turned';
  }

  /** Says how a wait ended, unless the state that it led to says more. */
  tell(outcome: Outcome | undefined): void {
    if (this.state === 'open') this.news = outcome;
  }

  /**
   * Tells the page, once what it turned to is shown.
   *
   * @param target - Finds what has taken the place of the control, or the control.
   */
  announce(target: () => HTMLElement | null | undefined): void {
    const turn = this.#turn;
    this.#turn = undefined;
    if (!turn) return;
    if (turn.hadFocus) target()?.focus({preventScroll: true});
    this.host.dispatchEvent(new CtaChangedEvent(this.state, turn.previous));
  }
}
