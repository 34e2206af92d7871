import type {Platform} from './platform.js';

/**
 * Petitions of the UK Parliament. The full document is 77 kB, so the small one comes first; archived petitions have only the
 * full one.
 *
 * @paste https://petition.parliament.uk/petitions/{id}
 * @evidence A, August 2026: source of the server (alphagov/e-petitions), a recorded answer of 2016
 */
export const ukParliament: Platform = {
  name: 'uk-parliament',
  address: /^https?:\/\/petition\.parliament\.uk(?:\/archived)?\/petitions\/(\d+)\b/,
  reads: ['https://petition.parliament.uk/petitions/$1/count.json', 'https://petition.parliament.uk/petitions/$1.json'],
  count: 'signature_count | data.attributes.signature_count',
  // The government responds at the first, the second is considered for debate.
  goals: [10_000, 100_000],
  state: 'data.attributes.state',
  closedValues: ['closed', 'rejected'],
  closes: 'data.attributes.closing_date',
  // It counts afresh every 60 s.
  minimum: 60,
};
