// Stands in for lit-html inside the script tag: the part of it that our templates use, in a third of the bytes, and without
// ever handing a string to the HTML parser, which pages with Trusted Types forbid. The npm modules use Lit's own. Why and
// what it saves: docs/decisions/0001-own-renderer-in-the-script-tag.md.
//
// A template may hold elements with end tags, attributes in double quotes, and expressions as an element's child, as the
// whole value of an attribute, or as the listener of `@event`. Nothing else is understood; tests/compat/ compares the two.

/** Shows nothing, as a child. */
export const nothing = Symbol('nothing');

/**
 * What `html` makes: the fixed strings, which name the template, and the values between them. A class, as an engine keeps an object
 * literal without a prototype, which is what the build makes of all of them, as a table.
 */
export class TemplateResult {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** What an expression shows as text, besides templates and lists; nothing for null and undefined, as in Lit. */
type Shown = string | number | null | undefined;

/** What one expression shows or sets. Classes, as a closure for each of many parts would stand in more memory. */
interface Part {
  /** Takes the next value. */
  set: (value: unknown) => void;
}

/** Stands for an expression while a template is read; no template can contain it. */
const HOLE = '\0';
/** Where a page is sent as XML, `createElement` makes elements that mean nothing. */
const XHTML = 'http://www.w3.org/1999/xhtml';
const TOKENS = /<(\/?)([\w-]+)([^>]*)>|\0|[^<\0]+/g;
const ATTRIBUTES = /([@\w-]+)(?:=(?:"([^"]*)"|(\0)))?/g;

/** The tag of Lit's templates. */
export function html(strings: readonly string[], ...values: unknown[]): TemplateResult {
  return new TemplateResult(strings, values);
}

/** Lists are templates of so many expressions and nothing between. */
const listStrings: (readonly string[])[] = [];

function templateOf(value: unknown): TemplateResult | undefined {
  if (Array.isArray(value)) {
    return new TemplateResult((listStrings[value.length] ??= Array<string>(value.length + 1).fill('')), value);
  }
  return typeof value === 'object' && value !== null ? (value as TemplateResult) : undefined;
}

/** Makes the part for an expression in a copy of its template. */
type Hole = (content: DocumentFragment) => Part;

/** A template that has been read: its nodes, to be copied, and what stands in them. */
interface Plan {
  readonly content: DocumentFragment;
  readonly holes: readonly Hole[];
}

const NONE: readonly Part[] = [];
const plans = new WeakMap<readonly string[], Plan>();

/** Reading is dear, so each template is read once. */
function planOf(strings: readonly string[]): Plan {
  let plan = plans.get(strings);
  if (!plan) plans.set(strings, (plan = read(strings)));
  return plan;
}

/** Reads a template, node by node. */
function read(strings: readonly string[]): Plan {
  const content = document.createDocumentFragment();
  const holes: Hole[] = [];
  let parent: ParentNode & Node = content;
  /** The place among its siblings at each step from the fragment down to `parent`. */
  const path: number[] = [];
  for (const [token, end, tag, attributes] of strings.join(HOLE).matchAll(TOKENS)) {
    if (end) {
      // An element ends where its last expression ends.
      if (parent.lastChild instanceof Comment) parent.lastChild.remove();
      parent = parent.parentNode as ParentNode & Node;
      path.pop();
    } else if (tag) {
      const element = document.createElementNS(XHTML, tag);
      // An expression ends where an element begins.
      if (parent.lastChild instanceof Comment) parent.lastChild.remove();
      path.push(parent.childNodes.length);
      parent.append(element);
      parent = element;
      if (attributes) readAttributes(element, attributes, [...path], holes);
    } else if (token === HOLE) {
      // What stands before an expression shows where it begins, unless it is another template's, or words: a translator takes these.
      const before = parent.lastChild;
      const isWords = before instanceof Text && before.data.trim();
      if (isWords || (!before && parent === content)) parent.append(document.createComment(''));
      const way = [...path];
      const index = parent.childNodes.length;
      holes.push((copy) => {
        const home = follow(way, copy);
        return new ChildPart(home, childAt(home, index));
      });
      parent.append(document.createComment(''));
    } else {
      parent.append(token);
    }
  }
  return {content, holes};
}

/** Sets the attributes of an element that stay as they are, and makes holes for the others. */
function readAttributes(element: Element, attributes: string, path: readonly number[], holes: Hole[]): void {
  for (const [, name = '', value = '', hole] of attributes.matchAll(ATTRIBUTES)) {
    const Kind = name.startsWith('@') ? ListenerPart : AttributePart;
    if (hole) holes.push((copy) => new Kind(follow(path, copy) as Element, name.replace('@', '')));
    else element.setAttribute(name, value);
  }
}

/** Finds a node by the place among its siblings, at each step from a fragment down. */
function follow(path: readonly number[], content: Node): Node {
  return path.reduce((node, index) => childAt(node, index) as Node, content);
}

/** Step by step, since `childNodes` makes a list for each node, which stays. */
function childAt(node: Node, index: number): Node | null {
  let child: Node | null = node.firstChild;
  for (let i = 0; i < index && child; i += 1) child = child.nextSibling;
  return child;
}

class AttributePart implements Part {
  #last: unknown;

