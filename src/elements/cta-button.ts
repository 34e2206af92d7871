import {html, LitElement, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {LocaleController} from '../controllers/locale-controller.js';
import {updateOnOwnWords} from '../controllers/update-on-mutation.js';
import {WakeController} from '../controllers/wake-controller.js';
import {CtaActivateEvent} from '../events.js';
import {nextOf, phaseAt, type Phase} from '../lib/deadline.js';
import {formatDay, parseMoment, type Moment} from '../lib/moment.js';
import {safeUrl} from '../lib/safe-url.js';
import {fillText} from '../lib/template.js';
import {VERSION} from '../lib/version.js';
import {hostStyles} from '../styles/host.styles.js';
import {styles} from './cta-button.styles.js';
import {ADDRESS, MOMENT, renderProblems} from './problems.js';
import {internalsOf, setState} from './states.js';

const LINK = 'a[href]';
const CONTROL = 'a[href], button';
const MIDDLE_BUTTON = 1;

/**
 * The one thing to do now: sign, read, write to someone; and, after the deadline, what happened instead.
 *
 * The link or button that the page wrote inside is the control and stays in place. With `href` and bare words inside, a link
 * is made of them. Before `opens` and after `closes` words stand in its place, never a dimmed control.
 *
 * @element cta-button
 * @slot - The page's own `<a href>` or `<button>`; or, with `href`, the words of the link.
 * @slot closed - What to say once it is closed, instead of our words.
 * @fires {CtaActivateEvent} cta-activate - Before an activation takes effect, by pointer, key, middle click or `click()`; cancelable.
 * @csspart control - The link made from `href`.
 * @csspart closed - The words in place of the control.
 * @csspart debug - What is wrong, for the author.
 * @cssprop [--olw-accent=#2563c9] - Background of the control.
 * @cssprop [--olw-on-accent=#fff] - Label of the control.
 * @cssprop [--olw-radius=0.375em] - Corners of the control.
 * @cssprop [--olw-focus=#fff] - Inner colour of the focus ring; the outer one is black.
 * @cssstate soon - It has not opened yet.
 * @cssstate closed - It has closed.
 */
export class CtaButtonElement extends LitElement {
  static override styles = [hostStyles, styles];

  /** The version of this library. */
  static readonly version = VERSION;

  /** Where the link leads when the page wrote words and no control: http, https, mailto, tel, sms, or relative. */
  @property() href: string | null = null;

  /** When it opens: a date and time with a zone, `2026-06-01T09:00:00+02:00`. */
  @property() opens: string | null = null;

  /** When it closes: a date and time with a zone, `2026-12-31T23:59:00+01:00`. */
  @property() closes: string | null = null;

  /** What to say once it is closed. */
  @property({attribute: 'closed-text'}) closedText: string | null = null;

  /** Where to read on once it is closed: an address as for `href`. */
  @property({attribute: 'closed-href'}) closedHref: string | null = null;

  /** True to show the author what is wrong with the attributes. */
  @property({type: Boolean}) debug = false;

  readonly #locale = new LocaleController(this);
  readonly #wake = new WakeController(this);
  readonly #internals = internalsOf(this);
  #opens: Moment | undefined;
  #closes: Moment | undefined;
  #phase: Phase = 'open';

  constructor() {
    super();
    updateOnOwnWords(this);
    // In the capture phase, so that the page hears of an activation before anything else does.
    this.addEventListener('click', this.#announce, {capture: true});
    this.addEventListener('auxclick', this.#announce, {capture: true});
  }

  protected override willUpdate(): void {
    const now = Date.now();
    this.#opens = parseMoment(this.opens);
    this.#closes = parseMoment(this.closes);
    this.#phase = phaseAt(now, this.#opens, this.#closes);
    this.#wake.wakeAt(nextOf(now, [this.#opens?.time, this.#closes?.time]));
    setState(this.#internals, 'soon', this.#phase === 'soon');
    setState(this.#internals, 'closed', this.#phase === 'closed');
  }

  protected override render(): unknown {
    return html`${this.#phase === 'open' ? this.#renderControl() : this.#renderWords()}
    ${this.debug ? this.#renderProblems() : nothing}`;
  }

  #renderControl(): unknown {
    const url = this.#hasOwnControl() ? undefined : safeUrl(this.href, this.baseURI);
    return url ? html`<a class="control" part="control" href=${url.href}><slot></slot></a>` : html`<slot></slot>`;
  }

  #renderWords(): unknown {
    const {tag, strings, language} = this.#locale;
    const day = (moment: Moment | undefined) => ({date: moment && formatDay(moment.time + moment.offset, tag)});
    if (this.#phase === 'soon') {
      return html`<p part="closed" lang=${language}><bdi>${fillText(strings.opens, day(this.#opens))}</bdi></p>`;
    }
    const wayOn = safeUrl(this.closedHref, this.baseURI);
    const words = this.closedText || fillText(strings.closed, day(this.#closes));
    return html`<p part="closed" lang=${this.closedText ? tag : language}>
      <slot name="closed"><bdi>${words}</bdi></slot>
      ${wayOn ? html`<a href=${wayOn.href}>${strings.closedLink}</a>` : nothing}
    </p>`;
  }

  /** True when the page wrote a link or button inside. */
  #hasOwnControl(): boolean {
    return [...this.children].some((own) => !own.slot && (own.matches(CONTROL) || own.querySelector(CONTROL)));
  }

  readonly #announce = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button > MIDDLE_BUTTON) return;
    // The middle button opens a link elsewhere, and does nothing to a button.
    const wanted = event.button ? LINK : CONTROL;
    const control = event
      .composedPath()
      .find((target): target is HTMLElement => target instanceof HTMLElement && target.matches(wanted));
    if (!control || this.#phase !== 'open' || !(this.contains(control) || this.renderRoot.contains(control))) return;
    const href = control instanceof HTMLAnchorElement ? control.href : undefined;
    if (!this.dispatchEvent(new CtaActivateEvent(href, control))) event.preventDefault();
  };

  #renderProblems(): unknown {
    return renderProblems(this, {
      href: [safeUrl(this.href, this.baseURI), ADDRESS],
      'closed-href': [safeUrl(this.closedHref, this.baseURI), ADDRESS],
      opens: [this.#opens, MOMENT],
      closes: [this.#closes, MOMENT],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cta-button': CtaButtonElement;
  }
}
