import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {Readable} from 'node:stream';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {BUNDLE, documentOf} from '../hosts/pages/parts.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Between two pieces of a page that is sent slowly. */
const PIECE_MS = 25;

/** Libraries of hosts: files of packages, and what has to be put together first. Those of Debian are in no npm package. */
const LIBRARIES = {
  'prototype.js': '/usr/share/javascript/prototype/prototype.js',
  'mootools.js': '/usr/share/javascript/mootools/mootools-core.min.js',
  'mootools-more.js': '/usr/share/javascript/mootools/mootools-more.min.js',
  'mootools-server.js': 'mootools/lib/mootools-core-1.5.2-server.js',
  'jquery-1.js': 'jquery/dist/jquery.min.js',
  'core-js.js': 'core-js-bundle/minified.js',
  'es6-shim.js': 'es6-shim/es6-shim.min.js',
  'zone.js': 'zone.js/bundles/zone.umd.min.js',
  'webcomponents.js': '@webcomponents/webcomponentsjs/webcomponents-bundle.js',
  'es5-adapter.js': '@webcomponents/webcomponentsjs/custom-elements-es5-adapter.js',
  'scoped-registry.js': '@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js',
  'turbo.js': '@hotwired/turbo/dist/turbo.es2017-umd.js',
  'htmx.js': 'htmx.org/dist/htmx.min.js',
  'vue.js': 'vue/dist/vue.global.prod.js',
  'bootstrap.css': 'bootstrap/dist/css/bootstrap.min.css',
  'bootstrap.js': 'bootstrap/dist/js/bootstrap.bundle.min.js',
  'reboot.css': 'bootstrap/dist/css/bootstrap-reboot.min.css',
  'tailwind.css': 'tailwindcss/preflight.css',
  'normalize.css': 'normalize.css/normalize.css',
};
const TYPES = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
};

const typeOf = (name) => TYPES[name.split('.').pop()] ?? 'text/plain';
const placeOf = (file) => (file.startsWith('/') ? file : `${ROOT}node_modules/${file}`);

/** Puts a module and what it imports into one classic script. */
async function bundled(file) {
  const {outputFiles} = await build({
    entryPoints: [`${ROOT}${file}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2021',
    define: {'process.env.NODE_ENV': '"development"'},
  });
  return outputFiles[0].text;
}

const kept = new Map();
const once = (key, make) => {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key);
};

const shipped = () => once('shipped', () => readFile(`${ROOT}dist/open-letter-widgets.js`, 'utf8'));
const olderVersion = async () => (await shipped()).replace(/"0\.\d+\.\d+"/, '"0.0.1"');

async function fileNamed(name) {
  if (name === 'open-letter-widgets.js') return shipped();
  if (name === 'older.js') return olderVersion();
  if (/^(monitor|mark)\.js$/.test(name)) return readFile(`${ROOT}tests/hosts/in-page/${name}`, 'utf8');
  if (name === 'inside.js') return once(name, () => bundled('tests/hosts/inside.ts'));
  const [, folder, file] = /^(library|app|later)\/([\w.-]+)$/.exec(name) ?? [];
  if (folder === 'later') return readFile(`${ROOT}dist/later/${file}`, 'utf8');
  if (folder === 'app') return once(name, () => bundled(`tests/hosts/in-page/${file.replace(/js$/, 'mjs')}`));
  return folder && LIBRARIES[file] && existsSync(placeOf(LIBRARIES[file]))
    ? once(name, () => readFile(placeOf(LIBRARIES[file]), 'utf8'))
    : undefined;
}

/** The nodes that stand for parts of a page that only the server knows. */
async function fill(text, path) {
  const filled = text.replaceAll('COUNT', `/hosts/count/${path}.json`).replaceAll('FILES', `/hosts/files/${path}`);
  return filled.includes('INLINED') ? filled.replaceAll('INLINED', (await shipped()).replaceAll('$', '$$$$')) : filled;
}

async function* slowly(pieces, path) {
  for (const piece of pieces) {
    yield await fill(piece, path);
    await sleep(PIECE_MS);
  }
}

async function answerPage(context, family, index) {
  const {default: conditions} = await import(`../hosts/pages/${family}.mjs`);
  const condition = conditions[index];
  const path = `${family}/${index}`;
  context.set(condition.headers ?? {});
  context.type = condition.type ?? TYPES.html;
  const {pieces} = condition;
  context.body = pieces
    ? Readable.from(slowly(pieces, path))
    : Buffer.from(await fill(documentOf(condition), path), condition.encoding);
}

async function answerFile(context, family, index, name) {
  const {default: conditions} = await import(`../hosts/pages/${family}.mjs`);
  const text = conditions[index]?.files?.[name];
  if (text === undefined) return;
  context.type = typeOf(name);
  context.body = await fill(text, `${family}/${index}`);
}

/**
 * Koa middleware with the pages that tests/hosts opens, under `/hosts/`: each with its own headers and scripts, our script as it
 * ships, and a count of its own for each, so that no two pages share a read.
 */
export function hostPages() {
  return async (context, next) => {
    const [, path] = /^\/hosts\/(.+)$/.exec(context.path) ?? [];
    if (!path) return next();
    context.set('Cache-Control', 'no-store');
    // A page in a sandbox has no origin.
    context.set('Access-Control-Allow-Origin', '*');
    const [kind, family, index, name] = path.split('/');
    if (kind === 'page') return answerPage(context, family, Number(index));
    if (kind === 'files') return answerFile(context, family, Number(index), name);
    if (kind === 'count') {
      context.type = 'json';
      context.body = '{"count": 12345}';
      return undefined;
    }
    if (kind === 'libraries.json') {
      context.body = Object.entries(LIBRARIES).flatMap(([library, file]) => (existsSync(placeOf(file)) ? library : []));
      return undefined;
    }
    const text = await fileNamed(path);
    if (text === undefined) return undefined;
    if (`/hosts/${path}` === BUNDLE) context.set('Cache-Control', 'max-age=600');
    // Most servers name no charset, and a browser then takes that of the page.
    context.set('Content-Type', typeOf(path));
    context.body = text;
    return undefined;
  };
}
