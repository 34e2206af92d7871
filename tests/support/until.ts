// The one of the browser, also where a test has stopped the clock.
const later = setTimeout.bind(globalThis);

/**
 * Waits until something is so, for as long as the runner lets a test last: a limit of its own would only measure how busy the
 * machine is.
 */
export async function until(isSo: () => unknown): Promise<void> {
  while (!isSo()) await new Promise((resolve) => later(resolve, 10));
}
