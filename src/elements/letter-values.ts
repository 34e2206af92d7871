import {formatList, parseList} from '../lib/list-format.js';
import {formatDay, parseDay} from '../lib/moment.js';
import {safeUrl} from '../lib/safe-url.js';
import {campaignLetter} from './campaign-letter.js';
import {findOwnLink, writtenHref} from './letter-link.js';

/** What the placeholders of a message stand for; what the letter does not say is empty. */
export type LetterValues = Readonly<Record<'title' | 'author' | 'recipient' | 'url' | 'date', string>>;

const EXCERPT = 'letter-excerpt';
const ANY_EXCERPT = `${EXCERPT}, [data-widget="${EXCERPT}"]`;

/** The element with an id, beside a host or else in the page. */
export function findById(host: Element, id: string): HTMLElement | null {
  // Outside of a page, the root of a host is any element.
  const root = host.getRootNode() as Partial<Document>;
  return root.getElementById?.(id) ?? document.getElementById(id);
}

/** The excerpt that a host is about: the one that its `letter` names, else the first of the page that is not of another campaign. */
function findExcerpt(host: Element): Element | null {
  const id = host.getAttribute('letter');
  if (!id) {
    const ours = campaignLetter(host);
    const isOurs = (theirs = ours) => !ours || theirs === ours;
    return [...document.querySelectorAll(ANY_EXCERPT)].find((excerpt) => isOurs(campaignLetter(excerpt))) ?? null;
  }
  const named = findById(host, id);
  return named?.matches(ANY_EXCERPT) ? named : (named?.querySelector(ANY_EXCERPT) ?? null);
}

/** True when the letter that a host names is there. */
export function hasLetter(host: Element): boolean {
  return findExcerpt(host) !== null;
}

/**
 * Reads from the attributes of an excerpt, else from its campaign or that of the host, what its letter is.
 *
 * @param tag - BCP 47 tag for names and the date.
 * @param page - Stands for the address of a letter that has none.
 */
export function letterValues(host: Element, tag: string, page: string): LetterValues {
  const excerpt = findExcerpt(host);
  const read = (name: string) => (excerpt?.getAttribute(name) ?? excerpt?.getAttribute(`data-${name}`) ?? '').trim();
  const link = excerpt && findOwnLink(excerpt);
  const theirs = campaignLetter(excerpt ?? host) ?? {};
  const names = (written: string, others: readonly string[] = []) =>
    formatList(written ? parseList(written) : others, tag);
  const day = parseDay(read('date') || theirs.date);
  return {
    title: read('letter-title') || (theirs.title ?? ''),
    author: names(read('author'), theirs.authors),
    recipient: names(read('recipient'), theirs.recipients),
    url: safeUrl(read('href') || (link && writtenHref(link)) || theirs.url, host.baseURI)?.href ?? page,
    date: day === undefined ? '' : formatDay(day, tag),
  };
}
