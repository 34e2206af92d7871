import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {settle, startDemo, upgraded} from './support.mjs';

let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.stop());

/** Opens a demo page, waits for the widgets, gives it to the test and closes it. */
async function onPage(name, test) {
  const opened = await demo.openPage();
  try {
    await opened.page.goto(demo.url(`situations/${name}.html`), {waitUntil: 'load'});
    await upgraded(opened.page);
    await test(opened.page, opened);
    assert.deepEqual(opened.complaints, []);
  } finally {
    await opened.close();
  }
}

const words = (page, selector) =>
  page.$eval(selector, (el) => el.shadowRoot.querySelector('.words')?.innerText.trim() ?? null);

describe('the demo pages of the call to action', () => {
  it('say nothing in the console', async () => {
    for (const name of ['cta-looks', 'cta-states', 'cta-wait']) {
      await onPage(name, (page) => settle(page));
    }
  });

  it('show a sentence in the place of each button that is not open', async () => {
    await onPage('cta-states', async (page) => {
      const shown = await page.$$eval('cta-button', (all) => all.map((el) => el.matches(':state(open)')));
      assert.deepEqual(shown, [true, false, false, false, false, false, true]);
    });
  });

  it('remember a signature over a new load, until the reader takes it back', async () => {
    await onPage('cta-states', async (page) => {
      await page.click('#remembered button');
      assert.equal(await words(page, '#remembered'), 'Thank you for signing.');
      await page.reload({waitUntil: 'load'});
      await upgraded(page);
      assert.equal(await words(page, '#remembered'), 'Thank you for signing.');
      await page.$eval('#remembered', (el) => el.shadowRoot.querySelector('[part="take-back"]').click());
      await page.reload({waitUntil: 'load'});
      await upgraded(page);
      assert.equal(await words(page, '#remembered'), null);
    });
  });
});
