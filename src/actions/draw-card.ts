import {GAP, layCard, layText, LEADING, SHAPES, type Laid, type ShapeName} from '../lib/card-layout.js';
import type {Rgb} from '../lib/contrast.js';
import type {Quotation} from '../lib/quotation.js';
import {beginsWithMark} from '../lib/quote-marks.js';
import {shorten} from '../lib/shorten.js';
import {penOf, type Look} from './page-look.js';

const MARGIN = 90;
const RULE = 12;
const SOURCE_SIZE = 34;
const PLACE_SIZE = 28;
const MOST_SOURCE = 240;
/** Browsers that keep pages from knowing their canvas answer with noise; some only with a little, which the eye does not see. */
const NOISE = 4;

const css = ([red, green, blue]: Rgb) => `rgb(${red} ${green} ${blue})`;

/**
 * Draws a passage with its source, in the look of its page.
 *
 * @returns The words on the picture, as they stand there.
 * @throws Error where the browser lets no page draw.
 */
export function drawCard(canvas: HTMLCanvasElement, shape: ShapeName, quotation: Quotation, look: Look): string {
  const {width, height} = SHAPES[shape];
  canvas.width = width;
  canvas.height = height;
  const pen = penOf(canvas);
  const isRtl = quotation.dir === 'rtl';
  const start = (inset: number) => (isRtl ? width - inset : inset);
  const font = (size: number) => `${look.face} ${size}px ${look.family}`;
  pen.direction = isRtl ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  pen.textBaseline = 'alphabetic';

  pen.fillStyle = css(look.background);
  pen.fillRect(0, 0, width, height);
  const drawn = pen.getImageData(0, 0, 1, 1).data;
  if (look.background.some((value, i) => Math.abs(value - (drawn[i] ?? 0)) > NOISE)) throw new Error('No drawing.');

  const REFERENCE = 100;
  const measure = (text: string) => pen.measureText(text).width / REFERENCE;
  pen.font = font(REFERENCE);
  const column = width - 2 * MARGIN;
  const lay = (text: string, size: number) => layText(text, size, column, quotation.lang, measure);
  const {attribution, url, paragraphs} = quotation;
  const source = attribution && lay(`\u2014 ${shorten(attribution, MOST_SOURCE)}`, SOURCE_SIZE);
  const place = url && lay(new URL(url).host, PLACE_SIZE);
  const below = [source, place].filter((laid): laid is Laid => Boolean(laid));
  const belowHeight = below.reduce((sum, laid) => sum + laid.height, 0);

  const inset = 3 * RULE;
  const room = {width: column - inset, height: height - 3 * MARGIN - belowHeight};
  const marks = beginsWithMark(paragraphs[0] ?? '') ? (['', ''] as const) : quotation.marks;
  const passage = layCard(paragraphs, marks, room, quotation.lang, measure);
  const top = MARGIN + (room.height - passage.height) / 2;

  pen.fillStyle = css(look.accent);
  pen.fillRect(start(MARGIN) - (isRtl ? RULE : 0), top, RULE, passage.height);
  pen.fillStyle = css(look.text);
  write(passage, top, MARGIN + inset);
  let y = height - MARGIN - belowHeight;
  for (const laid of below) y = write(laid, y, MARGIN);
  return [passage, ...below].map(wordsOf).join('\n');

  function write({lines, size}: Laid, from: number, at: number): number {
    pen.font = font(size);
    let line = from;
    for (const text of lines) {
      // The letters sit in the middle of their line.
      pen.fillText(text, start(at), line + size * (LEADING / 2 + 0.35));
      line += size * (text ? LEADING : GAP);
    }
    return line;
  }

  function wordsOf({lines}: Laid): string {
    return lines.join(' ').replace(/ {2}/g, '\n');
  }
}
