import type {Platform} from './platform.js';

/** Petitions of the Welsh Parliament. Source: the SeneddCymru/e-petitions server, read in August 2026. */
export const senedd: Platform = {
  name: 'senedd',
  host: 'petitions.senedd.wales',
  path: /^\/petitions\/(\d+)\b/,
  reads: ['/petitions/$1/count.json'],
  count: 'signature_count',
  goals: ['threshold_for_referral', 'threshold_for_debate'],
  // Its answers are not cached anywhere, so each read reaches the server itself.
  minimum: 300,
};
