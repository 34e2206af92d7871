import {readableUrl} from '../lib/safe-url.js';
import {textOf} from '../lib/text.js';
import {NO_CAMPAIGN, type Campaign} from './campaign.js';
import type {CampaignReadings} from './campaign-readings.js';
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

/** What the element says, else the `data-campaign` of the nearest ancestor, through shadow roots, that is an address. */
function nearestCampaign(host: CampaignHost): string | undefined {
  const own = addressOf(host.campaign, host.baseURI);
  if (own) return own;
  for (let node: Node | null = host; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const address = node instanceof Element && addressOf(node.getAttribute('data-campaign'), node.baseURI);
    if (address) return address;
  }
  return undefined;
}

const NOT_LOADED = 'What reads campaigns could not be loaded.';

/** Knows what the campaign of its host says, and follows it while somebody may be looking. */
export class CampaignController {
  /** The document's address; `undefined` without a campaign. */
  address: string | undefined;

  readonly #host: CampaignHost;
  /** Most pages have no campaign, and shall not pay for one. */
  #readings: CampaignReadings | undefined;
  #isLoading = false;
  #trouble: string | undefined;
  #news: string | undefined;

  constructor(host: CampaignHost) {
    this.#host = host;
    updateOnAncestors(host);
  }

  /** What the campaign last said. Every update of the host asks once, before it uses anything of it. */
  read(): Campaign {
    this.address = nearestCampaign(this.#host);
    if (this.address && !this.#isLoading) void this.#load();
    this.#readings?.follow(this.address);
    return this.#readings?.latest ?? NO_CAMPAIGN;
  }

  /** What is wrong with the document, for the page's author. */
  get problem(): string | undefined {
    return this.#readings?.trouble ?? this.#readings?.latest?.problem ?? (this.address && this.#trouble);
  }

  /** Why the last attempt brought no document, told once. */
  takeTrouble(): string | undefined {
    const news = this.#news;
    this.#news = undefined;
    return news ?? this.#readings?.takeTrouble();
  }

  /** True when that is the address of this campaign, in whatever spelling. */
  isCalled(address: unknown): boolean {
    return Boolean(this.address) && addressOf(address, this.#host.baseURI) === this.address;
  }

  /** In the script tag this is there at once; from npm it may be a file of its own, which may not come. */
  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#readings = new (await import('./campaign-readings.js')).CampaignReadings(this.#host);
    } catch {
      this.#trouble = this.#news = NOT_LOADED;
    }
    this.#host.requestUpdate();
  }
}
