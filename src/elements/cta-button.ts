import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {CampaignController} from '../controllers/campaign-controller.js';
import {LocaleController} from '../controllers/locale-controller.js';
import {updateOnOwnWords} from '../controllers/update-on-mutation.js';
import {WakeController} from '../controllers/wake-controller.js';
import type {CtaState} from '../events.js';
import {nextOf} from '../lib/deadline.js';
import {safeUrl} from '../lib/safe-url.js';
import {VERSION} from '../lib/version.js';
import {hostStyles} from '../styles/host.styles.js';
import {keepCampaignLetter} from './campaign-letter.js';
import {ACT_ATTRIBUTES, EXTRA_ATTRIBUTES, actChecks, actTrouble, networksTrouble} from './cta-act-checks.js';
import {actStyles} from './cta-acts.styles.js';
import {CtaActs} from './cta-acts.js';
import {Activations} from './cta-activation.js';
import {CtaExtras} from './cta-extras.js';
import {controlStyles, styles} from './cta-button.styles.js';
import {dressControls, isLink, ownControls} from './cta-control.js';
import {NO_OFFER, Offer, offerChecks, STATES, stateOf} from './cta-offer.js';
import {Signature, type Aim} from './cta-signed.js';
import {Turns} from './cta-turn.js';
import {renderMade, renderNews, renderTakeBack, renderWords} from './cta-view.js';
import {writtenAttribute} from './lent-attributes.js';
import {renderProblems} from './problems.js';
import {States} from './states.js';

/**
 * The one thing to do now: sign, read, write to someone; and, after the deadline, what happened instead.
 *
 * The link or button that the page wrote inside is the control and stays in place. With `href` or `action` and bare words
 * inside, a link or button is made of them. Before it opens, after it closes, and once the reader has signed, words stand in
 * its place, never a dimmed control.
 *
 * @element cta-button
 * @attr to - For `mail`: whom to write to, addresses parted by commas; without it the reader chooses.
 * @attr subject - For `mail` and `share`: the subject; may hold `{title}`, `{author}`, `{recipient}`, `{url}`, `{date}` of the letter.
 * @attr body - For `mail` and `share`: the words; placeholders as in `subject`, line breaks are kept.
 * @attr letter - The id of the `<letter-excerpt>` whose letter that is; without it the first of the page.
 * @attr done-text - What to say when what the page made it wait for has worked, instead of our words.
 * @attr failed-text - The same when it has failed.
 * @attr timed-out-text - The same when no answer has come in time.
 * @attr networks - For `share` where the browser has no sheet: `mail; Bluesky; Name https://…{url}…{text}`.
 * @attr origins - For `dialog` with a form page: who else may say that the reader has signed, origins parted by spaces.
 * @attr calendar - Offers the deadline for the reader's calendar, while `closes` is ahead; its value is what stands there.
 * @attr proof - Says how many have signed, from a `<petition-counter>` of the page; its value is the id of that counter.
 * @attr sticky - Keeps the control at the lower edge of a small screen while its place in the text is out of sight.
 * @attr measure - The page's own tools that are told of activations: `dataLayer`, `gtag`, `plausible`, `matomo`, parted by spaces.
 * @attr measure-after - The event on `document` after which they may be told.
 * @slot - The page's own `<a href>` or `<button>`; or, with `href` or `action`, the words of the control.
 * @slot start - An icon before the words, in a control that is made from attributes.
 * @slot end - An icon after them.
 * @slot soon - What to say before it opens, instead of our words. `hidden` on it is lifted when its time has come, as in all below.
 * @slot closed - What to say once it is closed; also once it is won or lost, unless these have words of their own.
 * @slot won - What to say once the campaign has won.
 * @slot lost - What to say once it has lost.
 * @slot signed - What to say once the reader has signed.
 * @slot hand-on - Ways to hand the letter on, for a reader who has signed.
 * @fires {CtaActivateEvent} cta-activate - Before an activation takes effect, by pointer, key, middle click or `click()`; cancelable.
 * @fires {CtaSettledEvent} cta-settled - After what the page made it wait for came to its end.
 * @fires {CtaChangedEvent} cta-changed - After it turned while the page was open: it opened, closed, or the reader signed.
 * @csspart control - The link or button made from attributes.
 * @csspart closed - The words in place of the control.
 * @csspart thanks - The words for a reader who has signed.
 * @csspart take-back - The button by which a reader takes a remembered signature back.
 * @csspart status - How something the reader waited for ended.
 * @csspart outcome - How an action ended.
 * @csspart ways - The links to hand something on, where the browser has no sheet.
 * @csspart hand-on - The button by which a reader who has signed tells others.
 * @csspart proof - How many have signed.
 * @csspart calendar - The button that saves the deadline.
 * @csspart dismiss - The button that puts a sticky control back into the text.
 * @csspart frame-dialog - The dialog round a form in a frame.
 * @csspart frame-bar - Its upper edge.
 * @csspart frame-link - The link to the form as a page.
 * @csspart frame-close - The button that closes it.
 * @csspart frame - The frame.
 * @csspart debug - What is wrong, for the author.
 * @cssprop [--olw-accent=#2563c9] - Background of the control, unless it is secondary or quiet.
 * @cssprop [--olw-on-accent=#fff] - Label of the control.
 * @cssprop [--olw-radius=0.375em] - Corners of the control.
 * @cssprop [--olw-focus=#fff] - Inner colour of the focus ring; the outer one is black.
 * @cssstate soon - It has not opened yet.
 * @cssstate open - The control is there.
 * @cssstate closed - It has closed.
 * @cssstate won - The campaign has won.
 * @cssstate lost - The campaign has lost.
 * @cssstate signed - The reader has signed.
 * @cssstate pending - Something that the page waits for is under way.
 */
