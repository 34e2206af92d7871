import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rollup} from 'rollup';
import {publicFields} from '../../scripts/rollup-public-fields.mjs';

async function build(source) {
  const file = {name: 'file', resolveId: (id) => id, load: () => source};
  const bundle = await rollup({input: 'file.js', plugins: [file, publicFields()]});
  const {output} = await bundle.generate({format: 'es'});
  return output[0].code;
}

async function run(source) {
  const code = await build(source);
  assert.doesNotMatch(code, /[.\s]#\w/);
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

describe('the public-fields build step', () => {
  it('keeps fields, methods, accessors and statics working', async () => {
    const {tally} = await run(`
      class Tally {
        static #made = 0;
        #count = 1;
        get #double() { return this.#count * 2; }
        set #double(value) { this.#count = value / 2; }
        #add(number) { this.#count += number; return this; }
        static #label() { return '#' + Tally.#made++; }
        sum(other) { this.#double = 8; return [this.#add(3).#count, other?.#count, Tally.#label(), Tally.#label()]; }
      }
      export const tally = new Tally().sum(new Tally());
    `);
    assert.deepEqual(tally, [7, 1, '#0', '#1']);
  });

  it('keeps a mixin, its base and its subclass apart when they use one name', async () => {
    const {values} = await run(`
      class Base { #value = 'base'; base() { return this.#value; } }
      const mixin = (Parent) => class extends Parent { #value = 'mixin'; mixed() { return this.#value; } };
      class Child extends mixin(Base) { #value = 'child'; own() { return this.#value; } }
      const child = new Child();
      export const values = [child.base(), child.mixed(), child.own()];
    `);
    assert.deepEqual(values, ['base', 'mixin', 'child']);
  });

  it('reads a name in an inner class as the nearest class means it', async () => {
    const {values} = await run(`
      class Outer {
        #both = 'outer';
        #outer = 'only outer';
        read() {
          const outer = this;
          return new (class { #both = 'inner'; all() { return [this.#both, outer.#outer]; } })().all().concat(this.#both);
        }
      }
      export const values = new Outer().read();
    `);
    assert.deepEqual(values, ['inner', 'only outer', 'outer']);
  });

  it('refuses to ask whether an object has a private member', async () => {
    const source = 'export class Guard { #brand; static is(object) { return #brand in object; } }';
    await assert.rejects(build(source), /"#brand in …" is impossible without private names/);
  });

  it('refuses a name that it needs for itself', async () => {
    await assert.rejects(build('export class Taken { #value = 1; _0 = this.#value; }'), /_0 are kept/);
  });
});
