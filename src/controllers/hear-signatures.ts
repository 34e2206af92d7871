import type {PetitionSignedEvent} from '../events.js';
import {Together} from './together.js';
import type {Host} from './while-connected.js';

const ears = new WeakMap<Host, (event: PetitionSignedEvent) => void>();

const hosts = new Together<Host>((all, signal) => {
  const tellAll = (event: PetitionSignedEvent) => {
    for (const host of all) ears.get(host)?.(event);
  };
  document.addEventListener('petition-signed', tellAll, {signal});
});

/** Calls back when the page says that its reader has signed something, while the host is in the page. */
export function hearSignatures(host: Host, hear: (event: PetitionSignedEvent) => void): void {
  ears.set(host, hear);
  hosts.add(host);
}
