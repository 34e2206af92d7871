import {parseMoment} from '../lib/moment.js';
import {ownValue} from '../lib/own.js';
import {recognise} from '../platforms/recognise.js';
import {DOCUMENT_VERSION, FIELDS} from './fields.js';
import {LONGEST_LIST, type Kind, type Steps} from './kinds.js';
import {WANTED, WANTED_INSIDE} from './meanings.js';
import {isDocument, pathOf, readCampaign, type CampaignParts} from './read-campaign.js';
import {checkNames} from './check-names.js';
import {parseTolerantly, type Tolerated} from './tolerant-json.js';

/** Something to say about a document. */
export interface Finding {
  /** From 1. */
  readonly line: number;
  /** In characters, from 1. */
  readonly column: number;
  /** False for what is merely worth knowing. */
  readonly isMistake: boolean;
  /** In whole sentences. */
  readonly says: string;
}

/** What else there is to know. */
export interface Circumstances {
  /** The document's own address. */
  readonly address: string;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/** What a check notes down: where, as the way to a value, and what. */
export type Tell = (steps: Steps, says: string, isMistake?: boolean, isName?: boolean) => void;

/** No more of a document is read by a page, in bytes. */
const LONGEST_DOCUMENT = 65_536;
/** What stands in place of bytes that are no UTF-8. */
const NO_UTF_8 = '\ufffd';
/** More of a wrong value is not repeated. */
const LONGEST_ECHO = 40;

/** Checks a campaign document as its readers would find it; what it finds is in the order of the text. */
export function checkCampaign(text: string, {address, now}: Circumstances): Finding[] {
  const found: {offset: number; isMistake: boolean; says: string}[] = [];
  const tellAt = (offset: number, says: string) => void found.push({offset, isMistake: true, says});

  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LONGEST_DOCUMENT)
    tellAt(0, `The document has ${bytes.toLocaleString('en')} bytes; pages read no document of more than 65,536.`);
  if (!text.trim()) tellAt(0, 'The document is empty.');
  else if (/^\s*</.test(text)) tellAt(0, 'This is a page of HTML (or XML), and no JSON.');
  else if (text.includes(NO_UTF_8))
    tellAt(
      text.indexOf(NO_UTF_8),
      'Here is no UTF-8: save the file as UTF-8, else pages show wrong letters or nothing.',
    );
  else checkText(parseTolerantly(text), tellAt);

  function checkText(read: Tolerated, tellSlip: typeof tellAt): void {
    if (!isDocument(read.json)) {
      tellSlip(0, 'A campaign document is an object: it begins with { and ends with }.');
      return;
    }
    for (const {offset, says} of read.slips) tellSlip(offset, says);
    checkDocument(read.json, {address, now}, (steps, says, isMistake = true, isName = false) => {
      const offset = read.placeOf(steps, isName);
      // What is no JSON makes no sense either; once is enough.
      if (!read.slips.some((slip) => slip.offset === offset)) found.push({offset, isMistake, says});
    });
  }

  return found
    .sort((a, b) => a.offset - b.offset)
    .map(({offset, isMistake, says}) => {
      const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
      return {line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1, isMistake, says};
    });
}

function checkDocument(json: object, circumstances: Circumstances, tell: Tell): void {
  const {parts, failures} = readCampaign(json, circumstances.address);
  for (const steps of failures) tell(steps, whatIsWrong(json, steps));
  checkNames(json, tell);
  checkTimes(json, parts, circumstances.now, tell);
  checkPetition(parts, circumstances, tell);
  checkAddresses(json, tell);
}

