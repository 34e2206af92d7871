import assert from 'node:assert/strict';
import {test} from 'node:test';
import {rollup} from 'rollup';
import {ownRenderer} from '../../scripts/rollup-own-renderer.mjs';
import {staticProperties} from '../../scripts/rollup-static-properties.mjs';

/** What rollup makes of one module, with the plugin under test. */
async function build(code, plugin, id = 'module.js') {
  const virtual = {
    name: 'virtual',
    resolveId: (source) => (source === id ? id : null),
    load: (at) => (at === id ? code : null),
  };
  const bundle = await rollup({
    input: id,
    plugins: [virtual, plugin],
    external: () => true,
    treeshake: false,
    logLevel: 'silent',
  });
  const {output} = await bundle.generate({format: 'es'});
  return output[0].code;
}

const DECORATED = `
var __defProp = Object.defineProperty;
var __decorateClass = (decorators, target, key, kind) => __defProp(target, key, {});
class Clock {}
__decorateClass([property()], Clock.prototype, "hours", 2);
__decorateClass([property({ type: Boolean, attribute: "is-late" })], Clock.prototype, "late", 2);
export { Clock };`;

test('decorated properties become one table, with their options', async () => {
  const code = await build(DECORATED, staticProperties());
  assert.match(code, /Clock\.properties = \{hours: \{\}, late: \{ type: Boolean, attribute: "is-late" \}\};/);
  assert.doesNotMatch(code, /__decorateClass/);
});

test('a decorator that is no property stops the build', async () => {
  const other = DECORATED.replace('property()', 'query("p")');
  await assert.rejects(build(other, staticProperties()), /Only @property\(\)/);
});

test('a reactive element that Lit has written differently stops the build', async () => {
  const id = '/node_modules/@lit/reactive-element/reactive-element.js';
  await assert.rejects(build('export const a = globalThis;', ownRenderer(), id), /Lit no longer says/);
});
