import {addScript, cpuDuring, loadPlain, settle} from '../browser.mjs';
import {petition} from '../content.mjs';
import {median} from '../statistics.mjs';

const NUMBER = 1000;
/** Each update adds another sum, so that all digits have their turn. */
const STEPS = [37, 1111, 5];

/** All counters of a page get a new count at once, for a reader who asked for less motion. */
export const update = {
  cases: [{}],
  async prepare(scene) {
    await loadPlain(scene, {kind: 'counter', number: numberOf(scene)});
    await addScript(scene);
  },
  async run(scene) {
    const {page, session, contender} = scene;
    const set = await page.evaluateHandle(setterOf(contender));
    let {count} = petition;
    const figures = [];
    for (const step of STEPS) {
      count += step;
      figures.push(
        await cpuDuring(session, async () => {
          await page.evaluate((setAll, value) => setAll(value), set, count);
          await settle(page);
        }),
      );
    }
    return (median(figures) / numberOf(scene)) * NUMBER;
  },
  figures: [
    {
      id: 'update',
      title: `${NUMBER} counters get a new count, still, CPU`,
      unit: 'ms',
      aim: {most: 1.5, isRatio: true},
      of: ([cpu]) => cpu,
    },
  ],
};

const numberOf = ({contender}) => Math.min(NUMBER, contender.most);

/** The source of a function for the page, which gives all counters of a contender a count. */
export const setterOf = ({findCounters, update: set}) =>
  `(count) => { for (const counter of (${findCounters})()) (${set})(counter, count); }`;
