import type {Platform} from './platform.js';

/**
 * The document a campaign publishes itself, at any address: `{"count": 12345, "goal": 20000, "poll": 60}`, or a bare number; also
 * as the `petition` of a whole campaign document.
 */
export const countDocument: Platform = {
  name: 'count-document',
  address: /^[^#]+/,
  reads: ['$0'],
  // The last path is empty and so means the whole body: a bare number.
  count: 'count | petition.count | ',
  goals: ['goals', 'goal', 'petition.goals', 'petition.goal'],
  state: 'state | petition.state',
  closedValues: ['closed', 'won', 'lost'],
  closes: 'closes | action.closes',
  updated: 'updated | petition.updated',
  poll: 'poll | petition.poll',
};
