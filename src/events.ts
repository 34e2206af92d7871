const ANNOUNCED: EventInit = {bubbles: true, composed: true};
const CANCELABLE: EventInit = {...ANNOUNCED, cancelable: true};

/** What a `<cta-button>` does when it is activated; `button` is a button of the page that has no `action` and does it itself. */
export type CtaAction = 'link' | 'share' | 'copy' | 'mail' | 'scroll' | 'dialog' | 'button';

/** How a `<cta-button>` stands. */
export type CtaState = 'soon' | 'open' | 'closed' | 'won' | 'lost' | 'signed';

/** What an activation is about. */
export interface CtaActivation {
  /** What is about to happen. */
  readonly action: CtaAction;
  /** Where the link leads, as an absolute URL; `undefined` for a button without one. */
  readonly href: string | undefined;
  /** The link or button that was activated. */
  readonly control: HTMLElement;
  /** Address of the campaign document of the element, as an absolute URL; `undefined` without one. */
  readonly campaign: string | undefined;
  /** The `id` of the element; empty without one. */
  readonly elementId: string;
}

/** Before the reader's activation of a `<cta-button>` takes effect, whichever way it came. Cancel it to prevent the effect. */
export class CtaActivateEvent extends Event implements CtaActivation {
  readonly action: CtaAction;
  readonly href: string | undefined;
  readonly control: HTMLElement;
  readonly campaign: string | undefined;
  readonly elementId: string;
  readonly #hold: (promise: PromiseLike<unknown>) => void;

  /**
   * @param activation - What it is about.
   * @param hold - Takes the promises that listeners wait for.
   */
  constructor(
    {action, href, control, campaign, elementId}: CtaActivation,
    hold: (promise: PromiseLike<unknown>) => void = () => undefined,
  ) {
    super('cta-activate', CANCELABLE);
    this.action = action;
    this.href = href;
    this.control = control;
    this.campaign = campaign;
    this.elementId = elementId;
    this.#hold = hold;
  }

  /**
   * Shows that the activation is under way until a promise settles, and then how it ended. Only while the event is heard; a later
   * call does nothing. A link that is followed leaves the page, so for a link it counts only when the event was cancelled too.
   */
  waitUntil(promise: PromiseLike<unknown>): void {
    this.#hold(promise);
  }
}

/** After what the page made a `<cta-button>` wait for came to its end. */
export class CtaSettledEvent extends Event {
  /**
   * @param outcome - `done`, `failed` when a promise was rejected, `timed-out` when it took too long.
   */
  constructor(readonly outcome: 'done' | 'failed' | 'timed-out') {
    super('cta-settled', ANNOUNCED);
  }
}

/** After a `<cta-button>` turned while the page was open: it opened, closed, or the reader signed. */
export class CtaChangedEvent extends Event {
  /**
   * @param state - How it stands now.
   * @param previous - How it stood before.
   */
  constructor(
    readonly state: CtaState,
    readonly previous: CtaState,
  ) {
    super('cta-changed', ANNOUNCED);
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
 * A page fires this on `document`, or on one counter or button, when its reader has signed: then counters add the signature at
 * once, and buttons say thanks.
 */
export class PetitionSignedEvent extends Event {
  /**
   * @param src - Only for counters with this `src`, and for buttons that lead there; for all when it is left out.
   * @param campaign - Only for buttons and counters of this campaign document; for all when it is left out.
   */
  constructor(
    readonly src?: string,
    readonly campaign?: string,
  ) {
    super('petition-signed', ANNOUNCED);
  }
}

/** Before the reader shows or hides the rest of a `<letter-excerpt>` with its button. Cancel it to prevent that. */
export class ExcerptToggleEvent extends Event {
  /**
   * @param open - True when the whole passage is about to be shown.
   */
  constructor(readonly open: boolean) {
    super('excerpt-toggle', CANCELABLE);
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

/** Before the passage of a `<letter-excerpt>` is copied at the reader's request. Cancel it to prevent that. */
export class ExcerptCopyEvent extends Event {
  /**
   * @param text - What is going to be copied, as plain text.
   */
  constructor(readonly text: string) {
    super('excerpt-copy', CANCELABLE);
  }
}

/** After the passage of a `<letter-excerpt>` was copied. */
export class ExcerptCopiedEvent extends Event {
  /**
   * @param how - `clipboard` when it is there; `selected` when the browser refused, and the passage is selected instead.
   */
  constructor(readonly how: 'clipboard' | 'selected') {
    super('excerpt-copied', ANNOUNCED);
  }
}

/** Before the passage of a `<letter-excerpt>` is handed on. Cancel it to prevent that. */
export class ExcerptShareEvent extends Event {
  /**
   * @param via - `sheet` for the browser's own, else the name of the network as the page wrote it, or `mail`.
   * @param url - The address that is handed on; empty when there is none.
   */
  constructor(
    readonly via: string,
    readonly url: string,
  ) {
    super('excerpt-share', CANCELABLE);
  }
}

/** After the passage of a `<letter-excerpt>` was handed on: the sheet has taken it, or the reader follows the link to a network. */
export class ExcerptSharedEvent extends Event {
  /**
   * @param via - As in `ExcerptShareEvent`.
   * @param url - The address that was handed on; empty when there is none.
   */
  constructor(
    readonly via: string,
    readonly url: string,
  ) {
    super('excerpt-shared', ANNOUNCED);
  }
}

/** Before the reader follows the link of a `<letter-excerpt>` to the letter, whichever way. Cancel it to prevent that. */
export class ExcerptFollowEvent extends Event {
  /**
   * @param href - Where the link leads, as an absolute URL.
   * @param control - The link, ours or the page's own.
   */
  constructor(
    readonly href: string,
    readonly control: HTMLAnchorElement,
  ) {
    super('excerpt-follow', CANCELABLE);
  }
}

/** After the reader followed the link of a `<letter-excerpt>` to the letter, and nothing on the page prevented it. */
export class ExcerptFollowedEvent extends Event {
  /**
   * @param href - Where the link leads, as an absolute URL.
   */
  constructor(readonly href: string) {
    super('excerpt-followed', ANNOUNCED);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cta-activate': CtaActivateEvent;
    'cta-changed': CtaChangedEvent;
    'cta-settled': CtaSettledEvent;
    'counter-changed': CounterChangedEvent;
    'counter-closed': CounterClosedEvent;
    'counter-failed': CounterFailedEvent;
    'counter-goal-reached': CounterGoalReachedEvent;
    'counter-stale': CounterStaleEvent;
    'petition-signed': PetitionSignedEvent;
    'excerpt-copied': ExcerptCopiedEvent;
    'excerpt-copy': ExcerptCopyEvent;
    'excerpt-follow': ExcerptFollowEvent;
    'excerpt-followed': ExcerptFollowedEvent;
    'excerpt-share': ExcerptShareEvent;
    'excerpt-shared': ExcerptSharedEvent;
    'excerpt-toggle': ExcerptToggleEvent;
    'excerpt-toggled': ExcerptToggledEvent;
  }
}
