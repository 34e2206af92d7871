import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {plain, readToTheEnd, settle, shownNumber, startDemo, upgraded} from './support.mjs';

const LIVE = 'petition-counter[src="counts/ferry.json"]';
const LOW = {width: 1280, height: 250};
const TAGS = ['letter-excerpt', 'cta-button', 'petition-counter'];

let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.stop());

/** Opens a demo page, waits for the widgets, gives it to the test and closes it. */
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

describe('the demo post', () => {
  it('says nothing in the console, breaks nothing, and asks only for its own files and counts', async () => {
    await onPage('index.html', async (page, {complaints, requests}) => {
      await readToTheEnd(page);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('petition-counter')].every((el) =>
          el.shadowRoot.querySelector('[part="number"]'),
        ),
      );
      assert.deepEqual(complaints, []);

      const paths = new Set(requests.map((url) => url.replace(demo.url('..'), '/')));
      paths.delete('/demo/icon.svg');
      assert.deepEqual([...paths].sort(), [
        '/demo/counts/ferry.json',
        '/demo/index.html',
        '/demo/post.css',
        '/demo/recorded.js',
        '/dist/open-letter-widgets.js',
        '/recorded/eci.ec.europa.eu/045/public/api/report/progression',
        '/recorded/petition.parliament.uk/petitions/131215/count.json',
      ]);
    });
  });

  it('has three excerpts, one button and three counters, all of them upgraded', async () => {
    await onPage('index.html', async (page) => {
      const numbers = await page.evaluate(
        (tags) => tags.map((tag) => document.querySelectorAll(`${tag}:defined`).length),
        TAGS,
      );
      assert.deepEqual(numbers, [3, 1, 3]);
    });
  });

  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    it(`shows its first widget below the first screen of ${width} × ${height}`, async () => {
      await onPage(
        'index.html',
        async (page) => {
          const top = await page.$eval('letter-excerpt', (excerpt) => excerpt.getBoundingClientRect().top);
          assert.ok(top > height, `the first excerpt begins at ${top}`);
        },
        {width, height},
      );
    });

    it(`moves nothing a reader sees while it loads, counts and is read at ${width} × ${height}`, async () => {
      await onPage(
        'index.html',
        async (page) => {
          await readToTheEnd(page);
          assert.deepEqual(await page.evaluate(() => window.shifts), []);
        },
        {width, height},
      );
    });

    it(`moves nothing when a count arrives late at ${width} × ${height}`, async () => {
      const {page, close} = await demo.openPage({width, height});
      try {
        const held = await holdCounts(page);
        await page.goto(demo.url('index.html'), {waitUntil: 'load'});
        await upgraded(page);
        await page.$eval('.act', (section) => section.scrollIntoView({block: 'center', behavior: 'instant'}));
        await held.first;
        await settle(page);
        held.letGo();
        await page.waitForFunction(
          (live) => document.querySelector(live).shadowRoot.querySelector('[part="number"]'),
          {},
          LIVE,
        );
        await settle(page);
        assert.deepEqual(await page.evaluate(() => window.shifts), []);
      } finally {
        await close();
      }
    });
  }

  it('reads the count again by itself and shows that it has grown', async () => {
    await onPage('index.html', async (page) => {
      // The browser's cache goes by the real clock, which stands still here.
      await page.setCacheEnabled(false);
      await page.$eval('.act', (section) => section.scrollIntoView({block: 'center', behavior: 'instant'}));
      await page.waitForFunction(
        (live) => document.querySelector(live).shadowRoot.querySelector('[part="number"]'),
        {},
        LIVE,
      );
      const first = await shownNumber(page, LIVE);
      assert.ok(first >= 12345);

      demo.clock.now += 60_000;
      let later = first;
      for (let turn = 0; turn < 12 && later === first; turn++) {
        await letTimePass(page, 5000);
        later = await shownNumber(page, LIVE);
      }
      assert.equal(later, first + 24);
    });
  });

  it('can be read completely with scripts off, and each of its links leads somewhere', async () => {
    await onPage(
      'index.html',
      async (page) => {
        const {seen, written, links} = await page.evaluate(() => ({
          seen: document.body.innerText,
          written: [...document.querySelectorAll('h1, h2, h3, p, dt, dd, footer, a, figcaption')].map(
            (el) => el.textContent,
          ),
          links: [...document.querySelectorAll('a')].map((a) => a.href),
        }));
        const visible = plain(seen);
        for (const words of written) assert.ok(visible.includes(plain(words)), `not visible: ${plain(words)}`);
        assert.ok(visible.includes('12,345 people have signed'));

        const own = links.filter((href) => href.startsWith(demo.url('.')));
        assert.ok(own.length > 10);
        for (const href of new Set(own)) assert.equal((await fetch(href)).status, 200, href);
        assert.deepEqual([...new Set(links.filter((href) => !own.includes(href)))].sort(), [
          'https://eci.ec.europa.eu/045/public/',
          'https://petition.parliament.uk/petitions/131215',
          'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
        ]);
      },
      {javaScript: false},
    );
  });

  it('keeps its own words, and asks nobody, when it is opened from disk', async () => {
    const {page, complaints, requests, close} = await demo.openPage();
    try {
      await page.goto(new URL('../../demo/index.html', import.meta.url).href, {waitUntil: 'load'});
      await upgraded(page);
      await readToTheEnd(page);
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith('file:')),
        [],
      );
      assert.deepEqual(await page.$$eval('petition-counter', (all) => all.map((counter) => counter.innerText.trim())), [
        '12,345 people have signed',
        '2,212,600 signatures',
        '1,448,271 statements of support',
      ]);
    } finally {
      await close();
    }
  });

  it('shows the first two paragraphs of the long excerpt, and the others after a click', async () => {
    await onPage('index.html', async (page) => {
      const visibleParagraphs = () =>
        page.$$eval(
          'letter-excerpt[preview] blockquote p',
          (all) =>
            all.filter((p) => p.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}) && p.innerText)
              .length,
        );
      assert.equal(await visibleParagraphs(), 2);
      await page.$eval('letter-excerpt[preview]', (excerpt) =>
        excerpt.shadowRoot.querySelector('[part="toggle"]').click(),
      );
      await settle(page);
      assert.equal(await visibleParagraphs(), 5);
    });
  });
});

