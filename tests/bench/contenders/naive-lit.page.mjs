import {css, html, LitElement} from 'lit';
import {tween} from './tween.mjs';

const formatNumber = (number, tag) => new Intl.NumberFormat(tag).format(number);
const formatDay = (date, tag) =>
  new Intl.DateTimeFormat(tag, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(date));
const languageOf = (element) => element.closest('[lang]')?.lang || 'en';

class LetterExcerpt extends LitElement {
  static properties = {
    href: {},
    author: {},
    recipient: {},
    date: {},
    preview: {type: Number},
    open: {type: Boolean},
  };

  static styles = css`
    :host {
      display: block;
      margin-block: 1.5em;
    }
    figure {
      margin: 0;
      padding-inline-start: 1.25em;
      border-inline-start: 3px solid #2563c9;
      line-height: 1.6;
    }
    ::slotted(blockquote) {
      margin: 0 !important;
    }
    figcaption {
      margin-block-start: 0.75em;
      font-size: 0.9375em;
    }
    span {
      display: block;
      opacity: 0.85;
    }
    span::before {
      content: '\\2014\\a0';
    }
    a,
    button {
      display: inline-block;
      align-content: center;
      min-block-size: 44px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 600;
    }
  `;

  get rest() {
    return [...this.querySelectorAll('p')].slice(this.preview || Infinity);
  }

  willUpdate() {
    for (const block of this.rest) block.hidden = this.open ? false : 'until-found';
  }

  render() {
    const {length} = this.rest;
    const label = this.open ? 'Show less' : `Show ${length} more paragraphs`;
    return html`<figure>
      <slot></slot>
      ${
        length
          ? html`<button
              type="button"
              aria-expanded=${this.open ? 'true' : 'false'}
              @click=${() => (this.open = !this.open)}
            >
              ${label}
            </button>`
          : ''
      }
      <figcaption>
        <span
          >${this.author}, in an open letter to ${this.recipient},
          <time datetime=${this.date}>${formatDay(this.date, languageOf(this))}</time></span
        >
        <a href=${this.href}>Read the full letter</a>
      </figcaption>
    </figure>`;
  }
}

class CtaButton extends LitElement {
  static styles = css`
    :host {
      display: inline-block;
    }
    ::slotted(a) {
      display: inline-block !important;
      box-sizing: border-box;
      min-block-size: 44px;
      padding: 0.625em 1.375em !important;
      border-radius: 0.375em;
      background: #2563c9 !important;
      color: #fff !important;
      font-weight: 600;
      text-decoration: none !important;
    }
  `;

  render() {
    return html`<slot></slot>`;
  }
}

class PetitionCounter extends LitElement {
  static properties = {count: {type: Number}, goal: {type: Number}, src: {}, shown: {state: true}};

  static styles = css`
    :host {
      display: block;
      margin-block: 1.5em;
    }
    p {
      margin: 0;
      line-height: 1.2;
    }
    b {
      font-size: 2em;
      font-variant-numeric: tabular-nums;
    }
    .track {
      block-size: 0.5rem;
      margin-block: 0.5rem 0.375rem;
      border-radius: 1rem;
      background: rgb(128 128 128 / 0.35);
      overflow: hidden;
    }
    .fill {
      block-size: 100%;
      background: #2563c9;
    }
    .notes {
      font-size: 0.9375em;
      opacity: 0.85;
    }
  `;

  connectedCallback() {
    super.connectedCallback();
    if (this.src) void this.read();
  }

  async read() {
    const answer = await fetch(this.src);
    ({count: this.count} = await answer.json());
  }

  willUpdate(changed) {
    if (changed.has('count')) tween(this, this.shown, this.count, (shown) => (this.shown = shown));
  }

  render() {
    const {shown, goal} = this;
    if (shown === undefined) return html`<slot></slot>`;
    const tag = languageOf(this);
    const number = formatNumber(shown, tag);
    const share = Math.min(1, shown / goal) * 100;
    return html`
      <p><b>${number}</b> people have signed</p>
      <div
        class="track"
        role="progressbar"
        aria-label="Signatures"
        aria-valuemin="0"
        aria-valuemax=${goal}
        aria-valuenow=${Math.min(shown, goal)}
        aria-valuetext="${number} of ${formatNumber(goal, tag)} signatures"
      >
        <div class="fill" style="inline-size: ${share}%"></div>
      </div>
      <p class="notes">${formatNumber(Math.max(0, goal - shown), tag)} more to reach ${formatNumber(goal, tag)}</p>
    `;
  }
}

customElements.define('letter-excerpt', LetterExcerpt);
customElements.define('cta-button', CtaButton);
customElements.define('petition-counter', PetitionCounter);
