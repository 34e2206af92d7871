import {repeatableChance} from './chance.mjs';
import {Page} from './page.mjs';
import {Tally} from './tally.mjs';

/** So many pages take turns, since promises need a turn of their own after each step. They fit into a processor's cache. */
const TOGETHER = 100;
/** Turns that promises get between an answer and what the source makes of it. One is enough today. */
const TURNS = 2;

/**
 * Lets clients live through a scenario. Nothing that one does changes what another meets, so that they need not live at the
 * same time, only by the same clock.
 *
 * @returns What the server saw.
 */
export async function simulate(scenario, {clients, seed, pollBody}) {
  const tally = new Tally(clients, scenario.endMs);
  const means = {pollBody, tally, chance: repeatableChance(seed)};
  for (let first = 0; first < clients; first += TOGETHER) {
    const count = Math.min(TOGETHER, clients - first);
    const pages = Array.from({length: count}, (_, i) => new Page(first + i, scenario, means));
    for (let isAlive = true; isAlive;) {
      isAlive = false;
      for (const page of pages) if (page.step(scenario.endMs)) isAlive = true;
      for (let turn = 0; turn < TURNS; turn++) await undefined;
    }
  }
  return tally;
}
