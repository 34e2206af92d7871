import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {LocaleController} from '../controllers/locale-controller.js';
import {SourceController} from '../controllers/source-controller.js';
import {WakeController} from '../controllers/wake-controller.js';
import {CounterChangedEvent} from '../events.js';
import {parseCount, parsePositive} from '../lib/count.js';
import {nextOf} from '../lib/deadline.js';
import {figureOf, type Figure, type Known} from '../lib/figure.js';
import {formatMoment, localMoment, parseMoment, type Moment} from '../lib/moment.js';
import {formatCount} from '../lib/number-format.js';
import {choosePlural} from '../lib/plural.js';
import {readableUrl} from '../lib/safe-url.js';
import {fillTemplate, fillText} from '../lib/template.js';
import {guard} from '../sources/guard.js';
import {petitionSource} from '../sources/petition-source.js';
import type {CountReading, Source} from '../sources/source.js';
import {VERSION} from '../lib/version.js';
import {hostStyles} from '../styles/host.styles.js';
import {styles} from './petition-counter.styles.js';
import {renderPieces} from './pieces.js';
import {ADDRESS, MOMENT, NUMBER, renderProblems} from './problems.js';
import {internalsOf, setState} from './states.js';

/** What a change of makes a counter listen to another source. */
const SOURCE_PROPERTIES = ['src', 'source', 'refresh', 'updatedAt'] as const;

/** Keeps the space of bar and goal until the number is there; invisible, since an empty bar would say 0. */
const renderRoomForProgress = () =>
  html`<div part="track" class="hidden"></div>
    <p class="notes"></p>`;

/**
 * How many have signed, towards which goal, and how old that figure is.
 *
 * Until there is a number, and for ever if none comes, it shows what the page wrote inside. Then it shows the number, and
 * keeps the last true one when the source fails.
 *
 * @element petition-counter
 * @slot - The page's own words, shown while there is no number.
 * @fires {CounterChangedEvent} counter-changed - After the number changed, its first value included.
 * @csspart text - The sentence with the number.
 * @csspart number - The number.
 * @csspart track - The bar.
 * @csspart fill - The full part of the bar.
 * @csspart goal - What is missing to the goal, or that it is reached.
 * @csspart age - How old the figure is.
 * @csspart debug - What is wrong, for the author.
 * @cssprop [--olw-accent=#2563c9] - Colour of the full part of the bar.
 * @cssprop [--olw-line=rgb(128 128 128 / 0.35)] - Colour of the rest of the bar.
 * @cssstate waiting - There is no number yet.
 * @cssstate stale - The number is old.
 * @cssstate reached - The goal is reached.
 */
export class PetitionCounterElement extends LitElement {
  static override styles = [hostStyles, styles];

  /** The version of this library. */
  static readonly version = VERSION;

  /** Signatures, a whole number from 0, when the page knows it. */
  @property() count: number | string | null = null;

  /** The goal, a whole number from 1; it wins over the goals of the source. */
  @property() goal: number | string | null = null;

