import type {Platform} from './platform.js';

/**
 * Backers of a collective on Open Collective: people, not money. For its balance in whole units add `count-path="balance"
 * scale="0.01"`.
 *
 * @paste https://opencollective.com/{name}
 * @evidence A, August 2026: official documents; that it lets other sites read it was not seen
 */
export const openCollective: Platform = {
  name: 'open-collective',
  address: /^https?:\/\/(?:www\.)?opencollective\.com\/([\w-]+)(?:\.json)?\/?(?:[?#].*)?$/,
  reads: ['https://opencollective.com/$1.json'],
  count: 'backersCount',
};
