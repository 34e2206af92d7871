import {readFileSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {loadSource} from './simulate/load-source.mjs';
import {complaints, measure, table} from './simulate/rows.mjs';
import {scenarios} from './simulate/scenarios.mjs';

// Simulates the readers of a page, and fails when they behave worse than docs/etiquette.md promises. docs/simulation.md tells what
// the columns mean; with --write the table is put there.

const DOCUMENT = 'docs/simulation.md';
const PLACE = /(<!-- simulation -->\n)[^]*?(<!-- \/simulation -->)/;

const {values} = parseArgs({
  options: {
    clients: {type: 'string', default: '100000'},
    days: {type: 'string', default: '30'},
    seed: {type: 'string', default: '20260822'},
    write: {type: 'boolean', default: false},
  },
});
const [clients, days, seed] = [values.clients, values.days, values.seed].map(Number);
if (![clients, days, seed].every((value) => Number.isSafeInteger(value) && value > 0))
  throw new Error('--clients, --days and --seed take whole numbers from 1.');

const {pollBody} = await loadSource();
const rows = [];
for (const scenario of scenarios(days)) {
  process.stderr.write(`${scenario.rows[0].name} …\n`);
  rows.push(...(await measure(scenario, {clients, seed, pollBody})));
}

const caption = `${new Date().toISOString().slice(0, 10)}, seed ${seed}:`;
console.log(`\n${caption}\n\n${table(rows)}`);
for (const complaint of rows.flatMap(complaints)) {
  console.error(complaint);
  process.exitCode = 1;
}

if (values.write) {
  const written = readFileSync(DOCUMENT, 'utf8');
  if (!PLACE.test(written)) throw new Error(`${DOCUMENT} has no place for the table.`);
  writeFileSync(
    DOCUMENT,
    written.replace(PLACE, (_, start, end) => `${start}\n${caption}\n\n${table(rows)}\n\n${end}`),
  );
}
