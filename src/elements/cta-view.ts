import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../controllers/locale-controller.js';
import type {CtaState} from '../events.js';
import {phaseAt} from '../lib/deadline.js';
import {formatDay, type Moment} from '../lib/moment.js';
import {fillText} from '../lib/template.js';
import {madeFrom} from './cta-actions.js';
import {baseTarget, hasOwnWords, opensElsewhere, saysElsewhere} from './cta-control.js';
import {isEnd, type Offer} from './cta-offer.js';
import type {Turns} from './cta-turn.js';

type Locale = Pick<LocaleController, 'tag' | 'strings' | 'language'>;

/** Words, and the language they are in. */
interface Words {
  readonly text: string;
  readonly lang: string;
}

/** The control made from attributes round the page's words, else those of its campaign; words alone where nothing can be made. */
export function renderMade(
  host: Element & {readonly target: string | null},
  offer: Offer,
  {tag, strings, language}: Locale,
): TemplateResult {
  const made = madeFrom(offer, host, tag);
  const theirs = hasOwnWords(host) ? '' : offer.label;
  // A campaign that has an address and no words makes nothing that a reader could see.
  const isBare = offer.campaign && !theirs && !hasOwnWords(host) && !host.hasAttribute('href');
  if (!made || isBare) return html`<slot></slot>`;
  const label = html`<slot name="start"></slot>${theirs}<slot></slot><slot name="end"></slot>`;
  if (!made.href) return html`<button class="control" part="control" type="button">${label}</button>`;
  const isFollowed = (offer.action ?? 'link') === 'link';
  const isSilent = isFollowed && opensElsewhere(host.target || baseTarget()) && !saysElsewhere(host, strings.cta);
  const notice = isSilent ? html`<span class="unseen" lang=${language}> (${strings.cta.newWindow})</span>` : nothing;
  return html`<a class="control" part="control" href=${made.href}>${label}${notice}</a>`;
}

/** What to say in place of the control, in a state that has none: the page's words, else ours. */
function wordsFor(offer: Offer, state: CtaState, {tag, strings, language}: Locale): Words {
  const own = isEnd(state) ? offer.closedText : state === 'signed' ? offer.signedText : '';
  if (own) return {text: own, lang: tag};
  const on = (moment: Moment) => ({date: formatDay(moment.time + moment.offset, tag)});
  const {opens, closes} = offer;
  if (state === 'soon' && opens) return {text: fillText(strings.opens, on(opens)), lang: language};
  // A page may close before the day it named; then that day is not when it closed.
  const isPast = closes && phaseAt(Date.now(), undefined, closes) === 'closed';
  if (state === 'closed' && isPast) return {text: fillText(strings.closed, on(closes)), lang: language};
  return {text: strings.cta.states[state], lang: language};
}

/** The same as a reader finds it in the page, where the page has put other words into a slot. */
function shownWords(host: Element, state: CtaState, text: string): string {
  for (const slot of isEnd(state) ? [state, 'closed'] : [state]) {
    const own = [...host.children].filter((child) => child.slot === slot);
    if (own.length) return own.map((child) => child.textContent.trim()).join(' ');
  }
  return text;
}

/** The words in place of the control, with a way on once it is over. They take the focus when it was in the control. */
export function renderWords(offer: Offer, state: CtaState, locale: Locale): TemplateResult {
  const {text, lang} = wordsFor(offer, state, locale);
  const words = html`<bdi>${text}</bdi>`;
  const {closedLink} = locale.strings;
  const way = isEnd(state) && offer.wayOn;
  return html`<p part=${state === 'signed' ? 'thanks' : 'closed'} class="words" tabindex="-1" lang=${lang}>
    <slot name=${state}>${isEnd(state) ? html`<slot name="closed">${words}</slot>` : words}</slot>
    ${way ? html`<a href=${way.href} lang=${locale.language}>${closedLink}</a>` : nothing}
  </p>`;
}

/** The button by which a reader takes a remembered signature back. */
export function renderTakeBack({strings, language}: Locale, takeBack: () => void): TemplateResult {
  return html`<button part="take-back" type="button" lang=${language} @click=${takeBack}>
    ${strings.cta.notSigned}
  </button>`;
}

/** What has just happened: how a wait ended; or, out of sight, what the state has turned to. */
export function renderNews(host: Element, {news, state}: Turns, offer: Offer, locale: Locale): unknown {
  if (!news) return nothing;
  if (news === 'turned') {
    const {text, lang} = wordsFor(offer, state, locale);
    return renderStatus(shownWords(host, state, text), lang, 'unseen');
  }
  const own = host.getAttribute(`${news}-text`)?.trim();
  return renderStatus(own || locale.strings.cta.outcomes[news], own ? locale.tag : locale.language, 'status');
}

function renderStatus(text: string, lang: string, look: 'status' | 'unseen'): TemplateResult {
  return html`<p part="status" class=${look} lang=${lang}>${text}</p>`;
}
