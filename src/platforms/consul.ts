import type {Platform} from './platform.js';

/**
 * Proposals on a server with Consul Democracy. That it lets other sites read it was not seen.
 *
 * @paste https://{host}/proposals/{number}
 * @evidence A, August 2026: official documents and source of the server (consuldemocracy/consuldemocracy)
 */
export const consul: Platform = {
  name: 'consul',
  address: /^(https?:\/\/[^/]+)\/proposals\/(\d+)/,
  isNamedOnly: true,
  reads: ['$1/graphql?query=%7Bproposal(id:$2)%7Bcached_votes_up%7D%7D'],
  count: 'data.proposal.cached_votes_up',
};
