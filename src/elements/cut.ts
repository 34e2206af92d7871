/** A text node of the page parted in two: the page's own keeps what goes before, a new one takes the rest. */
export class SplitText {
  readonly #head: Text;
  readonly #left: string;
  readonly #tail: Text;

  /** @param offset - Where to part it, in UTF-16 units, from 1 to below its length. */
  constructor(head: Text, offset: number) {
    this.#head = head;
    this.#tail = head.splitText(offset);
    this.#left = head.data;
  }

  /** Makes one of the two again. When the page has written something new into its own, that is the whole text. */
  mend(): void {
    if (this.#head.data === this.#left) this.#head.appendData(this.#tail.data);
    this.#tail.remove();
  }
}

/**
 * The end of a paragraph in elements of ours, so that it can be hidden. The page's own nodes go on living in them, and return
 * to their places.
 */
export class Cut {
  /** What holds the rest of the paragraph: one element, and one more for each element of the page that the cut goes through. */
  readonly rests: readonly HTMLElement[];
  readonly #text: string;
  readonly #split: SplitText | undefined;

  /** @param offset - Where the rest begins in the text of the paragraph, from 1 to below its length. */
  constructor(
    readonly paragraph: HTMLElement,
    readonly offset: number,
  ) {
    this.#text = paragraph.textContent;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let left = offset;
    let text = walker.nextNode() as Text;
    while (left > text.length) {
      left -= text.length;
      text = walker.nextNode() as Text;
    }
    this.#split = left < text.length ? new SplitText(text, left) : undefined;

    const rests: HTMLElement[] = [];
    for (let node: Node = text; node !== paragraph; node = node.parentNode as Node) {
      const rest = restAfter(node as ChildNode);
      if (rest) rests.push(rest);
    }
    this.rests = rests;
  }

  /** True while the page has changed nothing in the paragraph. */
  isWhole(): boolean {
    return this.paragraph.textContent === this.#text && this.rests.every((rest) => this.paragraph.contains(rest));
  }

  /** Gives the paragraph back as the page wrote it. */
  mend(): void {
    for (const rest of this.rests) rest.replaceWith(...rest.childNodes);
    this.#split?.mend();
  }
}

function restAfter(node: ChildNode): HTMLElement | undefined {
  const following: Node[] = [];
  for (let next = node.nextSibling; next; next = next.nextSibling) following.push(next);
  if (!following.length) return undefined;
  const rest = document.createElement('span');
  node.after(rest);
  rest.append(...following);
  return rest;
}
