import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../controllers/locale-controller.js';
import type {Host} from '../controllers/while-connected.js';
import {whileWanted} from '../controllers/while-wanted.js';
import type {CtaActivateEvent, CtaState} from '../events.js';
import type {sayCount} from '../later/proof.js';
import {readableUrl} from '../lib/safe-url.js';
import type {Moment} from '../lib/moment.js';
import {labelOf} from './cta-message.js';
import type {Offer} from './cta-offer.js';
import {writtenAttribute} from './lent-attributes.js';
import {renderPieces} from './pieces.js';

/** The call to action as its extras need it. */
type ExtraHost = Host & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/** What a page may ask for beside the control: how many have signed, the deadline for the calendar, measuring, sticking. */
export class CtaExtras {
  /** What the counter that was wished for has shown. */
  #known: {readonly wish: string; readonly count: number; readonly say: typeof sayCount} | undefined;

  /**
   * @param stateOf - How the action stands now.
   */
  constructor(
    private readonly host: ExtraHost,
    private readonly locale: LocaleController,
    private readonly stateOf: () => CtaState,
  ) {
    const written = (name: string) => host.getAttribute(name) ?? undefined;
    whileWanted(host, () => written('proof'), this.#follow);
    whileWanted(host, () => (host.hasAttribute('measure') ? true : undefined), this.#measure);
    whileWanted(host, this.#findBar, this.#stick);
  }

  /**
   * What stands beside the control while it is there.
   *
   * @param control - The page's own.
   */
  render(offer: Offer, control: HTMLElement | undefined): TemplateResult {
    const {host} = this;
    return html`${host.hasAttribute('proof') ? this.#renderProof() : nothing}
    ${host.hasAttribute('calendar') && offer.closes ? this.#renderCalendar(offer.closes, offer, control) : nothing}`;
  }

  /** The words that say how many have signed; their line is there from the beginning, so that nothing moves when they come. */
  #renderProof(): TemplateResult {
    const {strings, tag, language} = this.locale;
    const known = this.#known?.wish === this.host.getAttribute('proof') ? this.#known : undefined;
    const number = (_: string, text: string) => html`<span translate="no">${text}</span>`;
    const words = known?.count && renderPieces(known.say(strings.acts.join, known.count, tag, language), number);
    return html`<p part="proof" lang=${language}>${words ? html`<bdi>${words}</bdi>` : nothing}</p>`;
  }

  #renderCalendar({time}: Moment, offer: Offer, control: HTMLElement | undefined): TemplateResult {
    const {host} = this;
    const {strings, language} = this.locale;
    const address = (control && writtenAttribute(control, 'href')) ?? offer.url?.href;
    const url = (readableUrl(address, host.baseURI) ?? location).href;
    const save = () => {
      const title = host.getAttribute('calendar')?.trim() || labelOf(host, control ?? host) || offer.label;
      import('../later/calendar.js')
        .then(({saveCalendarEvent}) => saveCalendarEvent({title, time, url, now: Date.now()}))
        // The date stands on the page as well.
        .catch(() => undefined);
    };
    return html`<button part="calendar" type="button" lang=${language} @click=${save}>
      ${strings.acts.calendar}
    </button>`;
  }

  readonly #follow = (wish: string, signal: AbortSignal): void => {
    import('../later/proof.js').then(({followCount, sayCount}) => {
      if (signal.aborted) return;
      followCount(this.host, signal, (count) => {
        this.#known = {wish, count, say: sayCount};
        this.host.requestUpdate();
      });
    }, NOTHING_WITHOUT_IT);
  };

  readonly #measure = (_: unknown, signal: AbortSignal): void => {
    const {host} = this;
    const measurer = import('../later/measure.js').then(({measurer}) => measurer(host, signal));
    measurer.catch(NOTHING_WITHOUT_IT);
    // What happens while it loads is told too.
    const tell = (event: CtaActivateEvent) => void measurer.then((take) => take(event), NOTHING_WITHOUT_IT);
    host.addEventListener('cta-activate', tell, {signal});
  };

  readonly #findBar = (): HTMLElement | undefined => {
    const isWanted = this.host.hasAttribute('sticky') && this.stateOf() === 'open';
    return (isWanted && this.host.renderRoot.querySelector<HTMLElement>('.frame')) || undefined;
  };

  readonly #stick = (bar: HTMLElement, signal: AbortSignal): void => {
    const {host, locale} = this;
    import('../later/sticky.js').then(({stick}) => {
      if (!signal.aborted) {
        stick({host, bar, dismiss: locale.strings.acts.dismiss, language: locale.language, signal});
      }
    }, NOTHING_WITHOUT_IT);
  };
}

/** A module that a page refuses, or that is not there, takes its feature with it and nothing else. */
const NOTHING_WITHOUT_IT = () => undefined;
