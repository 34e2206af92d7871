import type {Platform} from './platform.js';

/**
 * Campaigns on Proca. It knows no goal: the widgets of its campaigns climb a ladder, and so do we.
 *
 * @paste the number of the action page
 * @evidence A, August 2026: source of the official widget and schema (fixthestatusquo/proca, proca-server)
 */
export const proca: Platform = {
  name: 'proca',
  address: /^\d+$/,
  isNamedOnly: true,
  reads: [
    'https://api.proca.app/api?query=query getCount($actionPage:Int!)%7BactionPage(id:$actionPage)%7Bcampaign%7Bstats%7BsupporterCount%7D%7D%7D%7D&variables=%7B"actionPage":$0%7D',
  ],
  count: 'data.actionPage.campaign.stats.supporterCount',
  goals: [100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6],
};
