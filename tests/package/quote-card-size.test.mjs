import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';

/** What every reader pays for pictures that few ask for, in compressed bytes. */
const CEILING = 200;

/** Everything about the picture that is not in later/: what it takes away leaves the rest whole. */
const ABOUT_THE_PICTURE = {
  'strings/en.ts': [/ {4}card: \{[^}]*\},\n/],
  'elements/letter-excerpt.ts': [/ {2}@property\([^)]*\) quoteCard = false;\n/],
  'elements/excerpt-acts.ts': [
    / \|\| host\.quoteCard/,
    /, quoteCard\b/,
    /, card\b/,
    / *\$\{quoteCard \? [^\n]*\n/,
    / *\$\{this\.#open === 'picture'[^\n]*\n/,
    / {2}readonly #openPicture = [^]*?\n {2}\};\n/,
  ],
};

/** The compressed size of the script tag, nearly as rollup builds it, with or without some of its source. */
async function sizeOf(leftOut) {
  const without = {
    name: 'without',
    setup({onLoad, onResolve}) {
      onResolve({filter: /^lit$/}, () => ({path: `${process.cwd()}/src/compat/lit.ts`}));
      for (const [file, patterns] of Object.entries(leftOut)) {
        onLoad({filter: new RegExp(`/src/${file.replace('.', '\\.')}$`)}, async ({path}) => {
          let contents = await readFile(path, 'utf8');
          for (const pattern of patterns) {
            assert.match(contents, pattern, `${file} is written differently now`);
            contents = contents.replace(pattern, '');
          }
          return {contents, loader: 'ts'};
        });
      }
    },
  };
  const {outputFiles} = await build({
    entryPoints: ['src/bundle.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2021',
    external: ['../later/*'],
    plugins: [without],
  });
  return compressed(Buffer.from(outputFiles[0].contents));
}

/** The mean over some places at which the same script may begin: each of them alone is off by dozens of bytes, by chance. */
function compressed(script) {
  const sizes = Array.from({length: 12}, (_, i) => brotliCompressSync(`//${'-'.repeat(i)}\n${script}`).length);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
}

test(`readers who ask for no picture pay less than ${CEILING} bytes for it`, async () => {
  const cost = (await sizeOf({})) - (await sizeOf(ABOUT_THE_PICTURE));
  assert.ok(cost > 0, 'the picture is left out');
  assert.ok(cost < CEILING, `${cost} bytes`);
});
