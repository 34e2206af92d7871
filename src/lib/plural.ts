import {oncePerTag} from './number-format.js';

/** A phrase in the forms a language has for it; `other` serves where a form is missing. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

const pluralRules = oncePerTag((tags) => new Intl.PluralRules(tags));

/** Picks the form of a phrase that goes with a number. */
export function choosePlural(forms: Plural, count: number, tag: string): string {
  return forms[pluralRules(tag).select(count)] ?? forms.other;
}
