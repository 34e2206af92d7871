const DEADLINE_MS = 15_000;
/** A letter with everything its page has round it is far shorter. */
const MOST_BYTES = 3_000_000;
/** In the first bytes of a page stands how the rest is written. */
const HEAD_BYTES = 1024;
const IS_PAGE = /^(?:text\/html|text\/plain|application\/xhtml\+xml)\b/i;

/**
 * Reads the source of a page, without cookies, within 15 seconds and 3 MB.
 *
 * @throws Error when it cannot be read, is no page, or is longer.
 */
export async function readPage(href: string): Promise<string> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      stop.abort();
      reject(new Error('Too slow.'));
    }, DEADLINE_MS);
  });
  try {
    // Wrapped by monitoring scripts, fetch may ignore the signal.
    return await Promise.race([read(href, stop.signal), deadline]);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function read(href: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(href, {credentials: 'omit', signal});
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.ok || !IS_PAGE.test(type) || !response.body) throw new Error('No page.');
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) throw new Error('Too long.');
    chunks.push(value);
  }
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  return new TextDecoder(encodingOf(type, bytes)).decode(bytes);
}

/** How a page is written: as its server says, else as it says itself. */
function encodingOf(type: string, bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const [, said] = /charset=["']?([\w-]+)/i.exec(type) ?? /<meta[^>]*charset=["']?([\w-]+)/i.exec(head) ?? [];
  return said ?? 'utf-8';
}
