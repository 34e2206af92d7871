import type {ReactiveController} from 'lit';
import {onNewStrings} from '../strings/strings.js';
import {Together} from './together.js';
import {onAbort, type Host} from './while-connected.js';

/** What counts as a change of a host's own words: words that stream in, links that scripts rewrite. */
const OWN_WORDS = {subtree: true, childList: true, characterData: true, attributeFilter: ['href', 'target', 'rel']};

const hosts = new WeakMap<Node, Host>();
let observer: MutationObserver | undefined;

class OwnWords implements ReactiveController {
  constructor(readonly host: Host) {
    hosts.set(host, host);
    host.addController(this);
  }

  hostConnected(): void {
    // One observer serves all. It forgets none of them, and who has left the page takes no notice.
    observer ??= new MutationObserver(updateThoseAround);
    observer.observe(this.host, OWN_WORDS);
    this.host.requestUpdate();
  }
}

/** Updates a host when what stands inside its tag changes. */
export function updateOnOwnWords(host: Host): void {
  new OwnWords(host);
}

function updateThoseAround(records: readonly MutationRecord[]): void {
  for (const target of new Set(records.map((record) => record.target))) {
    for (let node: Node | null = target; node?.isConnected; node = node.parentNode) hosts.get(node)?.requestUpdate();
  }
}

const descendants = new Together<Host>((all, signal) => {
  const updateAll = () => {
    for (const host of all) host.requestUpdate();
  };
  const ancestors = new MutationObserver(updateAll);
  ancestors.observe(document, {subtree: true, attributeFilter: ['lang', 'data-campaign']});
  onNewStrings(signal, updateAll);
  onAbort(signal, () => ancestors.disconnect());
});

/**
 * Updates a host when a `lang` or `data-campaign` anywhere in the page changes, which may be its ancestor's, and when a language was
 * learned.
 */
export function updateOnAncestors(host: Host): void {
  descendants.add(host);
}
