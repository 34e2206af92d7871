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

const NONE: readonly string[] = [];

/** The custom states of an element that mostly has none, and until then pays for none. */
export class States {
  #on = NONE;
  #internals: ElementInternals | undefined;

  constructor(readonly host: HTMLElement) {}

  /** Switches a state, when it is not so already. */
  set(state: string, isOn: boolean): void {
    if (this.#on.includes(state) === isOn) return;
    this.#on = isOn ? [...this.#on, state] : this.#on.filter((one) => one !== state);
    setState((this.#internals ??= internalsOf(this.host)), state, isOn);
  }
}