/** What reads as a part of a path although somebody meant a site or a mailbox. */
function checkAddresses(json: object, tell: Tell): void {
  for (const [part, fields] of Object.entries(FIELDS)) {
    for (const [field, kind] of Object.entries(fields)) {
      const value = ownValue(ownValue(json, part), field);
      if (kind !== 'address' || typeof value !== 'string') continue;
      const start = /^\s*www\./i.test(value)
        ? 'https://'
        : /^[^\s/?#:]+@[^\s/?#]+\.[^\s/?#]+$/.test(value)
          ? 'mailto:'
          : '';
      if (start)
        tell(
          [part, field],
          `${part}.${field} lacks ${start} at its beginning; without it, it is a file beside the document.`,
        );
    }
  }
}

/** Says what a value has to be, and what it is. */
function whatIsWrong(json: object, steps: Steps): string {
  const [part = '', field = '', ...inside] = steps;
  const value = steps.reduce<unknown>((parent, step) => ownValue(parent, String(step)), json);
  const path = pathOf(steps);
  if (part === 'version') return `version has to be ${DOCUMENT_VERSION}; what other versions mean is not known here.`;
  if (!field) return `${path} has to be an object: { … }.`;
  const kind = ownValue(ownValue(FIELDS, String(part)), String(field)) as Kind;
  const last = inside.at(-1);
  if (typeof last === 'number' && last >= LONGEST_LIST)
    return `${path} is one too many: a list may hold ${LONGEST_LIST}.`;
  const isBrought = kind === 'goals' && last === 'brings';
  const wanted = isBrought
    ? WANTED.text
    : inside.length
      ? (WANTED_INSIDE[kind]?.[inside.length - 1] ?? '')
      : WANTED[kind];
  return `${path} has to be ${wanted}; ${hintFor(kind, value) ?? `${echo(value)} is not.`}`;
}

/** Says more exactly what is wrong where people often go wrong. */
function hintFor(kind: Kind, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (kind === 'moment' && /^\d{4}-\d\d-\d\d$/.test(value)) return `${echo(value)} lacks the time and its zone.`;
  if (kind === 'moment' && parseMoment(`${value}Z`)) return `${echo(value)} lacks the zone.`;
  if (kind === 'moment' && parseMoment(value.replace(' ', 'T'))) return 'between day and time stands a T.';
  if (kind === 'state' && parseStateLoosely(value)) return `${echo(value)} differs in capitals or spaces.`;
  return undefined;
}

const parseStateLoosely = (value: string) => WANTED.state.split(/\W+/).includes(value.trim().toLowerCase());

function echo(value: unknown): string {
  const written = JSON.stringify(value) as string | undefined;
  if (written === undefined) return 'nothing';
  return written.length > LONGEST_ECHO ? `${written.slice(0, LONGEST_ECHO)}\u2026` : written;
}

function checkTimes(json: object, {action, petition}: CampaignParts, now: number, tell: Tell): void {
  const {opens, closes} = action;
  if (opens && closes && opens.time >= closes.time)
    tell(['action', 'closes'], 'action.closes comes before action.opens: nobody could ever act.');
  const {state = 'open', updated} = petition;
  if (closes && closes.time <= now && state === 'open')
    tell(['action', 'closes'], 'action.closes has passed: pages show the campaign as closed.', false);
  if (updated && updated.time > now)
    tell(['petition', 'updated'], 'petition.updated lies in the future; it is the time when the count was true.');
  if (isDocument(ownValue(json, 'petition')) && petition.count === undefined && !petition.source)
    tell(['petition'], 'petition has neither count nor source: counters show what their pages say.', false, true);
}

function checkPetition({petition, letter}: CampaignParts, {address}: Circumstances, tell: Tell): void {
  const {poll, source = ''} = petition;
  const [shortest, longest] = [10, 3600];
  if (poll === 0) tell(['petition', 'poll'], 'petition.poll is 0: pages that are open do not read this again.', false);
  else if (poll !== undefined && (poll < shortest || poll > longest))
    tell(['petition', 'poll'], `petition.poll is kept between ${shortest} and ${longest} seconds.`, false);
  for (const one of source.match(/\S+/g) ?? []) {
    const petition = recognise(one, address);
    if (!petition) tell(['petition', 'source'], `petition.source: ${one} is no address of the web (http or https).`);
    else if ('unreadable' in petition) tell(['petition', 'source'], `petition.source: ${petition.unreadable}`);
  }
  for (const [name, paragraphs] of Object.entries(letter.excerpts ?? {})) {
    const i = paragraphs.findIndex((paragraph) => /<\/?[a-z][^>]*>/i.test(paragraph));
    if (i >= 0)
      tell(
        ['letter', 'excerpts', name, i],
        'Tags such as <b> are shown as they are written: a paragraph is plain text.',
        false,
      );
  }
}
