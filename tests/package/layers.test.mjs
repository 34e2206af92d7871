import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';
import {test} from 'node:test';

/** What each folder (or file) of src may know besides itself. */
const BELOW_SOURCES = ['lib', 'strings', 'platforms'];
const BELOW_ELEMENTS = [...BELOW_SOURCES, 'sources', 'campaign', 'controllers', 'actions', 'styles', 'events'];
const MAY_KNOW = {
  lib: [],
  strings: ['lib'],
  platforms: ['lib'],
  styles: [],
  events: [],
  sources: BELOW_SOURCES,
  campaign: BELOW_SOURCES,
  controllers: [...BELOW_SOURCES, 'sources', 'campaign'],
  actions: ['lib'],
  later: ['lib', 'actions'],
  elements: [...BELOW_ELEMENTS, 'later'],
  define: [...BELOW_ELEMENTS, 'elements'],
  index: [...BELOW_ELEMENTS, 'elements'],
  bundle: ['define'],
  // Stands in for a part of Lit, which knows nothing of us.
  compat: [],
};

const files = readdirSync('src', {recursive: true})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({file, layer: layerOf(file), text: readFileSync(`src/${file}`, 'utf8')}));

function layerOf(file) {
  return file.split('/')[0].replace(/\.\w+$/, '');
}

test('every import points to a lower layer', () => {
  const backwards = [];
  for (const {file, layer, text} of files) {
    for (const [, path] of text.matchAll(/\b(?:from|import)[\s(]*'(\.[^']+)'/g)) {
      const target = layerOf(posix.join(posix.dirname(file), path));
      if (target !== layer && !MAY_KNOW[layer]?.includes(target)) backwards.push(`${file} imports ${path}`);
    }
  }
  assert.deepEqual(backwards, []);
});

test('elements load what stands in later on first use, and only then', () => {
  const early = [];
  for (const {file, layer, text} of files) {
    for (const [statement, path] of text.matchAll(/^(?:import|export)[^;']*?from '(\.[^']+)'/gm)) {
      const target = layerOf(posix.join(posix.dirname(file), path));
      if (target === 'later' && layer !== 'later' && !/^\w+ type\b/.test(statement))
        early.push(`${file} imports ${path}`);
    }
  }
  assert.deepEqual(early, []);
});

test('lib knows the language and nothing around it', () => {
  const outside = /\b(?:document|window|fetch|setTimeout|setInterval|Date\.now|new Date\(\)|Math\.random|lit)\b/;
  assertNoneMentions(({layer}) => layer === 'lib', outside);
});

test('only define touches the registry of elements', () => {
  assertNoneMentions(({layer}) => layer !== 'define', /\bcustomElements\b|@customElement\b/);
});

function assertNoneMentions(where, words) {
  const mentions = files.filter(where).map(({file, text}) => [file, withoutComments(text).match(words)?.[0]]);
  assert.ok(mentions.length > 0);
  assert.deepEqual(
    mentions.filter(([, word]) => word),
    [],
  );
}

const withoutComments = (text) => text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
