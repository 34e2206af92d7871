import {launch, openFresh} from './browser.mjs';
import {buildAll, install} from './build.mjs';
import {contenders as known} from './contenders.mjs';
import {serve} from './pages.mjs';
import {animate} from './rows/animate.mjs';
import {bytes} from './rows/bytes.mjs';
import {cold} from './rows/cold.mjs';
import {memory} from './rows/memory.mjs';
import {requests} from './rows/requests.mjs';
import {shift} from './rows/shift.mjs';
import {tasks} from './rows/tasks.mjs';
import {update} from './rows/update.mjs';
import {upgrade} from './rows/upgrade.mjs';

/** By the names that `--only` takes, in the order of the table. */
export const rows = {bytes, cold, tasks, upgrade, update, animate, memory, shift, requests};

/** How long each row is measured over and over, so that the whole command takes about ten minutes on a machine with two cores. */
const SECONDS = {cold: 80, tasks: 60, upgrade: 180, update: 50, animate: 110};
/** Fewer rounds are not worth an interval, however slow the machine is. */
const FEWEST_ROUNDS = 3;

/**
 * Measures contenders.
 *
 * @param keys - Names of contenders. The floor is always measured.
 * @param rounds - How often, instead of for as long as each row has.
 * @param most - The most widgets on a page; what would need more is left out.
 * @returns For each row and contender the results of each round: those of the row's cases.
 */
export async function measureAll({keys, rowIds, rounds, most = Infinity, tell = () => undefined}) {
  // The floor stands in the iframes.
  const chosen = [...new Set(['floor', ...keys])].map((key) => ({
    key,
    ...known[key],
    most: Math.min(most, known[key].most ?? Infinity),
  }));
  install(chosen);
  await buildAll(chosen);
  const site = await serve(new Map(chosen.map((contender) => [contender.key, contender])));
  const browser = await launch();
  try {
    const results = {};
    for (const id of rowIds) {
      const began = Date.now();
      const row = rows[id];
      const limit = row.isExact ? 1 : (row.rounds ?? rounds);
      const isOver = (round) =>
        limit ? round >= limit : round >= FEWEST_ROUNDS && Date.now() - began > SECONDS[id] * 1000;
      results[id] = await measureRow(row, chosen, {browser, site, isOver});
      tell(`${id}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
    }
    return {contenders: chosen, results, browser: await browser.version()};
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** Rounds are interleaved, and each begins with another contender, so that what slows the machine for a while slows all of them. */
async function measureRow(row, contenders, {browser, site, isOver}) {
  const results = new Map(contenders.map(({key}) => [key, []]));
  for (let round = 0; !isOver(round); round += 1) {
    for (const rounds of results.values()) rounds.push([]);
    for (const [i, values] of row.cases.entries()) {
      const able = contenders.filter((contender) => row.canRun?.(contender, values) ?? true);
      const turn = round % able.length;
      const scenes = await prepareAll(row, [...able.slice(turn), ...able.slice(0, turn)], values, {browser, site});
      for (const scene of scenes) results.get(scene.contender.key)[round][i] = await row.run(scene, values);
      await Promise.all(scenes.map(({close}) => close?.()));
    }
  }
  return results;
}

/** Opens a page for each contender; only what follows is measured, one after the other. */
function prepareAll(row, contenders, values, {browser, site}) {
  return Promise.all(
    contenders.map(async (contender) => {
      const fresh = row.prepare && (await openFresh(browser, {...row.reader, ...values.reader}));
      const scene = {...fresh, site, contender};
      await row.prepare?.(scene, values);
      return scene;
    }),
  );
}
