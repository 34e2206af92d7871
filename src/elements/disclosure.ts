import {html, nothing, type TemplateResult} from 'lit';
import type {Host} from '../controllers/while-connected.js';
import type {LocaleController} from '../controllers/locale-controller.js';
import {ExcerptToggledEvent, ExcerptToggleEvent} from '../events.js';
import {formatCount} from '../lib/number-format.js';
import {choosePlural} from '../lib/plural.js';
import {parsePreview, type PreviewSize} from '../lib/preview.js';
import {fillText} from '../lib/template.js';
import type {Passage} from './passage.js';
import {Preview} from './preview.js';
import {wasSeen} from './seen.js';

/** Something whose passage may be longer than what is shown of it. */
export type Disclosing = Host &
  HTMLElement & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly hasUpdated: boolean;
    readonly preview: unknown;
    open: boolean;
  };

/** Those with a rest, which is printed too; one pair of ears serves them all. */
const folded = new Set<Disclosure>();

const PRINT = ['beforeprint', 'afterprint'] as const;

/** On paper there is everything. */
function print({type}: Event): void {
  for (const one of folded) one.arrange(type === PRINT[0]);
}

/** The button for the rest of a passage, and whatever else shows it: the browser that found something in it, the printer. */
export class Disclosure {
  /** True while nothing is hidden because a reader was looking at it when we came. */
  isSeen = false;
  readonly #host: Disclosing;
  readonly #preview = new Preview();
  #passage!: Passage;
  #size: PreviewSize | undefined;
  #tag = '';

  constructor(host: Disclosing) {
    this.#host = host;
  }

  /**
   * Hides the rest, or shows it; an update of the host begins with it.
   *
   * @param isNew - True when the page asks for another preview than before.
   * @param tag - The language of the passage.
   * @returns What the reader sees of the passage.
   */
  update(passage: Passage, isNew: boolean, tag: string): readonly HTMLElement[] {
    const {hasUpdated, isConnected, preview} = this.#host;
    this.isSeen = hasUpdated ? this.isSeen && !isNew : wasSeen(this.#host);
    this.#size = this.isSeen ? undefined : parsePreview(preview);
    this.#passage = passage;
    this.#tag = tag;
    if (isConnected) this.arrange();
    if (isConnected && this.#preview.rest) this.#listen();
    return this.#preview.shown;
  }

  /** Hides the rest, or shows it, as the page and the reader want it; or everything for a while. */
  arrange(isPrinting = false): void {
    if (isPrinting) this.#preview.showAll();
    else this.#preview.arrange(this.#passage, this.#size, this.#host.open, this.#tag);
  }

  /** Gives the passage back as the page wrote it, when the host leaves. */
  end(): void {
    folded.delete(this);
    // Nobody is left who would hear of it.
    if (!folded.size) for (const type of PRINT) removeEventListener(type, print);
    this.#preview.end();
  }

  /** Who hears already, does not hear twice. */
  #listen(): void {
    this.#host.addEventListener('beforematch', this.#find);
    folded.add(this);
    for (const type of PRINT) addEventListener(type, print);
  }

  readonly #find = ({target}: Event): void => {
    if (this.#preview.find(target)) void this.#turn(true);
  };

  /** The button; nothing where nothing is hidden. */
  render({tag, strings, language}: LocaleController): TemplateResult | typeof nothing {
    const {rest, isCut} = this.#preview;
    if (!rest) return nothing;
    const {open} = this.#host;
    const count = formatCount(rest, tag);
    const showRest = isCut ? strings.showMore : fillText(choosePlural(strings.showRest, rest, language), {count});
    return html`<button
      part="toggle"
      type="button"
      lang=${language}
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => {
        if (this.#host.dispatchEvent(new ExcerptToggleEvent(!open))) void this.#turn(!open);
      }}
    >
      ${open ? strings.showLess : showRest}
    </button>`;
  }

  async #turn(open: boolean): Promise<void> {
    const host = this.#host;
    if (open === host.open) return;
    host.open = open;
    // The event follows the deed, so that a listener finds the page as the reader sees it.
    await host.updateComplete;
    // A long passage that folds away takes the button up with it, out of sight.
    if (!open)
      host.renderRoot.querySelector('[part="toggle"]')?.scrollIntoView({block: 'nearest', behavior: 'instant'});
    host.dispatchEvent(new ExcerptToggledEvent(open));
  }
}
