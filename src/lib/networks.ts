import {parseList} from './list-format.js';
import {safeUrl} from './safe-url.js';
import {shorten} from './shorten.js';

/** What a reader hands on. */
export interface HandedOn {
  /** An absolute address. */
  readonly url: string;
  /** The words that go with it. */
  readonly text: string;
  /** What follows the words and stays whole when they are shortened: a closing mark, an author. */
  readonly after?: string;
  /** What it is, for the subject of a mail. */
  readonly title: string;
}

/** A place where a reader can hand something on. */
export interface Network {
  /** What people call it; `mail` is the one that a page names in its own language. */
  readonly name: string;
  /** The address that opens it with everything filled in; `undefined` when that is no http, https, mailto or sms address. */
  readonly address: (values: HandedOn) => string | undefined;
}

/**
 * For each network the address that opens its form, as its own documentation gives it, and how many characters it takes:
 * its posts are that long, or its addresses break when they are longer. The address of the letter counts too.
 */
const KNOWN: readonly (readonly [name: string, template: string, limit: number])[] = [
  // Windows hands at most some 2,000 characters to a mail program.
  ['mail', 'mailto:?subject={title}&body={text}%0D%0A%0D%0A{url}', 1200],
  ['WhatsApp', 'https://wa.me/?text={text}%20{url}', 1500],
  ['Telegram', 'https://t.me/share/url?url={url}&text={text}', 1500],
  ['Bluesky', 'https://bsky.app/intent/compose?text={text}%20{url}', 300],
  // The one page that leads on to whichever server the reader has an account at.
  ['Mastodon', 'https://share.joinmastodon.org/#text={text}%20{url}', 500],
  ['Facebook', 'https://www.facebook.com/sharer/sharer.php?u={url}', Infinity],
  ['LinkedIn', 'https://www.linkedin.com/sharing/share-offsite/?url={url}', Infinity],
  ['X', 'https://x.com/intent/post?text={text}&url={url}', 280],
];
const OWN = /^(.+?)\s+(\S*\{(?:url|text)\}\S*)$/;
const OWN_LIMIT = 1500;
const MOST_AFTER = 150;
/** Nobody chooses among more, and an address that is longer is cut on its way. */
const MOST_NETWORKS = 50;
const LONGEST_ENTRY = 2000;
const SCHEMES = /^(?:https?|mailto|sms):/;

/**
 * Reads the networks that an author chose: names we know, in any case, and own entries, `Name https://…{url}…{text}…{title}`,
 * parted by `;`. What is neither is left out, and nothing stands there twice.
 *
 * @returns In the author's order, from the first fifty; empty when there are none.
 */
export function parseNetworks(written: string | null | undefined): Network[] {
  const networks = new Map<string, Network>();
  for (const entry of parseList(written).slice(0, MOST_NETWORKS)) {
    // Looking for the name in endless space would take for ever.
    if (entry.length > LONGEST_ENTRY) continue;
    const known = KNOWN.find(([name]) => name.toLowerCase() === entry.toLowerCase());
    const [, name, template] = OWN.exec(entry) ?? [];
    const network = known ?? (name && template ? ([name, template, OWN_LIMIT] as const) : undefined);
    if (network && fill(network[1], network[2], SAMPLE)) {
      networks.set(network[0], {name: network[0], address: (values) => fill(network[1], network[2], values)});
    }
  }
  return [...networks.values()];
}

const SAMPLE: HandedOn = {url: 'https://letter.example/', text: '', title: ''};

function fill(template: string, limit: number, {url, text, title, after = ''}: HandedOn): string | undefined {
  const end = shorten(after, MOST_AFTER);
  const words = shorten(text, limit - url.length - end.length) + end;
  const filled = template
    .replace(/\{(url|text|title)\}/g, (_, name: string) =>
      encode(name === 'url' ? url : name === 'text' ? words : title),
    )
    // A message without words does not begin with the space before its address.
    .replace(/=(?:%20|%0D%0A)+/, '=');
  // Relative to nothing, so that only whole addresses are any.
  const address = safeUrl(filled, 'about:blank');
  return address && SCHEMES.test(address.protocol) ? address.href : undefined;
}

/** Half of a character cannot be encoded; line breaks are written as mail wants them, which nobody else minds. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd').replace(/\r?\n/g, '\r\n'));
}
