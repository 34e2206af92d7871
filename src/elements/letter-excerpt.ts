import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {LocaleController} from '../controllers/locale-controller.js';
import {updateOnOwnWords} from '../controllers/update-on-mutation.js';
import {onAbort, whileConnected} from '../controllers/while-connected.js';
import {ExcerptToggledEvent} from '../events.js';
import {parsePositive} from '../lib/count.js';
import {formatCount} from '../lib/number-format.js';
import {choosePlural} from '../lib/plural.js';
import {safeUrl} from '../lib/safe-url.js';
import {fillText} from '../lib/template.js';
import {textDirective, withTextDirective} from '../lib/text-fragment.js';
import {VERSION} from '../lib/version.js';
import {hostStyles} from '../styles/host.styles.js';
import {renderAttribution} from './attribution.js';
import {conceal} from './concealment.js';
import {ExcerptActs} from './excerpt-acts.js';
import {styles as actStyles} from './excerpt-acts.styles.js';
import {readLetter, type Letter} from './excerpt-letter.js';
import {styles} from './letter-excerpt.styles.js';
import {aimLink, findOwnLink, writtenHref} from './letter-link.js';
import {findParagraphs, readPassage} from './passage.js';
import {ADDRESS, DAY, NUMBER, renderProblems} from './problems.js';

/**
 * A passage of an open letter, who wrote it to whom, and the way to the full letter at that very passage.
 *
 * The passage is what the page wrote inside; it stays there, with and without script. Round it stand the attribution, a
 * button for the rest when `preview` hides some, and a link that leads to the passage inside the letter.
 *
 * @element letter-excerpt
 * @slot - The passage: a `blockquote`, paragraphs or bare text.
 * @slot attribution - The page's own attribution, instead of the sentence made from the attributes.
 * @slot link - The page's own link to the letter. It stays, and leads to the passage too.
 * @fires {ExcerptCopyEvent} excerpt-copy - Before the passage is copied at the reader's request; cancelable.
 * @fires {ExcerptCopiedEvent} excerpt-copied - After it was copied, or selected where the browser refused.
 * @fires {ExcerptShareEvent} excerpt-share - Before the passage is handed on; cancelable.
 * @fires {ExcerptSharedEvent} excerpt-shared - After it was handed on.
 * @fires {ExcerptFollowEvent} excerpt-follow - Before the reader follows the link to the letter; cancelable.
 * @fires {ExcerptFollowedEvent} excerpt-followed - After the reader followed it.
 * @fires {ExcerptToggledEvent} excerpt-toggled - After the rest of the passage was shown or hidden.
 * @csspart card - Everything.
 * @csspart passage - Round the passage.
 * @csspart toggle - The button that shows and hides the rest.
 * @csspart attribution - The sentence about author, recipient, title, publication and date.
 * @csspart link - The link to the full letter.
 * @csspart acts - Everything a reader can do with the passage.
 * @csspart act - Each button of it; besides, one is `copy`, one `hand-on` and one `draw`.
 * @csspart said - What came of it.
 * @csspart places - The list of links, where the browser has no sheet of its own.
 * @csspart place - Each of these links.
 * @csspart picture - The picture of the passage and what can be done with it.
 * @csspart verdict - Whether the passage stands in the letter.
 * @csspart debug - What is wrong, for the author.
 * @cssprop [--olw-accent=#2563c9] - Colour of the rule beside the passage and of underlines.
 * @cssprop [--olw-focus=currentColor] - Colour of the focus ring.
 */
export class LetterExcerptElement extends LitElement {
  static override styles = [hostStyles, styles, actStyles];

  /** The version of this library. */
  static readonly version = VERSION;

  /** Address of the full letter: http, https, mailto, tel, sms, or relative to the page. */
  @property() href: string | null = null;

  /** Who wrote the letter; several names are parted by `;`. */
  @property() author: string | null = null;

  /** What the author is: an office, a profession, a kind of group. */
  @property({attribute: 'author-role'}) authorRole: string | null = null;

  /** Whom the letter is addressed to; several names are parted by `;`. */
  @property() recipient: string | null = null;

  /** The title of the letter. */
  @property({attribute: 'letter-title'}) letterTitle: string | null = null;

  /** Where the letter was published. */
  @property() publication: string | null = null;

  /** The day of the letter, `YYYY-MM-DD`. */
  @property() date: string | null = null;

  /** How many paragraphs are shown before the reader asks for the rest, from 1. Without it all are. */
  @property() preview: string | number | null = null;

  /** True when the link leads to the top of the letter, not to the passage. */
  @property({type: Boolean, attribute: 'plain-link'}) plainLink = false;

  /** True when the whole passage is shown although `preview` would hide some of it. */
  @property({type: Boolean}) open = false;

  /** True when a button copies the passage with its source. */
  @property({type: Boolean}) copyable = false;

