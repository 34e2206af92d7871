import {parseMailboxes} from '../lib/mail-link.js';
import {parseOrigins} from '../lib/origins.js';
import type {Host} from '../controllers/while-connected.js';
import type {Offer} from './cta-offer.js';
import {findTarget, isOpenable} from './cta-targets.js';
import {findById, hasLetter} from './letter-values.js';
import type {Checks} from './problems.js';

/** Attributes that ask for something beside the control. */
export const EXTRA_ATTRIBUTES: readonly string[] = ['calendar', 'proof', 'sticky', 'measure'];

/** Attributes of a call to action that are read when they are needed. */
export const ACT_ATTRIBUTES: readonly string[] = [
  ...['to', 'subject', 'body', 'letter', 'networks', 'origins', 'measure-after'],
  ...['done-text', 'failed-text', 'timed-out-text'],
  ...EXTRA_ATTRIBUTES,
];

const TOOLS = ['dataLayer', 'gtag', 'plausible', 'matomo'];

const orAbsent = (isFine: boolean) => isFine || undefined;

/** What the author is told about what a call to action does and offers. */
export function actChecks(host: Element, {closes}: Offer): Checks {
  const written = (name: string) => host.getAttribute(name) ?? '';
  const tools = written('measure').split(/\s+/).filter(Boolean);
  return {
    to: [parseMailboxes(written('to')), 'mail addresses, as ana@example.org'],
    letter: [orAbsent(hasLetter(host)), 'the id of a letter-excerpt'],
    origins: [parseOrigins(written('origins')), 'origins, as https://sign.example'],
    calendar: [closes, 'beside closes'],
    proof: [orAbsent(!written('proof') || Boolean(findById(host, written('proof')))), 'the id of a petition-counter'],
    measure: [orAbsent(tools.length > 0 && tools.every((tool) => TOOLS.includes(tool))), TOOLS.join(', ')],
  };
}

/** Why an action has nothing to act on. */
export function actTrouble(host: Element, {action, url}: Offer, control: HTMLElement | undefined): string | undefined {
  const address = control instanceof HTMLAnchorElement ? control.href : url?.href;
  const isHere = Boolean(address?.includes('#')) && address?.split('#')[0] === location.href.split('#')[0];
  if (action === 'scroll' && !findTarget(host, address)) return 'scroll needs href="#id" of an element of this page.';
  if (action !== 'dialog' || isOpenable(findTarget(host, address)) || (address && !isHere)) return undefined;
  return 'dialog needs href="#id" of a <dialog> or popover of this page, or the address of a form page.';
}

const checked = new WeakMap<Element, {readonly written: string | null; trouble?: string}>();

/** What is wrong with the networks; the host updates once that is known, for authors alone. */
export function networksTrouble(host: Host): string | undefined {
  const written = host.getAttribute('networks');
  const known = checked.get(host);
  if (known?.written === written) return known.trouble;
  const check: {readonly written: string | null; trouble?: string} = {written};
  checked.set(host, check);
  if (written !== null) {
    import('../later/check-quoting.js')
      .then(async ({checkQuoting}) => {
        check.trouble = (await checkQuoting(written, null, [])).join(' ');
        host.requestUpdate();
      })
      // Then the author does without.
      .catch(() => undefined);
  }
  return undefined;
}
