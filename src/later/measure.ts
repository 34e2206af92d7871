// Loaded when a button asks for it: tells the analytics that the page already has about activations, and only those.
import {ownValue} from '../lib/own.js';

/** What is told about an activation, as the event has it. */
export interface Activation {
  readonly action: string;
  readonly href: string | undefined;
  readonly campaign: string | undefined;
  readonly elementId: string | undefined;
}

/** The button as we need it: `consent` says whether the reader has agreed. */
export type MeasuredHost = Element & {readonly consent?: (() => unknown) | undefined};

/** What each tool is handed; the names are documented in docs/cta-actions.md. */
type Fields = Readonly<Record<string, string>>;

const EVENT = 'cta-activate';

/** How each tool is told. A tool that is not there is not made up: an array of that name would be a global of ours. */
const TOOLS: Readonly<Record<string, (fields: Fields) => void>> = {
  dataLayer: (fields) => push('dataLayer', {event: EVENT, ...fields}),
  gtag: (fields) => call('gtag', 'event', 'cta_activate', fields),
  plausible: (fields) => call('plausible', EVENT, {props: fields}),
  matomo: ({cta_action = '', cta_href, cta_id}) =>
    push('_paq', ['trackEvent', EVENT, cta_action, cta_href ?? cta_id ?? '']),
};

function push(name: string, entry: unknown): void {
  const list = ownValue(globalThis, name) as unknown[] | undefined;
  // Tools put an object with a push of its own in the place of their array.
  if (typeof list?.push === 'function') list.push(entry);
}

function call(name: string, ...values: unknown[]): void {
  const tool = ownValue(globalThis, name);
  if (typeof tool === 'function') (tool as (...values: unknown[]) => void)(...values);
}

function fieldsOf({action, href, campaign, elementId}: Activation): Fields {
  // A message names people, and a number is one: of such an address the kind is enough.
  const address = href && /^https?:/.test(href) ? href : href?.replace(/:[^]*/, ':');
  const fields = {cta_action: action, cta_href: address, cta_campaign: campaign, cta_id: elementId};
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])));
}

function tell(host: Element, fields: Fields): void {
  for (const name of (host.getAttribute('measure') ?? '').split(/\s+/)) {
    try {
      (ownValue(TOOLS, name) as ((fields: Fields) => void) | undefined)?.(fields);
    } catch {
      // A tool that fails is the page's, and so is what it says about it.
    }
  }
}

/** The events after which pages of this session let us measure, once they happened. */
const heard = new Set<string>();

/**
 * Tells the page's analytics about activations of a button, once its reader has agreed. What waits for that is dropped when the
 * reader leaves or the button does.
 *
 * @param signal - Aborts when the button leaves the page.
 * @returns Takes each activation.
 */
export function measurer(host: MeasuredHost, signal: AbortSignal): (activation: Activation) => void {
  let waiting: Fields[] = [];
  const after = () => host.getAttribute('measure-after');
  const awaited = new Set<string>();

  const flush = () => waiting.splice(0).forEach((fields) => tell(host, fields));
  const drop = () => (waiting = []);

  async function decide(): Promise<void> {
    const {consent} = host;
    const name = after();
    try {
      // The function has the say where there is one; the event is a time to ask it again.
      if (consent ? (await consent.call(host)) === true : name === null || heard.has(name)) flush();
    } catch {
      // A consent tool that fails has not consented.
    }
  }

  function listen(): void {
    const name = after();
    if (!name || awaited.has(name)) return;
    awaited.add(name);
    const hear = () => {
      heard.add(name);
      void decide();
    };
    document.addEventListener(name, hear, {signal});
  }

  listen();
  addEventListener('pagehide', drop, {signal});
  signal.addEventListener('abort', drop, {once: true});
  return (activation) => {
    if (signal.aborted) return;
    waiting.push(fieldsOf(activation));
    listen();
    void decide();
  };
}
