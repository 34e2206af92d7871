import {forget, keep, recall} from '../actions/memory.js';
import {hearSignatures} from '../controllers/hear-signatures.js';
import type {Host} from '../controllers/while-connected.js';
import type {PetitionSignedEvent} from '../events.js';
import {safeUrl} from '../lib/safe-url.js';

/** Where an action leads: the addresses of its links, and whether an address is that of its campaign document. */
export interface Aim {
  readonly addresses: readonly (string | undefined)[];
  readonly isCampaign: (address: unknown) => boolean;
}

/** Knows whether the reader has signed: from the page, or, only where it asks for that, from the reader's browser. */
export class Signature {
  hasSigned = false;

  readonly #host: Host & {readonly remember: string | null};
  #name: string | null = null;

  constructor(host: Host & {readonly remember: string | null}, aim: () => Aim) {
    this.#host = host;
    hearSignatures(host, (event) => {
      if (concerns(event, host, aim())) this.sign();
    });
  }

  /** True when the reader can take it back. */
  get isKept(): boolean {
    return Boolean(this.hasSigned && this.#host.remember);
  }

  /** Finds out what the reader's browser remembers, once for each name. */
  recall(): void {
    const {remember} = this.#host;
    if (remember === this.#name) return;
    this.#name = remember;
    if (remember && recall(remember)) this.hasSigned = true;
  }

  sign(): void {
    this.#set(true, keep);
  }

  takeBack(): void {
    this.#set(false, forget);
  }

  #set(hasSigned: boolean, remind: (name: string) => void): void {
    const {remember} = this.#host;
    this.hasSigned = hasSigned;
    if (remember) remind(remember);
    this.#host.requestUpdate();
  }
}

/** True when what the page says of a signature is about this action: it names none, this one, or where this one leads. */
function concerns(event: PetitionSignedEvent, host: Element, {addresses, isCampaign}: Aim): boolean {
  const [target] = event.composedPath();
  if (target !== host && target instanceof Element && target.localName === host.localName) return false;
  if (event.src === undefined && event.campaign === undefined) return true;
  const src = safeUrl(event.src, host.baseURI)?.href;
  // Many platforms sign on a page below that of the petition.
  const leadsTo = (address: string) => addresses.some((one) => one === address || one?.startsWith(`${address}/`));
  return Boolean(src && leadsTo(src)) || isCampaign(event.campaign);
}
