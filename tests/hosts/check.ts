/** What a test of a host page has to know of it; see `pages/parts.mjs`. */
export interface Expectations {
  readonly within?: (document: Document) => ParentNode;
  readonly without?: readonly string[];
  readonly unseen?: boolean;
  readonly wordsUnseen?: boolean;
}

/** So long a page may take, in milliseconds; other pages load at the same time. */
export const PATIENCE_MS = 20_000;
const LOOK_AGAIN_MS = 10;

// Pages replace and clobber what is theirs; what stands in the window of the test is not.
const nodeType = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeType')!.get as (this: Node) => number;
const queries: Readonly<Record<number, ParentNode['querySelector']>> = {
  [Node.ELEMENT_NODE]: Element.prototype.querySelector,
  [Node.DOCUMENT_NODE]: Document.prototype.querySelector,
  [Node.DOCUMENT_FRAGMENT_NODE]: DocumentFragment.prototype.querySelector,
};
const find = (root: ParentNode, selector: string): Element | null => queries[nodeType.call(root)]!.call(root, selector);
const shadowOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')!.get as (
  this: Element,
) => ShadowRoot | null;
const {getBoundingClientRect} = Element.prototype;
const {setTimeout} = window;

const partOf = (element: Element, part: string) =>
  shadowOf.call(element)?.querySelector(`[part="${part}"]`)?.textContent.trim();

/** Waits until something is as it should be; otherwise says how it is. */
async function until(what: string, isSo: () => string | undefined): Promise<void> {
  for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
    const wrong = isSo();
    if (wrong === undefined) return;
    if (waited >= PATIENCE_MS) throw new Error(`${what}: ${wrong}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

const same = (found: string | undefined, wanted: string) =>
  found === wanted ? undefined : `it says ${JSON.stringify(found)}`;

/** True when a reader can see it: it has a size, and its letters have one. */
function problemOfSight(element: Element, window: Window): string | undefined {
  const {width, height} = getBoundingClientRect.call(element);
  const size = parseFloat(window.getComputedStyle(element).fontSize);
  if (width < 8 || height < 8) return `it is ${width} by ${height}`;
  return size < 8 ? `its letters are ${size} pixels high` : undefined;
}

/** The widgets of a page, by tag. */
function widgetsIn(window: Window, {within, without = []}: Expectations) {
  const {document} = window;
  const root = within?.(document) ?? document;
  return ['petition-counter', 'cta-button', 'letter-excerpt']
    .filter((tag) => !without.includes(tag))
    .map((tag) => ({tag, find: () => find(root, tag)}));
}

/** Waits until the elements show what they have to, with the page's own words. */
export async function expectWidgets(
  window: Window,
  expectations: Expectations,
  author = 'Ana Quay',
  count = '12,345',
): Promise<void> {
  for (const {tag, find: locate} of widgetsIn(window, expectations)) {
    await until(tag, () => {
      const widget = locate();
      if (!widget) return 'it is not there';
      if (!shadowOf.call(widget)) return 'it is not alive';
      if (tag === 'petition-counter') {
        const wrong = same(partOf(widget, 'text'), `${count} people have signed`);
        if (wrong) return wrong;
      } else if (tag === 'letter-excerpt') {
        const wrong = same(partOf(widget, 'attribution'), author);
        if (wrong) return wrong;
        if (!/One\.\s*Two\./.test(widget.textContent)) return `its words are ${widget.textContent}`;
      } else if (!widget.textContent.includes('Sign the letter')) {
        return `its words are ${widget.textContent}`;
      }
      if (!shadowOf.call(widget)?.querySelector('slot')?.assignedNodes) return 'its words have no place';
      if (!window.getComputedStyle(widget).getPropertyValue('--_line')) return 'its style sheets are not there';
      if (expectations.unseen) return undefined;
      const own = expectations.wordsUnseen ? null : find(widget, 'a, blockquote');
      const looked = [shadowOf.call(widget)?.querySelector('[part="text"], [part="attribution"]'), own];
      return looked.map((one) => one && problemOfSight(one, window)).find(Boolean) ?? undefined;
    });
  }
}

/** Changes an attribute of each element and signs the petition, and waits until the page shows it. */
export async function expectUpdates(window: Window, expectations: Expectations): Promise<void> {
  const parts = widgetsIn(window, expectations);
  const get = (tag: string) => parts.find((part) => part.tag === tag)?.find() ?? undefined;
  const [counter, button, excerpt] = ['petition-counter', 'cta-button', 'letter-excerpt'].map(get);
  (counter as (Element & {signed(): void}) | undefined)?.signed();
  button?.setAttribute('closes', '2020-01-01T00:00:00Z');
  excerpt?.setAttribute('author', 'Bo Lock');
  await expectWidgetsClosed(window, expectations);
  await expectWidgets(
    window,
    {...expectations, without: [...(expectations.without ?? []), 'cta-button']},
    'Bo Lock',
    '12,346',
  );
}

async function expectWidgetsClosed(window: Window, expectations: Expectations): Promise<void> {
  const button = widgetsIn(window, expectations).find(({tag}) => tag === 'cta-button');
  if (!button) return;
  await until('the closed cta-button', () => {
    const widget = button.find();
    const closed = widget && shadowOf.call(widget)?.querySelector('[part="closed"]');
    if (!closed) return 'its closed words are not there';
    return (
      same(closed.textContent.trim(), 'Closed on January 1, 2020.') ??
      (expectations.unseen ? undefined : problemOfSight(closed, window))
    );
  });
}

/** What a page may have got from servers: what stands in it, its own files, and the count it was told to read. */
const CONFIGURED = /^\/hosts\/(?!later\/)/;

/** Everything that a visitor's developer tools would show and that nobody asked for. */
export function tracesOf(window: Window & typeof globalThis): string[] {
  const loaded = window.performance.getEntriesByType('resource').map(({name}) => new URL(name, location.href));
  const traces = loaded.flatMap(({protocol, pathname}) =>
    /^https?:$/.test(protocol) && !CONFIGURED.test(pathname) ? [`loaded ${pathname}`] : [],
  );
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    try {
      // Of the pages that are open meanwhile, one keeps its history there.
      const keys = Object.keys(window[kind]).filter((key) => !key.startsWith('htmx'));
      if (keys.length) traces.push(`${kind} has ${keys.join()}`);
    } catch {
      // The page has none.
    }
  }
  return traces;
}
