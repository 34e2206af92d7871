import {html, nothing, type TemplateResult} from 'lit';
import type {Figure, Standing} from '../lib/figure.js';
import type {Goal} from '../lib/goals.js';
import {formatDay, formatMoment, type Moment} from '../lib/moment.js';
import {formatCompact, formatCount} from '../lib/number-format.js';
import {choosePlural, type Plural} from '../lib/plural.js';
import {fillInTurn, fillTemplate, fillText, type Piece, type Values} from '../lib/template.js';
import type {CountPart} from '../sources/source.js';
import type {Strings} from '../strings/strings.js';
import {renderPhrase, renderPieces} from './pieces.js';

/** What the parts of a counter are made from. */
export interface View {
  readonly host: Element;
  readonly figure: Figure;
  readonly strings: Strings;
  /** BCP 47 tag for numbers and dates. */
  readonly tag: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly parts: readonly CountPart[] | undefined;
  readonly isPartial: boolean | undefined;
  /** What the placeholders of every phrase stand for, put into words on first use. */
  values?: Values;
}

const digits = (_: string, text: string) => html`<span translate="no">${text}</span>`;

const valuesOf = (view: View): Values => (view.values ??= putIntoWords(view));

function putIntoWords({figure, tag}: View): Values {
  const {count, goal, missing, share, opens, closes} = figure;
  return {
    count: formatCount(count, tag),
    goal: goal && formatCount(goal.at, tag),
    missing: goal && formatCount(missing, tag),
    percent: goal && formatCount(Math.floor(goal.at > count ? share * 100 : (count / goal.at) * 100), tag),
    brings: goal?.brings,
    opens: opens && dayOf(opens, tag),
    closes: closes && dayOf(closes, tag),
  };
}

const dayOf = ({time, offset}: Moment, tag: string) => formatDay(time + offset, tag);

const pluralOf = (phrase: string | Plural, count: number, language: string) =>
  typeof phrase === 'string' ? phrase : choosePlural(phrase, count, language);

/** The number as it is shown; in its short form, those who listen hear the whole of it. */
function shownNumber(view: View): unknown {
  const {host, figure, tag} = view;
  const whole = valuesOf(view).count;
  return host.hasAttribute('compact')
    ? html`<span aria-hidden="true">${formatCompact(figure.count, tag)}</span><span class="unseen">${whole}</span>`
    : whole;
}

/** The number by itself. */
function renderNumber(view: View): TemplateResult {
  return html`<span part="number" translate="no">${shownNumber(view)}</span>`;
}

/** The sentence with the number, in the page's words or ours. */
function renderText(view: View): TemplateResult {
  const {host, figure, strings, tag, language} = view;
  const own = host.getAttribute('text');
  const ours = choosePlural(figure.isOver ? strings.signedFinally : strings.signed, figure.count, language);
  const lang = own === null ? language : tag;
  const pieces = fillTemplate(own ?? ours, valuesOf(view));
  const side = (some: readonly Piece[]) =>
    renderPhrase(some, (name, text) => (name === 'count' ? renderNumber(view) : digits(name, text)));
  const place = pieces.findIndex(({name}) => name === 'count');
  if (place < 0) return html`<p part="text" lang=${lang}>${side(pieces)}</p>`;
  const [before, after] = [side(pieces.slice(0, place)), side(pieces.slice(place + 1))];
  const number = shownNumber(view);
  return html`<p part="text" lang=${lang}>${before}<span part="number" translate="no">${number}</span>${after}</p>`;
}

/** Instead of the number, while it is too small to be shown. */
function renderBelowMinimum({host, strings, tag, language}: View): TemplateResult {
  const own = host.getAttribute('text-minimum');
  return html`<span part="text" lang=${own === null ? language : tag}>
    <slot name="minimum">${own ?? strings.belowMinimum}</slot>
  </span>`;
}

/** How a petition stands, in the page's words or ours; empty when there is nothing to say. */
function noteOf({host, figure, strings, language}: View, standing = figure.standing): string {
  const own = host.getAttribute(`text-${standing}`);
  if (own !== null) return own;
  const needsGoal = ['normal', 'near', 'reached'].includes(standing);
  return needsGoal && !figure.goal ? '' : pluralOf(strings.notes[standing], figure.missing, language);
}

/** The language of that note: that of the page when the words are the page's. */
const languageOf = ({host, tag, language}: View, standing: Standing) =>
  host.hasAttribute(`text-${standing}`) ? tag : language;

/** What is said aloud, and in which language. */
export interface News {
  readonly text: string;
  readonly language: string;
}

/** Nothing has happened yet. */
export const NO_NEWS: News = {text: '', language: ''};

/**
 * What to tell those who listen: a goal that was reached, or that the petition stands differently now. Nothing else is worth
 * an interruption.
 */
export function newsOf(view: View, before: Figure): News | undefined {
  const {host, figure, tag} = view;
  const reached = before.goals.filter(({at}) => before.count < at && figure.count >= at).pop();
  const standing = reached && !figure.isOver ? 'reached' : figure.standing;
  if (!reached && standing === before.standing) return undefined;
  const values = {...valuesOf(view), ...(reached && {goal: formatCount(reached.at, tag)})};
  const slotted = host.querySelector(`:scope > [slot="${standing}"]`)?.textContent;
  return {text: slotted ?? fillText(noteOf(view, standing), values), language: languageOf(view, standing)};
}

