import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {LocaleController} from '../controllers/locale-controller.js';
import {updateOnOwnWords} from '../controllers/update-on-mutation.js';
import {parseDay} from '../lib/moment.js';
import {parsePreview} from '../lib/preview.js';
import {readableUrl, safeUrl} from '../lib/safe-url.js';
import {writtenText} from '../lib/text.js';
import {VERSION} from '../lib/version.js';
import {hostStyles} from '../styles/host.styles.js';
import {showAttribution} from './attribution.js';
import {Disclosure} from './disclosure.js';
import {ExcerptCampaign} from './excerpt-campaign.js';
import {asksForActs, ExcerptActs} from './excerpt-acts.js';
import {styles as actStyles} from './excerpt-acts.styles.js';
import {announceFollowing} from './excerpt-follow.js';
import {Letter} from './excerpt-letter.js';
import {ExcerptProblems} from './excerpt-problems.js';
import {ExcerptVerdict} from './excerpt-verdict.js';
import {styles} from './letter-excerpt.styles.js';
import {aimLink, directiveOf, findOwnLink, toPassage, writtenHref} from './letter-link.js';
import {Marks, marksOf, parseMarks} from './marks.js';
import {Passage} from './passage.js';
import {ADDRESS, DAY, FORM, MARKS, PREVIEW, WEB_ADDRESS, renderProblems} from './problems.js';
import {isRepeated} from './repeated.js';
import {Translation} from './translation.js';

const FORMS = ['plain', 'pull'];

