import type {PreviewSize} from '../lib/preview.js';
import {countWords, sentenceEnd} from '../lib/words.js';
import {conceal} from './concealment.js';
import {Cut} from './cut.js';
import {NOT_PASSAGE, type Passage} from './passage.js';

/** In letters: so much of a paragraph is looked at for each word that is asked for. */
const LONGEST_WORD = 100;

/** Where the rest of a passage begins. */
interface Plan {
  /** The first piece that is hidden whole. */
  readonly from: number;
  /** Where the piece before it is cut, in its text. */
  readonly offset?: number | undefined;
}

/** What of a passage is hidden until the reader asks for it. */
export class Preview {
  /** How many paragraphs the rest is, a part of one counting as one; 0 when there is none. */
  rest = 0;
  /** True when the rest begins inside a paragraph. */
  isCut = false;
  /** What the reader sees of the passage. */
  shown: readonly HTMLElement[] = [];

  readonly #concealed = new Set<HTMLElement>();
  #cut: Cut | undefined;
  #isFound = false;

  /**
   * Hides the rest of a passage, or shows it.
   *
   * @param size - How much is shown; all of it when there is none.
   * @param tag - The language of the passage.
   */
  arrange(passage: Passage, size: PreviewSize | undefined, isOpen: boolean, tag: string): void {
    if (!this.#cut?.isWhole()) this.#mend();
    // What the page itself hides is not ours to show.
    const pieces = passage.pieces.filter((one) => !one.hidden || this.#concealed.has(one));
    const {from, offset} = planPreview(pieces, size, tag);
    const paragraph = pieces[from - 1];
    this.isCut = Boolean(paragraph && offset);
    this.rest = pieces.length - from + Number(this.isCut);

    if (this.#cut?.paragraph !== paragraph || this.#cut?.offset !== offset || (isOpen && !this.#isFound)) this.#mend();
    if (paragraph && offset && !isOpen) this.#cut ??= new Cut(paragraph, offset);
    conceal(isOpen ? [] : [...(this.#cut?.rests ?? []), ...pieces.slice(from)], this.#concealed);
    this.shown = isOpen ? pieces : pieces.slice(0, from);
    if (!isOpen) this.#isFound = false;
  }

  /**
   * Tells that the browser is about to show something of the passage, which it has found.
   *
   * @returns True when it was hidden by us.
   */
  find(target: EventTarget | null): boolean {
    // Whatever is found is a place in the elements there are, so that they have to stay for now.
    return (this.#isFound = this.#concealed.has(target as HTMLElement));
  }

  /** Shows everything for a while. */
  showAll(): void {
    conceal([], this.#concealed);
  }

  /** Gives the passage back as the page wrote it. */
  end(): void {
    this.showAll();
    this.#mend();
  }

  #mend(): void {
    this.#cut?.mend();
    this.#cut = undefined;
  }
}

function planPreview(pieces: readonly HTMLElement[], size: PreviewSize | undefined, tag: string): Plan {
  const everything = {from: pieces.length};
  if (!size) return everything;
  if (size.unit === 'paragraphs') return {from: Math.min(size.count, pieces.length)};
  let left = size.count;
  for (const [i, piece] of pieces.entries()) {
    const words = countWords(piece.textContent.slice(0, left * LONGEST_WORD), tag);
    if (words >= left) {
      // Where link and attribution stand among bare words, there is no place to cut.
      const canBeCut = !piece.querySelector(NOT_PASSAGE);
      return {from: i + 1, offset: canBeCut ? sentenceEnd(piece.textContent, left, tag) : undefined};
    }
    left -= words;
  }
  return everything;
}
