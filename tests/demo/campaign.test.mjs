import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {startDemo} from './support.mjs';

/** The longest that a campaign with `poll: 10` waits between two reads. */
const ONE_POLL_MS = 14_000;
/** Another process answers while we look so often. */
const MOST_LOOKS = 500;

describe('the campaign in the demo', () => {
  let demo;
  before(async () => (demo = await startDemo()));
  after(() => demo.stop());

  /** A page whose time passes when we say so. */
  async function openInVirtualTime(path) {
    const opened = await demo.openPage();
    const {page} = opened;
    const session = await page.createCDPSession();
    const advance = (budget) =>
      new Promise((resolve) => {
        session.once('Emulation.virtualTimeBudgetExpired', resolve);
        session.send('Emulation.setVirtualTimePolicy', {policy: 'pauseIfNetworkFetchesPending', budget});
      });
    await page.goto(demo.url(path), {waitUntil: 'load'});
    await page.waitForFunction(() => document.querySelector('petition-counter')?.signatures !== undefined);
    return {...opened, advance};
  }

  /** What a reader sees in the three elements. */
  const seen = (page) =>
    page.evaluate(() => {
      const inside = (tag, part) =>
        document.querySelector(tag).shadowRoot.querySelector(part)?.textContent.replace(/\s+/g, ' ').trim() ?? null;
      return {
        passage: document.querySelector('letter-excerpt').textContent.trim(),
        ended: inside('letter-excerpt', '[part="state"]'),
        button: inside('cta-button', '.control') ?? inside('cta-button', '.words'),
        count: document.querySelector('petition-counter').signatures,
        note: inside('petition-counter', '[part="goal"]'),
      };
    });

  /** The same, once the network has handed over what was asked for: the time of a page does not wait for that. */
  async function seenAtLast(page, wanted) {
    let now = await seen(page);
    for (let looks = 1; looks < MOST_LOOKS && !isDeepStrictEqual(now, wanted); looks += 1) now = await seen(page);
    return now;
  }

  const edit = (page, from, to) =>
    page.evaluate(
      (from, to) => {
        const editor = document.querySelector('#document');
        editor.value = editor.value.replace(from, to);
      },
      from,
      to,
    );

  it('changes all elements of an open page within one poll after an edit, and stands when the document breaks', async () => {
    const {page, complaints, requests, advance, close} = await openInVirtualTime('situations/campaign.html');
    const first = await seen(page);
    assert.match(first.passage, /^Count us\./);
    assert.deepEqual(
      {...first, passage: ''},
      {
        passage: '',
        ended: null,
        button: 'Sign the letter',
        count: 12_345,
        note: '7,655 more to reach 20,000',
      },
    );

    await edit(page, '"count": 12345', '"count": 19999');
    await edit(page, '"label": "Sign the letter"', '"label": "Add your name"');
    await edit(page, 'Count us. It is', 'Count all of us. It is');
    await advance(ONE_POLL_MS);
    const second = await seen(page);
    assert.match(second.passage, /^Count all of us\./);
    assert.deepEqual(
      [second.button, second.count, second.note],
      ['Add your name', 19_999, 'Only 1 more to reach 20,000'],
    );

    await edit(page, '"state": "open"', '"state": "won"');
    await advance(ONE_POLL_MS);
    const won = await seen(page);
    assert.equal(won.ended, 'This petition has won');
    assert.match(won.button, /^Thank you: the letter was handed over/);
    assert.equal(won.count, 19_999);
    assert.match(won.note, /^This petition has won/);

    await edit(page, '"petition"', '"petition');
    await advance(5 * ONE_POLL_MS);
    assert.deepEqual(await seen(page), won);
    // Each read of the campaign is answered by the page itself.
    assert.deepEqual(
      requests.filter((address) => address.includes('edited')),
      [],
    );
    assert.deepEqual(complaints, []);
    await close();
  });

  it('follows a document that another site serves, when it is edited there', async () => {
    const document = JSON.parse(readFileSync('demo/campaigns/ferry.json', 'utf8'));
    const reads = [];
    const server = createServer(({url, headers}, response) => {
      reads.push([url, headers.cookie, headers.origin]);
      response.writeHead(200, {'Access-Control-Allow-Origin': '*'}).end(JSON.stringify(document));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {page, complaints, advance, close} = await openInVirtualTime('situations/campaign.html');
    try {
      const address = `http://127.0.0.1:${server.address().port}/campaign.json`;
      document.petition.count = 500;
      await page.evaluate((address) => {
        for (const section of window.document.querySelectorAll('[data-campaign]')) section.dataset.campaign = address;
      }, address);
      await page.waitForFunction(() => window.document.querySelector('petition-counter').signatures === 500);

      document.petition.count = 600;
      document.petition.state = 'lost';
      document.action.closedText = null;
      document.letter.excerpts.lead = ['We go on counting.'];
      await advance(ONE_POLL_MS);
      const lost = {
        passage: 'We go on counting.',
        ended: 'This petition did not succeed',
        button: 'This campaign did not succeed. See what happened',
        count: 600,
        note: 'This petition did not succeed',
      };
      assert.deepEqual(await seenAtLast(page, lost), lost);
      assert.deepEqual(reads, Array(2).fill(['/campaign.json', undefined, new URL(demo.url('')).origin]));
      assert.deepEqual(complaints, []);
    } finally {
      await close();
      server.close();
      server.closeAllConnections();
    }
  });

  it('shows in all three how it ended, with one request for each of three campaigns', async () => {
    const {page, complaints, requests, close} = await demo.openPage({height: 3000});
    await page.goto(demo.url('situations/campaign-over.html'), {waitUntil: 'load'});
    await page.waitForFunction(() =>
      [...document.querySelectorAll('petition-counter')].every(({signatures}) => signatures !== undefined),
    );
    const notes = await page.evaluate(() =>
      [...document.querySelectorAll('letter-excerpt')].map(
        (excerpt) => excerpt.shadowRoot.querySelector('[part="state"]')?.textContent,
      ),
    );
    assert.deepEqual(notes, ['Signing has closed', 'This petition has won', 'This petition did not succeed']);
    assert.deepEqual(
      requests.filter((address) => address.includes('/campaigns/')).sort(),
      ['closed', 'lost', 'won'].map((state) => demo.url(`campaigns/ferry-${state}.json`)),
    );
    assert.deepEqual(complaints, []);
    await close();
  });
});
