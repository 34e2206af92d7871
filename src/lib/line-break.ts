/** A stretch of text that stays on one line. */
interface Piece {
  readonly text: string;
  /** True when a space follows it on the same line. */
  readonly isSpaced: boolean;
}

/** Scripts that write no spaces between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What no line begins with, and what no line ends with. */
const CLOSING =
  /^[\p{Pe}\p{Pf}\p{Po}\u3005\u30fc\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30a1-\u30a9\u30c3]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;
/** Spaces at which a line may end: those that hold two words together are not among them. */
const SPACES = /[^\S\u00a0\u202f\u2007\ufeff]+/;
const CHARACTERS = /\P{M}\p{M}*/gu;

/** Parts a text where a line may end, by the rules of its script. */
function partText(text: string, tag: string): Piece[] {
  return text
    .split(SPACES)
    .filter(Boolean)
    .flatMap((chunk) => {
      const parts = SPACELESS.test(chunk) ? gluePunctuation(wordsOf(chunk, tag)) : [chunk];
      return parts.map((part, i) => ({text: part, isSpaced: i === parts.length - 1}));
    });
}

/** The words of a text without spaces; its characters where the browser knows no words. */
function wordsOf(text: string, tag: string): string[] {
  const {Segmenter} = Intl as {Segmenter?: typeof Intl.Segmenter};
  if (!Segmenter) return text.match(CHARACTERS) ?? [];
  return [...new Segmenter(tag, {granularity: 'word'}).segment(text)].map(({segment}) => segment);
}

function gluePunctuation(words: readonly string[]): string[] {
  const glued: string[] = [];
  for (const word of words) {
    const last = glued[glued.length - 1];
    const staysTogether = last !== undefined && (CLOSING.test(word) || OPENING.test(last));
    if (staysTogether) glued[glued.length - 1] = last + word;
    else glued.push(word);
  }
  return glued;
}

/**
 * Breaks a paragraph into lines, never inside a word that fits on one.
 *
 * @param width - What a line holds, in the unit of `measure`.
 * @param measure - The width of a stretch of text.
 */
export function breakLines(text: string, tag: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  const space = measure(' ');
  let line = '';
  let used = 0;
  let gap = '';
  for (const piece of partText(text, tag)) {
    const length = measure(piece.text);
    const parts = length > width ? (piece.text.match(CHARACTERS) ?? []) : [piece.text];
    for (const part of parts) {
      const more = parts.length > 1 ? measure(part) : length;
      if (line && used + (gap ? space : 0) + more > width) {
        lines.push(line);
        line = part;
        used = more;
      } else {
        used += (gap ? space : 0) + more;
        line += gap + part;
      }
      gap = '';
    }
    gap = piece.isSpaced ? ' ' : '';
  }
  return line ? [...lines, line] : lines;
}
