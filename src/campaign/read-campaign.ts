import {ownValue} from '../lib/own.js';
import {DOCUMENT_VERSION, FIELDS, type Fields} from './fields.js';
import {KINDS, type Fail, type Kind, type Steps} from './kinds.js';

/** What a value of each kind is read as. */
type Values = {readonly [K in Kind]: NonNullable<ReturnType<(typeof KINDS)[K]>>};

/** What a campaign says, as far as it makes sense: addresses are absolute and safe, moments have a zone, counts are true. */
export type CampaignParts = {
  readonly [Part in keyof Fields]: {
    readonly [Field in keyof Fields[Part]]?: Fields[Part][Field] extends Kind ? Values[Fields[Part][Field]] : never;
  };
};

/** A document that says nothing. */
export const NO_PARTS: CampaignParts = {letter: {}, action: {}, petition: {}};

/** What was read, and where the document makes no sense. */
export interface CampaignAnswer {
  readonly parts: CampaignParts;
  /** The way to each value that was not understood: `['letter', 'authors', 1]`. */
  readonly failures: readonly Steps[];
}

/** A document whose root is no object is none. */
export function isDocument(json: unknown): json is object {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/**
 * Reads a campaign document, each field by itself. Never throws, whatever `json` is, and knows nothing it does not know.
 *
 * @param json - What `JSON.parse` returned.
 * @param base - The document's own address, which addresses in it are relative to.
 * @param before - What was last known: it stands where a field makes no sense, and a count stands also where it is missing.
 */
export function readCampaign(json: unknown, base: string, before: CampaignParts = NO_PARTS): CampaignAnswer {
  const failures: Steps[] = [];
  if ((ownValue(json, 'version') ?? DOCUMENT_VERSION) !== DOCUMENT_VERSION) failures.push(['version']);

  const readPart = ([name, fields]: [string, Readonly<Record<string, Kind>>]) => {
    const written = ownValue(json, name) ?? {};
    const known = ownValue(before, name);
    if (!isDocument(written)) {
      failures.push([name]);
      return [name, known];
    }
    const values = Object.entries(fields).flatMap(([field, kind]) => {
      const value = ownValue(written, field) ?? '';
      const last = ownValue(known, field);
      const fail: Fail = (...steps) => failures.push([name, field, ...steps]);
      const read = value === '' ? undefined : KINDS[kind](value, fail, base);
      if (read !== undefined) return [[field, read]];
      const isLost = value !== '' || (field === 'count' && last !== undefined);
      if (isLost) fail();
      return isLost && last !== undefined ? [[field, last]] : [];
    });
    return [name, Object.fromEntries(values) as object];
  };
  const parts = Object.entries(FIELDS).map(readPart);
  return {parts: Object.fromEntries(parts) as CampaignParts, failures};
}

/** Writes the way to a value as people do: `letter.authors[1]`. */
export function pathOf(steps: Steps): string {
  return steps.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('');
}
