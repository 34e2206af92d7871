import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {settle, startDemo, upgraded} from './support.mjs';

const ACTIONS = 'situations/cta-actions.html';
const IN_PLACE = 'situations/cta-sign-in-place.html';
const SMALL = {width: 390, height: 700};

let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.stop());

/** Opens a demo page, gives it to the test and closes it. */
async function onPage(path, test, options) {
  const opened = await demo.openPage(options);
  try {
    await opened.page.goto(demo.url(path), {waitUntil: 'load'});
    if (options?.javaScript !== false) await upgraded(opened.page);
    return await test(opened.page, opened);
  } finally {
    await opened.close();
  }
}

/** The form in its frame, once it is there. */
async function formOf(page) {
  await page.waitForFunction(() => document.querySelector('cta-button').shadowRoot.querySelector('iframe'));
  const handle = await page.$('cta-button >>> iframe');
  const frame = await handle.contentFrame();
  await frame.waitForSelector('form button');
  return frame;
}

describe('the call to action of the demo', () => {
  for (const path of [ACTIONS, IN_PLACE]) {
    for (const size of [{}, SMALL]) {
      it(`says nothing in the console, and moves nothing once it is there: ${path} ${JSON.stringify(size)}`, async () => {
        await onPage(
          path,
          async (page, {complaints}) => {
            await settle(page);
            // What moved before the script arrived is the page's own plain link becoming a button.
            await page.evaluate(() => (window.shifts.length = 0));
            for (let i = 0; i < 6; i += 1) {
              await page.mouse.wheel({deltaY: 300});
              await settle(page);
            }
            assert.deepEqual(complaints, []);
            assert.deepEqual(await page.evaluate(() => window.shifts), []);
          },
          size,
        );
      });
    }
  }

  it('is a link everywhere without the script', async () => {
    await onPage(
      ACTIONS,
      async (page) => {
        const links = await page.$$eval('cta-button', (all) => all.map((one) => Boolean(one.querySelector('a[href]'))));
        assert.ok(links.length > 5 && links.every(Boolean));
      },
      {javaScript: false},
    );
  });

  it('lets readers sign over the page, thanks them, and counts them', async () => {
    await onPage(IN_PLACE, async (page, {complaints}) => {
      await page.click('cta-button a');
      const frame = await formOf(page);
      await frame.click('form button');
      await page.waitForFunction(() => document.querySelector('cta-button').matches(':state(signed)'));
      await page.waitForFunction(() => document.querySelector('petition-counter').signatures === 12346);
      await page.click('cta-button >>> [part="frame-close"]');
      await settle(page);
      const focused = await page.$eval('cta-button', (button) => button.shadowRoot.activeElement?.getAttribute('part'));
      assert.equal(focused, 'thanks');
      assert.deepEqual(complaints, []);
    });
  });

  it('keeps the focus in the dialog', async () => {
    await onPage(IN_PLACE, async (page) => {
      await page.click('cta-button a');
      await formOf(page);
      for (let i = 0; i < 12; i += 1) {
        await page.keyboard.press('Tab');
        const isOutside = await page.evaluate(() => document.activeElement.matches('header a, main > p > a'));
        assert.equal(isOutside, false);
      }
    });
  });

  it('leads to the form where the script may load nothing more', async () => {
    await onPage(IN_PLACE, async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => void (request.url().includes('/later/') ? request.abort() : request.continue()));
      await Promise.all([page.waitForNavigation(), page.click('cta-button a')]);
      assert.equal(page.url(), demo.url('sign.html'));
    });
  });

  it('does all of it under a strict policy, which hears nothing', async () => {
    const {page, complaints, close} = await demo.openPage(SMALL);
    const policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'";
    const trusted = "require-trusted-types-for 'script'; trusted-types 'none'";
    try {
      await page.setRequestInterception(true);
      page.on('request', async (request) => {
        if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return request.continue();
        const body = await (await fetch(request.url())).text();
        const headers = {'content-security-policy': `${policy}; ${trusted}`};
        return request.respond({contentType: 'text/html; charset=utf-8', headers, body});
      });
      await page.goto(demo.url(ACTIONS), {waitUntil: 'load'});
      await upgraded(page);
      await page.waitForFunction(() => {
        const {shadowRoot} = document.querySelector('cta-button[sticky]');
        return shadowRoot.querySelector('.sticky-place') && /12,345/.test(shadowRoot.textContent);
      });
      await page.evaluate(() => scrollTo(0, document.querySelector('[action="share"]').offsetTop));
      await page.click('[action="copy"] a');
      await page.goto(demo.url(IN_PLACE), {waitUntil: 'load'});
      await upgraded(page);
      await page.setViewport({width: 900, height: 700});
      await page.click('cta-button a');
      await formOf(page);
      const {display} = await page.$eval('cta-button', ({shadowRoot}) => ({
        display: getComputedStyle(shadowRoot.querySelector('dialog')).display,
      }));
      assert.equal(display, 'flex');
      assert.deepEqual(complaints, []);
    } finally {
      await close();
    }
  });

  it('leads to the form on a small screen', async () => {
    await onPage(
      IN_PLACE,
      async (page) => {
        await Promise.all([page.waitForNavigation(), page.click('cta-button a')]);
        assert.equal(page.url(), demo.url('sign.html'));
      },
      SMALL,
    );
  });

  it('sticks to a small screen, and never to paper', async () => {
    await onPage(
      ACTIONS,
      async (page) => {
        const position = () =>
          page.$eval('cta-button[sticky]', (one) => {
            const bar = one.shadowRoot.querySelector('.stuck');
            return bar && getComputedStyle(bar).position;
          });
        await page.waitForFunction(() =>
          document.querySelector('cta-button[sticky]').shadowRoot.querySelector('.sticky-place'),
        );
        await page.evaluate(() => scrollTo(0, document.querySelector('[action="share"]').offsetTop));
        await page.waitForFunction(() =>
          document.querySelector('cta-button[sticky]').shadowRoot.querySelector('.stuck'),
        );
        assert.equal(await position(), 'fixed');
        await page.emulateMediaType('print');
        assert.equal(await position(), 'static');
      },
      SMALL,
    );
  });
});
