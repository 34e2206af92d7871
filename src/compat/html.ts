// Stands in for lit-html inside the script tag: the part of it that our templates use, in a quarter of the bytes, and without
// ever handing a string to the HTML parser, which pages with Trusted Types forbid. The npm modules use Lit's own. Why and
// what it saves: docs/decisions/0001-own-renderer-in-the-script-tag.md.
//
// A template may hold elements with end tags, attributes in double quotes, and expressions as an element's child, as the
// whole value of an attribute, or as the listener of `@event`. Nothing else is understood; tests/compat/ compares the two.

/** Shows nothing, as a child. */
export const nothing = Symbol('nothing');

/** What `html` makes: the fixed strings, which name the template, and the values between them. */
export interface TemplateResult {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** What an expression shows as text, besides templates and lists; nothing for null and undefined, as in Lit. */
type Shown = string | number | null | undefined;

/** Takes the next value of one expression. */
type Part = (value: unknown) => void;

/** Stands for an expression while a template is read; no template can contain it. */
const HOLE = '\0';
/** Where a page is sent as XML, `createElement` makes elements that mean nothing. */
const XHTML = 'http://www.w3.org/1999/xhtml';
const TOKENS = /<(\/?)([\w-]+)([^>]*)>|\0|[^<\0]+/g;
const ATTRIBUTES = /([@\w-]+)(?:=(?:"([^"]*)"|(\0)))?/g;

/** The tag of Lit's templates. */
export function html(strings: readonly string[], ...values: unknown[]): TemplateResult {
  return {strings, values};
}

/** Lists are templates of so many expressions and nothing between. */
const listStrings: (readonly string[])[] = [];

function templateOf(value: unknown): TemplateResult | undefined {
  if (Array.isArray(value)) {
    return {strings: (listStrings[value.length] ??= Array<string>(value.length + 1).fill('')), values: value};
  }
  return typeof value === 'object' && value !== null ? (value as TemplateResult) : undefined;
}

/** Builds the nodes of a template, node by node, and the parts that take its values. */
function build(strings: readonly string[]): {readonly content: DocumentFragment; readonly parts: Part[]} {
  const content = document.createDocumentFragment();
  const parts: Part[] = [];
  let parent: ParentNode & Node = content;
  for (const [token, end, tag, attributes] of strings.join(HOLE).matchAll(TOKENS)) {
    if (end) {
      parent = parent.parentNode as ParentNode & Node;
    } else if (tag) {
      const element = document.createElementNS(XHTML, tag);
      for (const [, name = '', value = '', hole] of (attributes ?? '').matchAll(ATTRIBUTES)) {
        if (!hole) element.setAttribute(name, value);
        else parts.push(name.startsWith('@') ? listenerPart(element, name.slice(1)) : attributePart(element, name));
      }
      parent.append(element);
      parent = element;
    } else if (token === HOLE) {
      parts.push(childPart(parent));
    } else {
      parent.append(token);
    }
  }
  return {content, parts};
}

function attributePart(element: Element, name: string): Part {
  let last: unknown;
  return (value) => {
    if (value !== last) element.setAttribute(name, String((last = value)));
  };
}

function listenerPart(element: Element, type: string): Part {
  let listener: unknown;
  element.addEventListener(type, (event) => (listener as EventListener)(event));
  return (value) => (listener = value);
}

/** Keeps what one expression shows between two markers of its own, at the end of a parent. */
function childPart(parent: Node): Part {
  const start = parent.appendChild(document.createComment(''));
  const end = parent.appendChild(document.createComment(''));
  let text: Text | undefined;
  let strings: readonly string[] | undefined;
  let parts: Part[] = [];

  function show(node: Node): void {
    while (start.nextSibling && start.nextSibling !== end) start.nextSibling.remove();
    end.before(node);
  }

  return (value) => {
    const template = templateOf(value);
    if (template) {
      if (strings !== template.strings) {
        const built = build(template.strings);
        ({strings} = template);
        ({parts} = built);
        text = undefined;
        show(built.content);
      }
      parts.forEach((part, i) => part(template.values[i]));
      return;
    }
    strings = undefined;
    const words = value === nothing ? '' : String((value as Shown) ?? '');
    // Translators and extensions take text nodes out of the page, or put more beside them; then the words get a new one.
    if (!text || text.previousSibling !== start || text.nextSibling !== end)
      show((text = document.createTextNode(words)));
    else if (text.data !== words) text.data = words;
  };
}

const roots = new WeakMap<Node, Part>();

/** Shows a value in a root, after whatever stands there already. */
export function render(value: unknown, root: ParentNode & Node): void {
  let part = roots.get(root);
  if (!part) roots.set(root, (part = childPart(root)));
  part(value);
}
