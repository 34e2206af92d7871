import type {Platform} from './platform.js';

/**
 * European Citizens' Initiatives. A tracker that read it every three seconds from each browser was reported as a denial of
 * service.
 *
 * @paste https://eci.ec.europa.eu/{number}/public/
 * @evidence B, August 2026: ten independent public clients read the same two keys; a recorded answer of January 2026
 */
export const eci: Platform = {
  name: 'eci',
  address: /^https?:\/\/eci\.ec\.europa\.eu\/(\d+)\/public\b/,
  reads: ['https://eci.ec.europa.eu/$1/public/api/report/progression'],
  count: 'signatureCount',
  goals: ['goal'],
  minimum: 300,
};
