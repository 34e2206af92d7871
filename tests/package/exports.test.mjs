import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

const {name, version, exports} = JSON.parse(readFileSync('package.json', 'utf8'));
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const bundle = './open-letter-widgets.js';

/** Every address the exports map offers, with what stands for its pattern filled in. */
const entries = Object.entries(exports).flatMap(([address, target]) => {
  if (target === null) return [];
  const {default: file, types} = typeof target === 'string' ? {default: target} : target;
  if (!address.includes('*')) return {address, file, types};
  const names = readdirSync(file.slice(0, file.indexOf('*'))).filter((entry) => entry.endsWith('.js'));
  return names
    .map((entry) => entry.slice(0, -'.js'.length))
    .map((entry) => [address, file, types].map((path) => path.replace('*', entry)))
    .map(([filled, ...files]) => ({address: filled, file: files[0], types: files[1]}))
    .filter((entry) => exports[entry.address] !== null);
});
const modules = entries.filter(({address, file}) => file.endsWith('.js') && address !== bundle);

describe('the root of the package', () => {
  it('registers nothing and leaves no trace', async () => {
    // Lit's build for Node brings the globals a server lacks, and a list of its own versions.
    await import('lit');
    const before = Reflect.ownKeys(globalThis);
    await import(name);

    assert.deepEqual(Reflect.ownKeys(globalThis), before);
    for (const tag of tags()) assert.equal(globalThis.customElements.get(tag), undefined);
  });

  it('exports every class of the manifest', async () => {
    const root = await import(name);
    const classes = declarations().filter(({kind}) => kind === 'class');
    assert.ok(classes.length > 0);
    for (const declaration of classes) assert.equal(typeof root[declaration.name], 'function', declaration.name);
  });
});

describe('each element class', () => {
  it('carries the version of the package', async () => {
    const root = await import(name);
    const classes = declarations().filter(({customElement}) => customElement);
    assert.ok(classes.length > 0);
    for (const declaration of classes) assert.equal(root[declaration.name].version, version, declaration.name);
  });
});

describe('the exports map', () => {
  for (const {address, file, types} of entries) {
    it(`has files for ${address}`, () => {
      assert.ok(existsSync(file), file);
      if (file.endsWith('.js')) assert.ok(existsSync(types), types);
    });
  }

  for (const {address} of modules) {
    it(`offers ${address} to Node`, () => import(address.replace('.', name)));
  }

  it('offers one address per tag, which registers it', () => {
    assert.ok(tags().length > 0);
    for (const tag of tags()) assert.equal(typeof globalThis.customElements.get(tag), 'function', tag);
  });

  it('hides what is not meant for others', async () => {
    await assert.rejects(import(`${name}/define/register.js`), {code: 'ERR_PACKAGE_PATH_NOT_EXPORTED'});
    await assert.rejects(import(`${name}/dist/esm/index.js`), {code: 'ERR_PACKAGE_PATH_NOT_EXPORTED'});
  });
});

function declarations() {
  return manifest.modules.flatMap((module) => module.declarations);
}

function tags() {
  return declarations().flatMap(({tagName}) => tagName ?? []);
}