describe('the excerpts of the demo post', () => {
  it('stand in the letter word for word', async () => {
    const passages = await onPage('index.html', (page) =>
      page.$$eval('letter-excerpt', (all) =>
        all.map((el) => [...el.querySelectorAll('blockquote p')].map((p) => p.textContent)),
      ),
    );
    const letter = await onPage('letter.html', (page) =>
      page.$$eval('article p', (all) => all.map((p) => p.textContent)),
    );
    const whole = letter.map(plain).join('\n');
    assert.deepEqual(
      passages.map((passage) => passage.length),
      [1, 5, 1],
    );
    for (const passage of passages) assert.ok(whole.includes(passage.map(plain).join('\n')), passage[0]);
  });

  it('have links whose first match in the letter is the passage', async () => {
    const excerpts = await onPage('index.html', (page) =>
      page.$$eval('letter-excerpt', (all) =>
        all.map((el) => ({
          passage: [...el.querySelectorAll('blockquote p')].map((p) => p.textContent).join(' '),
          href: el.querySelector('a[slot="link"]').href,
        })),
      ),
    );
    const letter = plain(await onPage('letter.html', (page) => page.$eval('main', (main) => main.textContent)));
    const bare = (text) => plain(text).replace(/^\P{L}+|\P{L}+$/gu, '');
    for (const {passage, href} of excerpts) {
      const [page, directives] = href.split('#:~:');
      assert.equal(page, demo.url('letter.html'));
      const terms = directives.split('&').flatMap((directive) => directive.replace('text=', '').split(','));
      const spoken = terms.filter((term) => !/^-|-$/.test(term)).map(decodeURIComponent);
      const from = letter.indexOf(spoken[0]);
      const end = spoken.at(-1);
      const to = letter.indexOf(end, from) + end.length;
      assert.equal(bare(letter.slice(from, to)), bare(passage));
    }
  });

  for (const index of [0, 1, 2]) {
    it(`lead to their passage in the letter: number ${index + 1}`, async () => {
      // A headless shell follows the link, yet never scrolls to text.
      const scrolls = await scrollsToText();
      // A window this low shows no passage before it has scrolled there.
      await onPage(
        'index.html',
        async (page) => {
          const excerpt = (await page.$$('letter-excerpt'))[index];
          const start = await excerpt.$eval('blockquote p', (p) => p.textContent);
          const link = await excerpt.$('a[slot="link"]');
          await link.scrollIntoView();
          await Promise.all([page.waitForNavigation({waitUntil: 'load'}), link.click()]);
          if (scrolls) await page.waitForFunction(() => scrollY > 0);
          await settle(page);
          const top = await page.$$eval(
            'article p',
            (all, text) => all.find((p) => p.textContent.includes(text)).getBoundingClientRect().top,
            start,
          );
          assert.ok(!scrolls || (top > -100 && top < LOW.height), `the passage is at ${top}`);
        },
        LOW,
      );
    });
  }
});

