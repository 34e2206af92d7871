import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, rmSync} from 'node:fs';

// Packs the package as it would be published, which builds it first, and looks at what a user would get.

const FOLDER = '.cache/pack';

function run(command, ...args) {
  const {status} = spawnSync(command, args, {stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) process.exit(1);
}

rmSync(FOLDER, {recursive: true, force: true});
mkdirSync(FOLDER, {recursive: true});
run('npm', 'pack', '--silent', '--pack-destination', FOLDER);

const tarball = `${FOLDER}/${readdirSync(FOLDER)[0]}`;
run('publint', tarball, '--strict');

/** What the exports leave out. */
const HIDDEN = ['hear-strings.js', 'register.js', 'strings.js'];

// The package consists of modules only. What an exports pattern stands for has to be listed here.
const entries = ['define', 'strings'].flatMap((folder) =>
  readdirSync(`dist/esm/${folder}`)
    .filter((file) => file.endsWith('.js') && !HIDDEN.includes(file))
    .map((file) => `${folder}/${file}`),
);
const options = ['--profile', 'esm-only', '--no-summary', '--format', 'table-flipped'];
run('attw', tarball, ...options, '--include-entrypoints', ...entries);
