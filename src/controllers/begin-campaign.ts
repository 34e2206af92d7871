import type {CampaignReadings} from './campaign-readings.js';
import type {Host} from './while-connected.js';

/** What follows a campaign, as its controller needs it. */
export type Follower = Pick<CampaignReadings, 'follow' | 'latest' | 'trouble' | 'takeTrouble'>;

const NOT_LOADED = 'What reads campaigns could not be loaded.';

/** Knows nothing of any campaign, and says why. */
function unable(): Follower {
  let news: string | undefined = NOT_LOADED;
  return {
    follow: () => undefined,
    latest: undefined,
    trouble: NOT_LOADED,
    takeTrouble() {
      const told = news;
      news = undefined;
      return told;
    },
  };
}

/**
 * Loads what it takes to follow campaigns. From npm that is a file of its own, which may not come; the script tag has it inside, and
 * scripts/rollup-later-beside.mjs puts its own few words in place of this module.
 */
export async function beginCampaign(host: Host): Promise<Follower> {
  try {
    const {CampaignReadings} = await import('./campaign-readings.js');
    return new CampaignReadings(host);
  } catch {
    return unable();
  }
}
