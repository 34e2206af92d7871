import type {Campaign} from './campaign.js';
import {campaignSource} from './campaign-source.js';
import {SourceController} from './source-controller.js';

/**
 * Follows the document of a campaign for its host, while somebody may be looking at it.
 *
 * Everything that it takes to read campaigns hangs on this module, and whoever needs none does not load it.
 */
export class CampaignReadings extends SourceController<Campaign> {
  /**
   * Follows the document at another address, or none.
   *
   * @param address - Absolute, http or https, without a fragment.
   */
  follow(address: string | undefined): void {
    this.use(address ? campaignSource(address) : undefined);
  }
}
