import {readableUrl} from '../lib/safe-url.js';
import {textOf} from '../lib/text.js';
import {NO_CAMPAIGN, type Campaign} from './campaign.js';
import {beginCampaign, type Follower} from './begin-campaign.js';
import {nearest} from './nearest.js';
import {updateOnAncestors} from './update-on-mutation.js';
import type {Host} from './while-connected.js';

/** An element that may name its campaign. */
export type CampaignHost = Host & {readonly campaign: unknown};

/** Makes one spelling of an address: absolute, without a fragment and credentials. */
function addressOf(written: unknown, base: string): string | undefined {
  const url = readableUrl(textOf(written), base);
  if (url) url.hash = url.username = url.password = '';
  return url?.href;
}

const campaignOf = (element: Element) => addressOf(element.getAttribute('data-campaign'), element.baseURI);

/** Knows what the campaign of its host says, and follows it while somebody may be looking. */
export class CampaignController {
  /** The document's address; `undefined` without a campaign. */
  address: string | undefined;

  readonly #host: CampaignHost;
  /** Most pages have no campaign, and shall not pay for one. */
  #follower: Follower | undefined;
  #isBegun = false;

  constructor(host: CampaignHost) {
    this.#host = host;
    updateOnAncestors(host);
  }

  /** What the campaign last said. Every update of the host asks once, before it uses anything of it. */
  read(): Campaign {
    const {campaign, baseURI} = this.#host;
    this.address = addressOf(campaign, baseURI) ?? nearest(this.#host, '[data-campaign]', campaignOf);
    if (this.address && !this.#isBegun) {
      this.#isBegun = true;
      void beginCampaign(this.#host).then((follower) => {
        this.#follower = follower;
        this.#host.requestUpdate();
      });
    }
    this.#follower?.follow(this.address);
    return this.#follower?.latest ?? NO_CAMPAIGN;
  }

  /** What is wrong with the document, for the page's author. */
  get problem(): string | undefined {
    return this.#follower?.trouble ?? this.#follower?.latest?.problem;
  }

  /** Why the last attempt brought no document, told once. */
  takeTrouble(): string | undefined {
    return this.#follower?.takeTrouble();
  }

  /** True when that is the address of this campaign, in whatever spelling. */
  isCalled(address: unknown): boolean {
    return Boolean(this.address) && addressOf(address, this.#host.baseURI) === this.address;
  }
}
