import {readFileSync} from 'node:fs';
import {floor} from './contenders/floor.mjs';
import {iframes} from './contenders/iframes.mjs';
import {material} from './contenders/material.mjs';
import {naiveLit} from './contenders/naive-lit.mjs';
import {numberFlow} from './contenders/number-flow.mjs';
import {ours} from './contenders/ours.mjs';
import {react} from './contenders/react.mjs';
import {shoelace} from './contenders/shoelace.mjs';
import {webAwesome} from './contenders/webawesome.mjs';

/**
 * By the names that `--contenders` takes. Each has
 *
 * - `page`: the script it puts into a page, in `contenders`; or `file`, where that is built already;
 * - `needs`: the packages in it;
 * - `markup`: the HTML of an excerpt, a button, a counter and a counter with an address to read;
 * - `plain`: the kinds which are plain HTML with it, and have nothing to upgrade;
 * - `most`: how many widgets a page can have;
 * - `findCounters()`, `update(counter, count)`, `isDone()`: functions that run in the page.
 */
export const contenders = {
  floor,
  ours,
  'naive-lit': naiveLit,
  'number-flow': numberFlow,
  material,
  shoelace,
  webawesome: webAwesome,
  react,
  iframes,
};

/** The HTML of so many widgets of a kind. */
export function widgets({markup}, kind, number, src) {
  return Array(number).fill(markup[kind](src)).join('\n');
}

/** The version of each package that was measured. */
export function versions() {
  return JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).dependencies;
}
