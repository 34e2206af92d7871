import type {Platform} from './platform.js';

/**
 * Petitions of the States Assembly of Jersey. Its thresholds are in no answer; the page gives the goal.
 *
 * @paste https://petitions.gov.je/petitions/{id}
 * @evidence A, the host C, August 2026: source of the server, which is that of the UK Parliament
 */
export const jersey: Platform = {
  name: 'jersey',
  address: /^https?:\/\/petitions\.gov\.je\/petitions\/(\d+)\b/,
  reads: ['https://petitions.gov.je/petitions/$1/count.json'],
  count: 'signature_count',
  minimum: 60,
};
