import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {findChromium} from '../../scripts/browsers.mjs';

const BUNDLE = 'dist/open-letter-widgets.js';
const file = (path) => readFileSync(`node_modules/${path}`, 'utf8');

/** Style sheets of hosts that are no reason for an element to look different. */
const SHEETS = {
  'html {font-size: 62.5%}': 'html {font-size: 62.5%}',
  'html {font-size: 300%}': 'html {font-size: 300%}',
  'button and link resets':
    'button, input {display: none !important} a:not(main *) {color: red !important; padding: 9px !important}',
  'resets of boxes': '*, ::before, ::after {box-sizing: border-box; margin: 0; padding: 0; border: 0 solid}',
  'typography of the page':
    'p, figure, figcaption, ul, li, span, b, bdi {font: italic 40px serif; margin: 2em; color: red}',
  'custom properties by common names':
    ':root {--accent: red; --line: red; --radius: 3em; --font-size: 3px} main {--color: red}',
  'quotation marks of the page':
    'blockquote, q, p, a {quotes: "<" ">"} blockquote::before, p::before, a::after {content: open-quote}',
  Bootstrap: file('bootstrap/dist/css/bootstrap.min.css'),
  'Tailwind’s preflight': file('tailwindcss/preflight.css'),
  'normalize.css': file('normalize.css/normalize.css'),
};
/** What an element inherits is the page's to say, and the same in all. */
const STAGE = 'width: 400px; font: 16px/1.5 sans-serif; color: #111; text-align: left; letter-spacing: normal';
const PAGE = `<!doctype html><html lang="en"><head><title>A page</title></head><body><main><div style="${STAGE}">
  <petition-counter count="12345" goal="20000" updated="2020-01-01T00:00:00Z"></petition-counter>
  <cta-button closes="2020-01-01T00:00:00Z" closed-href="/after"></cta-button>
  <letter-excerpt href="/letter" author="Ana Quay" recipient="The City Council" date="2026-04-21"></letter-excerpt>
</div></main></body></html>`;

describe('what the script tag adds to a page', () => {
  let browser;
  let plain;

  async function pictures(sheet) {
    const page = await browser.newPage();
    await page.setViewport({width: 500, height: 600});
    await page.setContent(PAGE);
    await page.addStyleTag({content: sheet});
    await page.addScriptTag({path: BUNDLE});
    await page.evaluate(async () => {
      const widgets = document.querySelectorAll('petition-counter, cta-button, letter-excerpt');
      for (const widget of widgets) await widget.updateComplete;
      // A sheet may move what it does not change.
      for (const widget of widgets)
        Object.assign(widget.style, {position: 'fixed', top: '8px', left: '8px', width: '400px', visibility: 'hidden'});
    });
    const taken = {};
    for (const tag of ['petition-counter', 'cta-button', 'letter-excerpt']) {
      await page.evaluate((shown) => (document.querySelector(shown).style.visibility = 'visible'), tag);
      taken[tag] = await (await page.$(tag)).screenshot({encoding: 'base64'});
      await page.evaluate((shown) => (document.querySelector(shown).style.visibility = 'hidden'), tag);
    }
    await page.close();
    return taken;
  }

  before(async () => {
    const {executablePath, args, env} = findChromium();
    browser = await puppeteer.launch({executablePath, args, env: {...process.env, ...env}});
    plain = await pictures('main {}');
  });
  after(() => browser.close());

  for (const [name, sheet] of Object.entries(SHEETS)) {
    it(`looks the same under ${name}`, async () => {
      const taken = await pictures(sheet);
      const different = Object.keys(plain).filter((tag) => taken[tag] !== plain[tag]);
      assert.deepEqual(different, []);
    });
  }

  it('looks different under an accent of the page’s own', async () => {
    const taken = await pictures(':root {--olw-accent: #b00; --olw-line: #0b0}');
    assert.notEqual(taken['petition-counter'], plain['petition-counter']);
  });
});
