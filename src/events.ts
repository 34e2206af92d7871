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

/** After a goal of a `<petition-counter>` was reached while the page was open; once for each goal. */
export class CounterGoalReachedEvent extends Event {
  /**
   * @param goal - The goal, a whole number from 1.
   * @param count - Signatures now.
   */
  constructor(
    readonly goal: number,
    readonly count: number,
  ) {
    super('counter-goal-reached', ANNOUNCED);
  }
}

/** After the number of a `<petition-counter>` became so old that it says how old it is. */
export class CounterStaleEvent extends Event {
  /**
   * @param since - When the number was true: milliseconds since 1970, UTC.
   */
  constructor(readonly since: number) {
    super('counter-stale', ANNOUNCED);
  }
}

/** After the source of a `<petition-counter>` brought no number; the last one stands. */
export class CounterFailedEvent extends Event {
  /**
   * @param reason - Why, for the author of the page.
   */
  constructor(readonly reason: string) {
    super('counter-failed', ANNOUNCED);
  }
}

/** After the petition of a `<petition-counter>` ended: its deadline passed, or its source said so. */
export class CounterClosedEvent extends Event {
  /**
   * @param state - How it ended: `closed`, `won` or `lost`.
   * @param count - Signatures at the end.
   */
  constructor(
    readonly state: 'closed' | 'won' | 'lost',
    readonly count: number,
  ) {
    super('counter-closed', ANNOUNCED);
  }
}

/**
 * A page fires this on `document`, or on one counter, when its reader has signed: then counters add the signature at once.
 */
export class PetitionSignedEvent extends Event {
  /**
   * @param src - Only for counters with this `src`; for all when it is left out.
   * @param campaign - Only for elements of the campaign with this address; for all when it is left out.
   */
  constructor(
    readonly src?: string,
    readonly campaign?: string,
  ) {
    super('petition-signed', ANNOUNCED);
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
  interface GlobalEventHandlersEventMap {
    'cta-activate': CtaActivateEvent;
    'counter-changed': CounterChangedEvent;
    'counter-closed': CounterClosedEvent;
    'counter-failed': CounterFailedEvent;
    'counter-goal-reached': CounterGoalReachedEvent;
    'counter-stale': CounterStaleEvent;
    'petition-signed': PetitionSignedEvent;
    'excerpt-toggled': ExcerptToggledEvent;
  }
}
