/** Reads a text, from an attribute or from the network: without spaces round it, and empty for anything that is no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
