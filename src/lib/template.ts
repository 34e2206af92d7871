import {ownValue} from './own.js';

/** A stretch of a filled template: fixed words, or the value of the placeholder called `name`. */
export interface Piece {
  readonly text: string;
  readonly name?: string;
}

/** What stands for each placeholder. */
export type Values = Readonly<Record<string, string | undefined>>;

/**
 * Fills a phrase with named placeholders, `{count} of {goal}`, and keeps the seams, so that a value can get its own markup.
 *
 * @returns The pieces in order. A placeholder without a value leaves nothing behind.
 */
export function fillTemplate(template: string, values: Values): Piece[] {
  return template
    .split(/\{([\w-]+)\}/)
    .map((text, i) => (i % 2 ? {name: text, text: (ownValue(values, text) as string | undefined) ?? ''} : {text}))
    .filter((piece) => piece.text);
}

/** Fills a phrase with named placeholders as plain text. */
export function fillText(template: string, values: Values): string {
  return fillTemplate(template, values)
    .map((piece) => piece.text)
    .join('');
}
