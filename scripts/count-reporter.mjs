/**
 * Test runner reporter that only counts.
 * @param {(counts: {passed: number, failed: number, skipped: number}) => void} onCounted called once, at the end
 */
export const countReporter = (onCounted) => ({
  onTestRunFinished({sessions}) {
    const counts = {passed: 0, failed: 0, skipped: 0};
    for (const session of sessions) {
      if (session.testResults) countSuite(session.testResults, counts);
      // A file that did not load, or threw outside its tests, has no failed test to show for it.
      if (!session.passed && !hasFailedTest(session.testResults)) counts.failed += 1;
    }
    onCounted(counts);
  },
});

function countSuite({tests, suites}, counts) {
  for (const test of tests) counts[outcome(test)] += 1;
  for (const suite of suites) countSuite(suite, counts);
}

function outcome({skipped, passed}) {
  if (skipped) return 'skipped';
  return passed ? 'passed' : 'failed';
}

const hasFailedTest = (suite) =>
  Boolean(suite) && (suite.tests.some((test) => outcome(test) === 'failed') || suite.suites.some(hasFailedTest));
