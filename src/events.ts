const ANNOUNCED: EventInit = {bubbles: true, composed: true};

/** Before the reader's activation of a `<cta-button>` takes effect, whichever way it came. Cancel it to prevent the effect. */
export class CtaActivateEvent extends Event {
  /**
   * @param href - Where the link leads, as an absolute URL; `undefined` for a button.
   * @param control - The link or button that was activated.
   */
  constructor(
    readonly href: string | undefined,
    readonly control: HTMLElement,
  ) {
    super('cta-activate', {...ANNOUNCED, cancelable: true});
  }
}

/** After a `<petition-counter>` got another number than it had, its first included. */
export class CounterChangedEvent extends Event {
  /**
   * @param count - Signatures now, a whole number from 0.
   * @param previous - Signatures before; `undefined` the first time.
   * @param goal - The goal that matters now, from 1; `undefined` when there is none.
   */
  constructor(
    readonly count: number,
    readonly previous: number | undefined,
    readonly goal: number | undefined,
  ) {
    super('counter-changed', ANNOUNCED);
  }
}

/** After the rest of a `<letter-excerpt>` was shown or hidden. */
export class ExcerptToggledEvent extends Event {
  /**
   * @param open - True when the whole passage is shown now.
   */
  constructor(readonly open: boolean) {
    super('excerpt-toggled', ANNOUNCED);
  }
}

declare global {
  interface HTMLElementEventMap {
    'cta-activate': CtaActivateEvent;
    'counter-changed': CounterChangedEvent;
    'excerpt-toggled': ExcerptToggledEvent;
  }
}
