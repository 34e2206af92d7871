import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';

// Measures the built files against the ceilings in package.json ("size-limit") and compares the table in the README with the
// outcome. With --write it writes that table.

const ON_WINDOWS = process.platform === 'win32';
const TABLE = /(<!-- sizes -->\n)[^]*?(<!-- \/sizes -->)/;

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

function measure() {
  const {stdout, stderr} = spawnSync('npx', ['size-limit', '--json'], {encoding: 'utf8', shell: ON_WINDOWS});
  const entries = stdout && JSON.parse(stdout);
  if (!Array.isArray(entries)) throw new Error(`Nothing was measured: ${entries?.error ?? stderr}`);
  return entries;
}

function asTable(entries) {
  const rows = entries.map(({name, size, sizeLimit}) => `| ${name} | ${kilobytes(size)} | ${kilobytes(sizeLimit)} |`);
  return ['| What a page loads | Size | Ceiling |', '| --- | ---: | ---: |', ...rows, ''].join('\n');
}

const entries = measure();
const table = asTable(entries);
console.log(table);

for (const {name} of entries.filter(({passed}) => !passed)) {
  console.error(`Over its ceiling: ${name}`);
  process.exitCode = 1;
}

const readme = readFileSync('README.md', 'utf8');
if (!TABLE.test(readme)) {
  console.error('README.md has no place for the sizes, between <!-- sizes --> and <!-- /sizes -->.');
  process.exitCode = 1;
}
const current = readme.replace(TABLE, (_, before, after) => before + '\n' + table + '\n' + after);
if (process.argv.includes('--write')) {
  writeFileSync('README.md', current);
} else if (current !== readme) {
  console.error('The sizes in README.md are stale; "npm run sizes" writes them.');
  process.exitCode = 1;
}
