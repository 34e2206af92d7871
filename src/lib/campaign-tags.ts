const PREFIX = 'utm_';

/**
 * Reads campaign tags as a page writes them.
 *
 * @param written - `source=blog&medium=embed`, with or without `utm_` before each name.
 * @returns Names with `utm_` and their values, in order; `undefined` when there is none.
 */
export function parseCampaignTags(written: string | null | undefined): [name: string, value: string][] | undefined {
  const tags = [...new URLSearchParams(written?.trim() ?? '')]
    .map(([name, value]): [string, string] => [PREFIX + name.trim().replace(PREFIX, ''), value.trim()])
    .filter(([name, value]) => name !== PREFIX && value);
  return tags.length ? tags : undefined;
}

/**
 * Adds campaign tags to an address on another site. What stands in the address already stays as it is, to the letter: its query,
 * tags of the same name, its fragment and text fragment.
 *
 * @param tags - Names and values, as `parseCampaignTags` reads them.
 * @param origin - Where the page itself is from: its own addresses get none.
 * @returns The whole address; unchanged when it is no http or https address.
 */
export function withCampaignTags(url: URL, tags: readonly [string, string][] | undefined, origin: string): string {
  if (!tags || !url.protocol.startsWith('http') || url.origin === origin) return url.href;
  const missing = new URLSearchParams(tags.filter(([name]) => !url.searchParams.has(name))).toString();
  if (!missing) return url.href;
  const [, before = '', fragment = ''] = /^([^#]*)(.*)$/.exec(url.href) ?? [];
  const mark = before.includes('?') ? (/[?&]$/.test(before) ? '' : '&') : '?';
  return before + mark + missing + fragment;
}
