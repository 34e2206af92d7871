// How a script for a language and the script tag find each other on a page, in whatever order they load, without a global.
import {registerStrings, type Strings} from '../strings/strings.js';

const BROUGHT = 'letter-strings';
const WANTED = 'letter-strings-wanted';

interface Brought {
  readonly tag: string;
  readonly strings: Partial<Strings>;
}

/** Learns the languages that other scripts of the page bring, now and later. */
export function hearStrings(): void {
  document.addEventListener(BROUGHT, (event) => {
    const {tag, strings} = (event as CustomEvent<Brought>).detail;
    registerStrings(tag, strings);
  });
  document.dispatchEvent(new Event(WANTED));
}

/** Brings a language to every copy of the script tag on the page, those that come later too. */
export function bringStrings(tag: string, strings: Partial<Strings>): void {
  const bring = () => document.dispatchEvent(new CustomEvent<Brought>(BROUGHT, {detail: {tag, strings}}));
  document.addEventListener(WANTED, bring);
  bring();
}
