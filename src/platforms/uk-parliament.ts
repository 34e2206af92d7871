import type {Platform} from './platform.js';

/**
 * Petitions of the UK Parliament. The full document is 77 kB, so the small one comes first; archived petitions have only the
 * full one. Source: the alphagov/e-petitions server, read in August 2026.
 */
export const ukParliament: Platform = {
  name: 'uk-parliament',
  host: 'petition.parliament.uk',
  path: /^(?:\/archived)?\/petitions\/(\d+)\b/,
  reads: ['/petitions/$1/count.json', '/petitions/$1.json'],
  count: 'signature_count | data.attributes.signature_count',
  // The government responds at the first, the second is considered for debate.
  goals: [10_000, 100_000],
  state: 'data.attributes.state',
  closedValues: ['closed', 'rejected'],
  minimum: 60,
};
