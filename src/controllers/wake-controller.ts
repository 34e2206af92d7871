import type {ReactiveController} from 'lit';
import type {Host} from './while-connected.js';

/**
 * A timer sleeps with the computer, and nothing tells a page that stayed in view that it has slept: so the clock is looked at this
 * often.
 */
const LONGEST_NAP_MS = 300_000;

/** Updates its host at a moment the host names, also after the computer slept, and however far away the moment is. */
export class WakeController implements ReactiveController {
  readonly #host: Host;
  #moment: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** While it listens to the page; without a moment it never does. */
  #ear: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#wakeOrWait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#ear?.abort();
    this.#ear = undefined;
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

  #wakeOrWait(): void {
    clearTimeout(this.#timer);
    if (this.#moment === undefined) return;
    const left = this.#moment - Date.now();
    if (left > 0) {
      this.#listen();
      this.#timer = setTimeout(() => this.#wakeOrWait(), Math.min(LONGEST_NAP_MS, left));
    } else {
      this.#moment = undefined;
      this.#host.requestUpdate();
    }
  }

  #listen(): void {
    if (this.#ear) return;
    const {signal} = (this.#ear = new AbortController());
    const wakeOrWait = () => this.#wakeOrWait();
    // A page in the background may be frozen.
    document.addEventListener('visibilitychange', wakeOrWait, {signal});
    addEventListener('pageshow', wakeOrWait, {signal});
  }
}
