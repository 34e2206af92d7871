/**
 * What an element says, else what the nearest ancestor says, through shadow roots.
 *
 * @param selector - Who may say it.
 * @param read - Reads it from one of these; `undefined` when it says nothing that makes sense.
 */
export function nearest<T>(
  element: Element,
  selector: string,
  read: (element: Element) => T | undefined,
): T | undefined {
  let home: Element | null | undefined = element;
  while (home) {
    for (let said = home.closest(selector); said; said = said.parentElement?.closest(selector) ?? null) {
      const found = read(said);
      if (found !== undefined) return found;
    }
    const root: Node = home.getRootNode();
    home = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
