import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {findChromium} from '../../scripts/browsers.mjs';

const code = readFileSync('dist/open-letter-widgets.js', 'utf8');
const TAGS = ['letter-excerpt', 'cta-button', 'petition-counter'];
const DEFINED_WITHIN_MS = 5_000;

describe('the script-tag bundle on a page with nothing else', () => {
  let browser;
  before(async () => {
    const {executablePath, args, env} = findChromium();
    browser = await puppeteer.launch({executablePath, args, env: {...process.env, ...env}});
  });
  after(() => browser.close());

  for (const type of ['text/javascript', 'module']) {
    it(`defines the tags as ${type}, without an error, a word in the console or a global`, async () => {
      const page = await browser.newPage();
      const complaints = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => complaints.push(message.text()));
      await page.setContent(TAGS.map((tag) => `<${tag}>words</${tag}>`).join(''));
      const globals = () => page.evaluate('Object.getOwnPropertyNames(window).sort()');
      const globalsBefore = await globals();

      await page.addScriptTag({content: code, type});
      const areDefined = (tags) => tags.every((tag) => customElements.get(tag));
      // When they are not, the complaint says more than the timeout does.
      await page.waitForFunction(areDefined, {timeout: DEFINED_WITHIN_MS}, TAGS).catch(() => {});
      await page.evaluate((tags) => Promise.all(tags.map((tag) => document.querySelector(tag).updateComplete)), TAGS);

      assert.deepEqual(complaints, []);
      for (const tag of TAGS) assert.ok(await page.$(`${tag}:defined`), tag);
      assert.deepEqual(await globals(), globalsBefore);
    });
  }
});
