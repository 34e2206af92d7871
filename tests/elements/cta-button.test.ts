import {expect, fixture, nextFrame, oneEvent} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {useFakeTimers, type SinonFakeTimers} from 'sinon';
import '../../src/define/cta-button.js';
import type {CtaButtonElement} from '../../src/elements/cta-button.js';
import type {CtaActivateEvent} from '../../src/events.js';
import {de} from '../../src/strings/de.js';
import {registerStrings} from '../../src/strings/strings.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
const DAY_MS = 86_400_000;
const OWN_LINK = '<a href="#signed">Sign the letter</a>';
const OWN_BUTTON = '<button type="button">Sign the letter</button>';
const NO_LINK = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' \tjavascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,hello',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'https://',
  '',
  ' ',
];
const NO_MOMENT = [
  '2026-12-31',
  '2026-12-31T23:59:00',
  '2026-02-30T12:00:00Z',
  '2026-12-31T25:00:00Z',
  '31.12.2026',
  'tomorrow',
  '0',
  '1000000000000',
  '',
  'null',
];

/** A call to action in a page, what its reader sees, and what it announced so far. */
async function buttonOf(markup: string) {
  const el = await fixture<CtaButtonElement>(markup);
  const announced: CtaActivateEvent[] = [];
  el.addEventListener('cta-activate', (event) => announced.push(event));
  const inShadow = (selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
  return {
    el,
    announced,
    own: el.querySelector<HTMLElement>('a, button')!,
    /** The link that we made, if we made one. */
    made: () => inShadow('a.control') as HTMLAnchorElement | null,
    /** The words in place of the control. */
    words: () => inShadow('[part="closed"]')?.innerText.trim().replace(/\s+/g, ' ') ?? null,
    wayOn: () => inShadow('[part="closed"] a')?.getAttribute('href') ?? null,
    /** What the author is told; a boolean and not the element, which a failing test would print for ever. */
    problems: () => inShadow('[part="debug"]')?.textContent ?? '',
    isShown: (node: Element) => node.getClientRects().length > 0,
  };
}

/** Where the middle of an element is on screen. */
function middleOf(element: Element): [number, number] {
  element.scrollIntoView({block: 'center'});
  const {x, y, width, height} = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** What changes inside a node while something happens. */
async function changesIn(node: Node, act: () => unknown): Promise<MutationRecord[]> {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(node, {subtree: true, childList: true, characterData: true, attributes: true});
  await act();
  changes.push(...observer.takeRecords());
  observer.disconnect();
  return changes;
}

/** Lets observers of the page speak, and the element answer. */
async function settled(el: CtaButtonElement): Promise<void> {
  await Promise.resolve();
  await el.updateComplete;
}

describe('<cta-button>', () => {
  expectQuietConsole();

  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('the control', () => {
    for (const markup of [OWN_LINK, OWN_BUTTON]) {
      it(`is the page’s own: ${markup}`, async () => {
        const {el, own, made, isShown} = await buttonOf(`<cta-button href="#other"> ${markup} </cta-button>`);
        expect(Boolean(made())).to.be.false;
        expect(el.innerHTML).to.equal(` ${markup} `);
        expect(el.innerText.trim()).to.equal('Sign the letter');
        expect(isShown(own)).to.be.true;
      });
    }

    it('is the page’s own where a CMS wrapped it', async () => {
      const {made, announced, own} = await buttonOf(`<cta-button href="#other"><p>${OWN_LINK}</p></cta-button>`);
      expect(Boolean(made())).to.be.false;
      own.click();
      expect(announced).to.have.length(1);
    });

    it('is the page’s own inside the slot of another element too', async () => {
      const {made} = await buttonOf(`<cta-button slot="actions" href="#other">${OWN_LINK}</cta-button>`);
      expect(Boolean(made())).to.be.false;
    });

    it('is a link made of href and the page’s words', async () => {
      const {el, made} = await buttonOf('<cta-button href="/sign">Sign <em>now</em></cta-button>');
      expect(made()!.href).to.equal(new URL('/sign', document.baseURI).href);
      expect(made()!.part.contains('control')).to.be.true;
      expect(el.innerHTML).to.equal('Sign <em>now</em>');
      expect(el.innerText).to.equal('Sign now');
    });

    it('may write to someone', async () => {
      for (const address of ['mailto:a@example.org?subject=Hi', 'tel:+37410', 'sms:+37410']) {
        const {made} = await buttonOf(`<cta-button href="${address}">Write</cta-button>`);
        expect(made()!.getAttribute('href')).to.equal(address);
      }
    });

    it('gives way to the page’s own when that streams in, and comes back when it goes', async () => {
      const {el, made} = await buttonOf('<cta-button href="#sign">Sign</cta-button>');
      expect(Boolean(made())).to.be.true;
      el.insertAdjacentHTML('beforeend', OWN_LINK);
      await settled(el);
      expect(Boolean(made())).to.be.false;
      el.querySelector('a')!.remove();
      await settled(el);
      expect(Boolean(made())).to.be.true;
    });

    it('does not take a link in the closed words for it', async () => {
      const {made} = await buttonOf(
        '<cta-button href="#sign">Sign<p slot="closed">See <a href="#news">the news</a></p></cta-button>',
      );
      expect(Boolean(made())).to.be.true;
    });

    it('is not made where there are only words', async () => {
      const {el, made, announced} = await buttonOf('<cta-button>Sign at the town hall</cta-button>');
      expect(Boolean(made())).to.be.false;
      el.click();
      expect(announced).to.have.length(0);
    });

    for (const address of NO_LINK) {
      it(`is not made of ${JSON.stringify(address)}; the words stay and the author is told`, async () => {
        const {el, made, problems} = await buttonOf('<cta-button debug href="#sign">Sign the letter</cta-button>');
        expect(problems()).to.equal('');
        el.setAttribute('href', address);
        await el.updateComplete;
        expect(Boolean(made())).to.be.false;
        expect(el.innerText).to.equal('Sign the letter');
        expect(problems()).to.contain('href is ignored');
      });
    }

    it('tells the reader nothing of what is wrong without debug', async () => {
      const {problems} = await buttonOf('<cta-button href="javascript:x" opens="x" closes="x">Sign</cta-button>');
      expect(problems()).to.equal('');
    });
  });

  describe('an activation', () => {
    it('is announced with the link and where it leads, before it takes effect', async () => {
      const {own, announced} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      let hashAtEvent: string | undefined;
      own.closest('cta-button')!.addEventListener('cta-activate', () => (hashAtEvent = location.hash));
      const followed = oneEvent(window, 'hashchange');
      own.click();
      expect(announced).to.have.length(1);
      expect(announced[0]).to.include({bubbles: true, composed: true, cancelable: true});
      expect(announced[0]!.href).to.equal(new URL('#signed', location.href).href);
      expect(announced[0]!.control === own).to.be.true;
      expect(hashAtEvent).to.equal('');
      await followed;
      expect(location.hash).to.equal('#signed');
    });

    it('of a button is announced without an address', async () => {
      const {own, announced} = await buttonOf(`<cta-button>${OWN_BUTTON}</cta-button>`);
      own.click();
      expect(announced.map(({href}) => href)).to.deep.equal([undefined]);
    });

    it('of the link we made is announced too', async () => {
      const {made, announced} = await buttonOf('<cta-button href="#signed">Sign</cta-button>');
      const followed = oneEvent(window, 'hashchange');
      made()!.click();
      expect(announced).to.have.length(1);
      await followed;
      expect(announced[0]!.control === made()).to.be.true;
      expect(location.hash).to.equal('#signed');
    });

    it('is announced when the reader presses what stands inside the control', async () => {
      const {el, announced} = await buttonOf('<cta-button><a href="#signed"><b>Sign</b></a></cta-button>');
      el.querySelector('b')!.click();
      expect(announced).to.have.length(1);
    });

    for (const markup of [OWN_LINK, OWN_BUTTON]) {
      it(`by pointer is announced once: ${markup}`, async () => {
        const {own, announced} = await buttonOf(`<cta-button>${markup}</cta-button>`);
        await sendMouse({type: 'click', position: middleOf(own)});
        await resetMouse();
        expect(announced).to.have.length(1);
      });

      it(`by Enter is announced once: ${markup}`, async () => {
        const {own, announced} = await buttonOf(`<cta-button>${markup}</cta-button>`);
        own.focus();
        await sendKeys({press: 'Enter'});
        expect(announced).to.have.length(1);
      });
    }

    it('by the space bar is announced for a button, and is none for a link', async () => {
      const button = await buttonOf(`<cta-button>${OWN_BUTTON}</cta-button>`);
      button.own.focus();
      await sendKeys({press: ' '});
      expect(button.announced).to.have.length(1);

      const link = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      link.own.focus();
      await sendKeys({press: ' '});
      expect(link.announced).to.have.length(0);
    });

    it('by middle click is announced for a link, and can be cancelled', async () => {
      const {el, own, announced} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      el.addEventListener('cta-activate', (event) => event.preventDefault());
      const press = new MouseEvent('auxclick', {button: 1, bubbles: true, cancelable: true});
      own.dispatchEvent(press);
      expect(press.defaultPrevented).to.be.true;
      expect(announced).to.have.length(1);
    });

    // The driver of WebKit presses a middle button that its pages do not hear of.
    if (!isWebKit) {
      it('by the middle button of a real mouse is announced for a link, and can be cancelled', async () => {
        const {el, own, announced} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
        el.addEventListener('cta-activate', (event) => event.preventDefault());
        const pressed = oneEvent(document, 'auxclick');
        await sendMouse({type: 'click', button: 'middle', position: middleOf(own)});
        await resetMouse();
        expect((await pressed).defaultPrevented).to.be.true;
        expect(announced).to.have.length(1);
      });
    }

    it('is none by middle click on a button, and none by any other', async () => {
      const press = (button: number) => new MouseEvent('auxclick', {button, bubbles: true, cancelable: true});
      const button = await buttonOf(`<cta-button>${OWN_BUTTON}</cta-button>`);
      button.own.dispatchEvent(press(1));
      expect(button.announced).to.have.length(0);

      const link = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      link.own.dispatchEvent(press(2));
      link.own.dispatchEvent(press(3));
      expect(link.announced).to.have.length(0);
    });

    it('does not happen when the page cancels it', async () => {
      for (const markup of [OWN_LINK, OWN_BUTTON, 'Sign']) {
        const {el, own, made} = await buttonOf(`<cta-button href="#signed">${markup}</cta-button>`);
        el.addEventListener('cta-activate', (event) => event.preventDefault(), {once: true});
        const prevented: boolean[] = [];
        el.addEventListener('click', (event) => prevented.push(event.defaultPrevented));
        const control = made() ?? own;
        const clock = useFakeTimers({toFake: ['Date']});
        control.click();
        // A second press right after the first would be a double click.
        clock.tick(1000);
        control.click();
        clock.restore();
        expect(prevented, markup).to.deep.equal([true, false]);
      }
    });

    it('sends no form that the page cancels', async () => {
      const form = await fixture<HTMLFormElement>('<form><cta-button><button>Sign</button></cta-button></form>');
      let submits = 0;
      form.addEventListener('submit', (event) => {
        submits++;
        event.preventDefault();
      });
      form.addEventListener('cta-activate', (event) => event.preventDefault(), {once: true});
      const clock = useFakeTimers({toFake: ['Date']});
      form.querySelector('button')!.click();
      expect(submits).to.equal(0);
      clock.tick(1000);
      form.querySelector('button')!.click();
      clock.restore();
      expect(submits).to.equal(1);
    });

    it('is heard by the page before its own click listeners run', async () => {
      const {el, own} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      const order: string[] = [];
      own.addEventListener('click', (event) => order.push(`click, prevented: ${String(event.defaultPrevented)}`));
      el.addEventListener('cta-activate', (event) => {
        order.push('cta-activate');
        event.preventDefault();
      });
      own.click();
      expect(order).to.deep.equal(['cta-activate', 'click, prevented: true']);
    });

    it('is none when the page already prevented the click', async () => {
      const {own, announced} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      const prevent = (event: Event) => event.preventDefault();
      document.addEventListener('click', prevent, {capture: true, once: true});
      own.click();
      expect(announced).to.have.length(0);
    });

    it('is none beside the control, and none for a disabled button', async () => {
      const {el, announced} = await buttonOf('<cta-button>Now: <button disabled>Sign</button></cta-button>');
      el.click();
      el.querySelector('button')!.click();
      expect(announced).to.have.length(0);
    });

    it('is none for a link round it that is not the control', async () => {
      const around = await fixture<HTMLElement>('<a href="#around"><cta-button><b>Words</b></cta-button></a>');
      let events = 0;
      around.addEventListener('cta-activate', () => events++);
      around.querySelector('b')!.click();
      expect(events).to.equal(0);
    });

    it('is heard outside the shadow root that the element stands in', async () => {
      const outer = await fixture<HTMLElement>('<div></div>');
      outer.attachShadow({mode: 'open'}).innerHTML = `<cta-button>${OWN_LINK}</cta-button>`;
      const heard: boolean[] = [];
      document.body.addEventListener('cta-activate', (event) => heard.push(event.target === outer), {once: true});
      outer.shadowRoot!.querySelector('a')!.click();
      expect(heard).to.deep.equal([true]);
    });

    it('is announced once after the element was removed, put back and moved', async () => {
      const {el, own, announced} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      const place = el.parentElement!;
      el.remove();
      place.append(el);
      document.body.append(el);
      place.append(el);
      await el.updateComplete;
      own.click();
      expect(announced).to.have.length(1);
    });
  });

  describe('the deadline', () => {
    const NOON = '2026-06-01T12:00:00+02:00';
    let clock: SinonFakeTimers;

    beforeEach(() => {
      clock = useFakeTimers({now: Date.parse(NOON), toFake: ['Date', 'setTimeout', 'clearTimeout']});
    });

    afterEach(() => clock.restore());

    it('turns the control into a sentence at the moment, on a page left open', async () => {
      const {el, own, words, isShown, announced} = await buttonOf(
        `<cta-button closes="2026-06-01T13:00:00+02:00">${OWN_LINK}</cta-button>`,
      );
      expect(words()).to.be.null;
      clock.tick(3_599_999);
      await el.updateComplete;
      expect(words()).to.be.null;

      clock.tick(1);
      await el.updateComplete;
      expect(words()).to.equal('Closed on June 1, 2026.');
      expect(isShown(own)).to.be.false;
      expect(el.innerHTML).to.equal(OWN_LINK);
      expect(el.shadowRoot!.querySelectorAll('a, button, [aria-disabled]').length).to.equal(0);

      own.click();
      expect(announced).to.have.length(0);
    });

    it('opens at the moment, on a page left open, and closes again', async () => {
      const {el, own, words, isShown} = await buttonOf(
        `<cta-button opens="2026-06-02T09:00:00+02:00" closes="2026-09-01T00:00:00+02:00">${OWN_LINK}</cta-button>`,
      );
      expect(words()).to.equal('Opens on June 2, 2026.');
      expect(isShown(own)).to.be.false;

      clock.tick(DAY_MS);
      await el.updateComplete;
      expect(words()).to.be.null;
      expect(isShown(own)).to.be.true;

      // Further away than a browser's timer reaches.
      clock.tick(100 * DAY_MS);
      await el.updateComplete;
      expect(words()).to.equal('Closed on September 1, 2026.');
    });

    it('names the day of whoever set it, not that of the reader', async () => {
      const {words} = await buttonOf(`<cta-button closes="2026-01-01T00:30:00+14:00">${OWN_LINK}</cta-button>`);
      expect(words()).to.equal('Closed on January 1, 2026.');
    });

    it('is noticed when the reader comes back to the page, though the timer slept', async () => {
      const {el, words} = await buttonOf(`<cta-button closes="2026-06-01T13:00:00+02:00">${OWN_LINK}</cta-button>`);
      clock.setSystemTime(Date.parse(NOON) + DAY_MS);
      document.dispatchEvent(new Event('visibilitychange'));
      await el.updateComplete;
      expect(words()).to.equal('Closed on June 1, 2026.');
    });

    it('sets no timer where nothing is going to change, and none out of the page', async () => {
      await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      await buttonOf(`<cta-button opens="2025-01-01T00:00:00Z" closes="2026-01-01T00:00:00Z">${OWN_LINK}</cta-button>`);
      expect(clock.countTimers()).to.equal(0);

      const {el} = await buttonOf(`<cta-button closes="2026-06-01T13:00:00+02:00">${OWN_LINK}</cta-button>`);
      expect(clock.countTimers()).to.equal(1);
      el.remove();
      expect(clock.countTimers()).to.equal(0);
    });

    it('is kept by an element that was out of the page meanwhile', async () => {
      const {el, words} = await buttonOf(`<cta-button closes="2026-06-01T13:00:00+02:00">${OWN_LINK}</cta-button>`);
      const place = el.parentElement!;
      el.remove();
      clock.tick(DAY_MS);
      place.append(el);
      await el.updateComplete;
      expect(words()).to.equal('Closed on June 1, 2026.');

      el.closes = '2026-06-02T13:00:00+02:00';
      await el.updateComplete;
      expect(words()).to.be.null;
      el.remove();
      place.append(el);
      clock.tick(3_600_000);
      await el.updateComplete;
      expect(words()).to.equal('Closed on June 2, 2026.');
    });

    it('can be told in the page’s own words, with a way on', async () => {
      const {el, words, wayOn} = await buttonOf(
        `<cta-button closes="2026-01-01T00:00:00Z" closed-text="Delivered: &lt;b&gt;9,876&lt;/b&gt; names." closed-href="/news">${OWN_LINK}</cta-button>`,
      );
      expect(words()).to.equal('Delivered: <b>9,876</b> names. See what happened');
      expect(wayOn()).to.equal(new URL('/news', document.baseURI).href);

      el.removeAttribute('closed-text');
      await el.updateComplete;
      expect(words()).to.equal('Closed on January 1, 2026. See what happened');

      el.setAttribute('closed-text', '');
      await el.updateComplete;
      expect(words()).to.equal('Closed on January 1, 2026. See what happened');
    });

    it('can be told in the page’s own markup', async () => {
      const {el, isShown} = await buttonOf(
        `<cta-button closes="2026-06-01T13:00:00+02:00">${OWN_LINK}<span slot="closed">We <b>won</b>.</span></cta-button>`,
      );
      const own = el.querySelector('span')!;
      expect(isShown(own)).to.be.false;
      clock.tick(3_600_000);
      await el.updateComplete;
      expect(isShown(own)).to.be.true;
      expect(el.innerText.trim()).to.equal('We won.');
    });

    for (const address of NO_LINK) {
      it(`has no way on for ${JSON.stringify(address)}, and the author is told`, async () => {
        const {el, words, wayOn, problems} = await buttonOf(
          `<cta-button debug closes="2026-01-01T00:00:00Z">${OWN_LINK}</cta-button>`,
        );
        el.setAttribute('closed-href', address);
        await el.updateComplete;
        expect(wayOn()).to.be.null;
        expect(words()).to.equal('Closed on January 1, 2026.');
        expect(problems()).to.contain('closed-href is ignored');
      });
    }

    for (const moment of NO_MOMENT) {
      it(`is none for "${moment}": the control stays, and the author is told`, async () => {
        clock.setSystemTime(Date.parse('2030-01-01T00:00:00Z'));
        const {own, words, isShown, problems} = await buttonOf(
          `<cta-button debug opens="${moment}" closes="${moment}">${OWN_LINK}</cta-button>`,
        );
        expect(words()).to.be.null;
        expect(isShown(own)).to.be.true;
        expect(problems()).to.contain('opens is ignored').and.contain('closes is ignored');
        expect(clock.countTimers()).to.equal(0);
      });
    }

    it('speaks the language of the page, and changes with it', async () => {
      registerStrings('de', de);
      const place = await fixture<HTMLElement>(
        `<div lang="de"><cta-button closes="2026-01-01T00:00:00+01:00" closed-href="#news">${OWN_LINK}</cta-button></div>`,
      );
      const el = place.querySelector<CtaButtonElement>('cta-button')!;
      await el.updateComplete;
      const sentence = el.shadowRoot!.querySelector<HTMLElement>('[part="closed"]')!;
      const words = () => sentence.innerText.trim().replace(/\s+/g, ' ');
      expect(words()).to.equal('Beendet am 1. Januar 2026. Was daraus wurde');
      expect(sentence.lang).to.equal('de');

      place.lang = 'en-GB';
      await settled(el);
      expect(words()).to.equal('Closed on 1 January 2026. See what happened');

      for (const nonsense of ['en_US', '', 'x-default', '!!']) {
        el.lang = nonsense;
        await settled(el);
        expect(words(), `lang="${nonsense}"`).to.contain('Closed on');
      }
    });

    it('speaks the language of the place it is moved to', async () => {
      registerStrings('de', de);
      const {el, words} = await buttonOf(`<cta-button closes="2026-01-01T00:00:00+01:00">${OWN_LINK}</cta-button>`);
      const german = document.createElement('div');
      german.lang = 'de';
      el.parentElement!.append(german);
      german.append(el);
      await el.updateComplete;
      expect(words()).to.equal('Beendet am 1. Januar 2026.');
    });

    it('marks our English as English on a page in a language we do not speak, and the page’s words as its own', async () => {
      const {el} = await buttonOf(`<cta-button lang="hy" closes="2026-01-01T00:00:00Z">${OWN_LINK}</cta-button>`);
      const sentence = () => el.shadowRoot!.querySelector<HTMLElement>('[part="closed"]')!;
      expect(sentence().lang).to.equal('en');
      el.closedText = 'Փակ է։';
      await el.updateComplete;
      expect(sentence().lang).to.equal('hy');
    });

    it('can be styled by the page, where the browser knows custom states', async () => {
      const {el} = await buttonOf(`<cta-button opens="2026-06-02T09:00:00Z">${OWN_LINK}</cta-button>`);
      if (!CSS.supports('selector(:state(soon))')) return;
      const states = () => ['soon', 'closed'].filter((state) => el.matches(`:state(${state})`));
      expect(states()).to.deep.equal(['soon']);
      clock.tick(DAY_MS);
      await el.updateComplete;
      expect(states()).to.deep.equal([]);
      el.closes = '2026-01-01T00:00:00Z';
      await el.updateComplete;
      expect(states()).to.deep.equal(['closed']);
    });
  });

  describe('the looks', () => {
    const styled = (css: string, markup: string) => buttonOf(`<cta-button><style>${css}</style>${markup}</cta-button>`);
    /** A style sheet of the whole page, for one test. */
    let sheet: HTMLStyleElement;
    const pageStyle = (css: string) => (sheet.textContent = css);

    beforeEach(() => {
      sheet = document.createElement('style');
      document.head.append(sheet);
    });

    afterEach(() => sheet.remove());

    it('keep the label readable under a theme that colours links and buttons', async () => {
      pageStyle(`a { color: blue; text-decoration: underline; background: none; padding: 0; display: inline }
                 button { color: red; background: red; border: 3px solid red; font-size: 8px; min-height: 0; height: auto }`);
      for (const markup of [OWN_LINK, OWN_BUTTON]) {
        const {own} = await buttonOf(`<cta-button>${markup}</cta-button>`);
        const look = getComputedStyle(own);
        expect(look.color, markup).to.equal('rgb(255, 255, 255)');
        expect(look.backgroundColor, markup).to.equal('rgb(37, 99, 201)');
        expect(look.textDecorationLine, markup).to.equal('none');
        expect(look.fontSize, markup).to.equal(getComputedStyle(document.body).fontSize);
      }
    });

    it('follow the page’s custom properties', async () => {
      const {own} = await styled('cta-button{--olw-accent:#060;--olw-on-accent:#ffc;--olw-radius:0px}', OWN_LINK);
      expect(getComputedStyle(own)).to.include({
        backgroundColor: 'rgb(0, 102, 0)',
        color: 'rgb(255, 255, 204)',
        borderTopLeftRadius: '0px',
      });
    });

    for (const rootSize of ['16px', '62.5%', '8px']) {
      it(`give a target of 44 px and more on a page with html{font-size:${rootSize}}`, async () => {
        pageStyle(`html { font-size: ${rootSize} }`);
        const targets = [
          (await buttonOf('<cta-button><a href="#a">Go</a></cta-button>')).own,
          (await buttonOf('<cta-button><button>Go</button></cta-button>')).own,
          (await buttonOf('<cta-button href="#a">Go</cta-button>')).made()!,
        ];
        for (const target of targets) {
          const {width, height} = target.getBoundingClientRect();
          expect(height).to.be.at.least(44);
          expect(width).to.be.at.least(44);
        }
      });
    }

    it('keep the spaces of a label with inner tags', async () => {
      const label = 'Sign <em>the</em> letter';
      const own = await buttonOf(`<cta-button><a href="#a">${label}</a></cta-button>`);
      const button = await buttonOf(`<cta-button><button>${label}</button></cta-button>`);
      const made = await buttonOf(`<cta-button href="#a">${label}</cta-button>`);
      for (const {el} of [own, button, made]) expect(el.innerText).to.equal('Sign the letter');
    });

    it('wrap a long label at 320 px, and break a word that is longer', async () => {
      const long = 'Sign the open letter to the city council of our town before the end of this year';
      for (const label of [long, 'Unterschriftensammlungsangelegenheiten'.repeat(3)]) {
        for (const markup of [`<a href="#a">${label}</a>`, `<button>${label}</button>`, label]) {
          const place = await fixture<HTMLElement>(
            `<div style="width:320px;font-size:20px"><cta-button href="#a">${markup}</cta-button></div>`,
          );
          const el = place.querySelector<CtaButtonElement>('cta-button')!;
          await el.updateComplete;
          const control = el.querySelector('a, button') ?? el.shadowRoot!.querySelector('a')!;
          expect(control.getBoundingClientRect().width, markup).to.be.at.most(320);
          expect(control.scrollWidth, markup).to.be.at.most(320);
          expect(control.getBoundingClientRect().height, markup).to.be.above(60);
        }
      }
    });

    it('show a reader with a keyboard where the focus is', async () => {
      const place = await fixture<HTMLElement>(
        `<div><button>Before</button><cta-button>${OWN_BUTTON}</cta-button></div>`,
      );
      const before = place.querySelector<HTMLElement>(':scope > button')!;
      const own = place.querySelector<HTMLElement>('cta-button button')!;
      expect(getComputedStyle(own).boxShadow).to.equal('none');
      before.focus();
      await sendKeys({press: 'Tab'});
      expect(document.activeElement === own).to.be.true;
      expect(getComputedStyle(own).outlineStyle).to.equal('solid');
      expect(getComputedStyle(own).boxShadow).not.to.equal('none');
    });

    it('are none with [hidden], whatever display the page asks for', async () => {
      pageStyle('cta-button { display: flex }');
      const {el} = await buttonOf(`<cta-button hidden>${OWN_LINK}</cta-button>`);
      expect(getComputedStyle(el).display).to.equal('none');
      el.hidden = false;
      expect(getComputedStyle(el).display).to.equal('flex');
    });
  });

  it('leaves the page’s nodes alone', async () => {
    const place = document.createElement('div');
    place.innerHTML = `<cta-button closes="2020-01-01T00:00:00Z" href="#x"> Now: ${OWN_LINK}<!-- note --></cta-button>`;
    const host = place.firstElementChild as CtaButtonElement;
    const changes = await changesIn(host, async () => {
      document.body.append(place);
      await host.updateComplete;
      host.closes = null;
      await host.updateComplete;
      place.remove();
    });
    expect(changes.filter(({target}) => target !== host)).to.deep.equal([]);
    expect(host.innerHTML).to.equal(` Now: ${OWN_LINK}<!-- note -->`);
  });

  it('keeps what a script set before it came to life', async () => {
    const inert = document.implementation.createHTMLDocument().createElement('cta-button');
    inert.textContent = 'Sign';
    Object.assign(inert, {href: '#signed', closes: null});
    expect(inert.shadowRoot).to.be.null;
    document.body.append(inert);
    await inert.updateComplete;
    expect(inert.shadowRoot!.querySelector('a')!.hash).to.equal('#signed');

    inert.href = '#other';
    await inert.updateComplete;
    expect(inert.shadowRoot!.querySelector('a')!.hash).to.equal('#other');
    inert.remove();
  });

  it('touches nothing when nothing changed', async () => {
    for (const markup of [
      `<cta-button debug closes="2020-01-01T00:00:00Z" closed-href="#news" href="javascript:x">${OWN_LINK}</cta-button>`,
      '<cta-button href="#sign">Sign</cta-button>',
    ]) {
      const {el} = await buttonOf(markup);
      await nextFrame();
      const update = async () => {
        for (const name of el.getAttributeNames()) el.setAttribute(name, el.getAttribute(name)!);
        el.requestUpdate();
        await settled(el);
        await nextFrame();
      };
      expect(await changesIn(el.shadowRoot!, update), 'shadow tree').to.deep.equal([]);
      const own = await changesIn(el, update);
      expect(
        own.filter(({target}) => target !== el),
        'the page’s words',
      ).to.deep.equal([]);
    }
  });

  it('is accessible in every state', async () => {
    const states: [state: string, markup: string][] = [
      ['own link', `<cta-button>${OWN_LINK}</cta-button>`],
      ['own button', `<cta-button>${OWN_BUTTON}</cta-button>`],
      ['made link', '<cta-button href="#sign">Sign</cta-button>'],
      ['words alone', '<cta-button href="javascript:x">Sign</cta-button>'],
      ['soon', `<cta-button opens="2999-01-01T00:00:00Z">${OWN_LINK}</cta-button>`],
      ['closed', `<cta-button closes="2020-01-01T00:00:00Z" closed-href="#news">${OWN_LINK}</cta-button>`],
      [
        'closed in own words',
        `<cta-button closes="2020-01-01T00:00:00Z">${OWN_LINK}<p slot="closed">Done.</p></cta-button>`,
      ],
      ['debug', `<cta-button debug href="x:y" opens="x" closes="x" closed-href="x:y">${OWN_LINK}</cta-button>`],
      ['another language', `<cta-button lang="ar" dir="rtl" closes="2020-01-01T00:00:00Z">${OWN_LINK}</cta-button>`],
    ];
    for (const [state, markup] of states) {
      const {el} = await buttonOf(markup);
      await expect(el, state).to.be.accessible();
    }
  });
});
