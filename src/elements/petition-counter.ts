import {html, LitElement, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {CampaignController} from '../controllers/campaign-controller.js';
import {NO_CAMPAIGN} from '../controllers/campaign-source.js';
import {LocaleController} from '../controllers/locale-controller.js';
import {SourceController} from '../controllers/source-controller.js';
import {WakeController} from '../controllers/wake-controller.js';
import {whileConnected} from '../controllers/while-connected.js';
import type {PetitionSignedEvent} from '../events.js';
import {parseCount} from '../lib/count.js';
import {nextOf} from '../lib/deadline.js';
import {figureOf, type Figure} from '../lib/figure.js';
import {parseMoment} from '../lib/moment.js';
import {NOT_SIGNED, read, shownCount, sign} from '../lib/signing.js';
import {VERSION} from '../lib/version.js';
import {petitionSource, type PetitionRequest} from '../sources/petition-source.js';
import {guard} from '../sources/guard.js';
import type {CountReading, Source} from '../sources/source.js';
import {hostStyles} from '../styles/host.styles.js';
import {countedBy, saidBy, withCampaign} from './counter-campaign.js';
import {ATTRIBUTES, readRequest, readWritten, type Written} from './counter-attributes.js';
import {counterChecks} from './counter-checks.js';
import {counterEvents} from './counter-events.js';
import {knownOf} from './counter-known.js';
import {moveCounter} from './counter-motion.js';
import {newsOf, renderCounter, renderRoom, type News, type View} from './counter-view.js';
import {styles} from './petition-counter.styles.js';
import {renderProblems} from './problems.js';
import {States} from './states.js';

/**
 * How many have signed, towards which goal, and how old that figure is.
 *
 * Until there is a number, and for ever if none comes, it shows what the page wrote inside. Then it shows the number, and
 * keeps the last true one when the source fails.
 *
 * @element petition-counter
 * @attr platform - The platform that counts, where `src` alone does not tell: see docs/platforms.md.
 * @attr count-path - Where the number stands in any other JSON, as a path: see docs/platforms.md.
 * @attr goal-path - Where the goal stands, or a list of goals.
 * @attr state-path - Where the state stands.
 * @attr closed-values - Values of the state that mean that nobody can sign any more, parted by commas.
 * @attr closes-path - Where the deadline stands, a date and time with a zone.
 * @attr updated-path - Where it stands when the count was true, a date and time with a zone.
 * @attr accept - The `Accept` header to read with.
 * @attr scale - What the number is multiplied by, `0.01` for cents.
 * @attr transport - `sse` for a stream of server-sent events.
 * @attr stream - Address of that stream, when it is not `src` itself.
 * @attr offline - Signatures on paper, a whole number from 0, added to the sum.
 * @attr parts - Shows how several sources add up; its value names them, parted by `;`.
 * @attr goals - Several goals parted by `;`, each with what it brings, `10000: the government must answer`; or `auto`.
 * @attr switch-at - How much of a goal, in per cent from 1 to 100, is enough for the next one to take its place.
 * @attr milestones - Shows every goal that brings something, those behind us too.
 * @attr minimum - Below this number, from 1, other words stand in its place.
 * @attr opens - When signing begins, a date and time with a zone.
 * @attr closes - When signing ends, a date and time with a zone; then the number stands and is not read again.
 * @attr state - `open`, `closed`, `won` or `lost`; it wins over what the source says.
 * @attr shape - `bar`, `ring`, `text`, or `number` for a bare number inside a sentence.
 * @attr compact - Shows the number in short form, `12.3K`.
 * @attr text - The sentence with the number; may hold `{count}`, `{goal}`, `{missing}`, `{percent}`, `{closes}`.
 * @attr text-minimum - What to say below the minimum.
 * @attr text-before - What to say under the number before signing begins; placeholders as in `text`.
 * @attr text-normal - The same while a goal is ahead.
 * @attr text-near - The same when nine of ten have signed.
 * @attr text-reached - The same when the goal is reached.
 * @attr text-closed - The same when signing has ended.
 * @attr text-won - The same when the petition has won.
 * @attr text-lost - The same when it has lost.
 * @slot - The page's own words, shown while there is no number.
 * @slot minimum - What to say below the minimum, instead of our words. `hidden` on it is lifted when its time has come, as in all below.
 * @slot before - What to say under the number before signing begins.
 * @slot normal - The same while a goal is ahead.
 * @slot near - The same when nine of ten have signed.
 * @slot reached - The same when the goal is reached.
 * @slot closed - The same when signing has ended.
 * @slot won - The same when the petition has won.
 * @slot lost - The same when it has lost.
 * @fires {CounterChangedEvent} counter-changed - After the number changed, its first value included.
 * @fires {CounterGoalReachedEvent} counter-goal-reached - After a goal was reached; once for each.
 * @fires {CounterStaleEvent} counter-stale - After the number became old.
 * @fires {CounterFailedEvent} counter-failed - After the source brought no number.
 * @fires {CounterClosedEvent} counter-closed - After signing ended while the page was open.
 * @csspart text - The sentence with the number.
 * @csspart number - The number.
 * @csspart track - The bar or ring.
 * @csspart fill - The full part of it.
 * @csspart goal - How the petition stands.
 * @csspart deadline - Until when it is open.
 * @csspart age - How old the figure is.
 * @csspart incomplete - That a source of the sum could not be read.
 * @csspart milestones - What the goals bring.
 * @csspart parts - How several sources add up.
 * @csspart debug - What is wrong, for the author.
 * @cssprop [--olw-accent=#2563c9] - Colour of the full part of the bar.
 * @cssprop [--olw-line=rgb(128 128 128 / 0.35)] - Colour of the rest of the bar.
 * @cssstate waiting - There is no number yet.
 * @cssstate stale - The number is old.
 * @cssstate reached - The goal is reached.
 * @cssstate over - Nobody can sign any more.
 */
export class PetitionCounterElement extends LitElement {
  static override styles = [hostStyles, styles];

  /** The version of this library. */
  static readonly version = VERSION;

  /** Attributes that are read when they are needed, beside those of the properties. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...ATTRIBUTES];
  }

  /** Signatures, a whole number from 0, when the page knows it. */
  @property() count: number | string | null = null;

  /** The goal, a whole number from 1; it wins over the goals of the source. */
  @property() goal: number | string | null = null;

  /** Where to read: the ordinary address of a petition on a known platform, a count document, or several parted by spaces. */
  @property() src: string | null = null;

  /** Address of the campaign's document, which says what the page does not; else the nearest ancestor's `data-campaign`. */
  @property() campaign: string | null = null;

  /** Seconds between reads, 0 to read once. The source may ask for more; never less than 10. */
  @property() refresh: number | string | null = null;

  /** When `count` was true: a date and time with a zone. */
  @property({attribute: 'updated'}) updatedAt: string | null = null;

  /** True to show the author what is wrong. */
  @property({type: Boolean}) debug = false;

  /** A source of the page's own, instead of `src`. */
  @property({attribute: false}) source: Source<CountReading> | undefined;

  readonly #locale = new LocaleController(this);
  readonly #wake = new WakeController(this);
  readonly #readings = new SourceController<CountReading>(this);
  readonly #campaigns = new CampaignController(this);
  readonly #states = new States(this);
  #campaign = NO_CAMPAIGN;
  #document: CountReading | undefined;
  #request: PetitionRequest | undefined;
  #petition: string | undefined;
  #hasOwnSource = false;
  #ownSource: Source<CountReading> | undefined;
  #problem: string | undefined;
  #reading: CountReading | undefined;
  #doubted: CountReading | undefined;
  /** True when the number is that of the source. */
  #isBelieved = false;
  /** The goals the source last named; not every message of a stream repeats them. */
  #goals: readonly number[] = [];
  #signing = NOT_SIGNED;
  /** What the page wrote, until it writes something else: to read it anew for each number is a third of an update. */
  #written: Written | undefined;
  #asked: PetitionRequest | undefined;
  #figure: Figure | undefined;
  #shown: Figure | undefined;
  #news: News = {text: '', language: ''};
  readonly #reachedGoals = new Set<number>();

  constructor() {
    super();
    whileConnected(this, (signal) => document.addEventListener('petition-signed', this.#hearOfSignature, {signal}));
  }

  /** The last true number that it showed, a whole number from 0; `undefined` until there is one, and below the minimum. */
  get signatures(): number | undefined {
    return this.#shown && !this.#isBelowMinimum(this.#shown) ? this.#shown.count : undefined;
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (!ATTRIBUTES.includes(name)) return;
    this.#written = this.#asked = undefined;
    this.requestUpdate();
  }

  /** The reader has signed: adds the signature at once, until the source has it too. A second call changes nothing. */
  signed(): void {
    this.#readCount();
    this.#signing = sign(this.#signing);
    this.requestUpdate();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const now = Date.now();
    const {baseURI} = this;
    if (changed.has('goal')) this.#written = undefined;
    if (['src', 'refresh', 'updatedAt'].some((name) => changed.has(name)) || this.#asked?.base !== baseURI) {
      this.#asked = undefined;
    }
    this.#written ??= readWritten(this, this.goal);
    this.#findSource();
    this.#readCount();
    this.#figure = this.#findFigure(this.#written, now);
    this.#wake.wakeAt(nextOf(now, this.#figure?.changesAt ?? []));
    const isStopped = this.#figure?.isOver || (!this.#hasOwnSource && this.#campaign.petition.poll === 0);
    this.#readings.rest(Boolean(isStopped && this.#readings.latest));
    if (this.#figure && this.#shown && !this.#isBelowMinimum(this.#figure)) {
      this.#news = newsOf(this.#view(this.#figure), this.#shown) ?? this.#news;
    }
  }

  protected override render(): unknown {
    const figure = this.#figure;
    return html`
      ${figure ? renderCounter(this.#view(figure), this.#isBelowMinimum(figure)) : this.#renderWords()}
      <span class="unseen" role="status" lang=${this.#news.language}>${this.#news.text}</span>
      ${this.debug ? this.#renderProblems() : nothing}
    `;
  }

  protected override updated(): void {
    const figure = this.#figure;
    const before = this.#shown;
    this.#shown = figure;
    this.#states.set('waiting', !figure);
    this.#states.set('stale', Boolean(figure?.oldSince));
    this.#states.set('reached', figure?.standing === 'reached');
    this.#states.set('over', Boolean(figure?.isOver));
    if (figure) moveCounter(this.renderRoot, before, figure, this.#locale.tag, this.#readings.isSeen);
    const trouble = this.#readings.takeTrouble() ?? this.#campaigns.takeTrouble();
    for (const event of counterEvents(before, figure, trouble, this.#reachedGoals)) this.dispatchEvent(event);
  }

  /** Listens to another source when what the page wrote about it has changed. */
  #findSource(): void {
    const own = (this.#asked ??= readRequest(this, {src: this.src, refresh: this.refresh, updated: this.updatedAt}));
    this.#hasOwnSource = Boolean(this.source ?? own.src);
    const campaign = this.#campaigns.read();
    const request = withCampaign(own, campaign, this.#hasOwnSource || parseCount(this.count) !== undefined);
    const known = this.#request;
    const isSame = request === known || (known && JSON.stringify(request) === JSON.stringify(known));
    if (campaign !== this.#campaign || !isSame) this.#document = countedBy(campaign, request);
    this.#campaign = campaign;
    if (isSame && this.source === this.#ownSource) return;
    const petition = own.src || this.#campaigns.address;
    // Another pace for the same petition takes nothing back, nor does another source of the same campaign.
    if (this.#request && (this.source !== this.#ownSource || petition !== this.#petition)) {
      this.#signing = NOT_SIGNED;
      this.#goals = [];
      this.#doubted = undefined;
      this.#reachedGoals.clear();
    }
    this.#request = request;
    this.#petition = petition;
    this.#ownSource = this.source;
    const {source, problem} = this.source ? {source: guard(this.source)} : petitionSource(request);
    this.#problem = problem;
    this.#readings.use(source);
  }

  /** Takes in a new number, from the source, the page or the campaign. */
  #readCount(): void {
    const latest = this.#readings.latest;
    const own = parseCount(this.count);
    const known = own === undefined ? this.#document : undefined;
    // A first 0 from the source, where somebody knows better, waits for a second one.
    const isDoubted =
      latest?.count === 0 && !this.#isBelieved && (own ?? known?.count) && (this.#doubted ??= latest) === latest;
    this.#isBelieved = Boolean(latest && !isDoubted);
    const reading = this.#isBelieved ? latest : known;
    const count = reading ? reading.count : own;
    if (count === undefined) this.#signing = {...this.#signing, read: undefined};
    else if (reading !== this.#reading || count !== this.#signing.read) this.#signing = read(this.#signing, count);
    this.#reading = reading;
    this.#goals = reading?.goals ?? this.#goals;
  }

  #findFigure(written: Written, now: number): Figure | undefined {
    const count = shownCount(this.#signing);
    if (count === undefined) return undefined;
    const source = {...this.#reading, goals: this.#goals};
    const document = saidBy(this.#campaign);
    const said = this.#hasOwnSource ? [source, document] : [document, source];
    return figureOf(knownOf(count, written, said, this.#reading, parseMoment(this.updatedAt)), now);
  }

  #isBelowMinimum({count, isOver}: Figure): boolean {
    return !isOver && count < (this.#written?.minimum ?? 0);
  }

  #view(figure: Figure): View {
    const {tag, strings, language} = this.#locale;
    return {
      host: this,
      figure,
      tag,
      strings,
      language,
      parts: this.#reading?.parts,
      isPartial: this.#reading?.isPartial,
    };
  }

  /** The page's own words, and where a number is expected the room for it. */
  #renderWords(): unknown {
    // A campaign that has said its say without a number has none.
    const isAwaited = this.#campaigns.address && this.#campaign === NO_CAMPAIGN;
    return this.#readings.hasSource || isAwaited ? renderRoom(this) : html`<slot></slot>`;
  }

  readonly #hearOfSignature = (event: PetitionSignedEvent): void => {
    const [target] = event.composedPath();
    const isForAnother = target instanceof PetitionCounterElement && target !== this;
    const {src, campaign} = event;
    const isForAll = src === undefined && campaign === undefined;
    if (isForAnother) return;
    if (isForAll || (src !== undefined && src === this.src) || this.#campaigns.isCalled(campaign)) this.signed();
  };

  #renderProblems(): unknown {
    const checks = counterChecks(this, this.#written ?? readWritten(this, this.goal));
    return renderProblems(this, checks, this.#problem ?? this.#readings.trouble, this.#campaigns.problem);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'petition-counter': PetitionCounterElement;
  }
}
