import assert from 'node:assert/strict';
import {parentPort, workerData} from 'node:worker_threads';
import {loadSource} from '../../scripts/simulate/load-source.mjs';
import {measure} from '../../scripts/simulate/rows.mjs';
import {scenarios} from '../../scripts/simulate/scenarios.mjs';

// Simulates one day in a thread of its own: node:test watches each promise of its thread, which makes them many times slower.

const {clients, only, wrong} = workerData;

function change(path, text) {
  if (!wrong || !path.endsWith(`/src/${wrong.file}`)) return text;
  const changed = text.replace(wrong.instead, wrong.text);
  assert.notEqual(changed, text, `${wrong.file} has no ${wrong.instead}`);
  return changed;
}

const {pollBody} = await loadSource(change);
const rows = [];
for (const scenario of scenarios(1).filter(({rows: [{name}]}) => only.test(name)))
  rows.push(...(await measure(scenario, {clients, seed: 20_260_822, pollBody})));
parentPort.postMessage(rows);
