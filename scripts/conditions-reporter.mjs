const SUITE = /^on a host page: (.*)/;
const NOT_PROMISED = / \(not promised: .*\)$/;

/**
 * Test runner reporter that prints how each engine stood each condition of a host page (tests/hosts), and sums up.
 * @param {(line: string) => void} print
 */
export const conditionsReporter = (print = console.log) => ({
  onTestRunFinished({sessions}) {
    const rows = new Map();
    const engines = [];
    for (const {browser, testResults} of sessions) {
      for (const {family, test} of testsOfHosts(testResults)) {
        if (!engines.includes(browser.name)) engines.push(browser.name);
        const row = rows.get(`${family}: ${test.name}`) ?? {};
        rows.set(`${family}: ${test.name}`, {...row, [browser.name]: outcome(test)});
      }
    }
    if (!rows.size) return;

    const width = Math.max(...engines.map((name) => name.length), 'no promise'.length) + 2;
    const cells = (texts) => texts.map((text) => text.padEnd(width)).join('');
    print(`\n${cells(engines)}a host page with`);
    for (const [name, row] of rows) print(cells(engines.map((engine) => row[engine] ?? '')) + name);
    print(`\n${rows.size} conditions of host pages`);
    for (const engine of engines) print(`  ${engine}: ${summary([...rows.values()].map((row) => row[engine]))}`);
  },
});

function* testsOfHosts(suite) {
  const [, family] = SUITE.exec(suite?.name ?? '') ?? [];
  if (family) for (const test of suite.tests) yield {family, test};
  for (const inner of suite?.suites ?? []) yield* testsOfHosts(inner);
}

function outcome({name, skipped, passed}) {
  if (skipped) return 'not tried';
  if (!passed) return 'FAILS';
  return NOT_PROMISED.test(name) ? 'no promise' : 'ok';
}

function summary(outcomes) {
  const counts = {};
  for (const one of outcomes) if (one) counts[one] = (counts[one] ?? 0) + 1;
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}