  /** Where to read: the ordinary address of a petition on a known platform, or of a count document. http or https. */
  @property() src: string | null = null;

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
  readonly #internals = internalsOf(this);
  #figure: Figure | undefined;
  #announced: number | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (SOURCE_PROPERTIES.some((name) => changed.has(name))) this.#readings.use(this.#findSource());
    const now = Date.now();
    const known = this.#known();
    this.#figure = known && figureOf(known, now);
    this.#wake.wakeAt(nextOf(now, [this.#figure?.oldAt]));
  }

  protected override render(): unknown {
    const figure = this.#figure;
    const problems = this.debug ? this.#renderProblems() : nothing;
    if (!figure && !this.#readings.hasSource) return html`<slot></slot>${problems}`;
    return html`
      <div class="words">
        <slot class=${figure ? 'hidden' : ''}></slot>
        ${figure ? this.#renderText(figure) : nothing}
      </div>
      ${figure ? this.#renderProgress(figure) : renderRoomForProgress()} ${problems}
    `;
  }

  protected override updated(): void {
    const figure = this.#figure;
    setState(this.#internals, 'waiting', !figure);
    setState(this.#internals, 'stale', Boolean(figure?.oldSince));
    setState(this.#internals, 'reached', Boolean(figure?.goal) && figure?.missing === 0);
    // Through the object model, as a policy against inline styles forbids the attribute.
    this.renderRoot.querySelector<HTMLElement>('[part="fill"]')?.style.setProperty('--_share', String(figure?.share));
    if (!figure || figure.count === this.#announced) return;
    const previous = this.#announced;
    this.#announced = figure.count;
    this.dispatchEvent(new CounterChangedEvent(figure.count, previous, figure.goal));
  }

  #findSource(): Source<CountReading> | undefined {
    if (this.source) return guard(this.source);
    return petitionSource({
      src: this.src ?? '',
      base: this.baseURI,
      refresh: parseCount(this.refresh),
      knownAt: parseMoment(this.updatedAt)?.time,
    }).source;
  }

  /** The last count from the source, else the one that the page wrote. */
  #known(): Known | undefined {
    const reading = this.#readings.latest;
    const count = reading ? reading.count : parseCount(this.count);
    if (count === undefined) return undefined;
    const goal = parsePositive(this.goal);
    const goals = goal === undefined ? (reading?.goals ?? []) : [goal];
    const readAt = reading?.readAt === undefined ? undefined : localMoment(reading.readAt);
    return {count, goals, trueAt: reading ? (reading.updated ?? readAt) : parseMoment(this.updatedAt)};
  }

  #renderText({count}: Figure): TemplateResult {
    const {tag, strings, language} = this.#locale;
    const pieces = fillTemplate(choosePlural(strings.signed, count, language), {count: formatCount(count, tag)});
    const number = (_: string, digits: string) => html`<span part="number" translate="no">${digits}</span>`;
    return html`<p part="text" lang=${language}>${renderPieces(pieces, number)}</p>`;
  }

  #renderProgress({count, goal, missing, oldSince}: Figure): TemplateResult {
    const {tag, strings, language} = this.#locale;
    const numbers = {
      count: formatCount(count, tag),
      goal: formatCount(goal ?? 0, tag),
      missing: formatCount(missing, tag),
    };
    const toGoal = fillTemplate(
      missing ? choosePlural(strings.toGoal, missing, language) : strings.goalReached,
      numbers,
    );
    const digits = (_: string, text: string) => html`<span translate="no">${text}</span>`;
    return html`
      ${
        goal
          ? html`<div
              part="track"
              role="progressbar"
              lang=${language}
              aria-label=${strings.signatures}
              aria-valuemin="0"
              aria-valuemax=${goal}
              aria-valuenow=${Math.min(count, goal)}
              aria-valuetext=${fillText(strings.countOfGoal, numbers)}
            >
              <div part="fill"></div>
            </div>`
          : nothing
      }
      <p class="notes" lang=${language}>
        ${goal ? html`<span part="goal">${renderPieces(toGoal, digits)}</span>` : nothing}
        ${oldSince ? this.#renderAge(oldSince) : nothing}
      </p>
    `;
  }

  #renderAge(since: Moment): TemplateResult {
    const {tag, strings} = this.#locale;
    const pieces = fillTemplate(strings.asOf, {date: formatMoment(since, tag)});
    const date = (_: string, text: string) => html`<time datetime=${new Date(since.time).toISOString()}>${text}</time>`;
    return html`<span part="age">${renderPieces(pieces, date)}</span>`;
  }

  #renderProblems(): unknown {
    const checks = {
      count: [parseCount(this.count), NUMBER],
      goal: [parsePositive(this.goal), NUMBER],
      refresh: [parseCount(this.refresh), NUMBER],
      src: [readableUrl(this.src, this.baseURI), ADDRESS],
      updated: [parseMoment(this.updatedAt), MOMENT],
    } as const;
    return renderProblems(this, checks, this.#readings.trouble);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'petition-counter': PetitionCounterElement;
  }
}
