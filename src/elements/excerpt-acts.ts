import {html, nothing, type TemplateResult} from 'lit';
import {copyText} from '../actions/copy.js';
import {canHandOn, handOn, type Handing} from '../actions/hand-on.js';
import type {LocaleController} from '../controllers/locale-controller.js';
import type {Host} from '../controllers/while-connected.js';
import {ExcerptCopiedEvent, ExcerptCopyEvent, ExcerptSharedEvent, ExcerptShareEvent} from '../events.js';
import type {HandedOn, Network} from '../lib/networks.js';
import {markParagraphs, quotationHtml, quotationText, type Quotation} from '../lib/quotation.js';
import {fillText} from '../lib/template.js';
import {Letter} from './excerpt-letter.js';
import {loadPlaces, renderPlaces} from './excerpt-places.js';
import {quotationOf, selectPassage, type Quoted} from './excerpt-quotation.js';

/** What an excerpt with buttons has to offer. */
export type Acting = Host &
  Quoted & {
    readonly copyable: boolean;
    readonly shareable: boolean;
    readonly quoteCard: boolean;
    readonly networks: string | null;
    open: boolean;
  };

/** A sheet takes no letter of a megabyte: on some phones the browser dies of it. */
const MOST_IN_A_SHEET = 10_000;

/** True when the page asks for any of the buttons. */
export const asksForActs = (host: Pick<Acting, 'copyable' | 'shareable' | 'quoteCard'>): boolean =>
  host.copyable || host.shareable || host.quoteCard;

/** Where a click on our buttons leads: copying, handing on, making a picture; and what came of it, in words. */
export class ExcerptActs {
  readonly #host: Acting;
  readonly #locale: LocaleController;
  #said = '';
  #next = '';
  #open: 'places' | 'picture' | undefined;
  #places: readonly Network[] = [];
  #hasSheet: boolean | undefined;

  constructor(host: Acting, locale: LocaleController) {
    this.#host = host;
    this.#locale = locale;
  }

  /** The buttons that the page asked for, and what they opened. */
  render(): TemplateResult | typeof nothing {
    const {copyable, shareable, quoteCard} = this.#host;
    if (!asksForActs(this.#host)) return nothing;
    const {language, strings} = this.#locale;
    const {copy, handOn: share, card} = strings.quoting;
    return html`<div part="acts" lang=${language} @keydown=${this.#onKey}>
      ${copyable ? html`<button part="act copy" type="button" @click=${this.#copy}>${copy}</button>` : nothing}
      ${shareable ? this.#renderShare(share) : nothing}
      ${quoteCard ? this.#renderOpener('act draw', 'picture', card.make, this.#openPicture) : nothing}
      ${this.#open === 'places' ? this.#renderPlaces() : nothing}
      ${this.#open === 'picture' ? html`<div part="picture"></div>` : nothing}
      <p part="said" role="status">${this.#said}</p>
    </div>`;
  }

  #renderShare(label: string): TemplateResult {
    this.#hasSheet ??= canHandOn({text: label});
    return this.#hasSheet
      ? html`<button part="act hand-on" type="button" @click=${this.#openSheet}>${label}</button>`
      : this.#renderOpener('act hand-on', 'places', label, this.#openPlaces);
  }

  #renderOpener(part: string, what: 'places' | 'picture', label: string, open: () => unknown): TemplateResult {
    const isOpen = this.#open === what;
    return html`<button
      part=${part}
      type="button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => {
        this.#close();
        if (!isOpen) open();
      }}
    >
      ${label}
    </button>`;
  }

  readonly #copy = (): void => {
    const quotation = this.#quotation();
    const text = quotationText(quotation);
    if (!this.#host.dispatchEvent(new ExcerptCopyEvent(text))) return;
    void copyText({text, html: quotationHtml(quotation)}).then(async (isCopied) => {
      const {copied, selected, key} = this.#locale.strings.quoting;
      if (!isCopied) this.#host.open = true;
      const isApple = /Mac|iP/.test(navigator.userAgent);
      await this.#say(isCopied ? copied : fillText(selected, {key: isApple ? '\u2318' : key}));
      if (!isCopied) selectPassage(this.#host);
      this.#host.dispatchEvent(new ExcerptCopiedEvent(isCopied ? 'clipboard' : 'selected'));
    });
  };

  readonly #openSheet = (): void => {
    void this.#say('');
    const {title, url, ...words} = this.#handedOn();
    const text = (words.text + words.after).slice(0, MOST_IN_A_SHEET);
    void this.#handOn({title, text, ...(url ? {url} : {})}).then((outcome) => {
      if (outcome !== 'unavailable') return;
      this.#hasSheet = false;
      this.#openPlaces();
    });
  };

  readonly #handOn = async (data: ShareData): Promise<Handing> => {
    const url = data.url ?? '';
    if (!this.#host.dispatchEvent(new ExcerptShareEvent('sheet', url))) return 'cancelled';
    const outcome = await handOn(data);
    if (outcome === 'done') this.#host.dispatchEvent(new ExcerptSharedEvent('sheet', url));
    return outcome;
  };

  readonly #openPlaces = (): void => {
    void loadPlaces(this.#host.networks).then((places) => {
      this.#places = places;
      this.#show('places');
    });
  };

  #renderPlaces(): TemplateResult {
    const values = this.#handedOn();
    return renderPlaces(this.#places, values, this.#locale.strings.quoting, (via) => {
      if (!this.#host.dispatchEvent(new ExcerptShareEvent(via, values.url))) return false;
      return this.#host.dispatchEvent(new ExcerptSharedEvent(via, values.url));
    });
  }

  readonly #openPicture = (): void => {
    const {quoting} = this.#locale.strings;
    this.#show('picture');
    import('../later/quote-card.js')
      .then(({quoteCard}) => quoteCard(this.#host, this.#quotation(), quoting, this.#handOn))
      .catch(() => {
        this.#close();
        void this.#say(quoting.card.failed);
      });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#open) return;
    event.preventDefault();
    this.#host.renderRoot.querySelector<HTMLElement>('[part~="act"][aria-expanded="true"]')?.focus();
    this.#close();
  };

  #close(): void {
    this.#show(undefined);
    void this.#say('');
  }

  #show(what: 'places' | 'picture' | undefined): void {
    this.#open = what;
    this.#host.requestUpdate();
  }

  /** Says something, so that it is heard although it was said before; the last words stand. */
  async #say(words: string): Promise<void> {
    this.#next = words;
    this.#said = '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#said = this.#next;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #quotation(): Quotation {
    return quotationOf(this.#host, this.#locale.strings, this.#locale.tag);
  }

  /** The words as they go into a message: those of the passage may be shortened there, what is after them not. */
  #handedOn(): Required<HandedOn> {
    const quotation = this.#quotation();
    const {url, attribution, marks} = quotation;
    const words = markParagraphs(quotation).join('\n\n');
    const close = words.endsWith(marks[1]) ? marks[1] : '';
    return {
      url,
      title: new Letter(this.#host).title || attribution,
      text: words.slice(0, words.length - close.length),
      after: close + (attribution && `\n\u2014 ${attribution}`),
    };
  }
}
