import {onNewStrings} from '../strings/strings.js';
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

/** The hosts that depend on what their ancestors say. One observer serves them all, since each one slows every change of the page. */
const descendants = new Set<Host>();
let watch: AbortController | undefined;

/**
 * Updates a host when a `lang` or `data-campaign` anywhere in the page changes, which may be its ancestor's, and when a language was
 * learned.
 */
export function updateOnAncestors(host: Host): void {
  whileConnected(host, (signal) => {
    // A host that knows its language and its campaign asks for each.
    if (descendants.has(host)) return;
    descendants.add(host);
    if (!watch) watchAncestors((watch = new AbortController()).signal);
    host.requestUpdate();
    onAbort(signal, () => {
      descendants.delete(host);
      if (descendants.size) return;
      watch?.abort();
      watch = undefined;
    });
  });
}

function watchAncestors(signal: AbortSignal): void {
  const updateAll = () => {
    for (const descendant of descendants) descendant.requestUpdate();
  };
  const observer = new MutationObserver(updateAll);
  observer.observe(document, {subtree: true, attributeFilter: ['lang', 'data-campaign']});
  onNewStrings(signal, updateAll);
  onAbort(signal, () => observer.disconnect());
}
