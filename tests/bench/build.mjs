import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {build} from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the scripts of all contenders are put. */
export const BUILT = join(ROOT, '.cache/bench');

/** Installs what contenders need, from the lockfile beside this file, unless that has been done. */
export function install(contenders) {
  const done = join(HERE, 'node_modules/.package-lock.json');
  const isDone = existsSync(done) && statSync(done).mtimeMs >= statSync(join(HERE, 'package-lock.json')).mtimeMs;
  if (isDone || !contenders.some(({needs}) => needs)) return;
  const arguments_ = ['ci', '--prefix', HERE, '--ignore-scripts', '--no-audit', '--no-fund'];
  const {status} = spawnSync('npm', arguments_, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci --prefix tests/bench failed.');
}

/** Builds each contender's script, and style sheet where it has one, as for production. */
export async function buildAll(contenders) {
  mkdirSync(BUILT, {recursive: true});
  for (const {key, page, file} of contenders) {
    rmSync(join(BUILT, `${key}.css`), {force: true});
    if (file) {
      copyFileSync(join(ROOT, file), join(BUILT, `${key}.js`));
      continue;
    }
    await build({
      entryPoints: [join(HERE, 'contenders', page)],
      outfile: join(BUILT, `${key}.js`),
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      conditions: ['production'],
      define: {'process.env.NODE_ENV': '"production"'},
      legalComments: 'none',
      logLevel: 'warning',
    });
  }
}

/** The files that a page with this contender loads. */
export function filesOf({key}) {
  return [`${key}.js`, `${key}.css`].filter((name) => existsSync(join(BUILT, name)));
}

/** How many bytes some contents have as they are, and compressed as well as a server can. */
export function weigh(contents) {
  const sum = (pack) => contents.reduce((bytes, content) => bytes + pack(content).length, 0);
  return {
    raw: sum((content) => content),
    gzip: sum((content) => gzipSync(content, {level: 9})),
    brotli: sum((content) => brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}})),
  };
}

export const contentOf = (name) => readFileSync(join(BUILT, name));
