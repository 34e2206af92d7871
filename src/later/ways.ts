// Loaded on first use: the ways to hand something on, for browsers without a sheet of their own.
import {make} from '../actions/make.js';
import {parseNetworks, type HandedOn, type Network} from '../lib/networks.js';

/** What the list is made from. */
export interface Ways {
  readonly shared: HandedOn;
  /** The networks as the page wrote them. */
  readonly written: string;
  readonly words: {readonly mail: string; readonly copyLink: string; readonly newWindow: string};
  /** Copies an address. */
  readonly copy: (url: string) => void;
}

/**
 * Makes a list of plain links, those to pages in a tab of their own, and a button that copies the link.
 *
 * @returns `undefined` where the page named no network that there is.
 */
export function makeWays({shared, written, words, copy}: Ways): HTMLElement | undefined {
  const way = ({name, address}: Network) => {
    const href = address(shared);
    if (!href) return [];
    const isPage = href.startsWith('http');
    const link = make(
      'a',
      {href, target: isPage ? '_blank' : '_self', rel: 'noopener'},
      name === 'mail' ? words.mail : name,
    );
    if (isPage) link.append(make('span', {class: 'unseen'}, ` (${words.newWindow})`));
    return [make('li', {}, link)];
  };
  const links = parseNetworks(written).flatMap(way);
  if (!links.length) return undefined;
  const button = make('button', {type: 'button'}, words.copyLink);
  button.addEventListener('click', () => copy(shared.url));
  return make('ul', {part: 'ways'}, ...links, make('li', {}, button));
}
