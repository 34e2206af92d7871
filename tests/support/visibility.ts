/** Shows or hides the page, as when the reader changes tabs; undo it with `forgetVisibility`. */
export function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => state});
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Leaves the visibility of the page to the browser again. */
export function forgetVisibility(): void {
  delete (document as {visibilityState?: unknown}).visibilityState;
  document.dispatchEvent(new Event('visibilitychange'));
}
