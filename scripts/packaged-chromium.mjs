import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliDecompressSync} from 'node:zlib';

const NODE_MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));
const PACKAGE = join(NODE_MODULES, '@sparticuz/chromium');

/**
 * The headless Chromium inside the @sparticuz/chromium package with its libraries and a font, unpacked once, so that tests run
 * on a machine that has Node and nothing else. Undefined where that package has no browser: anywhere but Linux on x64.
 *
 * The package's own loader is not used. It takes whatever browser an earlier run left in the temporary folder, and its flags
 * switch off web security.
 */
export function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) return undefined;

  const {version} = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(NODE_MODULES, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(folder, 'lib')].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

function unpackInto(folder) {
  // Beside its final place and then renamed, so that nobody starts half a browser.
  const draft = `${folder}.${process.pid}`;
  try {
    mkdirSync(draft, {recursive: true});
    writeFileSync(join(draft, 'chromium'), decompress('chromium.br'), {mode: 0o755});
    for (const archive of ['fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) extract(archive, draft);
    writeFileSync(join(draft, 'fonts.conf'), fontConfiguration(folder));
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, {recursive: true, force: true});
    const anotherProcessWasFaster = existsSync(folder);
    if (!anotherProcessWasFaster) throw error;
  }
}

const decompress = (file) => brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', file)));

function extract(archive, folder) {
  const input = decompress(archive);
  const {status, error, stderr} = spawnSync('tar', ['-x', '--no-same-owner', '-C', folder], {input});
  if (status !== 0) throw new Error(`Cannot unpack ${archive}: ${error ?? stderr}`);
}

// Without any font, text has no width at all.
const fontConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
