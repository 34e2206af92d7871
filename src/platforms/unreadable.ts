import type {Platform} from './platform.js';

/**
 * Hosts, subdomains included, that a page cannot read, by the reason why.
 *
 * @evidence A to C, August 2026: official documents, source of the servers, public clients
 */
const hosts = {
  'wants a secret key': 'actionnetwork.org airtable.com donorbox.org nationbuilder.com newmode.net',
  'lets no other site read it': 'change.org actions.eko.org actions.sumofus.org openletter.earth act.eff.org',
  'answers only to POST': 'borgerforslag.dk',
  'publishes HTML only':
    'openpetition.de openpetition.eu openpetition.org epetitionen.bundestag.de ourcommons.ca noscommunes.ca',
};

/** Platforms that a page cannot read. */
export const unreadable: readonly Platform[] = Object.entries(hosts).flatMap(([reason, names]) =>
  names.split(' ').map((name) => ({
    name,
    address: new RegExp(`^https?://([^/]+\\.)?${name.replaceAll('.', '\\.')}(:\\d+)?/`),
    reads: [],
    count: '',
    unreadable: `A page cannot read ${name}: it ${reason}. Let a job of yours publish a count document, and name that.`,
  })),
);
