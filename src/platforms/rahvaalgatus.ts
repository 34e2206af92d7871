import type {Platform} from './platform.js';

/**
 * Initiatives on Rahvaalgatus, Estonia. Those that came to the parliament by another way may have no count.
 *
 * @paste https://rahvaalgatus.ee/initiatives/{id}
 * @evidence A, August 2026: official API description (rahvaalgatus/rahvaalgatus, openapi.yaml)
 */
export const rahvaalgatus: Platform = {
  name: 'rahvaalgatus',
  address: /^https?:\/\/rahvaalgatus\.ee\/initiatives\/(\d[\w-]*|[\da-f]{8}-[\da-f-]+)/,
  reads: ['https://rahvaalgatus.ee/initiatives/$1'],
  accept: 'application/vnd.rahvaalgatus.initiative+json; v=1',
  count: 'signatureCount',
  goals: ['signatureThreshold'],
  state: 'phase',
  closedValues: ['parliament', 'government', 'done'],
  closes: 'signingEndsAt',
};
