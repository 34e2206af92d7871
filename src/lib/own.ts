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

/** Leaves out the fields that have no value. */
export function withoutGaps<T extends object>(fields: {readonly [K in keyof T]: T[K] | undefined}): T {
  const filled: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) filled[key] = value;
  return filled as T;
}
