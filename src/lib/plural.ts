import {oncePerTag} from './number-format.js';

/** A phrase in the forms a language has for it; `other` serves where a form is missing. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

const pluralRules = oncePerTag((tags) => new Intl.PluralRules(tags));

/** Where one thing has a form of its own, and all other whole numbers share one: no rules need be made for them. */
const ONE_OR_MANY = /^(de|en)\b/;

/** Picks the form of a phrase that goes with a whole number. */
export function choosePlural(forms: Plural, count: number, tag: string): string {
  const simple = count === 1 ? 'one' : 'other';
  return forms[ONE_OR_MANY.test(tag) ? simple : pluralRules(tag).select(count)] ?? forms.other;
}
