import {html, nothing, type TemplateResult} from 'lit';

export const ADDRESS = 'an http(s), mailto, tel or sms address';
export const WEB_ADDRESS = 'an http(s) address';
export const DAY = 'a day, as 2026-04-21';
export const MOMENT = 'a time with its zone, as 2026-12-31T23:59:00+01:00';
export const NUMBER = 'a whole number';
export const PREVIEW = 'a whole number of paragraphs, or of words, as 60 words';
export const FORM = 'plain or pull';
export const MARKS = 'page, quote or none';

/** For each attribute: what it was understood as, and what it has to be. */
export type Checks = Readonly<Record<string, readonly [read: unknown, wanted: string]>>;

/**
 * Shows the author what is wrong.
 *
 * @param checks - An attribute that is there and was understood as `undefined` is named, with what it has to be.
 * @param troubles - Anything else that is wrong.
 */
export function renderProblems(
  host: Element,
  checks: Checks,
  ...troubles: readonly (string | undefined)[]
): TemplateResult | typeof nothing {
  const problems = Object.entries(checks)
    .filter(([name, [read]]) => read === undefined && host.hasAttribute(name))
    .map(([name, [, wanted]]) => `${name} is ignored: it has to be ${wanted}.`);
  for (const trouble of troubles) if (trouble) problems.push(trouble);
  return problems.length
    ? html`<ul part="debug" lang="en">
        ${problems.map((problem) => html`<li>${problem}</li>`)}
      </ul>`
    : nothing;
}
