import {readableOn, type Rgb} from '../lib/contrast.js';

/** How a passage looks on its page. */
export interface Look {
  readonly background: Rgb;
  /** Shows at least 4.5:1 on the background. */
  readonly text: Rgb;
  /** Shows at least 3:1 on the background. */
  readonly accent: Rgb;
  /** What a canvas takes for a font, without its size: style, weight. */
  readonly face: string;
  readonly family: string;
}

/** An element, what it stands in, and so on to the root of the page, through shadow trees. */
function withAncestors(element: Element): Element[] {
  const all: Element[] = [];
  for (let node: Element | null = element; node;) {
    all.push(node);
    const root: Node = node.getRootNode();
    node = node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return all;
}

/**
 * What draws on a canvas that is also read.
 *
 * @throws TypeError where the browser has none to give.
 */
export function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d', {willReadFrequently: true});
  if (!pen) throw new TypeError('No canvas.');
  return pen;
}

/** Lets the browser mix colours, in any notation it knows, the last on top. */
function mix(colors: readonly string[]): Rgb {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = penOf(canvas);
  for (const color of colors) {
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/**
 * Reads the look of a passage from its page.
 *
 * @param accented - An element whose text decoration has the accent as its colour.
 */
export function lookOf(passage: Element, accented: Element): Look {
  const probe = accented.appendChild(document.createElement('span'));
  probe.style.setProperty('background-color', 'Canvas');
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const {color, fontStyle, fontWeight, fontFamily} = getComputedStyle(passage);
  const grounds = withAncestors(passage).map((element) => getComputedStyle(element).backgroundColor);
  const layers = [canvas, ...grounds.reverse()];
  const background = mix(layers);
  return {
    background,
    text: readableOn(background, mix([...layers, color]), 4.5),
    accent: readableOn(background, mix([...layers, getComputedStyle(accented).textDecorationColor]), 3),
    face: `${fontStyle} ${fontWeight}`,
    family: fontFamily,
  };
}
