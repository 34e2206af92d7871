import type {ReactiveController} from 'lit';
import {LAST_RESORT, parseLanguage, widerTags} from '../lib/locale-tag.js';
import {stringsFor, type Strings} from '../strings/strings.js';
import {nearest} from './nearest.js';
import {updateOnAncestors} from './update-on-mutation.js';
import type {Host} from './while-connected.js';

/** Who says in which language the words inside are; pages that are XML may say it in a namespace. */
const WITH_LANGUAGE = '[*|lang], [xml\\:lang]';

const languageOf = (element: Element) =>
  parseLanguage(element.getAttribute('lang') ?? element.getAttribute('xml:lang'));

/** Knows the language its host is read in: that of the nearest `lang`, also when it changes. */
export class LocaleController implements ReactiveController {
  /** BCP 47 tag for numbers and dates. */
  tag = LAST_RESORT;
  /** The words, in the page's language or at last in English. */
  strings: Strings = stringsFor(LAST_RESORT).strings;
  /** BCP 47 tag of the words: that of the page, or `en` where we lack its language. Markup round our words has to say so. */
  language = LAST_RESORT;

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    updateOnAncestors(host);
  }

  hostUpdate(): void {
    this.tag = nearest(this.#host, WITH_LANGUAGE, languageOf) ?? LAST_RESORT;
    const {strings, language} = stringsFor(this.tag);
    this.strings = strings;
    this.language = widerTags(this.tag).includes(language) ? this.tag : language;
  }
}
