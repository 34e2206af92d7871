import {html, nothing, type TemplateResult} from 'lit';
import type {HandedOn, Network} from '../lib/networks.js';
import {writtenText} from '../lib/text.js';
import type {QuotingStrings} from '../strings/strings.js';

const MAIL = 'mail';
const MIDDLE_BUTTON = 1;

/** Without the list of networks mail still works. */
const BY_MAIL: Network = {name: MAIL, address: ({url}) => `mailto:?body=${encodeURIComponent(url)}`};

/** Loads the places where a reader can hand something on: mail, and what the author chose. */
export async function loadPlaces(networks: string | null): Promise<readonly Network[]> {
  try {
    const {parseNetworks} = await import('../later/networks.js');
    const chosen = parseNetworks(writtenText(networks));
    return chosen.some(({name}) => name === MAIL) ? chosen : [...parseNetworks(MAIL), ...chosen];
  } catch {
    return [BY_MAIL];
  }
}

/**
 * A list of plain links to these places.
 *
 * @param follow - Called before a link is followed, also with the middle button; false prevents it.
 */
export function renderPlaces(
  places: readonly Network[],
  values: HandedOn,
  {mail, newTab}: QuotingStrings,
  follow: (name: string) => boolean,
): TemplateResult {
  return html`<ul part="places">
    ${places.map(({name, address}) => {
      const isMail = name === MAIL;
      const onClick = (event: MouseEvent) => {
        if (event.button <= MIDDLE_BUTTON && !follow(name)) event.preventDefault();
      };
      return html`<li>
        <a
          part="place"
          href=${address(values) ?? ''}
          target=${isMail ? '_self' : '_blank'}
          rel="noopener noreferrer"
          @click=${onClick}
          @auxclick=${onClick}
          >${isMail ? mail : name}${isMail ? nothing : html`<span class="unseen">, ${newTab}</span>`}</a
        >
      </li>`;
    })}
  </ul>`;
}
