import type {Platform} from './platform.js';

/**
 * Campaigns on Raisely: money raised, in whole units of what it gives in cents.
 *
 * @paste https://api.raisely.com/v3/campaigns/{path}, or the path with `platform="raisely"`
 * @evidence B, the goal C, August 2026: public clients
 */
export const raisely: Platform = {
  name: 'raisely',
  address: /^(?:https?:\/\/api\.raisely\.com\/v3\/campaigns\/)?([\w-]+)\/?(?:\?.*)?$/,
  reads: ['https://api.raisely.com/v3/campaigns/$1'],
  count: 'data.total',
  goals: ['data.goal'],
  scale: 0.01,
};
