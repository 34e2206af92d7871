import {noteSeen} from '../elements/seen.js';
import {VERSION} from '../lib/version.js';

interface Versioned {
  readonly version?: string;
}

let hasWarned = false;

/**
 * Gives a tag its class, unless somebody was first: a page may hold this script twice, or own the name. The first one wins,
 * nothing is thrown, and the other tags still work.
 */
export function define(tag: string, element: CustomElementConstructor & Versioned): void {
  // On a server there is nothing to register with.
  const registry = (globalThis as {customElements?: CustomElementRegistry}).customElements;
  const owner = registry?.get(tag) as Versioned | undefined;
  if (!owner) {
    noteSeen();
    registry?.define(tag, element);
  } else if (owner.version && owner.version !== VERSION && !hasWarned) {
    hasWarned = true;
    console.warn(`open-letter-widgets ${VERSION}: version ${owner.version} was here first and stays.`);
  }
}
