/** How handing something on to the browser's own sheet ended. */
export type Handing = 'done' | 'cancelled' | 'unavailable';

/** True when the browser has a sheet of its own that takes this. */
export function canHandOn(data: ShareData): boolean {
  const browser = navigator as Partial<Pick<Navigator, 'share' | 'canShare'>>;
  try {
    // A browser that cannot say whether it takes files would drop them.
    return Boolean(browser.share) && (browser.canShare?.call(navigator, data) ?? !data.files);
  } catch {
    return false;
  }
}

/**
 * Opens the browser's own sheet. Has to be called in the click itself.
 *
 * @returns `cancelled` when the reader closed it, or when one is open already; `unavailable` when there is none, when it takes
 *   no such thing, or when the page may not open it. Never an error.
 */
export async function handOn(data: ShareData): Promise<Handing> {
  if (!canHandOn(data)) return 'unavailable';
  try {
    await navigator.share(data);
    return 'done';
  } catch (error) {
    const {name} = error as Partial<Error>;
    return name === 'AbortError' || name === 'InvalidStateError' ? 'cancelled' : 'unavailable';
  }
}
