import {addScript, cpuDuring, loadPlain} from '../browser.mjs';
import {petition} from '../content.mjs';
import {setterOf} from './update.mjs';

const NUMBERS = [1, 10, 100];
const STEP = 137;
const SECOND_MS = 1000;

/** Counters get a new count every second, and move to it for 0.7 s. */
export const animate = {
  // High enough for a hundred counters, which need not move where nobody sees them.
  reader: {viewport: {width: 1280, height: 3000}, moves: true},
  cases: NUMBERS.map((number) => ({number})),
  async prepare(scene, {number}) {
    await loadPlain(scene, {kind: 'counter', number});
    await addScript(scene);
  },
  async run({page, session, contender}) {
    const set = await page.evaluateHandle(setterOf(contender));
    return cpuDuring(session, () => page.evaluate(countOnce, set, petition.count + STEP, SECOND_MS));
  },
  figures: NUMBERS.map((number, i) => ({
    id: `animate-${number}`,
    title: `${number} counter${number > 1 ? 's' : ''} animating, main thread`,
    unit: 'ms/s',
    aim: {most: 1.2, isRatio: true},
    of: (results) => results[i],
  })),
};

/** Runs in the page, for a second. */
function countOnce(set, count, milliseconds) {
  set(count);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
