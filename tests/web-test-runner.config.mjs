import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import {answers} from '../demo/server/answers.mjs';
import {findChromium, findFirefox, findWebKit} from '../scripts/browsers.mjs';
import {emulateFeaturesPlugin} from '../scripts/emulate-features.mjs';
import {tapPlugin} from '../scripts/tap.mjs';
import {webkitLauncher} from '../scripts/webkit-launcher.mjs';
import {fuzzSettings} from './support/fuzz-settings.mjs';
import {hostPages} from './support/host-pages.mjs';
import {platformServer} from './support/platform-server.mjs';
import {wholeTreePlugin} from './support/whole-tree.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const engines = {
  chromium: {
    find: findChromium,
    launch: ({executablePath, args, env}) =>
      chromeLauncher({launchOptions: {executablePath, args, env: {...process.env, ...env}}, createPage: focusedPage}),
    install: 'install Chrome, Chromium or Edge, or set CHROME_PATH',
  },
  firefox: {
    find: findFirefox,
    // A page in a background tab has no focus, hence one at a time.
    launch: (executablePath) =>
      chromeLauncher({puppeteer, concurrency: 1, launchOptions: {browser: 'firefox', executablePath}}),
    install: 'install Firefox, or set FIREFOX_PATH',
  },
  webkit: {
    find: findWebKit,
    launch: webkitLauncher,
    install: 'on Linux install WebKitGTK with its driver and Xvfb (Debian: webkit2gtk-driver xvfb)',
  },
};

/** Of pages side by side one has the focus; tests of what follows the focus need it in each. */
async function focusedPage({context}) {
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setFocusEmulationEnabled', {enabled: true});
  return page;
}

/** Every engine there is; those named in BROWSERS, and in CI all of them, have to be there. */
function launchers() {
  const wanted = process.env.BROWSERS?.split(',') ?? Object.keys(engines);
  const required = Boolean(process.env.BROWSERS) || process.env.CI === 'true';
  const found = wanted.flatMap((name) => {
    const engine = engines[name];
    if (!engine) throw new Error(`BROWSERS names "${name}"; known are ${Object.keys(engines).join(', ')}`);
    const browser = engine.find();
    if (browser) return [engine.launch(browser)];
    const missing = `No ${name} found: ${engine.install}.`;
    if (required) throw new Error(missing);
    console.log(`${missing} Testing without it.`);
    return [];
  });
  if (!found.length) throw new Error('No browser found to test in.');
  return found;
}

/** The demo's recorded answers, so that tests meet the servers that the demo meets. At `/` is the page that runs the tests. */
function demoAnswers() {
  const answer = answers();
  return (context, next) => (context.path === '/' ? next() : answer(context, next));
}

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: ROOT,
  files: ['tests/**/*.test.ts'],
  nodeResolve: {exportConditions: ['development']},
  browsers: launchers(),
  middleware: [demoAnswers(), platformServer(), fuzzSettings(), hostPages()],
  plugins: [
    // Without the tsconfig, decorators are taken for standard ones.
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: `${ROOT}tsconfig.json`}),
    // Chromium alone can answer this one.
    a11ySnapshotPlugin(),
    emulateFeaturesPlugin(),
    tapPlugin(),
    wholeTreePlugin(),
  ],
  testFramework: {config: {timeout: 10_000}},
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // A family of host pages is opened by one file.
  testsFinishTimeout: 600_000,
  staticLogging: !process.stdout.isTTY,
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
};
