import {aTimeout, expect, fixture, nextFrame} from '@open-wc/testing';
import {stub} from 'sinon';
import '../../src/define/cta-button.js';
import '../../src/define/petition-counter.js';
import type {CtaButtonElement} from '../../src/elements/cta-button.js';
import {de} from '../../src/strings/de.js';
import {registerStrings} from '../../src/strings/strings.js';
import {expectQuietConsole} from '../support/quiet-console.js';
import {until} from '../support/until.js';

const LINK = '<a href="#sign">Sign the letter</a>';
const DEADLINE = '2099-12-31T23:59:00+01:00';

/** A page with a call to action. */
async function pageOf(markup: string) {
  const page = await fixture<HTMLElement>(`<div lang="en">${markup}</div>`);
  const el = page.querySelector('cta-button')!;
  await el.updateComplete;
  const inShadow = (selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
  return {
    page,
    el,
    inShadow,
    counter: page.querySelector('petition-counter'),
    proof: () => inShadow('[part="proof"]')?.textContent.trim(),
  };
}

/** Gives modules time to load that have been loaded before. */
const loaded = async (el: CtaButtonElement) => {
  await Promise.all(['proof', 'measure', 'sticky'].map((name) => import(`../../src/later/${name}.ts`)));
  await aTimeout(0);
  await el.updateComplete;
};

describe('what <cta-button> shows beside its control', () => {
  expectQuietConsole();

  describe('how many have signed', () => {
    it('is what the only counter of the page shows', async () => {
      const {proof} = await pageOf(
        `<petition-counter count="12345"></petition-counter><cta-button proof>${LINK}</cta-button>`,
      );
      await until(() => proof() === 'Join 12,345 others');
    });

    for (const [count, words] of [
      ['1', 'Join 1 other'],
      ['2', 'Join 2 others'],
      ['99999', 'Join 99,999 others'],
      ['1234567', 'Join 1.23M others'],
    ]) {
      it(`is said as a person would: ${count!}`, async () => {
        const {proof} = await pageOf(
          `<petition-counter count="${count!}"></petition-counter><cta-button proof>${LINK}</cta-button>`,
        );
        await until(() => proof() === words);
      });
    }

    it('is said in the language and with the digits of the page', async () => {
      registerStrings('de', de);
      const {proof} = await pageOf(
        `<section lang="de"><petition-counter count="12345"></petition-counter><cta-button proof>${LINK}</cta-button></section>`,
      );
      await until(() => proof() === 'Unterschreiben Sie mit 12.345 anderen');
    });

    it('follows the counter', async () => {
      const {proof, counter} = await pageOf(
        `<petition-counter count="5"></petition-counter><cta-button proof>${LINK}</cta-button>`,
      );
      await until(() => proof() === 'Join 5 others');
      counter!.count = 6;
      await until(() => proof() === 'Join 6 others');
    });

    for (const [what, counters] of [
      ['is no counter', ''],
      ['is no number', '<petition-counter>many</petition-counter>'],
      ['is nobody yet', '<petition-counter count="0"></petition-counter>'],
      ['are too few to be shown', '<petition-counter count="5" minimum="100">few</petition-counter>'],
      [
        'are several counters',
        '<petition-counter count="5"></petition-counter><petition-counter count="6"></petition-counter>',
      ],
      ['is a counter of another campaign', '<petition-counter count="5" data-campaign="/b.json"></petition-counter>'],
    ]) {
      it(`is not said when there ${what!}`, async () => {
        const {el, proof} = await pageOf(
          `${counters!}<div data-campaign="/a.json"><cta-button proof>${LINK}</cta-button></div>`,
        );
        await loaded(el);
        expect(proof()).to.equal('');
      });
    }

    it('is that of the counter it names', async () => {
      const {el, proof} = await pageOf(
        `<petition-counter count="5"></petition-counter><div id="ours"><petition-counter count="6"></petition-counter></div>
         <cta-button proof="ours">${LINK}</cta-button>`,
      );
      await until(() => proof() === 'Join 6 others');
      el.setAttribute('proof', 'nobody');
      await loaded(el);
      expect(proof()).to.equal('');
    });

    it('is that of the counter with the same campaign', async () => {
      const {proof} = await pageOf(
        `<petition-counter count="5" data-campaign="/a.json"></petition-counter>
         <div data-campaign="/b.json"><petition-counter count="6"></petition-counter><cta-button proof>${LINK}</cta-button></div>`,
      );
      await until(() => proof() === 'Join 6 others');
    });

    it('comes with a counter that arrives later', async () => {
      const {el, proof, page} = await pageOf(`<cta-button proof>${LINK}</cta-button>`);
      await loaded(el);
      expect(proof()).to.equal('');
      page.insertAdjacentHTML('beforeend', '<petition-counter count="7"></petition-counter>');
      await until(() => proof() === 'Join 7 others');
    });

    for (const align of ['start', 'center']) {
      it(`moves neither the button nor what follows when it comes: ${align}`, async () => {
        const {el, proof, page} = await pageOf(
          `<p style="text-align: ${align}"><cta-button proof>${LINK}</cta-button></p><p id="after">After</p>`,
        );
        await loaded(el);
        const places = () =>
          ['a', '#after'].map((one) => JSON.stringify(page.querySelector(one)!.getBoundingClientRect()));
        const before = places();
        page.insertAdjacentHTML('beforeend', '<petition-counter count="12345"></petition-counter>');
        await until(() => proof());
        expect(places()).to.deep.equal(before);
      });
    }

    it('moves no button in the middle, however long the words are', async () => {
      const {el, proof, page} = await pageOf(
        `<p style="text-align: center; letter-spacing: 1.5em"><cta-button proof><a href="#sign">Sign</a></cta-button></p>`,
      );
      await loaded(el);
      const place = () => JSON.stringify(page.querySelector('a')!.getBoundingClientRect());
      const before = place();
      page.insertAdjacentHTML('beforeend', '<petition-counter count="12345"></petition-counter>');
      await until(() => proof());
      expect(place()).to.equal(before);
    });

    it('is gone once the reader has signed', async () => {
      const {el, proof, inShadow} = await pageOf(
        `<petition-counter count="5"></petition-counter><cta-button proof>${LINK}</cta-button>`,
      );
      await until(() => proof() === 'Join 5 others');
      el.signed();
      await el.updateComplete;
      expect(Boolean(inShadow('[part="proof"]'))).to.be.false;
    });
  });

  describe('signatures of a counter', () => {
    it('are the number that it shows, and unknown before', async () => {
      const counter = await fixture<HTMLElementTagNameMap['petition-counter']>('<petition-counter></petition-counter>');
      expect(counter.signatures).to.equal(undefined);
      counter.count = 12;
      await counter.updateComplete;
      expect(counter.signatures).to.equal(12);
      counter.setAttribute('minimum', '100');
      await counter.updateComplete;
      expect(counter.signatures).to.equal(undefined);
    });
  });

  describe('the deadline for the calendar', () => {
    for (const [what, attributes] of [
      ['without a deadline', 'calendar'],
      ['when nobody asked for it', `closes="${DEADLINE}"`],
      ['once it is closed', 'calendar closes="2020-01-01T00:00:00Z"'],
    ]) {
      it(`is not offered ${what!}`, async () => {
        const {inShadow} = await pageOf(`<cta-button ${attributes!}>${LINK}</cta-button>`);
        expect(Boolean(inShadow('[part="calendar"]'))).to.be.false;
      });
    }

    for (const [attribute, summary] of [
      ['calendar', 'Sign the letter'],
      ['calendar="The ferry: last day"', 'The ferry: last day'],
    ]) {
      it(`is saved as a file: ${attribute!}`, async () => {
        const files: Blob[] = [];
        const make = stub(URL, 'createObjectURL').callsFake((blob) => {
          files.push(blob as Blob);
          return 'blob:none';
        });
        const click = stub(HTMLAnchorElement.prototype, 'click');
        const {el, inShadow} = await pageOf(`<cta-button closes="${DEADLINE}" ${attribute!}>${LINK}</cta-button>`);
        await expect(el).to.be.accessible();
        let announced = 0;
        el.addEventListener('cta-activate', () => (announced += 1));
        inShadow('[part="calendar"]')!.click();
        await until(() => click.called);
        make.restore();
        click.restore();
        const text = await files[0]!.text();
        expect(text).to.include(`SUMMARY:${summary!}\r\n`);
        expect(text).to.include('DTSTART:20991231T225900Z');
        expect(text.replace(/\r\n /g, '')).to.include(`URL:${location.href.split('#')[0]!}#sign`);
        expect(announced, 'the button itself was not activated').to.equal(0);
      });
    }
  });

  describe('measuring', () => {
    const page = globalThis as unknown as Record<string, unknown>;
    afterEach(() => Reflect.deleteProperty(page, 'dataLayer'));

    it('tells the page’s own tools of each activation, from the first', async () => {
      const layer: unknown[] = (page['dataLayer'] = []);
      const {el} = await pageOf(`<cta-button measure="dataLayer" id="sign-top" action="copy">Copy</cta-button>`);
      el.shadowRoot!.querySelector<HTMLElement>('.control')!.click();
      await until(() => layer.length);
      expect(layer).to.deep.equal([{event: 'cta-activate', cta_action: 'copy', cta_id: 'sign-top'}]);
    });

    it('tells nobody unless it is asked to', async () => {
      const layer: unknown[] = (page['dataLayer'] = []);
      const {el} = await pageOf(`<cta-button action="copy">Copy</cta-button>`);
      el.shadowRoot!.querySelector<HTMLElement>('.control')!.click();
      await loaded(el);
      expect(layer).to.deep.equal([]);
    });

    it('waits for the consent of the reader', async () => {
      const layer: unknown[] = (page['dataLayer'] = []);
      const {el} = await pageOf(`<cta-button measure="dataLayer" action="copy">Copy</cta-button>`);
      el.consent = () => false;
      el.shadowRoot!.querySelector<HTMLElement>('.control')!.click();
      await loaded(el);
      expect(layer).to.deep.equal([]);
    });

    it('ends when the button leaves the page, and begins again with it', async () => {
      const layer: unknown[] = (page['dataLayer'] = []);
      const {el, page: around} = await pageOf(`<cta-button measure="dataLayer">${LINK}</cta-button>`);
      const link = el.querySelector('a')!;
      el.remove();
      link.click();
      await loaded(el);
      expect(layer).to.deep.equal([]);
      around.append(el);
      await el.updateComplete;
      await nextFrame();
      link.click();
      await until(() => layer.length === 1);
      history.replaceState(null, '', location.pathname + location.search);
    });
  });
});
