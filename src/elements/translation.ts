import {html, nothing} from 'lit';
import {onAbort, whileConnected, type Host} from '../controllers/while-connected.js';
import {parseLanguage} from '../lib/locale-tag.js';
import type {Strings} from '../strings/strings.js';
import {hideFindably} from './concealment.js';
import {findOriginal} from './passage.js';

/** From this width on, in the font size of the passage, two columns have room for some eight words each. */
const WIDTH_FOR_BOTH_EM = 38;
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|ug|ur|yi)\b|-(?:Arab|Hebr|Thaa|Nkoo)\b/;

/** Which of a translation and its original the reader sees. */
export class Translation {
  /** True when both have room beside each other. */
  isWide = false;
  /** True when both are shown whatever the room. */
  showsBoth = false;
  readonly #host: Host & HTMLElement;
  #showsOriginal = false;

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

  /** Before each update: looks whether there is room for both. */
  update(): void {
    this.isWide = this.#measure();
  }

  /** The place of the original, in its own direction; nothing when there is none. */
  render(): unknown {
    const original = findOriginal(this.#host);
    if (!original) return nothing;
    const tag = parseLanguage(original.closest('[lang]')?.getAttribute('lang')) ?? '';
    const direction = RIGHT_TO_LEFT.test(tag) ? 'rtl' : tag ? 'ltr' : 'auto';
    const slot = html`<slot name="original" dir=${direction}></slot>`;
    const show = () => this.#show(true);
    return original.matches('blockquote') || original.querySelector('blockquote')
      ? html`<div part="original" @beforematch=${show}>${slot}</div>`
      : html`<blockquote part="original" @beforematch=${show}>${slot}</blockquote>`;
  }

  /** The button that turns from one to the other; nothing where both are shown. */
  renderButton(strings: Strings, language: string): unknown {
    if (!findOriginal(this.#host) || this.isWide || this.showsBoth) return nothing;
    return html`<button part="swap" type="button" lang=${language} @click=${() => this.#show(!this.#showsOriginal)}>
      ${this.#showsOriginal ? strings.showTranslation : strings.showOriginal}
    </button>`;
  }

  /** After each update: hides what is not shown, so that find-in-page still reaches it. */
  updated(root: ParentNode): void {
    const hasTwo = findOriginal(this.#host) && !this.isWide && !this.showsBoth;
    for (const [name, isShown] of [
      ['passage', !hasTwo || !this.#showsOriginal],
      ['original', !hasTwo || this.#showsOriginal],
    ] as const) {
      const part = root.querySelector<HTMLElement>(`[part="${name}"]`);
      if (isShown) part?.removeAttribute('hidden');
      else if (part && !part.hasAttribute('hidden')) hideFindably(part);
    }
  }

  /** Shows the translation: the browser has found something in it. */
  readonly showTranslation = (): void => this.#show(false);

  #show(original: boolean): void {
    if (original === this.#showsOriginal) return;
    this.#showsOriginal = original;
    this.#host.requestUpdate();
  }

  #measure(): boolean {
    if (!findOriginal(this.#host)) return false;
    return this.#host.clientWidth >= WIDTH_FOR_BOTH_EM * parseFloat(getComputedStyle(this.#host).fontSize);
  }
}
