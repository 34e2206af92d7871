import type {Platform} from './platform.js';

/**
 * Petitions of the Scottish Parliament. Its answers are cached nowhere.
 *
 * @paste https://petitions.parliament.scot/petitions/{id}
 * @evidence A, the host C, August 2026: source of the server (ScottishParliament/e-petitions)
 */
export const scottishParliament: Platform = {
  name: 'scottish-parliament',
  address: /^https?:\/\/petitions\.parliament\.scot\/petitions\/((?:PE)?\d+)\b/i,
  reads: ['https://petitions.parliament.scot/petitions/$1/count.json'],
  count: 'signature_count',
  goals: ['threshold_for_referral', 'threshold_for_debate'],
  minimum: 300,
};
