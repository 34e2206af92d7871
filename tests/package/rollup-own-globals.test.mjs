import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rollup} from 'rollup';
import {bareLiterals, ownGlobals} from '../../scripts/rollup-own-globals.mjs';

async function build(source, plugin) {
  const file = {
    name: 'file',
    resolveId: (id) => (id.endsWith('natives.ts') ? {id: 'natives', external: true} : id),
    load: () => source,
  };
  const bundle = await rollup({input: 'file.js', plugins: [file, plugin]});
  const {output} = await bundle.generate({format: 'es'});
  return output[0].code;
}

describe('the own-globals build step', () => {
  it('takes members of document, and Event, from where no page can replace them', async () => {
    const code = await build(
      `export const made = () => document.createElement('p');
       export class Told extends Event {}
       export const isTold = (thing) => thing instanceof Event || new Event('x');`,
      ownGlobals(),
    );
    assert.match(code, /import \{ NativeEvent, page \} from/);
    assert.doesNotMatch(code, /\bdocument\b|\bEvent\b/);
  });

  it('leaves the document itself, and names that only look alike, as they are', async () => {
    const source = `export const whole = (thing) => [document, typeof document, thing.document, thing.Event, {Event: 1}];\n`;
    assert.match(await build(source, ownGlobals()), /\[document, typeof document, thing\.document, thing\.Event/);
  });
});

describe('the bare-literals build step', () => {
  it('gives object literals no prototype, and patterns and classes what they have', async () => {
    const code = await build(
      `const {a, ...rest} = {a: 1, ...{b: 2}};
       export default [{}, {a}, rest, {__proto__: Array.prototype}, new (class { c = {d: 3} })().c];`,
      bareLiterals(),
    );
    const {default: values} = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    const prototypes = values.map(Object.getPrototypeOf);
    // What a pattern gathers is no literal.
    assert.deepEqual(prototypes, [null, null, Object.prototype, Array.prototype, null]);
    assert.equal(values[4].d, 3);
  });
});
