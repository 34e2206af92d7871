import {STATES} from '../lib/petition-state.js';
import {DOCUMENT_VERSION, FIELDS} from './fields.js';
import {LONGEST_ADDRESS, LONGEST_LIST, LONGEST_PARAGRAPH, LONGEST_TEXT, type Kind} from './kinds.js';
import {MEANINGS, VERSION_MEANING, WANTED} from './meanings.js';

/** A piece of JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

const text = (maxLength: number): Schema => ({type: 'string', minLength: 1, maxLength});
const list = (items: Schema): Schema => ({type: 'array', items, maxItems: LONGEST_LIST});
const listOrOne = (items: Schema): Schema => ({anyOf: [list(items), items]});
/** Digits, plain or in groups of three with the same mark between. */
const DIGITS = "(?:\\d+|(?!0)\\d{1,3}([,.' \\u00a0\\u202f\\u2019])\\d{3}(?:\\1\\d{3})*)$";
const whole = (minimum: 0 | 1): Schema => ({
  anyOf: [
    {type: 'integer', minimum, maximum: Number.MAX_SAFE_INTEGER},
    {type: 'string', pattern: `^${minimum ? '(?!0+$)' : ''}${DIGITS}`},
  ],
});

const goal: Schema = {
  anyOf: [
    whole(1),
    {
      type: 'object',
      properties: {count: whole(1), brings: {anyOf: [text(LONGEST_TEXT), {enum: [null, '']}]}},
      required: ['count'],
    },
  ],
};

const KIND_SCHEMAS: Readonly<Record<Kind, Schema>> = {
  text: text(LONGEST_TEXT),
  texts: listOrOne(text(LONGEST_TEXT)),
  // Relative addresses have no scheme, and the schemes that lead nowhere safe are refused.
  address: {
    ...text(LONGEST_ADDRESS),
    format: 'uri-reference',
    pattern:
      '^(?:[hH][tT][tT][pP][sS]?:|[mM][aA][iI][lL][tT][oO]:|[tT][eE][lL]:|[sS][mM][sS]:|(?![A-Za-z][A-Za-z0-9+.-]*:))',
  },
  source: text(LONGEST_ADDRESS),
  day: {type: 'string', format: 'date', pattern: '^\\d{4}-\\d\\d-\\d\\d$'},
  moment: {
    type: 'string',
    format: 'date-time',
    pattern: '^\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:[Zz]|[+-]\\d\\d:\\d\\d)$',
  },
  language: {type: 'string', pattern: '^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$'},
  count: whole(0),
  goal: whole(1),
  goals: listOrOne(goal),
  state: {enum: STATES},
  excerpts: {type: 'object', additionalProperties: listOrOne(text(LONGEST_PARAGRAPH))},
};

/** Null and an empty text say as much as leaving a field out. */
const optional = (description: string, schema: Schema): Schema => ({
  description,
  anyOf: [schema, {enum: [null, '']}],
});

/** The JSON Schema of the campaign document, which `scripts/campaign.mjs` writes into a file. Fields it does not know are allowed. */
export function campaignSchema(): Schema {
  const parts = Object.entries(FIELDS).map(([name, kinds]) => {
    const {about, fields} = MEANINGS[name as keyof typeof MEANINGS];
    const meanings = fields as Readonly<Record<string, string>>;
    const properties = Object.entries(kinds as Readonly<Record<string, Kind>>).map(([field, kind]) => [
      field,
      optional(`${meanings[field] ?? ''} It has to be ${WANTED[kind]}.`, KIND_SCHEMAS[kind]),
    ]);
    return [name, {description: about, type: ['object', 'null'], properties: Object.fromEntries(properties) as Schema}];
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Campaign document of open-letter-widgets',
    type: 'object',
    properties: {
      $schema: {type: 'string'},
      version: {description: VERSION_MEANING, enum: [DOCUMENT_VERSION, null]},
      ...Object.fromEntries(parts),
    },
  };
}
