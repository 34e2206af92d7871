// No library, and nothing that the page does not show: templates are cloned, sheets are shared, text nodes are written only when
// their words change, and motion runs on the compositor.

const sheetOf = (text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};
const templateOf = (text) => {
  const template = document.createElement('template');
  template.innerHTML = text;
  return template.content;
};

const shared = sheetOf(`
  :host { display: block; margin-block: 1.5em; --_accent: var(--accent, #2563c9) }
  :host([hidden]) { display: none }
  p, figure { margin: 0 }
  a, button { color: inherit; font: inherit }
  :focus-visible { outline: 3px solid; outline-offset: 2px }`);

const languageOf = (element) => element.closest('[lang]')?.lang || 'en';
const isEnglish = (tag) => /^en(-|$)/.test(tag);

/** English needs no formatter, and the first one on a page is dear. */
const formatNumber = (number, tag) =>
  isEnglish(tag) ? `${number}`.replace(/\B(?=(\d{3})+$)/g, ',') : new Intl.NumberFormat(tag).format(number);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function formatDay(written, tag) {
  const [year, month, day] = written.split('-').map(Number);
  return isEnglish(tag)
    ? `${MONTHS[month - 1]} ${day}, ${year}`
    : new Intl.DateTimeFormat(tag, {dateStyle: 'long', timeZone: 'UTC'}).format(Date.parse(written));
}

const excerptSheet = sheetOf(`
  figure { padding-inline-start: 1.25em; border-inline-start: 3px solid var(--_accent); line-height: 1.6 }
  ::slotted(blockquote) { margin: 0 !important }
  figcaption { margin-block-start: .75em; font-size: .9375em }
  figcaption span { display: block; opacity: .85 }
  figcaption span::before { content: '\\2014\\a0' }
  button { min-block-size: 44px; padding: 0; border: 0; background: none; font-weight: 600; cursor: pointer }
  a { display: inline-block; align-content: center; min-block-size: 44px; font-weight: 600 }`);
const excerptTemplate = templateOf(
  '<figure><slot></slot><button type="button"></button><figcaption><span></span><a>Read the full letter</a></figcaption></figure>',
);

class LetterExcerpt extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [shared, excerptSheet];
    const content = excerptTemplate.cloneNode(true);
    const figure = content.firstChild;
    const button = figure.childNodes[1];
    const [attribution, link] = figure.lastChild.childNodes;
    const tag = languageOf(this);
    const date = this.getAttribute('date');
    attribution.textContent = `${this.getAttribute('author')}, in an open letter to ${this.getAttribute('recipient')}, ${formatDay(date, tag)}`;
    const blocks = [...this.querySelectorAll('p')];
    const words = (text) => encodeURIComponent(text).replace(/-/g, '%2D');
    const first = blocks[0].textContent.split(' ').slice(0, 6).join(' ');
    const last = blocks[blocks.length - 1].textContent.split(' ').slice(-6).join(' ');
    link.href = `${this.getAttribute('href')}#:~:text=${words(first)},${words(last)}`;
    const rest = blocks.slice(Number(this.getAttribute('preview')) || blocks.length);
    if (rest.length) {
      let isOpen = true;
      const toggle = () => {
        isOpen = !isOpen;
        for (const block of rest) block.hidden = isOpen ? false : 'until-found';
        button.textContent = isOpen ? 'Show less' : `Show ${rest.length} more paragraphs`;
        button.setAttribute('aria-expanded', isOpen);
      };
      button.onclick = toggle;
      toggle();
    } else {
      button.remove();
    }
    root.append(content);
  }
}

const buttonSheet = sheetOf(`
  :host { display: inline-block; margin-block: 0 }
  ::slotted(a) {
    display: inline-block !important; box-sizing: border-box; min-block-size: 44px; padding: .625em 1.375em !important;
    border: 2px solid transparent; border-radius: .375em; background: var(--_accent) !important; color: #fff !important;
    font-weight: 600; line-height: 1.3; text-align: center; text-decoration: none !important
  }
  ::slotted(a:hover) { text-decoration: underline !important }
  ::slotted(a:focus-visible) { outline: 3px solid #fff; box-shadow: 0 0 0 6px #000 }`);

class CtaButton extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [shared, buttonSheet];
    root.append(document.createElement('slot'));
  }
}