export class CtaButtonElement extends LitElement {
  // The last one also reaches a control that a CMS wrapped.
  static override styles = [hostStyles, styles, actStyles, controlStyles];

  /** The version of this library. */
  static readonly version = VERSION;

  /** Attributes that are read when they are needed, beside those of the properties. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...ACT_ATTRIBUTES];
  }

  /** Where the link leads when the page wrote words and no control: http, https, mailto, tel, sms, or relative. */
  @property() href: string | null = null;

  /** Where the link made from `href` opens, as for `<a>`: `_blank` for a new tab, which it then says. */
  @property() target: string | null = null;

  /** How the link made from `href` relates to the page, as for `<a>`. `noopener` is added for a new tab. */
  @property() rel: string | null = null;

  /** What an activation does: `link`, `share`, `copy`, `mail`, `scroll` or `dialog`. */
  @property() action: string | null = null;

  /** When it opens: a date and time with a zone, `2026-06-01T09:00:00+02:00`. */
  @property() opens: string | null = null;

  /** When it closes: a date and time with a zone, `2026-12-31T23:59:00+01:00`. */
  @property() closes: string | null = null;

  /** What to say once it is closed, won or lost. */
  @property({attribute: 'closed-text'}) closedText: string | null = null;

  /** Where to read on once it is closed, won or lost: an address as for `href`. */
  @property({attribute: 'closed-href'}) closedHref: string | null = null;

  /** How it stands, whatever the time is: `open`, `closed`, `won`, `lost` or `signed`. A date that closes it wins over `open` and `signed`. */
  @property() state: string | null = null;

  /** What to say once the reader has signed. */
  @property({attribute: 'signed-text'}) signedText: string | null = null;

  /** A name under which the reader's browser remembers that they have signed. Without it nothing is stored. */
  @property() remember: string | null = null;

  /** Campaign tags for a link to another site, `source=blog&medium=embed`; those it has already stay. */
  @property() utm: string | null = null;

  /** How long a reader waits for what the page waits for, in seconds from 1 to 600; 30 without it. */
  @property() timeout: string | number | null = null;

  /** Address of the campaign's document, which says what the page does not; else the nearest ancestor's `data-campaign`. */
  @property() campaign: string | null = null;

  /** How loud it looks: `secondary` or `quiet`; without it, it is the one thing to do. */
  @property() variant: string | null = null;

  /** How large it is: `small` or `large`. */
  @property() size: string | null = null;

  /** True for a control as wide as its place. */
  @property({type: Boolean}) block = false;

  /** True to show the author what is wrong with the attributes. */
  @property({type: Boolean}) debug = false;

  /** Whether the reader has agreed to being measured; asked at each activation, and nothing is sent until it gives true. */
  @property({attribute: false}) consent: (() => boolean | Promise<boolean>) | undefined;

  readonly #locale = new LocaleController(this);
  readonly #campaigns = new CampaignController(this);
  readonly #signature = new Signature(this, () => this.#aim());
  readonly #states = new States(this);
  readonly #turns = new Turns(this);
  // What most buttons never need, they make when they do.
  #wake: WakeController | undefined;
  #activations: Activations | undefined;
  #madeActs: CtaActs | undefined;
  #extras: CtaExtras | undefined;
  #offer = NO_OFFER;
  /** The page's own links and buttons, as the last update found them. */
  #own: readonly HTMLElement[] = [];

