import {LAST_RESORT, parseLanguage, widerTags} from '../lib/locale-tag.js';
import {stringsFor, type Strings} from '../strings/strings.js';
import {updateOnAncestors} from './update-on-mutation.js';
import type {Host} from './while-connected.js';

/** An element's own `lang`, else that of the nearest ancestor, through shadow roots, that names a language. */
function nearestLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    const tag = node instanceof Element && parseLanguage(node.getAttribute('lang') ?? node.getAttribute('xml:lang'));
    if (tag) return tag;
  }
  return LAST_RESORT;
}

/** Knows the language its host is read in: that of the nearest `lang`, also when it changes. */
export class LocaleController {
  /** BCP 47 tag for numbers and dates. */
  tag = LAST_RESORT;
  /** The words, in the page's language or at last in English. */
  strings: Strings = stringsFor(LAST_RESORT).strings;
  /** BCP 47 tag of the words: that of the page, or `en` where we lack its language. Markup round our words has to say so. */
  language = LAST_RESORT;

  constructor(host: Host) {
    host.addController({
      hostUpdate: () => {
        this.tag = nearestLanguage(host);
        const {strings, language} = stringsFor(this.tag);
        this.strings = strings;
        this.language = widerTags(this.tag).includes(language) ? this.tag : language;
      },
    });
    updateOnAncestors(host);
  }
}