const counterSheet = sheetOf(`
  p { line-height: 1.2 }
  b { display: inline-block; position: relative; font-size: 2em; font-variant-numeric: tabular-nums; white-space: pre }
  .rolling { -webkit-text-fill-color: transparent }
  .roll { position: absolute; inset: 0; -webkit-text-fill-color: currentColor }
  .roll > span { display: inline-block; block-size: 1.2em; overflow: hidden; vertical-align: top }
  .roll > span > span { display: block; will-change: transform }
  .track { block-size: .5rem; margin-block: .5rem .375rem; border-radius: 1rem; background: rgb(128 128 128 / .35); overflow: hidden }
  .fill { block-size: 100%; background: var(--_accent); transform-origin: left; transition: transform .7s }
  p + div + p { font-size: .9375em; opacity: .85 }
  @media (prefers-reduced-motion: reduce) { .fill { transition: none } }`);
const counterTemplate = templateOf(
  '<p><b> </b> people have signed</p><div class="track" role="progressbar" aria-label="Signatures" aria-valuemin="0"><div class="fill"></div></div><p> </p>',
);
const TIMING = {duration: 700, easing: 'cubic-bezier(0.2, 0.6, 0.2, 1)', fill: 'forwards'};
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** One request for each address, however many ask. */
const reads = new Map();
function readCount(src) {
  if (!reads.has(src))
    reads.set(
      src,
      fetch(src).then((answer) => answer.json()),
    );
  return reads.get(src);
}

class PetitionCounter extends HTMLElement {
  static observedAttributes = ['count', 'goal'];

  get count() {
    return Number(this.getAttribute('count'));
  }

  set count(count) {
    this.setAttribute('count', count);
  }

  connectedCallback() {
    this.tag = languageOf(this);
    this.render();
    const src = this.getAttribute('src');
    if (src)
      readCount(src).then(
        ({count}) => (this.count = count),
        () => undefined,
      );
  }

  attributeChangedCallback() {
    if (this.tag) this.render();
  }

  render() {
    if (!this.hasAttribute('count')) return;
    if (!this.shadowRoot) {
      const root = this.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = [shared, counterSheet];
      root.append(counterTemplate.cloneNode(true));
      this.number = root.firstChild.firstChild;
      this.track = root.childNodes[1];
      this.note = root.lastChild.firstChild;
    }
    const {count, tag} = this;
    const goal = Number(this.getAttribute('goal'));
    const words = formatNumber(count, tag);
    const before = this.number.firstChild.data;
    if (words === before) return;
    this.number.firstChild.data = words;
    if (before !== ' ' && !still.matches) this.roll(before, words, count > this.last);
    this.last = count;
    this.track.firstChild.style.transform = `scaleX(${Math.min(1, count / goal)})`;
    this.track.setAttribute('aria-valuemax', goal);
    this.track.setAttribute('aria-valuenow', Math.min(count, goal));
    const goalWords = formatNumber(goal, tag);
    this.track.setAttribute('aria-valuetext', `${words} of ${goalWords} signatures`);
    this.note.data =
      count < goal ? `${formatNumber(goal - count, tag)} more to reach ${goalWords}` : `Goal of ${goalWords} reached`;
  }

  /** Lays turning digits over the number; they move on the compositor, and go when they stand. */
  roll(before, now, isUp) {
    this.layer?.remove();
    const layer = (this.layer = document.createElement('span'));
    layer.className = 'roll';
    layer.ariaHidden = 'true';
    const strips = [];
    for (const [i, char] of [...now].entries()) {
      const old = before[before.length - now.length + i] ?? ' ';
      const path = [old];
      if (old >= '0' && char >= '0')
        for (let digit = +old; digit !== +char; path.push(digit)) digit = (digit + (isUp ? 1 : 9)) % 10;
      else if (old !== char) path.push(char);
      const column = layer.appendChild(document.createElement('span'));
      const strip = column.appendChild(document.createElement('span'));
      strip.textContent = path.join('\n');
      if (path.length > 1) strips.push([strip, `translateY(${-1.2 * (path.length - 1)}em)`]);
    }
    this.number.append(layer);
    this.number.className = 'rolling';
    const animations = strips.map(([strip, end]) => strip.animate({transform: ['none', end]}, TIMING));
    animations[0].onfinish = () => {
      if (this.layer !== layer) return;
      layer.remove();
      this.number.className = '';
    };
  }
}

customElements.define('letter-excerpt', LetterExcerpt);
customElements.define('cta-button', CtaButton);
customElements.define('petition-counter', PetitionCounter);
