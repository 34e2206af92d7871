import type {Platform} from './platform.js';

/**
 * European Citizens' Initiatives. Source: ten independent public clients that read the same two keys, seen in August 2026.
 * A tracker that read it every three seconds was reported as a denial of service.
 */
export const eci: Platform = {
  name: 'eci',
  host: 'eci.ec.europa.eu',
  path: /^\/(\d+)\/public\b/,
  reads: ['/$1/public/api/report/progression'],
  count: 'signatureCount',
  goals: ['goal'],
  minimum: 300,
};
