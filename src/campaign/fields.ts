/**
 * The campaign document: its parts, their fields, and of which kind each one is.
 *
 * Everything else about the document comes from this table: how it is read, its types, its JSON Schema, the check command and the
 * tables in docs/campaign.md. What each field means stands in `meanings.ts`, which no page has to load.
 */
export const FIELDS = {
  letter: {
    title: 'text',
    url: 'address',
    authors: 'texts',
    recipients: 'texts',
    publication: 'text',
    date: 'day',
    lang: 'language',
    excerpts: 'excerpts',
  },
  action: {
    label: 'text',
    url: 'address',
    opens: 'moment',
    closes: 'moment',
    closedText: 'text',
    closedUrl: 'address',
  },
  petition: {
    count: 'count',
    goal: 'goal',
    goals: 'goals',
    updated: 'moment',
    state: 'state',
    poll: 'count',
    source: 'source',
    offline: 'count',
  },
} as const;

/** The table's own type. */
export type Fields = typeof FIELDS;

/** The version of the document that this library reads; one without a `version` is of the first. */
export const DOCUMENT_VERSION = 1;
