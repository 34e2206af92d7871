import {html, nothing, type TemplateResult} from 'lit';
import {CampaignController, type CampaignHost} from '../controllers/campaign-controller.js';
import type {LocaleController} from '../controllers/locale-controller.js';
import {WakeController} from '../controllers/wake-controller.js';
import {nextOf, phaseAt} from '../lib/deadline.js';
import {ownValue} from '../lib/own.js';
import {textOf} from '../lib/text.js';
import {keepCampaignLetter} from './campaign-letter.js';
import {NOT_PASSAGE} from './passage.js';

/** An excerpt as its campaign needs it. */
type QuotingHost = CampaignHost & HTMLElement & {readonly excerpt: unknown};

/**
 * What an excerpt has from its campaign: what there is to know of the letter, a passage where the page wrote none, and how it
 * ended.
 *
 * The passage is put into the page as an element of its own, so that it is read, found and copied as one that the page wrote;
 * it goes when the page writes one, and when the excerpt leaves.
 */
export class ExcerptCampaign {
  readonly #host: QuotingHost;
  readonly #campaigns: CampaignController;
  #wake: WakeController | undefined;
  #end: 'closed' | 'won' | 'lost' | undefined;
  #passage: HTMLElement | undefined;
  #written = '';
  #isMissing = false;

  constructor(host: QuotingHost) {
    this.#host = host;
    this.#campaigns = new CampaignController(host);
  }

  /** Takes in what the campaign says; an update of the host begins with it. */
  update(): void {
    const now = Date.now();
    const {letter, action, petition} = this.#campaigns.read();
    keepCampaignLetter(this.#host, letter);
    const {state} = petition;
    const isPast = phaseAt(now, undefined, action.closes) === 'closed';
    this.#end = state && state !== 'open' ? state : isPast ? 'closed' : undefined;
    if (action.closes) this.#wake ??= new WakeController(this.#host);
    this.#wake?.wakeAt(nextOf(now, [action.closes?.time]));

    const name = textOf(this.#host.excerpt);
    const paragraphs = ownValue(letter.excerpts, name) as readonly string[] | undefined;
    this.#isMissing = Boolean(name && letter.excerpts && !paragraphs);
    if (paragraphs && this.#host.isConnected && !this.#hasOwnWords()) this.#quote(paragraphs, letter.lang);
    else this.remove();
  }

  /** How it ended; nothing while it goes on. */
  render({strings, language}: LocaleController): TemplateResult | typeof nothing {
    const note = this.#end && strings.notes[this.#end];
    return note ? html`<p part="state" lang=${language}>${typeof note === 'string' ? note : note.other}</p>` : nothing;
  }

  /** What is wrong with the document, or with what the page wants of it, for the page's author. */
  get problems(): (string | undefined)[] {
    const missing = this.#isMissing ? `The campaign has no excerpt called ${textOf(this.#host.excerpt)}.` : undefined;
    return [missing, this.#campaigns.problem];
  }

  #hasOwnWords(): boolean {
    return [...this.#host.childNodes].some((node) =>
      node instanceof Element
        ? node !== this.#passage && !node.matches(NOT_PASSAGE) && (node.textContent.trim() || node.querySelector('img'))
        : node instanceof Text && node.data.trim(),
    );
  }

  #quote(paragraphs: readonly string[], lang: string | undefined): void {
    const written = JSON.stringify([paragraphs, lang]);
    if (this.#passage?.parentNode === this.#host && written === this.#written) return;
    this.remove();
    this.#written = written;
    const passage = (this.#passage = document.createElement('blockquote'));
    if (lang) passage.lang = lang;
    passage.dir = 'auto';
    for (const text of paragraphs) passage.appendChild(document.createElement('p')).textContent = text;
    this.#host.prepend(passage);
  }

  /** Takes back the passage that it put into the page. */
  remove(): void {
    this.#passage?.remove();
    this.#passage = undefined;
  }
}
