import assert from 'node:assert/strict';
import {mkdtempSync, copyFileSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import puppeteer from 'puppeteer-core';
import {findChromium} from '../../scripts/browsers.mjs';

const BUNDLE = 'dist/open-letter-widgets.js';
const CYCLES = 20_000;
const WARMING_CYCLES = 10_000;
/** After this many cycles the engine collects, as an idle browser does; else its weak tables grow with the time since the last time. */
const CYCLES_TO_A_COLLECTION = 1000;
/** The heap of an engine has a grain; one object more per cycle would be 16 bytes at the least. */
const MOST_BYTES = 16;

const PAGE = `<!doctype html><html lang="en"><head><title>A page</title><script src="open-letter-widgets.js"></script></head><body>
  <main><petition-counter count="12345">many people have signed</petition-counter>
  <cta-button closes="2999-01-01T00:00:00Z"><a href="/sign">Sign the letter</a></cta-button>
  <letter-excerpt author="Ana Quay" preview="1"><blockquote><p>One.</p><p>Two.</p></blockquote></letter-excerpt></main></body></html>`;

describe('the script tag over time', () => {
  let browser;
  before(async () => {
    const {executablePath, args, env} = findChromium();
    browser = await puppeteer.launch({
      executablePath,
      args,
      env: {...process.env, ...env},
      // Tools switch the cache of whole pages off, for which a reader's browser has a use.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  after(() => browser.close());

  async function opened(address) {
    const page = await browser.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(address);
    return {page, complaints};
  }

  it('works in a page from disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    try {
      copyFileSync(BUNDLE, join(folder, 'open-letter-widgets.js'));
      writeFileSync(join(folder, 'post.html'), PAGE);
      const {page, complaints} = await opened(pathToFileURL(join(folder, 'post.html')).href);
      await page.waitForFunction(() =>
        document.querySelector('petition-counter').shadowRoot?.textContent.includes('12,345'),
      );
      assert.deepEqual(complaints, []);
      await page.close();
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it('goes on in a page that comes back from the browser’s cache, with one read more at the most', async () => {
    const reads = [];
    const server = createServer((request, response) => {
      const isCount = request.url.endsWith('.json');
      if (isCount) reads.push(request.url);
      response.setHeader(
        'Content-Type',
        isCount ? 'application/json' : /js$/.test(request.url) ? 'text/javascript' : 'text/html',
      );
      if (isCount) response.end(`{"count": ${12344 + reads.length}, "poll": 1}`);
      else
        response.end(
          /js$/.test(request.url) ? readFileSync(BUNDLE) : PAGE.replace('count="12345"', 'src="/count.json"'),
        );
    }).listen(0, 'localhost');
    const site = await new Promise((resolve) =>
      server.once('listening', () => resolve(`http://localhost:${server.address().port}`)),
    );
    const shows = (count) => document.querySelector('petition-counter').shadowRoot?.textContent.includes(count);
    try {
      const {page, complaints} = await opened(`${site}/post`);
      await page.waitForFunction(shows, {}, '12,345');
      await page.evaluate(() => addEventListener('pageshow', ({persisted}) => (globalThis.cameBack = persisted)));
      await page.goto(`${site}/elsewhere`);
      const before = reads.length;
      await page.goBack();
      assert.equal(await page.evaluate(() => globalThis.cameBack), true);
      const signed = await page.evaluate(async () => {
        const counter = document.querySelector('petition-counter');
        counter.signed();
        await counter.updateComplete;
        return counter.shadowRoot.querySelector('[part="text"]').textContent;
      });
      assert.match(signed, /^12,34[67]/);
      assert.ok(reads.length - before <= 1);
      assert.deepEqual(complaints, []);
      await page.close();
    } finally {
      server.close();
    }
  });

  it(`keeps nothing of an element that has left, in ${CYCLES} cycles`, async () => {
    const page = await browser.newPage();
    await page.setContent(PAGE.replace(/<script.*<\/script>/, ''));
    await page.evaluate(countWhatStays);
    await page.addScriptTag({path: BUNDLE});
    const devtools = await page.createCDPSession();
    const measure = async () => {
      for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
      const {usedSize} = await devtools.send('Runtime.getHeapUsage');
      const {nodes, jsEventListeners} = await devtools.send('Memory.getDOMCounters');
      return {bytes: usedSize, nodes, jsEventListeners, ...(await page.evaluate(() => globalThis.stays()))};
    };
    const cycle = async (cycles) => {
      for (let done = 0; done < cycles; done += CYCLES_TO_A_COLLECTION) {
        await page.evaluate(mountAndUnmount, CYCLES_TO_A_COLLECTION);
        await devtools.send('HeapProfiler.collectGarbage');
      }
    };
    // The first cycles fill the engine's own caches, and are what it compiles anew for speed.
    await cycle(WARMING_CYCLES);
    const start = await measure();
    await cycle(CYCLES);
    const end = await measure();

    const {bytes: startBytes, ...startRest} = start;
    const {bytes: endBytes, ...endRest} = end;
    for (const [what, number] of Object.entries(startRest))
      assert.ok(endRest[what] <= number, `${endRest[what]} ${what} at the end, ${number} at the start`);
    const each = (endBytes - startBytes) / CYCLES;
    assert.ok(each <= MOST_BYTES, `${each.toFixed(1)} bytes stay of each cycle`);
    await page.close();
  });
});

/** Runs in the page: counts timers, observers and listeners of the window and the document that are there at a time. */
function countWhatStays() {
  const timers = new Set();
  const {setTimeout: start, clearTimeout: stop} = window;
  window.setTimeout = (callback, delay) => {
    const timer = start(() => {
      timers.delete(timer);
      callback();
    }, delay);
    timers.add(timer);
    return timer;
  };
  window.clearTimeout = (timer) => {
    timers.delete(timer);
    stop(timer);
  };
  const observers = new Set();
  for (const {prototype} of [MutationObserver, IntersectionObserver]) {
    const {observe, disconnect} = prototype;
    prototype.observe = function (...values) {
      observers.add(this);
      return observe.apply(this, values);
    };
    prototype.disconnect = function () {
      observers.delete(this);
      return disconnect.call(this);
    };
  }
  window.stays = () => ({timers: timers.size, observers: observers.size});
}

/** Runs in the page. */
async function mountAndUnmount(cycles) {
  const main = document.querySelector('main');
  const template = main.outerHTML;
  const {content} = Object.assign(document.createElement('template'), {innerHTML: template});
  main.remove();
  for (let i = 0; i < cycles; i++) {
    document.body.append(content.cloneNode(true));
    const mounted = document.querySelector('main');
    await mounted.querySelector('letter-excerpt').updateComplete;
    // A browser that has no pause collects nothing and observes nothing.
    if (i % 100 === 0) await new Promise((resolve) => requestAnimationFrame(() => resolve()));
    if (i < cycles - 1) mounted.remove();
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
