import {html, nothing, type TemplateResult} from 'lit';
import {copyText} from '../actions/copy.js';
import {canHandOn, handOn} from '../actions/hand-on.js';
import type {LocaleController} from '../controllers/locale-controller.js';
import {onAbort, whileConnected, type Host} from '../controllers/while-connected.js';
import {CtaActivateEvent, PetitionSignedEvent} from '../events.js';
import type {HandedOn} from '../lib/networks.js';
import type {CtaActStrings} from '../strings/strings.js';
import {follow} from './cta-follow.js';
import {labelOf, sharedBy} from './cta-message.js';

/** The call to action as its acts need it. */
export type ActingHost = Host &
  HTMLElement & {
    signed(): void;
    readonly renderRoot: HTMLElement | DocumentFragment;
  };

/** What a reader is told after an act, and in their words the key to it. */
type Outcome = Extract<keyof CtaActStrings, 'copied' | 'notCopied' | 'handedOn'>;

/** How long an outcome can be read. */
const OUTCOME_MS = 8000;

/** What a call to action does when it is activated, what it says afterwards, and the ways it offers where there is no sheet. */
export class CtaActs {
  #outcome: Outcome | undefined;
  /** The address that an outcome is about, where the reader has to copy it. */
  #address = '';
  /** The ways that are offered. */
  #ways: HTMLElement | undefined;
  #isBusy = false;
  #stay = new AbortController().signal;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param host - The call to action.
   * @param locale - Its language.
   */
  constructor(
    readonly host: ActingHost,
    private readonly locale: LocaleController,
  ) {
    whileConnected(host, (signal) => {
      this.#stay = signal;
      onAbort(signal, () => this.#tell(undefined));
    });
  }

  /** BCP 47 tag for what is filled into a message. */
  get tag(): string {
    return this.locale.tag;
  }

  /** Puts an address on the clipboard and says how that ended. */
  async copyLink(url: string): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const isCopied = await copyText({text: url});
    this.#isBusy = false;
    this.#tell(isCopied ? 'copied' : 'notCopied', isCopied ? '' : url);
  }

  /** Opens the browser's own sheet; without one, shows the links the page named; without these, copies the address. */
  async handOn(shared: HandedOn): Promise<void> {
    if (this.#isBusy) return;
    const {url, title, text} = shared;
    const data: ShareData = {url, title, ...(text && {text})};
    if (!canHandOn(data)) return this.#offerWays(shared);
    this.#isBusy = true;
    const handing = await handOn(data);
    this.#isBusy = false;
    // A reader who closed the sheet knows that they did.
    if (handing === 'done') this.#tell('handedOn');
    else if (handing === 'unavailable') await this.#offerWays(shared);
  }

  /** Opens a form page over this one; where that cannot be loaded, the link is followed. */
  openFrame(control: HTMLElement, url: URL, origins: readonly string[], campaign: string | undefined): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const {host, locale} = this;
    const signal = this.#stay;
    const done = () => (this.#isBusy = false);
    import('../later/sign-frame.js')
      .then(({openSignFrame}) => {
        // The button has left the page meanwhile.
        if (signal.aborted) return;
        openSignFrame({
          root: host.renderRoot as ShadowRoot,
          control,
          url,
          origins,
          name: labelOf(host, control),
          words: locale.strings.acts.frame,
          language: locale.language,
          signal,
          onSigned: () => this.#hearOfSignature(campaign),
          nextFocus: () => host.renderRoot.querySelector<HTMLElement>('.words'),
        });
      })
      .catch(() => follow(control, url.href))
      .finally(done);
  }

  /** What is said after an act, for a while. */
  renderOutcome(): unknown {
    const {strings, language} = this.locale;
    if (!this.#outcome) return nothing;
    return html`<div class="acts">
      <p part="outcome" class="said" lang=${language}>
        ${strings.acts[this.#outcome]} <span translate="no">${this.#address}</span>
      </p>
    </div>`;
  }

  /** A button by which readers who have signed tell others. */
  renderHandOn(address: string | undefined, campaign: string | undefined): TemplateResult {
    const {strings, language} = this.locale;
    const act = ({currentTarget}: Event) => {
      const about = {action: 'share', href: undefined, campaign, elementId: this.host.id} as const;
      const event = new CtaActivateEvent({...about, control: currentTarget as HTMLElement});
      if (this.host.dispatchEvent(event)) void this.handOn(sharedBy(this.host, address, this.tag));
    };
    return html`<slot name="hand-on"
      ><button part="hand-on" type="button" lang=${language} @click=${act}>${strings.acts.handOn}</button></slot
    >`;
  }

  async #offerWays(shared: HandedOn): Promise<void> {
    const shown = this.#ways;
    shown?.remove();
    this.#ways = undefined;
    // A second activation puts them away again.
    if (shown) return;
    const written = this.host.getAttribute('networks');
    const ways = written ? await this.#makeWays(shared, written) : undefined;
    if (!ways) return this.copyLink(shared.url);
    this.#ways = ways;
    ways.lang = this.locale.language;
    this.host.renderRoot.querySelector('.frame')?.append(ways);
    ways.querySelector('a')?.focus();
  }

  async #makeWays(shared: HandedOn, written: string): Promise<HTMLElement | undefined> {
    this.#isBusy = true;
    const {acts, cta} = this.locale.strings;
    const words = {mail: acts.mail, copyLink: acts.copyLink, newWindow: cta.newWindow};
    const copy = (url: string) => void this.copyLink(url);
    const making = import('../later/ways.js').then(({makeWays}) => makeWays({shared, written, words, copy}));
    // Without it there is still the link to copy.
    const ways = await making.catch(() => undefined);
    this.#isBusy = false;
    return ways;
  }

  #hearOfSignature(campaign: string | undefined): void {
    this.host.signed();
    document.dispatchEvent(new PetitionSignedEvent(undefined, campaign));
  }

  /** Says how an act ended, once, and for as long as it takes to read. */
  #tell(outcome: Outcome | undefined, address = ''): void {
    clearTimeout(this.#timer);
    this.#outcome = outcome;
    this.#address = address;
    this.host.requestUpdate();
    // An address that could not be copied stays until it has been.
    if (outcome && !address) this.#timer = setTimeout(() => this.#tell(undefined), OUTCOME_MS);
  }
}
