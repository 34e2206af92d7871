import {ownValue} from '../lib/own.js';
import type {Tell} from './check.js';
import {FIELDS} from './fields.js';
import {isDocument} from './read-campaign.js';

/** What may stand at the root beside the parts; the first is for editors. */
const AT_ROOT = ['$schema', 'version'];
/** So many letters may differ in a name that is meant to be another. */
const MOST_SLIPS = 2;

const PARTS = Object.keys(FIELDS);
const fieldsOf = (part: string) => Object.keys(ownValue(FIELDS, part) ?? {});

/** Finds names that nobody reads, and guesses what was meant. */
export function checkNames(json: object, tell: Tell): void {
  for (const name of Object.keys(json)) {
    if (PARTS.includes(name)) checkPart(name, ownValue(json, name), tell);
    else if (!AT_ROOT.includes(name)) {
      const part = PARTS.find((one) => fieldsOf(one).includes(name));
      const meant = part ? `${part}.${name}` : nearest(name, [...PARTS, ...AT_ROOT]);
      tellOf([name], name, part ? `it belongs into ${part}` : meant && `is ${meant} meant`, tell);
    }
  }
}

function checkPart(part: string, value: unknown, tell: Tell): void {
  if (!isDocument(value)) return;
  const known = fieldsOf(part);
  for (const name of Object.keys(value)) {
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    const other = PARTS.find((one) => fieldsOf(one).includes(name));
    tellOf([part, name], `${part}.${name}`, meant ? `is ${meant} meant` : other && `it belongs into ${other}`, tell);
  }
}

function tellOf(steps: readonly string[], path: string, guess: string | undefined, tell: Tell): void {
  const end = guess?.startsWith('is ') ? '?' : '.';
  if (guess) tell(steps, `${path} is not read: ${guess}${end}`, true, true);
  else tell(steps, `${path} is not read.`, false, true);
}

/** The known name that a wrong one is most like, written with other capitals or marks, or with a slip or two. */
function nearest(wrong: string, names: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
  const near = names
    .map((name) => ({name, slips: slipsBetween(plain(wrong), plain(name))}))
    .filter(({name, slips}) => slips <= MOST_SLIPS && slips * 2 < name.length)
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.name;
}

/** How many letters have to be put in, taken out, changed or swapped with the next one. */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cell = (up: number, left: number) => rows[i - up]?.[j - left] ?? 0;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          cell(1, 0) + 1,
          (row[j - 1] ?? 0) + 1,
          cell(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          isSwap ? cell(2, 2) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
