import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../controllers/locale-controller.js';
import type {Host} from '../controllers/while-connected.js';
import {whileSeen} from '../controllers/while-seen.js';
import {writtenText} from '../lib/text.js';
import type {Verdict} from '../lib/compare-passage.js';
import {letterAddress, quotationOf, type Quoted} from './excerpt-quotation.js';

/** What an excerpt that may be compared with its letter has to offer. */
export type Verifiable = Host &
  Quoted & {
    readonly digest: string | null;
    readonly verify: boolean;
  };

/** Compares a passage with its letter once somebody may be looking, if the page asked for it, and says what came of it. */
export class ExcerptVerdict {
  readonly #host: Verifiable;
  readonly #locale: LocaleController;
  #isSeen = false;
  #compared = '';
  #verdict: Verdict | 'pending' = 'pending';

  constructor(host: Verifiable, locale: LocaleController) {
    this.#host = host;
    this.#locale = locale;
    host.addController({hostUpdated: () => this.#compare()});
    whileSeen(host, (signal) => {
      this.#isSeen = true;
      document.addEventListener('DOMContentLoaded', () => this.#compare(), {signal});
      this.#compare();
    });
  }

  /** The verdict in words, where the page asked for one. */
  render(): TemplateResult | typeof nothing {
    if (!this.#host.verify) return nothing;
    const {language, strings} = this.#locale;
    return html`<p part="verdict" lang=${language}>${strings.quoting.verdicts[this.#verdict]}</p>`;
  }

  #compare(): void {
    const {verify} = this.#host;
    const digest = writtenText(this.#host.digest);
    // While a page streams in, its letter may have only half of the passage.
    if (!verify || !this.#isSeen || document.readyState === 'loading') return;
    const {paragraphs} = quotationOf(this.#host, this.#locale.strings, this.#locale.tag);
    const letter = letterAddress(this.#host);
    const compared = [letter, digest, ...paragraphs].join('\n');
    if (compared === this.#compared) return;
    this.#compared = compared;
    void this.#verdictOn(paragraphs, letter, digest).then((verdict) => {
      // Meanwhile the page may have got other words.
      if (compared !== this.#compared) return;
      this.#verdict = verdict;
      this.#host.requestUpdate();
    });
  }

  async #verdictOn(paragraphs: readonly string[], letter: string, digest: string): Promise<Verdict> {
    // The page itself holds the passage, so it would find it there.
    if (!letter || sameButFragment(letter, document.URL)) return 'unknown';
    try {
      const {verifyPassage} = await import('../later/verify.js');
      return await verifyPassage(paragraphs, letter, digest);
    } catch {
      return 'unknown';
    }
  }
}

const sameButFragment = (one: string, other: string) => one.split('#')[0] === other.split('#')[0];
