import {onAbort, whileConnected, type Host} from './while-connected.js';

/**
 * A timer sleeps with the computer, and nothing tells a page that stayed in view that it has slept: so the clock is looked at this
 * often.
 */
const LONGEST_NAP_MS = 300_000;

/** Updates its host at a moment the host names, also after the computer slept, and however far away the moment is. */
export class WakeController {
  readonly #host: Host;
  #moment: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stay: AbortSignal | undefined;
  /** The stay in which it listens to the page; without a moment it never does. */
  #heard: AbortSignal | undefined;

  constructor(host: Host) {
    this.#host = host;
    whileConnected(host, (signal) => {
      this.#stay = signal;
      this.#wakeOrWait();
    });
  }

  /**
   * Names the moment of the next update.
   *
   * @param moment - Milliseconds since 1970, UTC; none when nothing is going to change.
   */
  wakeAt(moment: number | undefined): void {
    this.#moment = moment;
    if (this.#host.isConnected) this.#wakeOrWait();
  }

  readonly #wakeOrWait = (): void => {
    clearTimeout(this.#timer);
    if (this.#moment === undefined) return;
    const left = this.#moment - Date.now();
    if (left > 0) {
      this.#listen();
      this.#timer = setTimeout(this.#wakeOrWait, Math.min(LONGEST_NAP_MS, left));
    } else {
      this.#moment = undefined;
      this.#host.requestUpdate();
    }
  };

  #listen(): void {
    const signal = this.#stay;
    if (!signal || this.#heard === signal) return;
    this.#heard = signal;
    // A page in the background may be frozen.
    document.addEventListener('visibilitychange', this.#wakeOrWait, {signal});
    addEventListener('pageshow', this.#wakeOrWait, {signal});
    onAbort(signal, () => clearTimeout(this.#timer));
  }
}
