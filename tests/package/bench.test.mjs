import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {measureAll, rows} from '../bench/measure.mjs';
import {asDocument, asMarkdown} from '../bench/report.mjs';
import {interval, median, slope} from '../bench/statistics.mjs';

/** The floor and ours need nothing but what is here; the other contenders are installed by the command. */
const measured = measureAll({keys: ['floor', 'ours'], rowIds: Object.keys(rows), rounds: 1, most: 30});

describe('npm run bench', () => {
  it('has a figure for the floor and for ours in each row', async () => {
    const {figures} = asDocument(await measured);
    const missing = figures.filter(({values}) => !['floor', 'ours'].every((key) => values[key]?.median >= 0));
    const needsMore = /-(?:300|1000)$/;
    assert.deepEqual(
      missing.map(({id}) => id).filter((id) => !needsMore.test(id)),
      [],
    );
  });

  it('sees that many widgets cost more than one, and counters that move more than none', async () => {
    const {figures} = asDocument(await measured);
    const of = (id) => figures.find((figure) => figure.id === id).values;
    for (const key of ['floor', 'ours']) {
      assert.ok(of('upgrade-counter')[key].median > 0, `${key} upgrades for nothing`);
      assert.ok(of('memory-counter')[key].median > 1, `${key} stands in no memory`);
      assert.ok(of('animate-100')[key].median > of('animate-1')[key].median, `${key} moves for nothing`);
    }
    assert.equal(of('requests').ours.median, 1);
  });

  it('says whether an aim is met', async () => {
    const {contenders, results, browser} = await measured;
    const bytes = (brotli) => [[{raw: 1, gzip: 1, brotli}]];
    const verdict = (ours) => {
      const only = {bytes: new Map([['floor', bytes(2000)]].concat([['ours', bytes(ours)]]))};
      return asMarkdown(asDocument({contenders, results: only, browser})).match(/brotli 11.*\| (\w+) \| 1 \|$/m)[1];
    };
    assert.ok(results.bytes);
    assert.equal(verdict(12_000), 'yes');
    assert.equal(verdict(12_001), 'no');
  });
});

describe('the statistics of the bench', () => {
  it('finds the middle', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2.5);
  });

  it('gives the interval that order statistics allow', () => {
    const upTo = (number) => Array.from({length: number}, (_, i) => number - i);
    // The ranks stand in every table for the sign test at 95 %.
    const ranks = {1: [1, 1], 5: [1, 5], 6: [1, 6], 8: [1, 8], 9: [2, 8], 10: [2, 9], 20: [6, 15]};
    for (const [number, expected] of Object.entries(ranks)) assert.deepEqual(interval(upTo(Number(number))), expected);
  });

  it('finds a slope in spite of a constant', () => {
    const figures = [1, 30, 300, 1000].map((number) => [number, 12 + 0.25 * number]);
    assert.ok(Math.abs(slope(figures) - 0.25) < 1e-12);
  });
});