/** The bar or ring: one element that has a name and says its value in words. Without a goal there is none. */
function renderTrack(view: View): TemplateResult | typeof nothing {
  const {figure, strings, language} = view;
  const {count, goal} = figure;
  if (!goal) return nothing;
  return html`<div
    part="track"
    role="progressbar"
    lang=${language}
    aria-label=${strings.signatures}
    aria-valuemin="0"
    aria-valuemax=${goal.at}
    aria-valuenow=${Math.min(count, goal.at)}
    aria-valuetext=${fillText(strings.countOfGoal, valuesOf(view))}
  >
    <div part="fill"></div>
  </div>`;
}

/** What the line under the bar says of how the petition stands. */
function renderNote(view: View): TemplateResult {
  const phrase = noteOf(view);
  const values = valuesOf(view);
  const said = fillInTurn(phrase, values);
  const [before, first, between, second, after] = said;
  // What it says while a goal is ahead. A list would hold as many nodes again, to find its places by.
  return said.length === 5 && first && second
    ? html`<bdi
        >${before}<span translate="no">${first}</span>${between}<span translate="no">${second}</span>${after}</bdi
      >`
    : html`<bdi>${renderPhrase(fillTemplate(phrase, values), digits)}</bdi>`;
}

/** What stands beside that line: until when the petition is open, how old the figure is. */
function renderDetails(view: View): TemplateResult[] {
  const {figure, strings, tag, isPartial} = view;
  const {closes, isOver, oldSince} = figure;
  const goal = isOver && figure.missing ? fillTemplate(strings.goal, valuesOf(view)) : [];
  const details: TemplateResult[] = [];
  if (goal.length) details.push(html`<bdi>${renderPieces(goal, digits)}</bdi>`);
  if (closes && !isOver) details.push(renderDated('deadline', strings.until, closes, dayOf(closes, tag)));
  if (oldSince) details.push(renderDated('age', strings.asOf, oldSince, formatMoment(oldSince, tag)));
  if (isPartial) details.push(html`<span part="incomplete">${strings.incomplete}</span>`);
  return details;
}

function renderDated(part: string, phrase: string, moment: Moment, date: string): TemplateResult {
  const time = (_: string, text: string) => html`<time datetime=${new Date(moment.time).toISOString()}>${text}</time>`;
  return html`<span part=${part}><bdi>${renderPieces(fillTemplate(phrase, {date}), time)}</bdi></span>`;
}

/** What the goals bring: the one that matters now, or with `milestones` all that bring something. */
function renderMilestones(view: View): TemplateResult | typeof nothing {
  const {host, figure, strings, tag, language} = view;
  const shown = host.hasAttribute('milestones') ? figure.goals : figure.goal ? [figure.goal] : [];
  const telling = shown.filter(({brings}) => brings);
  const value = (name: string, text: string) =>
    name === 'goal' ? digits(name, text) : html`<span lang=${tag}>${text}</span>`;
  const item = ({at, brings}: Goal) => {
    const pieces = fillTemplate(strings.milestone, {goal: formatCount(at, tag), brings});
    const mark = figure.count < at ? nothing : html`<span class="unseen"> (${strings.passed})</span>`;
    return html`<li class=${figure.count < at ? '' : 'passed'}><bdi>${renderPieces(pieces, value)}</bdi>${mark}</li>`;
  };
  return telling.length
    ? html`<ul part="milestones" lang=${language}>
        ${telling.map(item)}
      </ul>`
    : nothing;
}

/** What each source of a sum says, for readers who want to know. */
function renderParts({parts, host, strings, tag, language}: View): TemplateResult | typeof nothing {
  if (!parts || !host.hasAttribute('parts')) return nothing;
  const row = ({name, count}: CountPart) =>
    html`<div>
      <dt>${name || strings.onPaper}</dt>
      <dd translate="no">${count === undefined ? '\u2013' : formatCount(count, tag)}</dd>
    </div>`;
  return html`<details part="parts" lang=${language}>
    <summary>${strings.parts}</summary>
    <dl>${parts.map(row)}</dl>
  </details>`;
}

/** All of a counter that has a number. */
export function renderCounter(view: View, isBelowMinimum: boolean): TemplateResult {
  const {host, figure, language} = view;
  const words = isBelowMinimum ? renderBelowMinimum(view) : undefined;
  if (host.getAttribute('shape') === 'number') {
    return html`<span class="words"><slot class="hidden"></slot>${words ?? renderNumber(view)}</span>`;
  }
  if (words) return html`<div class="words"><slot class="hidden"></slot>${words}</div>`;
  const {standing} = figure;
  const details = renderDetails(view);
  const more = [renderMilestones(view), renderParts(view)];
  return html`<div class="words"><slot class="hidden"></slot>${renderText(view)}</div>
    ${renderTrack(view)}
    <p class="notes" lang=${language}>
      <slot part="goal" name=${standing} lang=${languageOf(view, standing)}>${renderNote(view)}</slot
      >${details.length ? details : nothing}
    </p>
    ${more.some((one) => one !== nothing) ? more : nothing}`;
}

/** Keeps the space of bar and notes while there is no number yet; invisible, since an empty bar would say 0. */
export function renderRoom(host: Element): TemplateResult {
  if (host.getAttribute('shape') === 'number') return html`<span class="words"><slot></slot></span>`;
  return html`<div class="words"><slot></slot></div>
    <div part="track" class="hidden"></div>
    <p class="notes"></p>`;
}
