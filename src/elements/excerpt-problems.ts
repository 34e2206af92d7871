import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../controllers/locale-controller.js';
import type {Host} from '../controllers/while-connected.js';
import {writtenText} from '../lib/text.js';
import {quotationOf, type Quoted} from './excerpt-quotation.js';

/** What an excerpt has whose author may want to know what is wrong. */
export type Debugged = Host &
  Quoted & {
    readonly debug: boolean;
    readonly digest: string | null;
    readonly networks: string | null;
  };

/** Tells the author, with `debug`, what is wrong with the attributes around quoting, and which digest the passage has. */
export class ExcerptProblems {
  readonly #host: Debugged;
  #checked = '';
  #problems: readonly string[] = [];

  constructor(host: Debugged, locale: LocaleController) {
    this.#host = host;
    host.addController({
      hostUpdated: () => {
        if (!host.debug) return;
        const networks = writtenText(host.networks);
        const digest = host.digest === null ? null : writtenText(host.digest);
        const {paragraphs} = quotationOf(host, locale.strings, locale.tag);
        const checked = [networks, digest, ...paragraphs].join('\n');
        if (checked === this.#checked) return;
        this.#checked = checked;
        void import('../later/check-quoting.js')
          .then(async ({checkQuoting}) => {
            this.#problems = await checkQuoting(networks, digest, paragraphs);
            host.requestUpdate();
          })
          // Then the author does without.
          .catch(() => undefined);
      },
    });
  }

  /** What is wrong, where the page asks. */
  render(): TemplateResult | typeof nothing {
    if (!this.#host.debug || !this.#problems.length) return nothing;
    return html`<ul part="debug" lang="en">
      ${this.#problems.map((problem) => html`<li>${problem}</li>`)}
    </ul>`;
  }
}
