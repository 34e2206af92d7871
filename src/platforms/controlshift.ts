import type {Platform} from './platform.js';

/**
 * Petitions on ControlShift. Only pages of hosts that the campaign lists there may read it.
 *
 * @paste https://{host}/petitions/{name}
 * @evidence A, August 2026: official documents for developers
 */
export const controlshift: Platform = {
  name: 'controlshift',
  address: /^(https?:\/\/[^/]+\/petitions\/[\w-]+)/,
  isNamedOnly: true,
  reads: ['$1.json'],
  count: 'signature_count',
  goals: ['goal'],
  state: 'ended',
  closedValues: ['true'],
};