  /** True when a button hands the passage on: to the browser's own sheet, else by mail and to `networks`. */
  @property({type: Boolean}) shareable = false;

  /** Networks for browsers without a sheet, parted by `;`: names we know, or `Name https://…{url}…{text}…{title}`. */
  @property() networks: string | null = null;

  /** True when a button makes a picture of the passage, to save or to hand on. */
  @property({type: Boolean, attribute: 'quote-card'}) quoteCard = false;

  /** What `digestOf` made of the passage when it was quoted: `sha256-` and base64. */
  @property() digest: string | null = null;

  /** True when the letter is read, once, and it is said whether the passage stands in it. */
  @property({type: Boolean}) verify = false;

  /** True to show the author what is wrong with the attributes. */
  @property({type: Boolean}) debug = false;

  readonly #locale = new LocaleController(this);
  readonly #acts = new ExcerptActs(this, this.#locale);
  readonly #concealed = new Set<HTMLElement>();
  #letter!: Letter;
  #rest = 0;

  constructor() {
    super();
    updateOnOwnWords(this);
    this.addEventListener('beforematch', () => this.#toggle(true));
    whileConnected(this, (signal) => {
      addEventListener('beforeprint', () => this.#showAll(), {signal});
      addEventListener('afterprint', () => this.#showPreview(), {signal});
      onAbort(signal, () => this.#showAll());
    });
  }

  protected override willUpdate(): void {
    this.#letter = readLetter(this);
    if (this.isConnected) this.#showPreview();
  }

  protected override render(): unknown {
    const {tag, strings, language} = this.#locale;
    // The page's own link stands in a paragraph where an editor wrapped it, and so in no slot.
    const link = findOwnLink(this) ? undefined : this.#toPassage(this.#letter.href);
    return html`
      <figure part="card">
        ${this.#renderPassage()} ${this.#rest ? this.#renderToggle() : nothing}
        <figcaption lang=${language}>
          <slot name="attribution">${renderAttribution(this.#letter, strings, tag, language)}</slot>
          <slot name="link">${link ? html`<a part="link" href=${link}>${strings.readLetter}</a>` : nothing}</slot>
        </figcaption>
      </figure>
      ${this.#acts.render()} ${this.debug ? this.#renderProblems() : nothing}
    `;
  }

  protected override updated(): void {
    const link = findOwnLink(this);
    if (link) aimLink(link, (!this.plainLink && this.#toPassage(writtenHref(link))) || writtenHref(link));
  }

  /** The page's own `blockquote` says that this is a quotation; without one we do, never both. */
  #renderPassage(): TemplateResult {
    return this.querySelector('blockquote')
      ? html`<div part="passage"><slot></slot></div>`
      : html`<blockquote part="passage"><slot></slot></blockquote>`;
  }

  #renderToggle(): TemplateResult {
    const {tag, strings, language} = this.#locale;
    const showRest = fillText(choosePlural(strings.showRest, this.#rest, language), {
      count: formatCount(this.#rest, tag),
    });
    return html`<button
      part="toggle"
      type="button"
      lang=${language}
      aria-expanded=${this.open ? 'true' : 'false'}
      @click=${() => this.#toggle(!this.open)}
    >
      ${this.open ? strings.showLess : showRest}
    </button>`;
  }

  /** An address with the way to the passage; `undefined` when it is none that a reader may be sent to. */
  #toPassage(address: string | null): string | undefined {
    const url = safeUrl(address, this.baseURI);
    return url && withTextDirective(url, this.plainLink ? undefined : textDirective(readPassage(this)));
  }

  #showPreview(): void {
    // What the page itself hides is not ours to show.
    const paragraphs = findParagraphs(this).filter((one) => !one.hidden || this.#concealed.has(one));
    const rest = paragraphs.slice(parsePositive(this.preview) ?? paragraphs.length);
    this.#rest = rest.length;
    conceal(this.open ? [] : rest, this.#concealed);
  }

  #showAll(): void {
    conceal([], this.#concealed);
  }

  #toggle(open: boolean): void {
    if (open === this.open) return;
    this.open = open;
    // The event follows the deed, so that a listener finds the page as the reader sees it.
    void this.updateComplete.then(() => {
      // A long passage that folds away takes the button up with it, out of sight.
      if (!open) this.renderRoot.querySelector('[part="toggle"]')?.scrollIntoView({block: 'nearest'});
      this.dispatchEvent(new ExcerptToggledEvent(open));
    });
  }

  #renderProblems(): unknown {
    return renderProblems(this, {
      href: [safeUrl(this.#letter.href, this.baseURI), ADDRESS],
      date: [this.#letter.day || undefined, DAY],
      preview: [parsePositive(this.preview), NUMBER],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'letter-excerpt': LetterExcerptElement;
  }
}
