import type {Platform} from './platform.js';

/**
 * Campaigns on a server with SpeakOut. That it lets other sites read it was not seen.
 *
 * @paste https://{host}/campaigns/{name}
 * @evidence B, August 2026: public clients read the same two keys
 */
export const speakout: Platform = {
  name: 'speakout',
  address: /^(https?:\/\/[^/]+\/campaigns\/[\w-]+)/,
  isNamedOnly: true,
  reads: ['$1.json'],
  count: 'uniquersigns',
  goals: ['goal'],
};
