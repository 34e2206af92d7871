import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {transformSync} from 'esbuild';
import {walk} from 'estree-walker';
import {parseAst} from 'rollup/parseAst';

const VOID = /<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/;

/** The fixed strings of each html`` template in the source, with a mark for each expression. */
function* templates() {
  for (const path of readdirSync('src', {recursive: true}).filter((name) => name.endsWith('.ts'))) {
    const {code} = transformSync(readFileSync(`src/${path}`, 'utf8'), {
      loader: 'ts',
      target: 'es2022',
      tsconfigRaw: {compilerOptions: {experimentalDecorators: true}},
    });
    const found = [];
    walk(parseAst(code), {
      enter(node) {
        if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'html') found.push(node.quasi.quasis);
      },
    });
    for (const quasis of found) yield [path, quasis.map((quasi) => quasi.value.cooked).join('\0')];
  }
}

test('every template is one that the script tag’s renderer understands', () => {
  const all = [...templates()];
  assert.ok(all.length > 10, 'the templates of the elements are found');
  for (const [path, template] of all) {
    const say = (what) => `${path}: ${what} in ${template}`;
    assert.doesNotMatch(template, /<!--/, say('a comment'));
    assert.doesNotMatch(template, /<[^>]*\/>/, say('a tag that ends itself'));
    assert.doesNotMatch(template, VOID, say('an element without an end tag'));
    assert.doesNotMatch(template, /&\w+;/, say('a character reference'));
    for (const [tag] of template.matchAll(/<[\w-][^>]*>/g)) {
      assert.match(tag, /^<[\w-]+(?:\s+@?[\w-]+(?:="[^"\0]*"|=\0)?)*\s*>$/, say(`the tag ${tag}`));
    }
  }
});

test('no property asks for a conversion that the script tag leaves out of Lit', () => {
  for (const path of readdirSync('src/elements').filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(`src/elements/${path}`, 'utf8');
    for (const [call] of source.matchAll(/@property\([^)]*\)/g)) {
      assert.match(
        call,
        /^@property\((?:\{(?:(?:type: Boolean|attribute: (?:'[\w-]+'|false))(?:, )?)+\})?\)$/,
        `${path}: ${call}`,
      );
    }
  }
});
