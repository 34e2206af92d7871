import {mkdir} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {serve} from '../demo/server/serve.mjs';
import {findChromium} from './browsers.mjs';

// Takes the pictures of the README from the demo: `npm run build`, then `node scripts/screenshots.mjs`.
// Clock and count stand still, so that a picture changes only when the looks do.

/* global window, document, innerHeight, requestAnimationFrame -- some functions run in the page */

const FOLDER = fileURLToPath(new URL('../docs/images/', import.meta.url));
const DAY = Date.parse('2026-10-20T09:00:00Z');
const LOAD_TIMEOUT_MS = 20_000;

const WIDE = {width: 1280, height: 800};
const NARROW = {width: 390, height: 844};

/** `around` is put where the picture ends or begins; without it the picture is the first screen. */
const PICTURES = [
  {name: 'post-wide', viewport: WIDE},
  {name: 'excerpt-wide', viewport: {width: 860, height: 620}, around: 'letter-excerpt[preview]'},
  {name: 'sign-wide', viewport: {width: 860, height: 500}, around: '.act'},
  {name: 'excerpt-narrow', viewport: NARROW, around: 'letter-excerpt'},
  {name: 'sign-narrow', viewport: {width: 390, height: 600}, around: '.act'},
  {name: 'excerpt-dark', viewport: {width: 860, height: 620}, around: 'letter-excerpt[preview]', dark: true},
  {name: 'sign-dark', viewport: {width: 860, height: 500}, around: '.act', dark: true},
  {name: 'sign-forced-colors', viewport: {width: 860, height: 500}, around: '.act', forcedColors: true},
];

/** Runs in the page before its scripts: its clock stands at the day of the post. */
function stopClock(day) {
  const RealDate = Date;
  window.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length ? parts : [day]));
    }
    static now() {
      return day;
    }
  };
}

async function takePicture(browser, url, {name, viewport, around, dark, forcedColors}) {
  const page = await browser.newPage();
  page.setDefaultTimeout(LOAD_TIMEOUT_MS);
  await page.setViewport(viewport);
  // Over the protocol, because puppeteer does not know forced colours.
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      {name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'},
      {name: 'prefers-reduced-motion', value: 'reduce'},
      {name: 'forced-colors', value: forcedColors ? 'active' : 'none'},
    ],
  });
  await page.evaluateOnNewDocument(stopClock, DAY);
  await page.goto(url, {waitUntil: 'load'});
  await page.waitForFunction(() => !document.querySelector(':not(:defined)'));

  if (around) {
    await page.$eval(around, (el) => el.scrollIntoView({block: 'center', behavior: 'instant'}));
    await page.waitForFunction(isCounted);
  }
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.screenshot({path: `${FOLDER}${name}.png`});
  await page.close();
}

/** True when each counter on the screen shows its number. */
function isCounted() {
  return [...document.querySelectorAll('petition-counter')].every((counter) => {
    const {top, bottom} = counter.getBoundingClientRect();
    const isOnScreen = bottom > 0 && top < innerHeight;
    return !isOnScreen || counter.shadowRoot.querySelector('[part="number"]');
  });
}

const {executablePath, args, env} = findChromium();
const server = await serve({port: 0, now: () => DAY});
const browser = await puppeteer.launch({
  executablePath,
  args: [...args, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
  env: {...process.env, ...env},
});
try {
  await mkdir(FOLDER, {recursive: true});
  for (const picture of PICTURES) await takePicture(browser, `${server.url}/demo/index.html`, picture);
  console.log(`${PICTURES.length} pictures are in docs/images.`);
} finally {
  await browser.close();
  await server.stop();
}
