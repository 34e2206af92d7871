import {html, LitElement, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {hearSignatures} from '../controllers/hear-signatures.js';
import {LocaleController} from '../controllers/locale-controller.js';
import {WakeController} from '../controllers/wake-controller.js';
import {CounterGoalReachedEvent, type PetitionSignedEvent} from '../events.js';
import {parseCount} from '../lib/count.js';
import {nextOf} from '../lib/deadline.js';
import {figureOf, type Figure} from '../lib/figure.js';
import {parseMoment} from '../lib/moment.js';
import {VERSION} from '../lib/version.js';
import type {PetitionRequest} from '../sources/petition-source.js';
import type {CountReading, Source} from '../sources/source.js';
import {hostStyles} from '../styles/host.styles.js';
import {ATTRIBUTES, readRequest, readWritten, type Written} from './counter-attributes.js';
import {counterChecks} from './counter-checks.js';
import {counterEvents} from './counter-events.js';
import {knownOf} from './counter-known.js';
import {moveCounter} from './counter-motion.js';
import {CounterSource} from './counter-source.js';
import {CounterTally} from './counter-tally.js';
import {newsOf, NO_NEWS, renderCounter, renderRoom, type View} from './counter-view.js';
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
  readonly #source = new CounterSource(this);
  readonly #tally = new CounterTally();
  readonly #states = new States(this);
  /** What the page wrote, until it writes something else: to read it anew for each number is a third of an update. */
  #written: Written | undefined;
  #asked: PetitionRequest | undefined;
  #figure: Figure | undefined;
  #shown: Figure | undefined;
  #news = NO_NEWS;
  #reached: readonly number[] = [];

  constructor() {
    super();
    hearSignatures(this, this.#hearOfSignature);
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
    this.#takeCount();
    this.#tally.sign();
    this.requestUpdate();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const now = Date.now();
    if (changed.has('goal')) this.#written = undefined;
    if (changed.has('src') || changed.has('refresh') || changed.has('updatedAt')) this.#asked = undefined;
    this.#written ??= readWritten(this, this.goal);
    if (this.#source.find(() => this.#ask())) {
      this.#tally.forget();
      this.#reached = [];
    }
    this.#takeCount();
    this.#figure = this.#findFigure(this.#written, now);
    this.#wake.wakeAt(nextOf(now, this.#figure?.changesAt ?? []));
    this.#source.rest(Boolean(this.#figure?.isOver));
    if (this.#figure && this.#shown && !this.#isBelowMinimum(this.#figure)) {
      this.#news = newsOf(this.#view(this.#figure), this.#shown) ?? this.#news;
    }
  }

  protected override render(): unknown {
    const figure = this.#figure;
    const {text, language} = this.#news;
    // What is said aloud has its place from the beginning, as nobody listens to a place that comes with its words.
    return html`${figure ? renderCounter(this.#view(figure), this.#isBelowMinimum(figure)) : this.#renderWords()}
      <div role="status" lang=${language}>${text ? html`<span class="unseen">${text}</span>` : nothing}</div>
      ${this.debug ? this.#renderProblems() : nothing}`;
  }

  protected override updated(): void {
    const figure = this.#figure;
    const before = this.#shown;
    this.#shown = figure;
    this.#states.set('waiting', !figure);
    this.#states.set('stale', Boolean(figure?.oldSince));
    this.#states.set('reached', figure?.standing === 'reached');
    this.#states.set('over', Boolean(figure?.isOver));
    if (figure) moveCounter(this.renderRoot, before, figure, this.#locale.tag, this.#source.readings.isSeen);
    const trouble = this.#source.takeTrouble();
    for (const event of counterEvents(before, figure, trouble, this.#reached)) {
      if (event instanceof CounterGoalReachedEvent) this.#reached = [...this.#reached, event.goal];
      this.dispatchEvent(event);
    }
  }

  /** Where and how to read: the same object as long as that is the same. */
  #ask(): PetitionRequest {
    if (this.#asked?.base !== this.baseURI) this.#asked = undefined;
    return (this.#asked ??= readRequest(this, {src: this.src, refresh: this.refresh, updated: this.updatedAt}));
  }

  #takeCount(): void {
    const {readings, document} = this.#source;
    this.#tally.take(readings.latest, parseCount(this.count), document);
  }

  #findFigure(written: Written, now: number): Figure | undefined {
    const {count, reading, goals} = this.#tally;
    if (count === undefined) return undefined;
    const said = this.#source.said(reading, goals);
    return figureOf(knownOf(count, written, said, reading, parseMoment(this.updatedAt)), now);
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
      parts: this.#tally.reading?.parts,
      isPartial: this.#tally.reading?.isPartial,
    };
  }

  /** The page's own words, and where a number is expected the room for it. */
  #renderWords(): unknown {
    return this.#source.isAwaited ? renderRoom(this) : html`<slot></slot>`;
  }

  readonly #hearOfSignature = (event: PetitionSignedEvent): void => {
    const [target] = event.composedPath();
    const isForAnother = target instanceof PetitionCounterElement && target !== this;
    const {src, campaign} = event;
    const isForAll = src === undefined && campaign === undefined;
    if (isForAnother) return;
    if (isForAll || (src !== undefined && src === this.src) || this.#source.campaigns.isCalled(campaign)) this.signed();
  };

  #renderProblems(): unknown {
    const checks = counterChecks(this, this.#written ?? readWritten(this, this.goal));
    return renderProblems(this, checks, ...this.#source.problems);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'petition-counter': PetitionCounterElement;
  }
}
