// Loaded for authors only, with `debug`: what is wrong with the attributes around quoting.
import {digestOf} from '../lib/digest.js';
import {parseList} from '../lib/list-format.js';
import {parseNetworks} from '../lib/networks.js';
import {shorten} from '../lib/shorten.js';

/** An author mends the first few first. */
const MOST_ENTRIES = 50;
const MOST_LETTERS = 200;

/**
 * Says in English what is wrong, or what an author wants to know.
 *
 * @param digest - The attribute; `null` when it is not there.
 */
export async function checkQuoting(
  networks: string | null,
  digest: string | null,
  paragraphs: readonly string[],
): Promise<string[]> {
  const unknown = parseList(networks)
    .slice(0, MOST_ENTRIES)
    .filter((entry) => !parseNetworks(entry).length);
  const problems = unknown.map(
    (entry) =>
      `networks: ${shorten(entry, MOST_LETTERS)} is ignored: it is no network that is known here, nor a name and an address with {url}.`,
  );
  if (digest === null) return problems;
  const now = await digestOf(paragraphs.join('\n')).catch(() => undefined);
  if (!now) problems.push('digest: it can be computed on https and localhost only.');
  else if (now !== digest.trim()) problems.push(`digest: the passage as it stands here has ${now}.`);
  return problems;
}
