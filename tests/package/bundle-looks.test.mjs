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
/** How a reader may look at a page. */
const WAYS = {
  'on a dark page': {
    features: {'prefers-color-scheme': 'dark'},
    sheet: ':root {color-scheme: dark} body {background: #111 !important} main > div {color: #eee !important}',
  },
  'in forced colours': {features: {'forced-colors': 'active'}},
  'on paper': {media: 'print'},
  'from right to left': {dir: 'rtl', sheet: 'main > div {text-align: start !important}'},
  'twice as large': {zoom: '2'},
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

  async function pictures(sheet, {features = {}, media = 'screen', dir = 'ltr', zoom = '1', sheet: own = ''} = {}) {
    const page = await browser.newPage();
    await page.setViewport({width: 900, height: 900});
    const devtools = await page.createCDPSession();
    const list = Object.entries(features).map(([name, value]) => ({name, value}));
    await devtools.send('Emulation.setEmulatedMedia', {media, features: list});
    await page.setContent(PAGE);
    await page.addStyleTag({content: sheet});
    if (own) await page.addStyleTag({content: own});
    await page.evaluate(
      (wanted) => {
        document.documentElement.dir = wanted.dir;
        document.querySelector('main > div').style.zoom = wanted.zoom;
      },
      {dir, zoom},
    );
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

  for (const [way, how] of Object.entries(WAYS)) {
    it(`looks the same ${way} as the page’s own sheets come and go`, async () => {
      const without = await pictures('main {}', how);
      // Paper is the one way that leaves it as it is.
      assert.equal(without['petition-counter'] === plain['petition-counter'], how.media === 'print');
      for (const sheet of ['typography of the page', 'Bootstrap', 'Tailwind’s preflight']) {
        const taken = await pictures(SHEETS[sheet], how);
        const different = Object.keys(without).filter((tag) => taken[tag] !== without[tag]);
        assert.deepEqual({[sheet]: different}, {[sheet]: []});
      }
    });
  }

  it('looks different under an accent of the page’s own', async () => {
    const taken = await pictures(':root {--olw-accent: #b00; --olw-line: #0b0}');
    assert.notEqual(taken['petition-counter'], plain['petition-counter']);
  });
});
