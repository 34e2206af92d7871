import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {findChromium, findFirefox} from '../../scripts/browsers.mjs';
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

/** How many pixels of a page are those of text that its address names: drawn by the browser, and seen by no script. */
async function countMarked(page) {
  await page.addStyleTag({content: '::target-text { background-color: rgb(255 0 255) }'});
  const picture = await page.screenshot({encoding: 'base64'});
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {width: image.width, height: image.height});
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const {data} = pen.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4) count += data[i] > 250 && data[i + 1] < 5 && data[i + 2] > 250;
    return count;
  }, picture);
}

describe('the links of the excerpts, in the whole letter', () => {
  const {executablePath, args, env} = findChromium();
  const firefox = findFirefox();
  const engines = {
    chromium: {executablePath, args, env: {...process.env, ...env}},
    ...(firefox && {firefox: {browser: 'firefox', executablePath: firefox}}),
  };

  for (const [engine, options] of Object.entries(engines)) {
    it(`lead to the passage and mark it, where the browser knows text fragments: ${engine}`, async (test) => {
      const browser = await puppeteer.launch(options);
      try {
        // A window this low shows no passage before it has scrolled there.
        const post = await browser.newPage();
        await post.goto(demo.url('index.html'), {waitUntil: 'load'});
        await post.waitForFunction(() => document.querySelector('letter-excerpt:defined a[href*=":~:"]'));
        const excerpts = await post.$$eval('letter-excerpt', (all) =>
          all.map((el) => ({
            start: el.querySelector('blockquote p').textContent,
            href: el.querySelector('a[slot="link"]').href,
          })),
        );
        const look = async (address, start) => {
          const page = await browser.newPage();
          await page.setViewport({width: 800, height: 250});
          await page.goto(address, {waitUntil: 'load'});
          await page.waitForFunction(() => scrollY > 0, {timeout: 2000}).catch(() => undefined);
          const found = await page.$$eval(
            'article p',
            (all, text) => {
              const passage = all.find((p) => p.textContent.includes(text));
              return {y: scrollY, top: passage.getBoundingClientRect().top};
            },
            start,
          );
          const marked = await countMarked(page);
          await page.close();
          return {...found, marked};
        };
        const probe = await look(`${demo.url('letter.html')}#:~:text=nineteen%20kilometres`, excerpts[2].start);
        // A headless shell, and Firefox before 131, follow the link and know nothing of the passage.
        if (!probe.y) {
          test.diagnostic(`${await browser.version()} does not scroll to text`);
          assert.equal(probe.marked, 0);
          return;
        }
        for (const {start, href} of excerpts) {
          const {top, marked} = await look(href, start);
          assert.ok(top > -100 && top < 250, `${href} shows the passage at ${top}`);
          assert.ok(!probe.marked || marked > 1000, `${href} marks ${marked} pixels`);
        }
        test.diagnostic(`${await browser.version()} scrolls to text, marked: ${probe.marked > 0}`);
      } finally {
        await browser.close();
      }
    });
  }
});
