import type {Piece} from '../lib/template.js';

/** Renders a filled phrase; what stands for a placeholder goes through `renderValue`, the words between stay text. */
export function renderPieces(
  pieces: readonly Piece[],
  renderValue: (name: string, text: string) => unknown,
): unknown[] {
  return pieces.map(({name, text}) => (name === undefined ? text : renderValue(name, text)));
}

/** The same, without a list where fixed words are all there is. */
export function renderPhrase(...[pieces, renderValue]: Parameters<typeof renderPieces>): unknown {
  const [first] = pieces;
  return pieces.length < 2 && first?.name === undefined ? first?.text : renderPieces(pieces, renderValue);
}
