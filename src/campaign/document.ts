import type {DOCUMENT_VERSION, Fields} from './fields.js';
import type {Kind} from './kinds.js';

/** A goal by itself, or with what reaching it brings. */
type WrittenGoal = number | string | {readonly count: number | string; readonly brings?: string | null};

/** How a value of each kind is written in JSON. */
interface Written {
  readonly text: string;
  readonly texts: readonly string[] | string;
  readonly address: string;
  readonly source: string;
  readonly day: string;
  readonly moment: string;
  readonly language: string;
  readonly count: number | string;
  readonly goal: number | string;
  readonly goals: readonly WrittenGoal[] | WrittenGoal;
  readonly state: 'open' | 'closed' | 'won' | 'lost';
  readonly excerpts: Readonly<Record<string, readonly string[] | string>>;
}

/**
 * The campaign document as it is published, for whoever writes one in TypeScript. Every field may be left out or null; the JSON
 * Schema in `campaign.schema.json` says the same more exactly.
 */
export type CampaignDocument = {
  /** The version of this format. */
  readonly version?: typeof DOCUMENT_VERSION | null;
} & {
  readonly [Part in keyof Fields]?:
    | {
        readonly [Field in keyof Fields[Part]]?:
          (Fields[Part][Field] extends Kind ? Written[Fields[Part][Field]] : never) | null;
      }
    | null;
};
