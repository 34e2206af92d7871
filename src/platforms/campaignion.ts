import type {Platform} from './platform.js';

/**
 * Petitions on a site made with Campaignion. Its own pages read ever more slowly, which is what we do too.
 *
 * @paste https://{host}/node/{number}
 * @evidence A, August 2026: source of its Drupal modules (moreonion/pgbar, moreonion/polling)
 */
export const campaignion: Platform = {
  name: 'campaignion',
  address: /^https?:\/\/[^/]+(?:\/[a-z]{2})?\/node\/\d+/,
  isNamedOnly: true,
  reads: ['$0/polling'],
  count: 'pgbar.pgbar_default.0',
  // Its answers are fresh for 5 s, which is no invitation to come every 10.
  minimum: 60,
};