describe('the demo pages for other situations', () => {
  it('are all linked from their index', async () => {
    const links = await onPage('situations/index.html', (page) =>
      page.$$eval('main a', (all) => all.map((a) => a.href)),
    );
    assert.ok(links.length >= 11);
    for (const href of links) assert.equal((await fetch(href)).status, 200, href);
  });

  for (const name of [
    'plain-html',
    'strict-csp',
    'script-twice',
    'tag-taken',
    'closed',
    'static-counter',
    'no-data',
    'german',
    'arabic',
    'armenian',
    'dark-page',
    'excerpt-forms',
    'counter-live',
    'counter-coalition',
    'counter-ladder',
    'counter-closed',
    'counter-stale',
    'counter-minimum',
    'counter-ring',
    'counter-sentence',
    'quoting',
  ]) {
    it(`stay silent: ${name}`, async () => {
      await onPage(`situations/${name}.html`, async (page, {complaints}) => {
        await readToTheEnd(page);
        assert.deepEqual(complaints, []);
      });
    });
  }

  for (const name of ['strict-csp', 'script-twice', 'dark-page']) {
    it(`show the three elements: ${name}`, async () => {
      await onPage(`situations/${name}.html`, async (page) => {
        await page.waitForFunction(() =>
          document.querySelector('petition-counter').shadowRoot.querySelector('[part="number"]'),
        );
        assert.deepEqual(await sizes(page, TAGS), {
          'letter-excerpt': true,
          'cta-button': true,
          'petition-counter': true,
        });
        assert.ok(await page.$eval('cta-button a', (a) => a.getBoundingClientRect().height >= 44));
      });
    });
  }

  const counters = {
    'counter-live': [/^12,3\d\d people have signed/],
    'counter-coalition': [
      /^14,[23]\d\d people have signed.*How this adds up/,
      /^12,3\d\d people.*could not be counted/,
    ],
    'counter-ladder': [
      /Only 1 more to reach 2,000/,
      /At 10,000: the council has to answer/,
      /10,900 more to reach 20,000/,
    ],
    'counter-closed': [/^21,804 people signed This petition has won/, /Signing has closed/, /The council said no/],
    'counter-stale': [/As of 2 March 2026/],
    'counter-minimum': [/^Be one of the first to sign/, /^We have just begun\. Will you/],
    'counter-ring': [/more to reach 20,000/, /more to reach 20,000/, /1\.23m/i],
    'counter-sentence': [/^12,3\d\d$/, /^1,874$/],
  };
  for (const [name, expected] of Object.entries(counters)) {
    it(`show each counter as it stands: ${name}`, async () => {
      await onPage(`situations/${name}.html`, async (page) => {
        await page.waitForFunction(() =>
          [...document.querySelectorAll('petition-counter')].every((el) =>
            el.shadowRoot.querySelector('[part="text"], [part="number"]'),
          ),
        );
        await settle(page);
        const shown = await page.$$eval('petition-counter', (all) =>
          all.map((el) =>
            [...el.shadowRoot.children]
              .map((child) => child.innerText)
              .join(' ')
              .replace(/\s+/g, ' ')
              .trim(),
          ),
        );
        assert.equal(shown.length, expected.length);
        expected.forEach((words, i) => assert.match(shown[i], words));
      });
    });
  }

  it('leave a counter without its script to the words of the page', async () => {
    const opened = await demo.openPage();
    await opened.page.goto(demo.url('situations/counter-scriptless.html'));
    assert.match(
      await opened.page.$eval('main', (main) => main.innerText),
      /^12,345 people have signed, of the 20,000/,
    );
    assert.deepEqual(opened.complaints, []);
    await opened.close();
  });

  it('leave a tag that the page has taken to the page, and the others work', async () => {
    await onPage('situations/tag-taken.html', async (page) => {
      assert.deepEqual(await sizes(page, TAGS), {
        'letter-excerpt': true,
        'cta-button': false,
        'petition-counter': true,
      });
      assert.equal(await page.$eval('cta-button', (button) => button.className), 'own');
    });
  });

  it('upgrade plain HTML, also when it comes later', async () => {
    await onPage('situations/plain-html.html', async (page) => {
      const upgradedTags = () =>
        page.evaluate((tags) => tags.map((tag) => document.querySelectorAll(tag).length), TAGS);
      await page.waitForFunction(() => document.querySelector('letter-excerpt'));
      assert.deepEqual(await upgradedTags(), [1, 1, 1]);
      await page.click('#insert');
      await settle(page);
      assert.deepEqual(await upgradedTags(), [2, 1, 1]);
      assert.match(await page.$eval('main', (main) => main.innerText), /surveyors across/);
    });
  });

  it('show a sentence, and no button, when the time to sign is over', async () => {
    await onPage('situations/closed.html', async (page) => {
      const visible = await page.$$eval('cta-button', (all) =>
        all.map((button) => button.querySelector('a').checkVisibility({visibilityProperty: true})),
      );
      assert.deepEqual(visible, [false, false, false, true]);
    });
  });

  it('keep the words of the page where no count can be had', async () => {
    await onPage('situations/no-data.html', async (page) => {
      await settle(page);
      const words = await page.$$eval('petition-counter', (all) => all.map((counter) => counter.innerText.trim()));
      assert.deepEqual(words, Array(3).fill('More than 12,000 people have signed'));
      assert.doesNotMatch(await page.$eval('main', (main) => main.innerText), /\b0\b/);
    });
  });
});

