import {ownValue} from './own.js';

/** A stretch of a filled template: fixed words, or the value of the placeholder called `name`. */
export interface Piece {
  readonly text: string;
  readonly name?: string;
}

/** What stands for each placeholder. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Fixed words and names of placeholders in turn; words come first and last, though they may be empty. */
const seamsOf = (template: string) => template.split(/\{([\w-]+)\}/);

const valueOf = (values: Values, name: string) => (ownValue(values, name) as string | undefined) ?? '';

/**
 * Fills a phrase with named placeholders, `{count} of {goal}`, and keeps the seams, so that a value can get its own markup.
 *
 * @returns The pieces in order. A placeholder without a value leaves nothing behind.
 */
export function fillTemplate(template: string, values: Values): Piece[] {
  return seamsOf(template)
    .map((text, i) => (i % 2 ? {name: text, text: valueOf(values, text)} : {text}))
    .filter((piece) => piece.text);
}

/**
 * Fills a phrase like `fillTemplate`.
 *
 * @returns Fixed words and values in turn; words come first and last, and each may be empty.
 */
export function fillInTurn(template: string, values: Values): string[] {
  return seamsOf(template).map((text, i) => (i % 2 ? valueOf(values, text) : text));
}

/** Fills a phrase with named placeholders as plain text. */
export function fillText(template: string, values: Values): string {
  return fillInTurn(template, values).join('');
}
