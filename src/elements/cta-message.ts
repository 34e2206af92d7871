import {mailLink, parseMailboxes} from '../lib/mail-link.js';
import type {HandedOn} from '../lib/networks.js';
import {readableUrl} from '../lib/safe-url.js';
import {fillText} from '../lib/template.js';
import {letterValues} from './letter-values.js';

/** The address of this page as it wants to be known, without the part that a reader came to. */
function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"][href]');
  return readableUrl(canonical?.href, location.href)?.href ?? location.href.split('#')[0] ?? '';
}

/** What the page wrote into an attribute, with the letter's values in its placeholders. */
function filled(host: Element, name: string, tag: string): string {
  return fillText(host.getAttribute(name) ?? '', letterValues(host, tag, pageAddress()));
}

/** The address that opens the message a page has prepared; `undefined` when `to` names somebody who has no address. */
export function messageFor(host: Element, tag: string): string | undefined {
  const mailboxes = parseMailboxes(host.getAttribute('to'));
  return mailboxes && mailLink(mailboxes, filled(host, 'subject', tag), filled(host, 'body', tag));
}

/**
 * What readers hand on: where the control leads, else this page, with the words that the page wrote for it.
 *
 * @param address - Where the control leads, absolute.
 */
export function sharedBy(host: Element, address: string | undefined, tag: string): HandedOn {
  return {
    url: readableUrl(address, host.baseURI)?.href ?? pageAddress(),
    title: filled(host, 'subject', tag) || letterValues(host, tag, '').title || document.title,
    text: filled(host, 'body', tag),
  };
}

/** What a control is called. */
export function labelOf(host: Element, control: Element): string {
  const named = control.getAttribute('aria-label') ?? (host.contains(control) ? control : host).textContent;
  // Without words of the page the control has those of its campaign.
  return (named.trim() || control.textContent).replace(/\s+/g, ' ').trim();
}
