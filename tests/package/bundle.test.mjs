import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parse} from 'acorn';

const code = readFileSync('dist/open-letter-widgets.js', 'utf8');

describe('the script-tag bundle', () => {
  it('is plain ASCII, because a page may be in any encoding', () => {
    assert.equal(code.match(/[^\n\x20-\x7E]/u), null);
  });

  for (const sourceType of ['script', 'module']) {
    it(`parses as a ${sourceType} of 2021, which has no private names and no class fields`, () => {
      assert.doesNotThrow(() => parse(code, {ecmaVersion: 2021, sourceType}));
    });
  }

  // Anywhere but at the very beginning the browser takes it for a comment like any other.
  it('asks for being compiled at once, in its first line', () => {
    assert.ok(code.startsWith('//# allFunctionsCalledOnLoad\n'));
  });

  it('is one expression, which declares nothing in the page', () => {
    const {body} = parse(code, {ecmaVersion: 2021, sourceType: 'script'});
    assert.deepEqual(
      body.map(({type}) => type),
      ['ExpressionStatement'],
    );
  });

  it('reads no configuration from its tag, and runs and stores nothing', () => {
    const unwanted = /\b(?:currentScript|eval|sessionStorage|indexedDB|cookie)\b|\bnew Function\b/;
    assert.equal(code.match(unwanted), null);
  });

  it('reaches for what a browser remembers in one guarded place', () => {
    assert.equal(code.match(/\blocalStorage\b/g)?.length, 1);
    assert.match(code, /try\{return \w+\(localStorage\)\}catch/);
  });

  it('holds the style sheets one after the other, which compresses best', () => {
    const {sources} = JSON.parse(readFileSync('dist/open-letter-widgets.js.map', 'utf8'));
    const isSheet = (source) => source.endsWith('.styles.ts');
    const sheets = sources.slice(sources.findIndex(isSheet), sources.findLastIndex(isSheet) + 1);
    assert.ok(sheets.length > 1);
    assert.deepEqual(
      sheets.filter((source) => !isSheet(source)),
      [],
    );
  });

  it('holds Lit in its production build', () => {
    assert.ok(code.includes('reactiveElementVersions'));
    assert.ok(!code.includes('Lit is in dev mode'));
  });
});
