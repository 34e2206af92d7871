import type {CampaignParts} from '../campaign/read-campaign.js';

/** What the document of a campaign last said. */
export interface Campaign extends CampaignParts {
  /** The document's address. */
  readonly address: string;
  /** When its count was read: milliseconds since 1970, UTC. */
  readonly countedAt: number;
  /** Which of its fields make no sense, for the page's author. */
  readonly problem: string | undefined;
}

/** What elements know before the first answer, and without a campaign. */
export const NO_CAMPAIGN: Campaign = {
  letter: {},
  action: {},
  petition: {},
  address: '',
  countedAt: 0,
  problem: undefined,
};
