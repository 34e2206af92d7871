import {CampaignController, type CampaignHost} from '../controllers/campaign-controller.js';
import {NO_CAMPAIGN} from '../controllers/campaign.js';
import {SourceController} from '../controllers/source-controller.js';
import {parseCount} from '../lib/count.js';
import {textOf} from '../lib/text.js';
import {guard} from '../sources/guard.js';
import {petitionSource, type PetitionRequest} from '../sources/petition-source.js';
import type {CountReading, Source} from '../sources/source.js';
import {countedBy, saidBy, withCampaign, type Said} from './counter-campaign.js';

/** A counter as its source needs it. */
export interface CountingHost extends CampaignHost {
  readonly count: unknown;
  readonly src: unknown;
  readonly source: Source<CountReading> | undefined;
}

/** What a counter asks for whose number the page knows. */
const NOTHING: PetitionRequest = {src: '', base: '', paths: {}};

/** Where a counter has its number from: what the page names, a source of the page's own, or the campaign. */
export class CounterSource {
  /** The number of the campaign's own; `undefined` where it has none. */
  document: CountReading | undefined;

  /** What the page's own source says, or that of the campaign. */
  readonly readings: SourceController<CountReading>;
  /** The campaign of the counter. */
  readonly campaigns: CampaignController;

  readonly #host: CountingHost;
  #campaign = NO_CAMPAIGN;
  #request: PetitionRequest | undefined;
  #petition: unknown;
  #hasOwn = false;
  #own: Source<CountReading> | undefined;
  #problem: string | undefined;

  constructor(host: CountingHost) {
    this.#host = host;
    this.readings = new SourceController(host);
    this.campaigns = new CampaignController(host);
  }

  /** True when a number may still come. */
  get isAwaited(): boolean {
    // A campaign that has said its say without a number has none.
    return this.readings.hasSource || Boolean(this.campaigns.address && this.#campaign === NO_CAMPAIGN);
  }

  /** What is wrong with the source and with the campaign, for the page's author. */
  get problems(): (string | undefined)[] {
    return [this.#problem ?? this.readings.trouble, this.campaigns.problem];
  }

  /**
   * Listens to another source when what the page wrote about it has changed.
   *
   * @param ask - Reads what the page wrote; gives the same object as long as it is the same.
   * @returns True when it is that of another petition.
   */
  find(ask: () => PetitionRequest): boolean {
    const {count, src, source: ownSource} = this.#host;
    const campaign = this.campaigns.read();
    this.#hasOwn = Boolean(ownSource ?? textOf(src));
    const own = this.#hasOwn || this.campaigns.address ? ask() : NOTHING;
    const request = withCampaign(own, campaign, this.#hasOwn || parseCount(count) !== undefined);
    const known = this.#request;
    const isSame = request === known || (known && JSON.stringify(request) === JSON.stringify(known));
    if (campaign !== this.#campaign || !isSame) this.document = countedBy(campaign, request);
    this.#campaign = campaign;
    if (isSame && ownSource === this.#own) return false;
    const petition = own.src || this.campaigns.address;
    // Another pace for the same petition takes nothing back, nor does another source of the same campaign.
    const isAnother = Boolean(known) && (ownSource !== this.#own || petition !== this.#petition);
    this.#request = request;
    this.#petition = petition;
    this.#own = ownSource;
    const {source, problem} = ownSource ? {source: guard(ownSource)} : petitionSource(request);
    this.#problem = problem;
    this.readings.use(source);
    return isAnother;
  }

  /** Reads no more once there is a number, when the petition is over or the campaign wants it; else goes on. */
  rest(isOver: boolean): void {
    const isStopped = isOver || (!this.#hasOwn && this.#campaign.petition.poll === 0);
    this.readings.rest(Boolean(isStopped && this.readings.latest));
  }

  /**
   * What source and campaign say beside the number, in the order in which they count.
   *
   * @param reading - What the source said last.
   * @param goals - The goals it last named.
   */
  said(reading: CountReading | undefined, goals: readonly number[]): Said[] {
    const source = {
      goals: goals.map((at) => ({at})),
      state: reading?.state,
      closes: reading?.closes,
    };
    if (this.#campaign === NO_CAMPAIGN) return [source];
    const document = saidBy(this.#campaign);
    return this.#hasOwn ? [source, document] : [document, source];
  }

  /** Why the last attempt brought nothing, told once. */
  takeTrouble(): string | undefined {
    return this.readings.takeTrouble() ?? this.campaigns.takeTrouble();
  }
}
