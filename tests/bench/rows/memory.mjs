import {addScript, loadPlain} from '../browser.mjs';

const KINDS = ['excerpt', 'button', 'counter'];
const NUMBERS = [1, 300];

const cases = KINDS.flatMap((kind) => NUMBERS.map((number) => ({kind, number})));

/** What each of many widgets leaves in memory: in the heap of scripts, and in that of the engine's own objects. */
export const memory = {
  // Engines count what stands there, and count the same each time.
  rounds: 1,
  cases,
  async prepare(scene, {kind, number}) {
    await loadPlain(scene, {kind, number: numberOf(scene, number)});
    await addScript(scene);
  },
  async run(scene, {number}) {
    const {session} = scene;
    // The second time takes what the first has let go.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const {usedSize, embedderHeapUsedSize, backingStorageSize} = await session.send('Runtime.getHeapUsage');
    return {number: numberOf(scene, number), heap: (usedSize + embedderHeapUsedSize + backingStorageSize) / 1000};
  },
  figures: KINDS.map((kind, i) => ({
    id: `memory-${kind}`,
    title: `heap and DOM of each ${kind}`,
    unit: 'kB',
    ...(kind === 'counter' && {aim: {most: 14}}),
    of: (results) => {
      const [few, many] = results.slice(NUMBERS.length * i);
      return (many.heap - few.heap) / (many.number - few.number);
    },
  })),
};

const numberOf = ({contender}, number) => Math.min(number, contender.most);