/** Whether this browser follows text fragments at all; the small headless one does not. */
async function scrollsToText() {
  const {page, close} = await demo.openPage(LOW);
  try {
    await page.goto(`${demo.url('letter.html')}#:~:text=nineteen%20kilometres`, {waitUntil: 'load'});
    return await page
      .waitForFunction(() => scrollY > 0, {timeout: 2000})
      .then(
        () => true,
        () => false,
      );
  } finally {
    await close();
  }
}

/** Which of the elements have a shadow tree and take up room. */
function sizes(page, tags) {
  return page.evaluate(
    (names) =>
      Object.fromEntries(
        names.map((name) => {
          const el = document.querySelector(name);
          return [name, Boolean(el.shadowRoot) && el.getBoundingClientRect().height > 20];
        }),
      ),
    tags,
  );
}

/** Keeps back the answers for counts until they are let go. */
async function holdCounts(page) {
  const waiting = [];
  let isHeld = true;
  let announce;
  const first = new Promise((resolve) => (announce = resolve));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isCount = /\/counts\/|\/recorded\//.test(request.url());
    if (!isCount || !isHeld) return request.continue();
    waiting.push(request);
    announce();
  });
  return {
    first,
    letGo() {
      isHeld = false;
      for (const request of waiting) request.continue();
    },
  };
}

/** Lets the page's own clock run ahead without waiting for it. */
async function letTimePass(page, milliseconds) {
  const session = await page.createCDPSession();
  const passed = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
  await session.send('Emulation.setVirtualTimePolicy', {
    policy: 'pauseIfNetworkFetchesPending',
    budget: milliseconds,
  });
  await passed;
}
