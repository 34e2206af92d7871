import {existsSync} from 'node:fs';
import puppeteer from 'puppeteer-core';
import {serve} from '../../demo/server/serve.mjs';
import {findChromium} from '../../scripts/browsers.mjs';

const BUNDLE = new URL('../../dist/open-letter-widgets.js', import.meta.url);
const LOAD_TIMEOUT_MS = 20_000;

/** The demo server at a port of its own, with a clock the test turns, and a browser to look at it. */
export async function startDemo() {
  if (!existsSync(BUNDLE)) throw new Error('There is no dist/open-letter-widgets.js: npm run build comes first.');
  const clock = {now: Date.now()};
  const server = await serve({port: 0, now: () => clock.now});
  const {executablePath, args, env} = findChromium();
  const browser = await puppeteer.launch({executablePath, args, env: {...process.env, ...env}});

  return {
    clock,
    url: (path) => new URL(path, `${server.url}/demo/`).href,
    openPage: (options) => openPage(browser, options),
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

/** A page in a context of its own, with everything it says, asks for or breaks written down. */
async function openPage(browser, {width = 1280, height = 800, javaScript = true} = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(LOAD_TIMEOUT_MS);
  await page.setViewport({width, height});
  await page.setJavaScriptEnabled(javaScript);

  const complaints = [];
  const requests = [];
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluateOnNewDocument(watchPage);

  return {page, complaints, requests, close: () => context.close()};
}

/** Runs in the page before anything else: adds up layout shifts, and reports policy violations and lost rejections. */
function watchPage() {
  window.shifts = [];
  const note = (list) => {
    for (const {value, sources} of list.getEntries()) {
      window.shifts.push({value, nodes: sources.map(({node}) => node?.nodeName ?? 'gone')});
    }
  };
  new PerformanceObserver(note).observe({type: 'layout-shift', buffered: true});
  addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective}`));
}

/** Scrolls from the top to the end as a reader does, a part of a screen at a time, resting a moment at each. */
export async function readToTheEnd(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let read = 0; read < height; read += 300) {
    await page.mouse.wheel({deltaY: 300});
    await settle(page);
  }
}

/** Waits until what was begun is on the screen. */
export function settle(page) {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30)))),
  );
}

/** Waits until each of the three tags is a working element. */
export async function upgraded(page) {
  await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
  await settle(page);
}

/** The number a counter shows, without grouping, and without the digits that roll over it. */
export async function shownNumber(page, selector) {
  return page.$eval(selector, (counter) => {
    const number = counter.shadowRoot.querySelector('[part="number"]')?.cloneNode(true);
    number?.querySelector('.roll')?.remove();
    return Number(number?.textContent.replace(/\D/g, '') || NaN);
  });
}

/** A text with every run of white space as one space. */
export const plain = (text) => text.replace(/\s+/g, ' ').trim();
