import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules.flatMap(({declarations}) => declarations).filter(({customElement}) => customElement);

describe('custom-elements.json', () => {
  it('names files that are published', () => {
    for (const {path} of modules) assert.ok(existsSync(path), path);
  });

  it('says which file defines each element', () => {
    const defined = modules
      .flatMap((module) => module.exports)
      .filter(({kind}) => kind === 'custom-element-definition');
    assert.ok(elements.length > 0);
    assert.deepEqual(defined.map(({name}) => name).sort(), elements.map(({tagName}) => tagName).sort());
  });

  for (const {tagName, description, ...element} of elements) {
    it(`describes <${tagName}> and everything it offers`, () => {
      assert.ok(description, tagName);
      for (const list of ['attributes', 'members', 'slots', 'events', 'cssParts', 'cssProperties', 'cssStates']) {
        const silent = (element[list] ?? []).filter((offer) => !offer.description).map(({name}) => name);
        assert.deepEqual(silent, [], list);
      }
    });
  }
});
