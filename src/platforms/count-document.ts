import type {Platform} from './platform.js';

/** The document a campaign publishes itself, at any address: `{"count": 12345, "goal": 20000, "poll": 60}`, or a bare number. */
export const countDocument: Platform = {
  name: 'count-document',
  address: /^[^#]+/,
  reads: ['$0'],
  // The second path is empty and so means the whole body: a bare number.
  count: 'count | ',
  goals: ['goals', 'goal'],
  state: 'state',
  closedValues: ['closed', 'won', 'lost'],
  closes: 'closes',
  updated: 'updated',
  poll: 'poll',
};