  constructor() {
    super();
    updateOnOwnWords(this);
    // In the capture phase, so that the page hears of an activation before anything else does. Both listeners are the same for
    // all buttons, and called on the one that was hit.
    for (const type of ['click', 'auxclick'] as const) this.addEventListener(type, this.#hear, true);
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (EXTRA_ATTRIBUTES.includes(name)) this.#extras ??= new CtaExtras(this, this.#locale, () => this.#state);
    if (ACT_ATTRIBUTES.includes(name)) this.requestUpdate();
  }

  /** The reader has signed: thanks take the place of the control. A second call changes nothing. */
  signed(): void {
    this.#signature.sign();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const now = Date.now();
    this.#own = ownControls(this);
    this.#signature.recall();
    const campaign = this.#campaigns.read();
    keepCampaignLetter(this, campaign.letter);
    const {address} = this.#campaigns;
    // Most pages write no more than their link, and then there is nothing to read.
    if (changed.size || address || this.#offer !== NO_OFFER) this.#offer = new Offer(this, campaign, address);
    this.#wakeAt(nextOf(now, [this.#offer.opens?.time, this.#offer.closes?.time]));
    this.#turns.turnTo(stateOf(this.#offer, this.#signature.hasSigned, now), this.hasUpdated);
  }

  protected override render(): unknown {
    const isOpen = this.#state === 'open';
    const control = isOpen ? this.#renderControl() : this.#renderWords();
    const outcome = this.#madeActs?.renderOutcome();
    const extras = isOpen ? this.#extras?.render(this.#offer, this.#own[0]) : nothing;
    const news = renderNews(this, this.#turns, this.#offer, this.#locale);
    const problems = this.debug ? this.#renderProblems() : nothing;
    // What is said stands in two places that are always there, because an engine reads out only changes. There is no white space
    // between: each piece of it would be laid out.
    return html`<span class="frame">${control}<span role="status">${outcome}</span></span
      >${extras}<span role="status">${news}</span>${problems}`;
  }

  protected override updated(): void {
    for (const state of STATES) this.#states.set(state, state === this.#state);
    this.#states.set('pending', Boolean(this.#activations?.isPending));
    const offer = this.#state === 'open' ? this.#offer : undefined;
    dressControls(this, this.renderRoot, this.#own, offer, this.#locale.strings.cta);
    this.#turns.announce(() => this.#focusTarget());
  }

  get #state(): CtaState {
    return this.#turns.state;
  }

  get #acts(): CtaActs {
    return (this.#madeActs ??= new CtaActs(this, this.#locale));
  }

  #hear(click: MouseEvent): void {
    this.#activations ??= new Activations({
      host: this,
      root: () => this.renderRoot,
      acts: () => this.#acts,
      offer: () => (this.#state === 'open' ? this.#offer : undefined),
      isOpen: () => this.#isOpenNow(),
      changed: (outcome) => {
        this.#turns.tell(outcome);
        this.requestUpdate();
      },
    });
    this.#activations.hear(click);
  }

  #wakeAt(moment: number | undefined): void {
    if (moment !== undefined) this.#wake ??= new WakeController(this);
    this.#wake?.wakeAt(moment);
  }

  #renderControl(): unknown {
    if (this.#own.length) return html`<slot></slot>`;
    return renderMade(this, this.#offer, this.#locale);
  }

  #renderWords(): unknown {
    const words = renderWords(this.#offer, this.#state, this.#locale);
    if (this.#state !== 'signed') return words;
    const takeBack = this.#signature.isKept ? renderTakeBack(this.#locale, () => this.#signature.takeBack()) : nothing;
    const address = this.#aim().addresses.find(Boolean);
    return html`<div part="signed">
      ${words} ${this.#acts.renderHandOn(address, this.#offer.campaign)} ${takeBack}
    </div>`;
  }

  #focusTarget(): HTMLElement | null | undefined {
    const inShadow = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    return this.#state === 'open' ? (this.#own[0] ?? inShadow('.control')) : inShadow('.words');
  }

  #isOpenNow(): boolean {
    const isOpen = stateOf(this.#offer, this.#signature.hasSigned, Date.now()) === 'open';
    if (!isOpen) this.requestUpdate();
    return isOpen;
  }

  #renderProblems(): unknown {
    const checks = {...offerChecks(this), ...actChecks(this, this.#offer)};
    const trouble = actTrouble(this, this.#offer, this.#own[0]);
    return renderProblems(this, checks, trouble, networksTrouble(this), this.#campaigns.problem);
  }

  /** Where this action leads, for whoever says that the reader has signed there. */
  #aim(): Aim {
    const links = ownControls(this).filter(isLink);
    const own = links.map((link) => safeUrl(writtenAttribute(link, 'href'), link.baseURI)?.href);
    const {url} = this.#offer;
    return {addresses: [...own, url?.href], isCampaign: (address) => this.#campaigns.isCalled(address)};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cta-button': CtaButtonElement;
  }
}
