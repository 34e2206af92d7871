/**
 * Reads a property that an object has itself, never one it inherits: a page may have put anything on `Object.prototype`.
 *
 * @returns `undefined` when `parent` is no object or has no such property.
 */
export function ownValue(parent: unknown, key: string): unknown {
  return typeof parent === 'object' && parent !== null && Object.prototype.hasOwnProperty.call(parent, key)
    ? (parent as Record<string, unknown>)[key]
    : undefined;
}
