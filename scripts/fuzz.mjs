import {parseArgs} from 'node:util';
import {defaultReporter, startTestRunner} from '@web/test-runner';
import {DEFAULTS} from '../tests/support/fuzz-settings.mjs';

// Draws more cases than `npm test` does, and others each time:
//
//     npm run fuzz -- --runs 1000000 [--seed 7] [--only addresses]
//
// in the engines that BROWSERS names, by default Chromium. `--runs` is for the cheapest property; the dearer ones take their part.

const {values} = parseArgs({
  options: {runs: {type: 'string'}, seed: {type: 'string'}, only: {type: 'string', default: '*'}},
});
const runs = Number(values.runs ?? DEFAULTS.runs);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!(runs > 0 && Number.isInteger(seed))) throw new Error('--runs and --seed are whole numbers');

process.env.FUZZ = JSON.stringify({runs, seed});
process.env.BROWSERS ??= 'chromium';
console.log(`Seed ${seed}, ${runs} cases of a whole property, in ${process.env.BROWSERS}.`);

const {default: config} = await import('../tests/web-test-runner.config.mjs');
const hours = 3_600_000;
await startTestRunner({
  config: {
    ...config,
    files: [`tests/fuzz/${values.only}.test.ts`],
    testsFinishTimeout: 10 * hours,
    reporters: [defaultReporter()],
  },
  readCliArgs: false,
  readFileConfig: false,
});
