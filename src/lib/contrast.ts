/** Red, green and blue, from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** How bright a colour is: relative luminance, from 0 to 1 (WCAG 2). */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well one colour shows on another: from 1, not at all, to 21, black on white (WCAG 2). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** A colour if it shows well enough on another, else black or white, whichever shows better. */
export function readableOn(background: Rgb, color: Rgb, least: number): Rgb {
  if (contrast(color, background) >= least) return color;
  return contrast(BLACK, background) > contrast(WHITE, background) ? BLACK : WHITE;
}
