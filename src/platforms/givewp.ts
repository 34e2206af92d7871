import type {Platform} from './platform.js';

/**
 * Campaigns of GiveWP, a plugin for WordPress: money raised, in whole units, towards its goal.
 *
 * @paste https://{host}/wp-json/givewp/v3/campaigns/{number}
 * @evidence A, August 2026: source of the plugin (impress-org/givewp); that it lets other sites read it was not seen
 */
export const givewp: Platform = {
  name: 'givewp',
  address: /^https?:\/\/[^/]+\/(?:.+\/)?wp-json\/givewp\/v3\/campaigns\/\d+/,
  reads: ['$0'],
  count: 'goalStats.actual',
  goals: ['goalStats.goal'],
  state: 'status',
  closedValues: ['inactive', 'failed'],
  // It changes nothing, and lets the amounts have decimals.
  scale: 1,
};
