import {readdirSync} from 'node:fs';
import {finished} from 'node:stream/promises';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {defaultReporter, startTestRunner} from '@web/test-runner';
import {conditionsReporter} from './conditions-reporter.mjs';
import {countReporter} from './count-reporter.mjs';

// Runs the tests of the built package in Node, then those of the elements in browsers, and ends with one line that counts both.
// File names as arguments restrict it to these files.

const total = {passed: 0, failed: 0, skipped: 0};

const asked = process.argv.slice(2);
const nodeFiles = asked.length
  ? asked.filter((file) => file.endsWith('.mjs'))
  : [...testsIn('tests/package'), ...testsIn('tests/demo')];
const browserFiles = asked.length ? asked.filter((file) => file.endsWith('.ts')) : undefined;

// In a handler, because a browser half that cannot start ends the process by itself.
process.once('exit', (code) => {
  const failed = code !== 0 && total.failed === 0 ? 1 : total.failed;
  if (failed || total.passed === 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
});

if (nodeFiles.length) await testInNode(nodeFiles);
if (browserFiles?.length !== 0) {
  await testInBrowsers(browserFiles).catch((error) => {
    console.error(error);
    total.failed += 1;
  });
}

function testsIn(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.mjs'));
  return files.map((file) => `${folder}/${file}`);
}

async function testInNode(files) {
  const events = run({files, concurrency: true});
  events.on('test:pass', ({details, skip, todo}) => {
    if (details.type !== 'suite') total[skip || todo ? 'skipped' : 'passed'] += 1;
  });
  events.on('test:fail', ({details}) => {
    if (details.type !== 'suite') total.failed += 1;
  });
  const report = events.compose(new spec());
  report.pipe(process.stdout, {end: false});
  await finished(report);
}

async function testInBrowsers(files) {
  const {default: config} = await import('../tests/web-test-runner.config.mjs');
  await new Promise((resolve, reject) => {
    const count = countReporter((counts) => {
      for (const [outcome, number] of Object.entries(counts)) total[outcome] += number;
    });
    startTestRunner({
      config: {...config, ...(files && {files}), reporters: [defaultReporter(), conditionsReporter(), count]},
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
    }).then((runner) => runner?.on('stopped', resolve), reject);
  });
}
