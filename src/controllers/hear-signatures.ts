import {Together} from './together.js';
import type {Host} from './while-connected.js';

/** What a page says; events.ts puts it on the list of a document's events. */
type Signed = DocumentEventMap['petition-signed'];

const ears = new WeakMap<Host, (event: Signed) => void>();

const hosts = new Together<Host>((all, signal) => {
  const tellAll = (event: Signed) => {
    for (const host of all) ears.get(host)?.(event);
  };
  document.addEventListener('petition-signed', tellAll, {signal});
});

/** Calls back when the page says that its reader has signed something, while the host is in the page. */
export function hearSignatures(host: Host, hear: (event: Signed) => void): void {
  ears.set(host, hear);
  hosts.add(host);
}
