import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startDemo} from './support.mjs';

const PAGE = 'situations/quoting.html';
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
// Without the page's own style the excerpts that are compared come into view at once.
const isLater = (url) => url.includes('/dist/later/') && !url.endsWith('/verify.js');
const nameOf = (url) => new URL(url).pathname.split('/').pop();

describe('the demo page of passages to take along', () => {
  let demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.stop());

  /** Opens the page, perhaps with a policy or with files that are refused. */
  async function onPage(use, {policy, refused = []} = {}) {
    const opened = await demo.openPage();
    const {page} = opened;
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (refused.includes(nameOf(request.url()))) return request.abort();
      if (!policy || !request.url().endsWith(PAGE)) return request.continue();
      const answer = await fetch(request.url());
      const headers = {'Content-Type': 'text/html', 'Content-Security-Policy': policy};
      return request.respond({headers, body: await answer.text()});
    });
    const rejections = [];
    await page.exposeFunction('noteRejection', (words) => rejections.push(words));
    await page.evaluateOnNewDocument(() => {
      globalThis.addEventListener('unhandledrejection', ({reason}) => globalThis.noteRejection(String(reason)));
    });
    await page.goto(demo.url(PAGE));
    await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
    try {
      return await use(page, {...opened, rejections});
    } finally {
      await opened.close();
    }
  }

  const click = (page, part) =>
    page.$eval('letter-excerpt', (el, name) => el.shadowRoot.querySelector(`[part~="${name}"]`).click(), part);
  const waitFor = (page, selector) =>
    page.waitForFunction(
      (wanted) => document.querySelector('letter-excerpt').shadowRoot.querySelector(wanted),
      {},
      selector,
    );
  const said = async (page, words) =>
    page.waitForFunction(
      (wanted) =>
        document.querySelector('letter-excerpt').shadowRoot.querySelector('[part="said"]').textContent === wanted,
      {},
      words,
    );

  async function verdicts(page) {
    for (const excerpt of await page.$$('letter-excerpt')) await excerpt.scrollIntoView();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('letter-excerpt[verify]')].every(
        (el) => !el.shadowRoot.querySelector('[part="verdict"]').textContent.startsWith('Being'),
      ),
    );
    return page.$$eval('letter-excerpt[verify]', (all) =>
      all.map((el) => el.shadowRoot.querySelector('[part="verdict"]').textContent),
    );
  }

  for (const [where, options] of [
    ['', {}],
    [', under a policy that parses no string and styles nothing inline', {policy: POLICY}],
  ]) {
    it(`copies, opens links and draws a picture, silently${where}`, async () => {
      await onPage(async (page, {complaints, requests, rejections}) => {
        assert.deepEqual(requests.filter(isLater).map(nameOf), []);
        await page.evaluate(() =>
          Object.defineProperty(navigator, 'clipboard', {value: {write: () => Promise.resolve()}, configurable: true}),
        );
        await click(page, 'copy');
        await said(page, 'Copied, with its source.');
        await click(page, 'hand-on');
        await waitFor(page, '[part="place"]');
        await click(page, 'draw');
        await waitFor(page, '[aria-pressed="true"]');
        assert.deepEqual(requests.filter(isLater).map(nameOf), ['networks.js', 'quote-card.js']);
        assert.deepEqual(await verdicts(page), [
          'Quoted exactly: the letter says this, word for word.',
          'The letter does not say this word for word.',
          'Whether this stands in the letter could not be checked.',
        ]);
        assert.equal(requests.filter((url) => nameOf(url) === 'letter.html').length, 1);
        // A policy without 'unsafe-inline' for styles keeps the page's own sheet out; that is the page's complaint.
        assert.deepEqual(
          complaints.filter((words) => !/situation\.css|icon\.svg|style-src|img-src/.test(words)),
          [],
        );
        assert.deepEqual(rejections, []);
      }, options);
    });
  }

  it('ends in words where the files for it are missing', async () => {
    const refused = ['networks.js', 'quote-card.js', 'verify.js'];
    await onPage(
      async (page, {complaints, rejections}) => {
        await click(page, 'hand-on');
        await waitFor(page, '[part="place"]');
        const places = await page.$eval('letter-excerpt', (el) =>
          [...el.shadowRoot.querySelectorAll('[part="place"]')].map(({href}) => new URL(href).protocol),
        );
        assert.deepEqual(places, ['mailto:']);
        await click(page, 'draw');
        await said(page, 'No picture could be made here.');
        assert.deepEqual(
          new Set(await verdicts(page)),
          new Set(['Whether this stands in the letter could not be checked.']),
        );
        assert.deepEqual(
          complaints.filter((words) => words.startsWith('error')),
          [],
        );
        assert.deepEqual(rejections, []);
      },
      {refused},
    );
  });
});
