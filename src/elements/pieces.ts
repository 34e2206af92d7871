import type {Piece} from '../lib/template.js';

/** Renders a filled phrase; what stands for a placeholder goes through `renderValue`, the words between stay text. */
export function renderPieces(
  pieces: readonly Piece[],
  renderValue: (name: string, text: string) => unknown,
): unknown[] {
  return pieces.map(({name, text}) => (name === undefined ? text : renderValue(name, text)));
}
