/** The same words twice: as plain text, and as HTML for where markup is understood. */
export interface Copied {
  readonly text: string;
  /** HTML in which everything that is not ours is escaped. */
  readonly html?: string;
}

/**
 * Puts words on the clipboard. Has to be called in the click itself: Safari takes nothing later.
 *
 * @returns True when they are there. False when the browser has no clipboard for pages (also: the page came over http) and
 *   takes none through the older command, or when it refuses; never an error.
 */
export async function copyText(copied: Copied): Promise<boolean> {
  try {
    await write(copied);
    return true;
  } catch {
    // Frames without the permission, and pages over http, may still use the command.
    return copyByCommand(copied);
  }
}

async function write({text, html}: Copied): Promise<void> {
  const {clipboard} = navigator as {clipboard?: Clipboard};
  if (!clipboard) throw new TypeError('This page has no clipboard.');
  if (html === undefined || typeof ClipboardItem !== 'function') return clipboard.writeText(text);
  const blob = (words: string, type: string) => new Blob([words], {type});
  const item = {'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html')};
  return clipboard.write([new ClipboardItem(item)]);
}

/** Listens for no longer than the command takes, before anybody on the page, so that the reader's own copying is untouched. */
function copyByCommand({text, html}: Copied): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    isCopied = Boolean(event.clipboardData);
  };
  try {
    addEventListener('copy', onCopy, {capture: true});
    // The one way there is where pages have no clipboard, and no engine drops it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy') && isCopied;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', onCopy, {capture: true});
  }
}
