import {countDocument} from './count-document.js';
import {eci} from './eci.js';
import type {Platform} from './platform.js';
import {senedd} from './senedd.js';
import {ukParliament} from './uk-parliament.js';

const platforms: readonly Platform[] = [ukParliament, senedd, eci];

/** A platform, and what to read there for one petition. */
export interface Recognised {
  readonly platform: Platform;
  /** Addresses of the JSON, at least one; the next one is for when one answers 404. */
  readonly reads: readonly [string, ...string[]];
}

/**
 * Finds out who counts the signatures of a petition.
 *
 * @param url - The petition's ordinary address, or that of a count document; http or https.
 */
export function recognise(url: URL): Recognised {
  for (const platform of platforms) {
    const match = platform.host === url.host && platform.path.exec(url.pathname);
    if (!match) continue;
    const [first, ...others] = platform.reads.map((path) => `https://${url.host}${path.replace('$1', match[1] ?? '')}`);
    if (first) return {platform, reads: [first, ...others]};
  }
  const address = new URL(url);
  address.hash = '';
  return {platform: countDocument, reads: [address.href]};
}
