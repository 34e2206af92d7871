import {readableUrl} from '../lib/safe-url.js';
import {campaignion} from './campaignion.js';
import {consul} from './consul.js';
import {controlshift} from './controlshift.js';
import {countDocument} from './count-document.js';
import {eci} from './eci.js';
import {engagingNetworks} from './engaging-networks.js';
import {githubStars} from './github-stars.js';
import {givewp} from './givewp.js';
import {googleSheet} from './google-sheet.js';
import {greenpeaceCounter} from './greenpeace-counter.js';
import {jersey} from './jersey.js';
import {openCollective} from './open-collective.js';
import type {Platform} from './platform.js';
import {proca} from './proca.js';
import {pytition} from './pytition.js';
import {rahvaalgatus} from './rahvaalgatus.js';
import {raisely} from './raisely.js';
import {scottishParliament} from './scottish-parliament.js';
import {senedd} from './senedd.js';
import {speakout} from './speakout.js';
import {ukParliament} from './uk-parliament.js';
import {unreadable} from './unreadable.js';

/** First come those that the page registered, last what any address can be. */
const platforms: Platform[] = [
  ukParliament,
  senedd,
  scottishParliament,
  jersey,
  eci,
  rahvaalgatus,
  pytition,
  proca,
  campaignion,
  greenpeaceCounter,
  githubStars,
  googleSheet,
  controlshift,
  engagingNetworks,
  speakout,
  openCollective,
  givewp,
  consul,
  raisely,
  ...unreadable,
  countDocument,
];

/** Addresses that change the count with each read: we would count our own readers. */
const CHANGES_COUNT =
  /^https?:\/\/(?:counter\.greenpeace\.org\.?(?::\d+)?\/+count\b|(?:[^/]+\.)?counterapi\.dev\.?(?::\d+)?\/.*\/(?:up|down|set)\/?(?:[?#]|$))/i;

/** A platform, and what to read there for one petition. */
export interface Recognised {
  readonly platform: Platform;
  /** Addresses of the JSON, at least one; the next one is for when one answers 404. */
  readonly reads: readonly [string, ...string[]];
  /** What is wrong nevertheless, for the author. */
  readonly problem?: string;
}

/**
 * Teaches the library a platform. It comes before all others, and counts for what is recognised from then on.
 *
 * @param platform - A copy is not made; it has to stay as it is.
 */
export function registerPlatform(platform: Platform): void {
  platforms.unshift(platform);
}

/**
 * Finds out who counts the signatures of a petition.
 *
 * @param src - The petition's ordinary address, that of a count document, or what else the named platform takes.
 * @param base - What a relative address is relative to, usually `document.baseURI`.
 * @param platformName - What `platform="…"` says; a name that nobody has is as none.
 * @returns The reason, for the author, when a page cannot or must not read it; `undefined` when `src` is nothing to read from.
 */
export function recognise(
  src: string,
  base: string,
  platformName = '',
): Recognised | {readonly unreadable: string} | undefined {
  const written = src.trim();
  const name = platformName.trim();
  const isNamed = platforms.some((platform) => platform.name === name);
  const url = readableUrl(written, base);
  if (url) url.username = url.password = '';
  const spellings = [url?.href ?? '', url ? plainSpelling(url) : '', isNamed ? written : ''];
  for (const platform of platforms) {
    if (isNamed ? platform.name !== name : platform.isNamedOnly) continue;
    const groups = spellings.map((spelling) => platform.address.exec(spelling)).find(Boolean);
    if (!groups) continue;
    if (platform.unreadable) {
      // A site may well read itself.
      if (url && url.origin === new URL(base).origin) continue;
      return {unreadable: platform.unreadable};
    }
    const reads = platform.reads
      .map((read) => readableUrl(fill(read, groups), base))
      .filter((read) => read !== undefined);
    if (reads.some((read) => CHANGES_COUNT.test(plainSpelling(read))))
      return {unreadable: `${written} changes the count with each read.`};
    const [first, ...others] = reads.map((read) => read.href);
    const problem = name && !isNamed ? {problem: `No platform is called ${name}.`} : undefined;
    if (first) return {platform, reads: [first, ...others], ...problem};
  }
  return isNamed && written ? {unreadable: `${written} is no address that ${name} has.`} : undefined;
}

/** Puts what the address held into an address to read. */
function fill(read: string, groups: readonly (string | undefined)[]): string {
  return read.replace(
    /\$(\d)(?:\{(.*?)\})?/g,
    (_, group: string, otherwise = '') => groups[+group] || String(otherwise),
  );
}

/** An address in which no letter, digit or underscore is encoded. */
function plainSpelling({href}: URL): string {
  return href.replace(/%[3-7][\dA-F]/gi, (code) => {
    const character = decodeURIComponent(code);
    return /\w/.test(character) ? character : code;
  });
}
