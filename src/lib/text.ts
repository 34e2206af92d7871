/** Reads a text, from an attribute or from the network: without spaces round it, and empty for anything that is no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/**
 * Reads what a page wrote into an attribute, or set as a property, without spaces round it: a text, a number or a `URL`. Empty
 * for anything else.
 */
export function writtenText(value: unknown): string {
  return textOf(typeof value === 'number' || value instanceof URL ? String(value) : value);
}
