import {breakLines} from './line-break.js';
import {shorten} from './shorten.js';

/** The shapes of a picture, in pixels: for a story, for a feed, for a preview of a link. */
export const SHAPES = {
  portrait: {width: 1080, height: 1350},
  square: {width: 1080, height: 1080},
  landscape: {width: 1600, height: 900},
} as const;

export type ShapeName = keyof typeof SHAPES;

/** Room for words, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Words as they stand in their room. */
export interface Laid {
  /** The size of the letters, in pixels. */
  readonly size: number;
  /** The lines; an empty one parts two paragraphs. */
  readonly lines: readonly string[];
  /** How high all of them are, in pixels. */
  readonly height: number;
}

const LARGEST = 84;
/** On a phone, where the picture is a third as wide, these are still 12 pixels high. */
const SMALLEST = 36;
const STEP = 4;
/** What fits on a picture is far less, and longer letters would be measured for nothing. */
const MOST_CHARACTERS = 4000;
/** A whole sentence is worth a picture that is not full, but not an empty one. */
const LEAST = 0.4;
/** From one line to the next, and from one paragraph to the next, in sizes of the letters. */
export const LEADING = 1.4;
export const GAP = 0.6;

/**
 * Finds the largest letters in which a passage fits; where none do, shortens it at the end of a sentence.
 *
 * @param paragraphs - The passage without quotation marks.
 * @param measure - The width of a text in letters of one pixel.
 */
export function layCard(
  paragraphs: readonly string[],
  [open, close]: readonly [string, string],
  room: Room,
  tag: string,
  measure: (text: string) => number,
): Laid {
  const whole = paragraphs.join('\n');
  const lay = (text: string, size: number) => layText(open + text + close, size, room.width, tag, measure);
  const head = shorten(whole, MOST_CHARACTERS);
  for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
    const laid = lay(head, size);
    if (laid.height <= room.height) return laid;
  }
  // Halving finds the longest head that fits.
  let fits = 0;
  for (let tooLong = head.length; tooLong - fits > 1;) {
    const limit = (fits + tooLong) >> 1;
    if (lay(shorten(whole, limit, LEAST), SMALLEST).height <= room.height) fits = limit;
    else tooLong = limit;
  }
  return lay(shorten(whole, fits, LEAST), SMALLEST);
}

/** Lays a text out in letters of one size; line breaks in it part paragraphs. */
export function layText(
  text: string,
  size: number,
  width: number,
  tag: string,
  measure: (text: string) => number,
): Laid {
  const lines = text.split('\n').flatMap((paragraph, i) => {
    const broken = breakLines(paragraph, tag, width / size, measure);
    return i ? ['', ...broken] : broken;
  });
  const height = lines.reduce((sum, line) => sum + size * (line ? LEADING : GAP), 0);
  return {size, lines, height};
}