/**
 * A passage of an open letter, who wrote it to whom, and the way to the full letter at that very passage.
 *
 * The passage is what the page wrote inside; it stays there, with and without script. Round it stand the attribution, a
 * button for the rest when `preview` hides some, and a link that leads to the passage inside the letter.
 *
 * @element letter-excerpt
 * @slot - The passage: a `blockquote`, paragraphs or bare text.
 * @slot original - The words that the passage is a translation of, with their `lang`.
 * @slot attribution - The page's own attribution, instead of the sentence made from the attributes.
 * @slot link - The page's own link to the letter. It stays, and leads to the passage too.
 * @fires {ExcerptCopyEvent} excerpt-copy - Before the passage is copied at the reader's request; cancelable.
 * @fires {ExcerptCopiedEvent} excerpt-copied - After it was copied, or selected where the browser refused.
 * @fires {ExcerptShareEvent} excerpt-share - Before the passage is handed on; cancelable.
 * @fires {ExcerptSharedEvent} excerpt-shared - After it was handed on.
 * @fires {ExcerptFollowEvent} excerpt-follow - Before the reader follows the link to the letter; cancelable.
 * @fires {ExcerptFollowedEvent} excerpt-followed - After the reader followed it.
 * @fires {ExcerptToggleEvent} excerpt-toggle - Before the reader shows or hides the rest. Cancel it to prevent that.
 * @fires {ExcerptToggledEvent} excerpt-toggled - After the rest of the passage was shown or hidden.
 * @csspart card - Everything.
 * @csspart passage - Round the passage.
 * @csspart original - Round the words that it is a translation of.
 * @csspart toggle - The button that shows and hides the rest.
 * @csspart swap - The button that turns from the translation to the original and back.
 * @csspart attribution - The sentence about author, recipient, title, publication and date.
 * @csspart link - The link to the full letter.
 * @csspart state - How the campaign ended.
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

  /**
   * How much is shown before the reader asks for the rest: paragraphs from 1, or words, `60 words`, up to the end of the
   * sentence they end in. Without it everything is.
   */
  @property() preview: string | number | null = null;

  /** `plain` is without rule and indent, `pull` sets the passage large beside the text. A card without it. */
  @property() variant: string | null = null;

  /** Whose quotation marks hang round the passage: those of the language of the `page`, of the `quote`, or `none`, as without it. */
  @property() marks: string | null = null;

  /** Address of the campaign's document, which says what the page does not; else the nearest ancestor's `data-campaign`. */
  @property() campaign: string | null = null;

  /** Name of a passage of the campaign, shown where the page wrote none. */
  @property() excerpt: string | null = null;

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
  readonly #campaign = new ExcerptCampaign(this);
  readonly #disclosure = new Disclosure(this);
  // What only some pages ask for is made for those.
  #marks: Marks | undefined;
  #translation: Translation | undefined;
  #acts: ExcerptActs | undefined;
  #verdict: ExcerptVerdict | undefined;
  #problems: ExcerptProblems | undefined;
  #letter!: Letter;
  #passage!: Passage;
  /** The page's own link. */
  #link: HTMLAnchorElement | null = null;
  /** Where a link to the letter leads; `undefined` where no reader may be sent. */
  #address: string | undefined;

  constructor() {
    super();
    updateOnOwnWords(this);
    announceFollowing(this);
    if (document.readyState !== 'loading') return;
    // The text that a pull quote repeats may still be on its way.
    document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), {once: true});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#campaign.remove();
    this.#disclosure.end();
    this.#marks?.remove();
  }

  // Not before: controllers find out about the language between willUpdate and this.
  protected override update(changed: PropertyValues<this>): void {
    this.#campaign.update();
    this.#letter = new Letter(this);
    const passage = (this.#passage = new Passage(this));
    const {tag} = this.#locale;
    const language = passage.language ?? tag;
    this.#link = findOwnLink(this);
    const directive = this.plainLink ? undefined : directiveOf(passage, language);
    this.#address = toPassage(this.#link ? writtenHref(this.#link) : this.#letter.href, this.baseURI, directive);
    const shown = this.#disclosure.update(passage, changed.has('preview'), language);
    this.#makeWhatIsAskedFor();
    this.#translation?.update(passage.original, this.#disclosure.isSeen);
    if (this.isConnected) this.#placeMarks(shown);
    super.update(changed);
  }

  protected override render(): unknown {
    const {language} = this.#locale;
    const variant = this.#variant();
    const form = this.#translation?.isWide ? `${variant} wide` : variant;
    const passage = this.#renderPassage(variant);
    const buttons = this.#renderButtons();
    const caption = this.#renderCaption();
    const others = this.#renderOthers();
    // No spaces where nobody sees them: each would be a node in every excerpt.
    return variant === 'pull'
      ? html`<aside part="card" class=${form}>
            ${passage}${buttons}
            <div class="caption" lang=${language}>${caption}</div>
          </aside>
          ${others}`
      : html`<figure part="card" class=${form}>
            ${passage}${buttons}
            <figcaption class="caption" lang=${language}>${caption}</figcaption>
          </figure>
          ${others}`;
  }

  protected override updated(): void {
    const {strings, tag, language} = this.#locale;
    const slot = this.renderRoot.querySelector('[name="attribution"]');
    if (slot) showAttribution(slot, this.#letter, strings, tag, language);
    this.#translation?.updated(this.renderRoot);
    const link = this.#link;
    if (link) aimLink(link, (!this.plainLink && this.#address) || writtenHref(link));
  }

  #makeWhatIsAskedFor(): void {
    if (this.#passage.original) this.#translation ??= new Translation(this);
    if (asksForActs(this)) this.#acts ??= new ExcerptActs(this, this.#locale);
    if (this.verify) this.#verdict ??= new ExcerptVerdict(this, this.#locale);
    if (this.debug) this.#problems ??= new ExcerptProblems(this, this.#locale);
  }

  #placeMarks(shown: readonly HTMLElement[]): void {
    const marks = marksOf(this.marks, this.#passage, this.#locale.tag);
    if (marks) this.#marks ??= new Marks();
    this.#marks?.place(shown, marks);
  }

  /** The page's own `blockquote` says that this is a quotation; without one we do, never both, and never round nothing. */
  #renderPassage(variant: string): unknown {
    const {quote, lines} = this.#passage;
    const isQuiet = variant === 'pull' && isRepeated(this, this.#passage) ? 'true' : 'false';
    const passage =
      (quote ?? !lines.length)
        ? html`<div part="passage" aria-hidden=${isQuiet}><slot></slot></div>`
        : html`<blockquote part="passage" aria-hidden=${isQuiet}><slot></slot></blockquote>`;
    return this.#translation?.render(passage) ?? passage;
  }

  /** What shows more of the passage, and its original. */
  #renderButtons(): unknown {
    const toggle = this.#disclosure.render(this.#locale);
    return this.#translation ? html`${toggle} ${this.#translation.renderButton(this.#locale)}` : toggle;
  }

  #renderCaption(): TemplateResult {
    // The page's own link stands in a paragraph where an editor wrapped it, and so in no slot.
    const address = this.#link ? undefined : this.#address;
    const {readLetter: label} = this.#locale.strings;
    return html`<slot name="attribution"></slot
      ><slot name="link">${address ? html`<a part="link" href=${address}>${label}</a>` : nothing}</slot
      >${this.#campaign.render(this.#locale)}`;
  }

  /** What stands below the card, where the page asks for it. */
  #renderOthers(): unknown {
    const others: unknown[] = [this.#acts, this.#verdict, this.#problems].map((one) => one?.render() ?? nothing);
    if (this.debug) others.push(this.#renderProblems());
    return others.some((one) => one !== nothing) ? others : nothing;
  }

  #variant(): string {
    return FORMS.find((form) => form === this.variant) ?? 'card';
  }

  #renderProblems(): unknown {
    const checks = {
      campaign: [readableUrl(this.campaign, this.baseURI), WEB_ADDRESS],
      href: [safeUrl(writtenText(this.href), this.baseURI), ADDRESS],
      date: [parseDay(this.date), DAY],
      preview: [parsePreview(this.preview), PREVIEW],
      variant: [FORMS.find((form) => form === this.variant), FORM],
      marks: [parseMarks(this.marks), MARKS],
    } as const;
    return renderProblems(this, checks, ...this.#campaign.problems);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'letter-excerpt': LetterExcerptElement;
  }
}
