/** What we speak when the page names no language that anyone knows. */
export const LAST_RESORT = 'en';

/** What was made of what is written, since a page says the same for every element. English needs no browser to be known. */
const known = new Map<string, string | undefined>([[LAST_RESORT, LAST_RESORT]]);

/**
 * Makes a language tag of what a page wrote into `lang`.
 *
 * @param written - For instance `de-AT`; `en_US` is understood as `en-US`.
 * @returns The canonical BCP 47 tag, or `undefined` when it names no language (empty, `x-default`, `und`, nonsense).
 */
export function parseLanguage(written: string | null | undefined): string | undefined {
  if (!written) return undefined;
  if (!known.has(written)) known.set(written, canonical(written));
  return known.get(written);
}

function canonical(written: string): string | undefined {
  try {
    const tag = Intl.getCanonicalLocales(written.trim().replace(/_/g, '-'))[0];
    return tag && !/^und\b/.test(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The steps from a tag to its language, most exact first: `zh-Hant-TW`, `zh-Hant`, `zh`.
 */
export function widerTags(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}
