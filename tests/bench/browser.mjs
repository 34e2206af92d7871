import puppeteer from 'puppeteer-core';
import {findChromium} from '../../scripts/browsers.mjs';

const LOAD_TIMEOUT_MS = 60_000;
const VIEWPORT = {width: 1280, height: 800};

/** Starts the browser that is measured in. */
export async function launch() {
  const {executablePath, args, env} = findChromium();
  return puppeteer.launch({
    executablePath,
    args,
    env: {...process.env, ...env},
    protocolTimeout: LOAD_TIMEOUT_MS,
  });
}

/**
 * Opens a page in a renderer of its own, which has seen nothing yet: no cache, no compiled code, no formatter made.
 *
 * @param moves - False for a reader who asked for less motion.
 * @returns `close` fails when the page has thrown anything.
 */
export async function openFresh(browser, {viewport = VIEWPORT, moves = false} = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(LOAD_TIMEOUT_MS);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error));
  await page.setViewport(viewport);
  const session = await page.createCDPSession();
  await session.send('Network.setCacheDisabled', {cacheDisabled: true});
  await session.send('Emulation.setEmulatedMedia', {
    features: [{name: 'prefers-reduced-motion', value: moves ? 'no-preference' : 'reduce'}],
  });
  // Time on the processor, not on the wall: what else the machine does disturbs it little.
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  return {
    page,
    session,
    async close() {
      await context.close();
      if (complaints.length) throw complaints[0];
    },
  };
}

/** How long the main thread has worked so far, in milliseconds. */
async function cpu(session) {
  const {metrics} = await session.send('Performance.getMetrics');
  const of = Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  return of.TaskDuration * 1000;
}

/** How long the main thread works while `act` runs, in milliseconds. */
export async function cpuDuring(session, act) {
  const before = await cpu(session);
  await act();
  return (await cpu(session)) - before;
}

/** Waits until everything is painted, and the work that frames and timers have left behind is done. */
export async function settle(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const REST_MS = 50;
    await frame();
    await frame();
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    await frame();
  });
}

/**
 * Puts the script of a contender into its page and waits until all widgets are painted.
 *
 * @returns How long it took on the wall, in milliseconds, until the first frame after the script could be seen.
 */
export async function addScript({page, site, contender}) {
  const wall = await page.evaluate(
    (address) =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const tell = () => setTimeout(() => resolve(performance.now() - began));
        const script = document.createElement('script');
        script.addEventListener('load', () => requestAnimationFrame(tell));
        script.addEventListener('error', reject);
        script.src = address;
        document.head.append(script);
      }),
    site.scriptOf(contender),
  );
  if (contender.isDone) await page.waitForFunction(contender.isDone, {polling: 20});
  await settle(page);
  return wall;
}

/** Loads a page with the HTML of a contender, without its script, and lets it come to rest. */
export async function loadPlain({page, site, contender}, values) {
  await page.goto(site.urlOf(contender, values), {waitUntil: 'load'});
  await settle(page);
}
