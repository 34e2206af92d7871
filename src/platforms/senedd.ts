import type {Platform} from './platform.js';

/**
 * Petitions of the Welsh Parliament. Its answers are cached nowhere, so each read reaches the server itself.
 *
 * @paste https://petitions.senedd.wales/petitions/{id}, or https://deisebau.senedd.cymru/deisebau/{id}
 * @evidence A, August 2026: source of the server (SeneddCymru/e-petitions)
 */
export const senedd: Platform = {
  name: 'senedd',
  address: /^https?:\/\/(?:petitions\.senedd\.wales\/petitions|deisebau\.senedd\.cymru\/deisebau)\/(\d+)\b/,
  reads: ['https://petitions.senedd.wales/petitions/$1/count.json'],
  count: 'signature_count',
  goals: ['threshold_for_referral', 'threshold_for_debate'],
  minimum: 300,
};