  constructor(
    readonly element: Element,
    readonly name: string,
  ) {}

  set(value: unknown): void {
    if (value !== this.#last) this.element.setAttribute(this.name, String((this.#last = value)));
  }
}

class ListenerPart implements Part {
  #listener: EventListener | undefined;

  constructor(element: Element, type: string) {
    element.addEventListener(type, (event) => this.#listener?.(event));
  }

  set(value: unknown): void {
    this.#listener = value as EventListener;
  }
}

class ChildPart implements Part {
  readonly #home: Node | undefined;
  readonly #start: Node | null;
  readonly #end: Node | null;
  #isEmpty = true;
  #text: Text | undefined;
  #strings: readonly string[] | undefined;
  #parts: readonly Part[] = NONE;

  /**
   * @param home - The node it is in, while it has no end.
   * @param end - What stands after it; nothing at the end of its home.
   */
  constructor(home: Node, end: Node | null = null) {
    this.#home = end ? undefined : home;
    this.#end = end;
    this.#start = end ? end.previousSibling : home.lastChild;
  }

  set(value: unknown): void {
    const template = templateOf(value);
    if (template) this.#setTemplate(template);
    else this.#setText(value === nothing ? '' : String((value as Shown) ?? ''));
  }

  #setTemplate({strings, values}: TemplateResult): void {
    let content: DocumentFragment | undefined;
    if (this.#strings !== strings) {
      const plan = planOf(strings);
      const copy = (content = plan.content.cloneNode(true) as DocumentFragment);
      this.#parts = plan.holes.map((hole) => hole(copy));
      this.#strings = strings;
      this.#text = undefined;
    }
    this.#parts.forEach((part, i) => part.set(values[i]));
    // Filled first, as each insertion into a page costs more than one into what is in none yet.
    if (content) this.#show(content);
  }

  #setText(words: string): void {
    this.#strings = undefined;
    this.#parts = NONE;
    // Translators and extensions take text nodes out of the page, or put more beside them; then the words get a new one.
    if (this.#text && this.#text === this.#first && this.#text.nextSibling === this.#end) {
      if (this.#text.data !== words) this.#text.data = words;
    } else if (words || !this.#isEmpty) {
      this.#text = words ? document.createTextNode(words) : undefined;
      this.#show(this.#text);
    }
  }

  #show(node: Node | undefined): void {
    for (let old = this.#first; old && old !== this.#end; old = this.#first) old.remove();
    if (node) this.#parent.insertBefore(node, this.#end);
    this.#isEmpty = !node;
  }

  get #first(): ChildNode | null {
    return this.#start ? this.#start.nextSibling : this.#parent.firstChild;
  }

  /** What stands at the root of a template moves from a fragment into the page, with its end. */
  get #parent(): Node {
    return this.#home ?? (this.#end?.parentNode as Node);
  }
}

const roots = new WeakMap<Node, ChildPart>();

/** Shows a value in a root, after whatever stands there already. */
export function render(value: unknown, root: ParentNode & Node): void {
  let part = roots.get(root);
  if (!part) roots.set(root, (part = new ChildPart(root)));
  part.set(value);
}
