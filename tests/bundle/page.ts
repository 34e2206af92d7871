/** A page of its own in a frame, and what the widgets did to it. */
export interface Page {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Errors, rejections, policy reports and console lines, as a visitor's developer tools would show them. */
  readonly complaints: string[];
  close(): void;
}

const CONSOLE = ['log', 'info', 'warn', 'error', 'debug'] as const;

export const BUNDLE = '/dist/open-letter-widgets.js';

/**
 * Opens a page and waits until it has loaded.
 *
 * @param html - The whole document.
 * @param before - Runs in the empty page before the first tag is read, as a script at the very top would.
 */
export async function openPage(html: string, before?: (window: Page['window']) => void): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  document.body.append(frame);
  const window = frame.contentWindow as Page['window'];
  const complaints: string[] = [];
  // Opening a document takes the listeners of its window away, so they come after it.
  window.document.open();
  window.addEventListener('error', (event) => complaints.push(`error: ${event.message}`));
  window.addEventListener('unhandledrejection', (event) => complaints.push(`rejection: ${String(event.reason)}`));
  window.document.addEventListener('securitypolicyviolation', (event) => {
    complaints.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  for (const name of CONSOLE) {
    window.console[name] = (...words: unknown[]) => complaints.push(`console.${name}: ${words.map(String).join(' ')}`);
  }
  before?.(window);
  const loaded = new Promise((resolve) => window.addEventListener('load', resolve, {once: true}));
  window.document.write(html);
  window.document.close();
  await loaded;
  return {window, document: window.document, complaints, close: () => frame.remove()};
}

/** Waits until the three tags are defined and the elements of a page have rendered. */
export async function settle({window, document}: Page, tags: readonly string[] = []): Promise<void> {
  for (const tag of tags) await window.customElements.whenDefined(tag);
  for (const element of document.querySelectorAll<HTMLElement & {updateComplete?: Promise<unknown>}>('*')) {
    await element.updateComplete;
  }
}

/** The shadow tree of an element as HTML, without comments and without differences in white space. */
export function shadowHtml(element: Element | null): string {
  return (element?.shadowRoot?.innerHTML ?? '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?[^>]*>) ?/g, '$1')
    .trim();
}
