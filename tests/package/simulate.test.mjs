import assert from 'node:assert/strict';
import {once} from 'node:events';
import {describe, it} from 'node:test';
import {Worker} from 'node:worker_threads';
import {complaints} from '../../scripts/simulate/rows.mjs';

const POLICY = 'lib/poll-policy.ts';
const SOURCE = 'sources/poll-body.ts';

/** Simulates one day; `wrong` is a text that stands in a file of src instead of another one. */
async function run({clients = 2000, only = /^/, wrong} = {}) {
  const worker = new Worker(new URL('simulate-worker.mjs', import.meta.url), {workerData: {clients, only, wrong}});
  const [rows] = await once(worker, 'message');
  assert.ok(rows.length > 0);
  return rows;
}

describe('npm run simulate', () => {
  it('has nothing to complain of in any situation', async () => {
    assert.deepEqual((await run()).flatMap(complaints), []);
  });

  it('sees one read a minute from each client, and none after they were called off', async () => {
    const [calm] = await run({only: /^opened over 10 minutes/});
    assert.ok(Math.abs(calm.mean - 2000 / 60) < 0.5, `${calm.mean} reads per second`);
    const called = await run({only: /^`poll` 60/});
    assert.deepEqual(
      called.map(({reads}) => reads > 0),
      [true, true, true, false],
    );
  });

  it('sees that the load after each outage is no more than half above the mean', async () => {
    // As many as give a peak a meaning also where `poll` asks for 300 s.
    const rows = await run({clients: 12_000, only: /^2 minutes|into 2 minutes|from minute 1/});
    assert.equal(rows.length, 8);
    for (const {name, afterwards} of rows) assert.ok(afterwards > 0.9 && afterwards <= 1.5, `${name}: ${afterwards}`);
  });

  const wrongs = [
    {
      what: 'a wait below the shortest one',
      only: /read each second/,
      wrong: {file: POLICY, instead: 'SHORTEST_INTERVAL_MS = 10 *', text: 'SHORTEST_INTERVAL_MS = 9 *'},
      complaint: /reads again after 9\d{3}/,
    },
    {
      what: 'waits of the same length for all',
      only: /from minute 1/,
      wrong: {file: POLICY, instead: 'JITTER = 0.2', text: 'JITTER = 0'},
      complaint: /times the mean/,
    },
    {
      what: 'hurry after a failure',
      only: /`poll` 300/,
      wrong: {file: POLICY, instead: 'history.asked === undefined', text: 'true'},
      complaint: /times the mean/,
    },
    {
      what: 'reads after they were called off',
      only: /^`poll` 60/,
      wrong: {file: POLICY, instead: 'poll === 0', text: 'false'},
      complaint: /called off/,
    },
    {
      what: 'a timer that goes on while nobody looks',
      only: /^come and go/,
      wrong: {file: SOURCE, instead: '() => outside.cancel(wait)', text: '() => undefined'},
      complaint: /while hidden or offline/,
    },
    {
      what: 'a read that goes on while nobody looks any more',
      only: /^come and go/,
      // Two places see to it.
      wrong: {file: SOURCE, instead: /if \(signal\.aborted\) return;|signal\.aborted \|\| /g, text: ''},
      complaint: /while hidden or offline/,
    },
    {
      what: 'reads without a network',
      only: /^come and go/,
      wrong: {file: SOURCE, instead: 'if (outside.isOnline())', text: 'if (true)'},
      complaint: /while hidden or offline/,
    },
    {
      what: 'a read on each return',
      only: /^come and go/,
      wrong: {file: SOURCE, instead: 'let wait: unknown;', text: 'let wait; dueAt = 0;'},
      complaint: /reads again after/,
    },
  ];
  for (const {what, only, wrong, complaint} of wrongs) {
    it(`would complain of ${what}`, async () => {
      const found = (await run({clients: 12_000, only, wrong})).flatMap(complaints);
      assert.ok(
        found.some((words) => complaint.test(words)),
        `It found: ${found.join(' ') || 'nothing'}`,
      );
    });
  }
});
