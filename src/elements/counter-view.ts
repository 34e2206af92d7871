import {html, nothing, type TemplateResult} from 'lit';
import type {Figure, Standing} from '../lib/figure.js';
import type {Goal} from '../lib/goals.js';
import {formatDay, formatMoment, type Moment} from '../lib/moment.js';
import {formatCompact, formatCount} from '../lib/number-format.js';
import {choosePlural, type Plural} from '../lib/plural.js';
import {fillTemplate, fillText, type Values} from '../lib/template.js';
import type {CountPart} from '../sources/source.js';
import type {Strings} from '../strings/strings.js';
import {renderPieces} from './pieces.js';

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

/** The number by itself; in its short form, those who listen hear the whole of it. */
export function renderNumber({host, figure, tag}: View): TemplateResult {
  const whole = formatCount(figure.count, tag);
  return host.hasAttribute('compact')
    ? html`<span part="number" translate="no"
        ><span aria-hidden="true">${formatCompact(figure.count, tag)}</span><span class="unseen">${whole}</span></span
      >`
    : html`<span part="number" translate="no">${whole}</span>`;
}

/** The sentence with the number, in the page's words or ours. */
export function renderText(view: View): TemplateResult {
  const {host, figure, strings, tag, language} = view;
  const own = host.getAttribute('text');
  const ours = choosePlural(figure.isOver ? strings.signedFinally : strings.signed, figure.count, language);
  const values = valuesOf(view);
  const pieces = renderPieces(fillTemplate(own ?? ours, values), (name, text) =>
    name === 'count' ? renderNumber(view) : digits(name, text),
  );
  return html`<p part="text" lang=${own === null ? language : tag}><bdi>${pieces}</bdi></p>`;
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
export function renderTrack(view: View): TemplateResult | typeof nothing {
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

/** The line under the bar: how the petition stands, until when, how old the figure is. */
export function renderNotes(view: View): TemplateResult {
  const {figure, strings, tag, language, isPartial} = view;
  const {standing, closes, isOver, oldSince} = figure;
  const note = renderPieces(fillTemplate(noteOf(view), valuesOf(view)), digits);
  const goal = isOver && figure.missing ? fillTemplate(strings.goal, valuesOf(view)) : [];
  return html`<p class="notes" lang=${language}>
    <span part="goal" lang=${languageOf(view, standing)}
      ><slot name=${standing}><bdi>${note}</bdi></slot></span
    >
    ${goal.length ? html`<bdi>${renderPieces(goal, digits)}</bdi>` : nothing}
    ${closes && !isOver ? renderDated('deadline', strings.until, closes, dayOf(closes, tag)) : nothing}
    ${oldSince ? renderDated('age', strings.asOf, oldSince, formatMoment(oldSince, tag)) : nothing}
    ${isPartial ? html`<span part="incomplete">${strings.incomplete}</span>` : nothing}
  </p>`;
}

function renderDated(part: string, phrase: string, moment: Moment, date: string): TemplateResult {
  const time = (_: string, text: string) => html`<time datetime=${new Date(moment.time).toISOString()}>${text}</time>`;
  return html`<span part=${part}><bdi>${renderPieces(fillTemplate(phrase, {date}), time)}</bdi></span>`;
}

/** What the goals bring: the one that matters now, or with `milestones` all that bring something. */
export function renderMilestones(view: View): TemplateResult | typeof nothing {
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
export function renderParts({parts, host, strings, tag, language}: View): TemplateResult | typeof nothing {
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
  const own = html`<slot class="hidden"></slot>`;
  const words = isBelowMinimum ? renderBelowMinimum(view) : undefined;
  if (view.host.getAttribute('shape') === 'number') {
    return html`<span class="words">${own}${words ?? renderNumber(view)}</span>`;
  }
  if (words) return html`<div class="words">${own}${words}</div>`;
  return html`
    <div class="words">${own}${renderText(view)}</div>
    ${renderTrack(view)}${renderNotes(view)}${renderMilestones(view)}${renderParts(view)}
  `;
}

/** Keeps the space of bar and notes while there is no number yet; invisible, since an empty bar would say 0. */
export function renderRoom(host: Element): TemplateResult {
  if (host.getAttribute('shape') === 'number') return html`<span class="words"><slot></slot></span>`;
  return html`<div class="words"><slot></slot></div>
    <div part="track" class="hidden"></div>
    <p class="notes"></p>`;
}
