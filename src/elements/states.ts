/**
 * Switches a custom state, `:state(closed)`. Engines without custom states, or with only the older `:--closed` form, do
 * without.
 */
export function setState(internals: ElementInternals | undefined, state: string, isOn: boolean): void {
  try {
    if (isOn) internals?.states.add(state);
    else internals?.states.delete(state);
  } catch {
    // Chromium before 125 refuses names that do not begin with two dashes.
  }
}

/** The internals of an element, where the engine has them and no script of the page was there before. */
export function internalsOf(element: HTMLElement): ElementInternals | undefined {
  try {
    return element.attachInternals();
  } catch {
    return undefined;
  }
}
