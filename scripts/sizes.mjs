import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import checks from './size-limit.config.mjs';

// Measures the published files against the ceilings in size-limit.config.mjs, sees that none of them is missing there, and compares
// the table in the README with the outcome. With --write it writes that table.

const ON_WINDOWS = process.platform === 'win32';
const TABLE = /(<!-- sizes -->\n)[^]*?(<!-- \/sizes -->)/;

const fail = (reason) => {
  console.error(reason);
  process.exitCode = 1;
};
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

function measure() {
  const options = ['size-limit', '--json', '--config', 'scripts/size-limit.config.mjs'];
  const {stdout, stderr} = spawnSync('npx', options, {encoding: 'utf8', shell: ON_WINDOWS});
  const sizes = stdout && JSON.parse(stdout);
  if (!Array.isArray(sizes)) throw new Error(`Nothing was measured: ${sizes?.error ?? stderr}`);
  return sizes;
}

/** What a page can load of the package: what its exports name, and what stands beside the script tag. */
function* published() {
  const {exports} = JSON.parse(readFileSync('package.json', 'utf8'));
  const isHidden = (path) => exports[`./${path}`] === null;
  for (const [name, target] of Object.entries(exports)) {
    const file = target?.default?.replace('./dist/', '');
    if (!file) continue;
    if (!name.includes('*')) yield file;
    else for (const path of modulesIn(name.split('/')[1], 'dist/esm')) if (!isHidden(path)) yield `esm/${path}`;
  }
  yield* [...modulesIn('later', 'dist'), ...modulesIn('strings', 'dist')];
}

const modulesIn = (folder, root) =>
  readdirSync(`${root}/${folder}`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${folder}/${file}`);

function asTable(sizes) {
  const rows = sizes
    .map(({name, size, sizeLimit}) => ({name, columns: `${kilobytes(size)} | ${kilobytes(sizeLimit)}`}))
    .flatMap(({name, columns}, i, all) => (i % 2 ? [] : `| ${name} | ${columns} | ${all[i + 1].columns} |`));
  return [
    '| What a page loads | Brotli | Ceiling | Gzip | Ceiling |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

const sizes = measure();
const table = asTable(sizes);
console.log(table);

for (const {name} of sizes.filter(({passed}) => !passed)) fail(`Over its ceiling: ${name}`);
const known = checks.map(({path}) => path.replace('../dist/', ''));
for (const path of published()) if (!known.includes(path)) fail(`Without a ceiling: ${path}`);

const readme = readFileSync('README.md', 'utf8');
if (!TABLE.test(readme)) fail('README.md has no place for the sizes, between <!-- sizes --> and <!-- /sizes -->.');
const current = readme.replace(TABLE, (_, before, after) => before + '\n' + table + '\n' + after);
if (process.argv.includes('--write')) writeFileSync('README.md', current);
else if (current !== readme) fail('The sizes in README.md are stale; "npm run sizes" writes them.');
