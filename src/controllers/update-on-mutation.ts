import {onAbort, whileConnected, type Host} from './while-connected.js';

/** Updates a host when a part of the page changes that it depends on. */
export function updateOnMutation(host: Host, target: () => Node, changes: MutationObserverInit): void {
  whileConnected(host, (signal) => {
    const observer = new MutationObserver(() => host.requestUpdate());
    observer.observe(target(), {subtree: true, ...changes});
    // What changed while the host was out of the page has told nobody.
    host.requestUpdate();
    onAbort(signal, () => observer.disconnect());
  });
}

/** Updates a host when what stands inside its tag changes: words that stream in, links that scripts rewrite. */
export function updateOnOwnWords(host: Host): void {
  updateOnMutation(host, () => host, {childList: true, characterData: true, attributeFilter: ['href']});
}
