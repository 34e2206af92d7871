import type {Source} from '../sources/source.js';
import {onAbort, type Host} from './while-connected.js';
import {whileSeen} from './while-seen.js';

/** Listens to a source for its host while somebody may be looking at it. */
export class SourceController<T> {
  /** The last value; it stays when the source fails, when nobody looks and when the host leaves the page. */
  latest: T | undefined;
  /** Why the last attempt brought no value. */
  trouble: string | undefined;

  readonly #host: Host;
  #source: Source<T> | undefined;
  #look: AbortSignal | undefined;
  #run: AbortController | undefined;
  #isResting = false;
  #news: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    whileSeen(host, (signal) => {
      this.#look = signal;
      this.#listen();
    });
  }

  /** True when there is a source to listen to. */
  get hasSource(): boolean {
    return Boolean(this.#source);
  }

  /** True while somebody may be looking at the host. */
  get isSeen(): boolean {
    return this.#look?.aborted === false;
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
    if (isResting) this.#run?.abort();
    else this.#listen();
  }

  /** Listens to another source, or to none. What the one before brought is forgotten. */
  use(source: Source<T> | undefined): void {
    if (source === this.#source) return;
    this.#run?.abort();
    this.#source = source;
    this.#isResting = false;
    this.latest = this.trouble = undefined;
    this.#listen();
  }

  #listen(): void {
    if (!this.#source || !this.#look || this.#look.aborted || this.#isResting) return;
    const run = (this.#run = new AbortController());
    onAbort(this.#look, () => run.abort());
    const take = (act: () => void) => {
      if (run.signal.aborted) return;
      act();
      this.#host.requestUpdate();
    };
    this.#source(run.signal, {
      next: (value) =>
        take(() => {
          this.latest = value;
          this.trouble = undefined;
        }),
      fail: (reason) => take(() => (this.trouble = this.#news = reason)),
    });
  }
}
