import type {Source} from '../sources/source.js';
import type {Host} from './while-connected.js';
import {Sight} from './while-seen.js';

/** Listens to a source for its host while somebody may be looking at it. */
export class SourceController<T> {
  /** The last value; it stays when the source fails, when nobody looks and when the host leaves the page. */
  latest: T | undefined;
  /** Why the last attempt brought no value. */
  trouble: string | undefined;

  readonly #host: Host;
  readonly #sight: Sight;
  #source: Source<T> | undefined;
  #run: AbortController | undefined;
  #isResting = false;
  #news: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#sight = new Sight(host, () => this.#listen());
  }

  /** True when there is a source to listen to. */
  get hasSource(): boolean {
    return Boolean(this.#source);
  }

  /** True while somebody may be looking at the host. */
  get isSeen(): boolean {
    return this.#sight.isSeen;
  }

  /** Why the last attempt brought no value, told once. */
  takeTrouble(): string | undefined {
    const news = this.#news;
    this.#news = undefined;
    return news;
  }

  /** Stops listening and keeps what is known, or goes on. */
  rest(isResting: boolean): void {
    if (isResting === this.#isResting) return;
    this.#isResting = isResting;
    this.#listen();
  }

  /** Listens to another source, or to none. What the one before brought is forgotten. */
  use(source: Source<T> | undefined): void {
    if (source === this.#source) return;
    this.#source = source;
    this.#isResting = false;
    this.latest = this.trouble = undefined;
    this.#listen();
  }

  /** Ends what it hears, and begins anew if there is somebody to listen for. */
  #listen(): void {
    this.#run?.abort();
    this.#run = undefined;
    if (!this.#source || this.#isResting || !this.isSeen) return;
    const {signal} = (this.#run = new AbortController());
    const take = (act: () => void) => {
      if (signal.aborted) return;
      act();
      this.#host.requestUpdate();
    };
    this.#source(signal, {
      next: (value) =>
        take(() => {
          this.latest = value;
          this.trouble = undefined;
        }),
      fail: (reason) => take(() => (this.trouble = this.#news = reason)),
    });
  }
}
