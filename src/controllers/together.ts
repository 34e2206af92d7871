import type {ReactiveController} from 'lit';
import type {Host} from './while-connected.js';

/**
 * The hosts in the page that wait for the same thing. One observer or listener serves them all, since one for each would cost every
 * change of the page, and every widget, again.
 */
export class Together<T extends Host> implements Iterable<T> {
  readonly #hosts = new Set<T>();
  readonly #begin: (hosts: Iterable<T>, signal: AbortSignal) => void;
  #stay: AbortController | undefined;

  /** @param begin - Begins when the first host enters the page; its signal aborts when the last has left. */
  constructor(begin: (hosts: Iterable<T>, signal: AbortSignal) => void) {
    this.#begin = begin;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#hosts.values();
  }

  /** Takes a host in whenever it is in the page, and updates it then, as what happened before has told nobody. */
  add(host: T): void {
    host.addController(new Member(host, this));
  }

  enter(host: T): void {
    this.#hosts.add(host);
    host.requestUpdate();
    if (this.#stay) return;
    this.#stay = new AbortController();
    this.#begin(this, this.#stay.signal);
  }

  leave(host: T): void {
    this.#hosts.delete(host);
    if (this.#hosts.size) return;
    this.#stay?.abort();
    this.#stay = undefined;
  }
}

class Member<T extends Host> implements ReactiveController {
  constructor(
    readonly host: T,
    readonly together: Together<T>,
  ) {}

  hostConnected(): void {
    this.together.enter(this.host);
  }

  hostDisconnected(): void {
    this.together.leave(this.host);
  }
}
