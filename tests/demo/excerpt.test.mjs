import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {settle, startDemo, upgraded} from './support.mjs';

const WIDE = {width: 1280, height: 800};
const NARROW = {width: 390, height: 844};

let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.stop());

/** Opens a page whose script is held back, shows a place in it, lets the script come, and gives the page to the test. */
async function onLatePage(path, viewport, show, test) {
  const {page, complaints, close} = await demo.openPage(viewport);
  try {
    let letGo;
    const held = new Promise((resolve) => (letGo = resolve));
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (request.url().endsWith('/dist/open-letter-widgets.js')) await held;
      await request.continue();
    });
    await page.goto(demo.url(path), {waitUntil: 'domcontentloaded'});
    await settle(page);
    await page.evaluate(show);
    await settle(page);
    const before = await page.evaluate(() => document.body.innerText);
    letGo();
    await upgraded(page);
    await settle(page);
    await test(page, {before, complaints, shifts: () => page.evaluate(() => window.shifts)});
  } finally {
    await close();
  }
}

/** How much of the long excerpt is on screen. */
const paragraphs = (page) =>
  page.$$eval('letter-excerpt[preview] blockquote p', (all) => all.filter((p) => !p.hidden).length);

describe('the demo post when its script comes late', () => {
  for (const viewport of [WIDE, NARROW]) {
    const size = `${viewport.width} × ${viewport.height}`;

    it(`moves nothing and folds the long excerpt while the reader is at the top: ${size}`, async () => {
      await onLatePage(
        'index.html',
        viewport,
        () => scrollTo(0, 0),
        async (page, {shifts, before}) => {
          assert.deepEqual(await shifts(), []);
          assert.equal(await paragraphs(page), 2);
          assert.ok(before.includes('It is not what the ferry does.'), 'the whole passage was there before');
          assert.ok(before.includes('The passengers of the Ollenford ferry'), 'and whose it is');
        },
      );
    });

    for (const index of [0, 1, 2]) {
      it(`moves nothing while the reader is at excerpt ${index + 1}, and takes no words away: ${size}`, async () => {
        const show = `document.querySelectorAll('letter-excerpt')[${index}].scrollIntoView({block: 'center', behavior: 'instant'})`;
        await onLatePage('index.html', viewport, show, async (page, {shifts}) => {
          assert.deepEqual(await shifts(), []);
          if (index === 1) {
            assert.equal(await paragraphs(page), 5);
            const hasButton = await page.$eval('letter-excerpt[preview]', (el) =>
              Boolean(el.shadowRoot.querySelector('[part="toggle"]')),
            );
            assert.equal(hasButton, false, 'no button where nothing is hidden');
          }
        });
      });
    }

    it(`moves nothing while the reader is past the long excerpt: ${size}`, async () => {
      await onLatePage(
        'index.html',
        viewport,
        () => document.querySelector('.post > h2').scrollIntoView({block: 'start', behavior: 'instant'}),
        async (page, {shifts}) => {
          assert.deepEqual(await shifts(), []);
          assert.equal(await paragraphs(page), 5);
        },
      );
    });
  }
});
