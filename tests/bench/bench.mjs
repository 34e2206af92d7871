import {parseArgs} from 'node:util';
import {contenders as known} from './contenders.mjs';
import {measureAll, rows} from './measure.mjs';
import {asDocument, asMarkdown, write} from './report.mjs';

// Measures our script tag beside what people would use instead. docs/bench.md tells what the figures mean; it is written when all
// rows and contenders were measured, and docs/bench.json beside it.

const {values} = parseArgs({
  options: {
    rounds: {type: 'string'},
    only: {type: 'string'},
    contenders: {type: 'string'},
    quick: {type: 'boolean', default: false},
  },
});

const named = (list, all, option) => {
  const names = list?.split(',') ?? all;
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`--${option} knows no "${unknown}", but ${all.join(', ')}.`);
  return names;
};
const rowIds = named(values.only, Object.keys(rows), 'only');
const keys = named(values.contenders, Object.keys(known), 'contenders');
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (rounds !== undefined && !(Number.isSafeInteger(rounds) && rounds > 0))
  throw new Error('--rounds takes a whole number from 1.');

const began = Date.now();
const measured = await measureAll({
  keys,
  rowIds,
  rounds: rounds ?? (values.quick ? 1 : undefined),
  tell: (line) => process.stderr.write(`${line}\n`),
});
const document = asDocument(measured);
console.log(asMarkdown(document));
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
const isWhole = !values.only && !values.contenders && !values.quick;
if (isWhole) write(document);
