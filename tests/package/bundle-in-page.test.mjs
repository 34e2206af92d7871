import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {findChromium} from '../../scripts/browsers.mjs';

const code = readFileSync('dist/open-letter-widgets.js', 'utf8');
const TAGS = ['letter-excerpt', 'cta-button', 'petition-counter'];

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

      const {missing, globals} = await page.evaluate(runScript, code, type, TAGS);

      assert.deepEqual(complaints, []);
      assert.deepEqual(missing, []);
      assert.deepEqual(globals, []);
    });
  }
});

/** Runs in the page. Puppeteer's own ways to add a script and to wait leave globals behind. */
async function runScript(text, type, tags) {
  const before = new Set(Object.getOwnPropertyNames(window));
  const script = document.createElement('script');
  script.type = type;
  script.textContent = text;
  document.head.append(script);
  // A script of type module runs in a task of its own, before a later one like it.
  const later = document.createElement('script');
  later.type = 'module';
  later.textContent = 'dispatchEvent(new Event("later"))';
  await new Promise((resolve) => {
    addEventListener('later', resolve, {once: true});
    document.head.append(later);
  });
  await Promise.all(tags.map((tag) => document.querySelector(tag).updateComplete));
  return {
    missing: tags.filter((tag) => !customElements.get(tag)),
    globals: Object.getOwnPropertyNames(window).filter((name) => !before.has(name)),
  };
}
