import type {Outside} from '../../src/sources/outside.js';
import type {VirtualOutside} from './virtual-outside.js';

/** Messages between tabs take a moment. */
const DELIVERY_MS = 1;

interface Channel {
  readonly name: string;
  readonly hear: (message: unknown) => void;
}

/** The tabs of one site in one world: they share its clock and network, and what a browser lets the tabs of a site share. */
export interface VirtualSite {
  /** Opens a tab. */
  tab(): Outside;
  /** Says something to all tabs, as any script of the site could. */
  say(message: unknown): void;
  /** Locks that are held or waited for. */
  readonly locks: number;
  readonly channels: number;
  /** All that was said. */
  readonly said: unknown[];
}

export function virtualSite(world: VirtualOutside): VirtualSite {
  const queues = new Map<string, (() => void)[]>();
  const channels = new Set<Channel>();
  const said: unknown[] = [];

  function lock(name: string, signal: AbortSignal, callback: () => void): void {
    const queue = queues.get(name) ?? [];
    queues.set(name, queue);
    queue.push(callback);
    const grant = (of: (() => void) | undefined) => void world.later(DELIVERY_MS).then(of);
    if (queue.length === 1) grant(callback);
    signal.addEventListener('abort', () => {
      const place = queue.indexOf(callback);
      queue.splice(place, 1);
      if (place === 0) grant(queue[0]);
      else callback();
    });
  }

  function deliver(name: string, message: unknown, from?: Channel): void {
    // As a browser does it: what cannot be cloned throws, and what is said is a copy.
    const copy: unknown = structuredClone(message);
    said.push(copy);
    void world.later(DELIVERY_MS).then(() => {
      for (const channel of channels) if (channel !== from && channel.name === name) channel.hear(copy);
    });
  }

  function channel(name: string, signal: AbortSignal, hear: (message: unknown) => void) {
    const own = {name, hear};
    channels.add(own);
    signal.addEventListener('abort', () => channels.delete(own));
    return (message: unknown) => {
      if (!channels.has(own)) throw new DOMException('The channel is closed.', 'InvalidStateError');
      deliver(name, message, own);
    };
  }

  return {
    tab: () => ({
      now: () => world.now(),
      chance: () => world.chance(),
      wait: (callback, delayMs) => world.wait(callback, delayMs),
      cancel: (wait) => world.cancel(wait),
      fetch: (address, init) => world.fetch(address, init),
      isOnline: () => world.isOnline(),
      isUnhurried: () => world.isUnhurried(),
      listen: (address, listener) => world.listen(address, listener),
      lock,
      channel,
    }),
    say(message) {
      for (const name of new Set([...channels].map((one) => one.name))) deliver(name, message);
    },
    get locks() {
      return [...queues.values()].reduce((sum, queue) => sum + queue.length, 0);
    },
    get channels() {
      return channels.size;
    },
    said,
  };
}
