import {html, nothing} from 'lit';
import type {LocaleController} from '../controllers/locale-controller.js';
import {onAbort, whileConnected, type Host} from '../controllers/while-connected.js';
import {parseLanguage} from '../lib/locale-tag.js';
import {hideFindably} from './concealment.js';

/** From this width on, in the font size of the passage, two columns have room for some eight words each. */
const WIDTH_FOR_BOTH_EM = 38;
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|ug|ur|yi)\b|-(?:Arab|Hebr|Thaa|Nkoo)\b/;

/** Which of a translation and its original the reader sees. Made for an excerpt once it has an original. */
export class Translation {
  /** True when both have room beside each other. */
  isWide = false;
  readonly #host: Host & HTMLElement;
  #original: HTMLElement | undefined;
  #showsOriginal = false;
  #showsBoth = false;

  constructor(host: Host & HTMLElement) {
    this.#host = host;
    whileConnected(host, (signal) => {
      const observer = new ResizeObserver(() => {
        // An update at once would change sizes while they are being reported, which browsers report to the page as an error.
        if (this.#measure() !== this.isWide) requestAnimationFrame(() => host.requestUpdate());
      });
      observer.observe(host);
      onAbort(signal, () => observer.disconnect());
    });
  }

  /**
   * Before each update: looks whether there is room for both.
   *
   * @param original - The words of the page that the passage is a translation of, when they are still there.
   * @param showsBoth - True when both are shown whatever the room.
   */
  update(original: HTMLElement | undefined, showsBoth: boolean): void {
    this.#original = original;
    this.#showsBoth = showsBoth;
    this.isWide = this.#measure();
  }

  /** The passage, and beside it the original. */
  render(passage: unknown): unknown {
    return html`<div class="side" @beforematch=${() => this.#show(false)}>${passage}</div>
      <div class="side" @beforematch=${() => this.#show(true)}>${this.#renderOriginal()}</div>`;
  }

  /** The place of the original, in its own direction. */
  #renderOriginal(): unknown {
    const original = this.#original;
    if (!original) return nothing;
    const tag = parseLanguage(original.closest('[lang]')?.getAttribute('lang')) ?? '';
    const direction = RIGHT_TO_LEFT.test(tag) ? 'rtl' : tag ? 'ltr' : 'auto';
    const slot = html`<slot name="original" dir=${direction}></slot>`;
    return original.matches('blockquote') || original.querySelector('blockquote')
      ? html`<div part="original">${slot}</div>`
      : html`<blockquote part="original">${slot}</blockquote>`;
  }

  /** The button that turns from one to the other; nothing where both are shown. */
  renderButton({strings, language}: LocaleController): unknown {
    if (!this.#original || this.isWide || this.#showsBoth) return nothing;
    return html`<button part="swap" type="button" lang=${language} @click=${() => this.#show(!this.#showsOriginal)}>
      ${this.#showsOriginal ? strings.showTranslation : strings.showOriginal}
    </button>`;
  }

  /** After each update: hides what is not shown, so that find-in-page still reaches it. */
  updated(root: ParentNode): void {
    const hasTwo = this.#original && !this.isWide && !this.#showsBoth;
    root.querySelectorAll<HTMLElement>('.side').forEach((side, i) => {
      if (!hasTwo || Boolean(i) === this.#showsOriginal) side.removeAttribute('hidden');
      else if (!side.hasAttribute('hidden')) hideFindably(side);
    });
  }

  #show(original: boolean): void {
    if (original === this.#showsOriginal) return;
    this.#showsOriginal = original;
    this.#host.requestUpdate();
  }

  #measure(): boolean {
    if (!this.#original) return false;
    return this.#host.clientWidth >= WIDTH_FOR_BOTH_EM * parseFloat(getComputedStyle(this.#host).fontSize);
  }
}
