import {html, nothing, type TemplateResult} from 'lit';
import type {HandedOn, Network} from '../lib/networks.js';
import type {Strings} from '../strings/strings.js';

/** Where a reader can hand something on, and what. */
export interface Ways {
  readonly shared: HandedOn;
  readonly networks: readonly Network[];
}

/**
 * The ways as plain links, those to pages in a tab of their own.
 *
 * @param copy - Copies an address.
 */
export function renderWays(
  {shared, networks}: Ways,
  {acts, cta}: Strings,
  copy: (url: string) => void,
): TemplateResult {
  const way = ({name, address}: Network) => {
    const url = address(shared);
    if (!url) return nothing;
    const isPage = url.startsWith('http');
    const notice = isPage ? html`<span class="unseen"> (${cta.newWindow})</span>` : nothing;
    const label = name === 'mail' ? acts.mail : name;
    return html`<li><a href=${url} target=${isPage ? '_blank' : '_self'} rel="noopener">${label}${notice}</a></li>`;
  };
  return html`<ul part="ways">
    ${networks.map(way)}
    <li><button type="button" @click=${() => copy(shared.url)}>${acts.copyLink}</button></li>
  </ul>`;
}
