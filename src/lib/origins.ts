import {readableUrl} from './safe-url.js';

/**
 * Reads a list of origins parted by spaces, `https://sign.example https://pay.example`.
 *
 * @returns `undefined` when nothing is named, or something that is no http(s) address.
 */
export function parseOrigins(written: string | null | undefined): string[] | undefined {
  const urls = (written ?? '')
    .split(/\s+/)
    .filter(Boolean)
    // A relative address has no origin of its own; against this base it would be none that is readable.
    .map((origin) => readableUrl(origin, 'about:blank'));
  return urls.length && urls.every(Boolean) ? urls.map((url) => url?.origin ?? '') : undefined;
}
