import type {Platform} from './platform.js';

/**
 * Petitions on a server with Pytition. It counts anew for each read.
 *
 * @paste https://{host}/petition/{id}/, or https://{host}/org/{organisation}/{name}
 * @evidence A, August 2026: source of the server (pytition/Pytition)
 */
export const pytition: Platform = {
  name: 'pytition',
  address: /^https?:\/\/[^/]+\/(?:petition\/\d+|org\/[^/?#]+\/[^/?#]+)\/?/,
  isNamedOnly: true,
  reads: ['$0'],
  accept: 'application/json',
  count: 'signatures',
  goals: ['target'],
  minimum: 300,
};
