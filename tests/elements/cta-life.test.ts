import {expect, fixture, nextFrame, oneEvent} from '@open-wc/testing';
import {executeServerCommand, resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {useFakeTimers, type SinonFakeTimers} from 'sinon';
import '../../src/define/cta-button.js';
import type {CtaButtonElement} from '../../src/elements/cta-button.js';
import {
  CtaActivateEvent,
  PetitionSignedEvent,
  type CtaChangedEvent,
  type CtaSettledEvent,
  type CtaState,
} from '../../src/events.js';
import {de} from '../../src/strings/de.js';
import {registerStrings} from '../../src/strings/strings.js';
import {expectQuietConsole} from '../support/quiet-console.js';
import {forgetVisibility, setVisibility} from '../support/visibility.js';

const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
const PAST = '2020-01-01T00:00:00Z';
const FUTURE = '2999-01-01T00:00:00Z';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OWN_LINK = '<a href="#signed">Sign the letter</a>';
const OWN_BUTTON = '<button type="button">Sign the letter</button>';
/** How content management systems leave a link behind. */
const WRAPPED = [
  `<p>${OWN_LINK}</p>`,
  `<p><strong>${OWN_LINK}</strong></p>`,
  `<div><p>${OWN_LINK}</p></div>`,
  `<p></p><p>${OWN_LINK}<br></p><p></p>`,
  `<br>${OWN_LINK}<br>`,
  `<p>${OWN_BUTTON}</p>`,
];

/** A call to action in a page, and everything it said. */
async function buttonOf(markup: string) {
  const el = await fixture<CtaButtonElement>(markup);
  const activated: CtaActivateEvent[] = [];
  const turned: string[] = [];
  const outcomes: string[] = [];
  el.addEventListener('cta-activate', (event) => activated.push(event));
  el.addEventListener('cta-changed', ({previous, state}: CtaChangedEvent) => turned.push(`${previous} → ${state}`));
  el.addEventListener('cta-settled', ({outcome}: CtaSettledEvent) => outcomes.push(outcome));
  const inShadow = (selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
  return {
    el,
    activated,
    turned,
    outcomes,
    own: el.querySelector<HTMLElement>('a, button')!,
    made: () => inShadow('.control'),
    /** The words in place of the control. */
    words: () => inShadow('.words')?.innerText.trim().replace(/\s+/g, ' ') ?? null,
    /** What the status line says. */
    said: () => inShadow('[part="status"]')?.textContent ?? '',
    inShadow,
    isShown: (node: Element) => node.getClientRects().length > 0,
  };
}

/** Lets observers of the page speak, and the element answer. */
async function settled(el: CtaButtonElement): Promise<void> {
  await Promise.resolve();
  await el.updateComplete;
}

/** A promise and the two ways to settle it. */
function deferred() {
  let resolve: (value?: unknown) => void = () => undefined;
  let reject: (reason?: unknown) => void = () => undefined;
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return {promise, resolve, reject};
}

/** Lets the steps of promises run. */
async function turn(el: CtaButtonElement): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
  await el.updateComplete;
}

function middleOf(element: Element): [number, number] {
  element.scrollIntoView({block: 'center'});
  const {x, y, width, height} = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** Everything in the storage of this origin. */
const stored = () => Object.keys(localStorage).map((name) => `${name}=${localStorage.getItem(name)}`);

/** The states a page can see from its style sheet; undefined where the browser has none. */
function statesOf(el: Element): string[] | undefined {
  if (!CSS.supports('selector(:state(open))')) return undefined;
  return ['soon', 'open', 'closed', 'won', 'lost', 'signed', 'pending'].filter((state) =>
    el.matches(`:state(${state})`),
  );
}

describe('<cta-button>', () => {
  expectQuietConsole();

  /** For tests that need no more of a clock than its date. */
  const stopDate = (...also: ('setTimeout' | 'clearTimeout')[]) =>
    (date = useFakeTimers({now: Date.parse('2026-06-01T12:00:00Z'), toFake: ['Date', ...also]}));
  let date: SinonFakeTimers | undefined;

  afterEach(() => {
    date?.restore();
    date = undefined;
    // WebKit counts these, and stops after a hundred.
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
    localStorage.clear();
  });

  describe('its control', () => {
    for (const markup of WRAPPED) {
      it(`is the page’s own, left as it was written: ${markup}`, async () => {
        const {el, own, made, activated, isShown} = await buttonOf(`<cta-button href="#other">${markup}</cta-button>`);
        expect(Boolean(made())).to.be.false;
        expect(el.innerHTML).to.equal(markup);
        expect(isShown(own)).to.be.true;
        own.click();
        expect(activated).to.have.length(1);
      });
    }

    it('is a button for what has no address, and a link for what has one', async () => {
      const share = await buttonOf('<cta-button action="share">Hand it on</cta-button>');
      expect(share.made()!.localName).to.equal('button');
      expect(share.made()!.getAttribute('type')).to.equal('button');
      const link = await buttonOf('<cta-button action="link" href="/sign">Sign</cta-button>');
      expect(link.made()!.localName).to.equal('a');
      const nothing = await buttonOf('<cta-button action="link">Sign</cta-button>');
      expect(Boolean(nothing.made())).to.be.false;
    });

    it('is never a link dressed as a button', async () => {
      for (const markup of [OWN_LINK, OWN_BUTTON, 'Sign']) {
        const {el, own, made} = await buttonOf(`<cta-button href="#a">${markup}</cta-button>`);
        expect((made() ?? own).hasAttribute('role'), markup).to.be.false;
        expect(el.hasAttribute('role'), markup).to.be.false;
      }
    });

    it('holds icons that the page gives it', async () => {
      const {made, el} = await buttonOf(
        '<cta-button href="#a"><svg slot="start" viewBox="0 0 1 1"></svg>Sign<b slot="end">!</b></cta-button>',
      );
      const slots = [...made()!.querySelectorAll('slot')].map((slot) => slot.name);
      expect(slots).to.deep.equal(['start', '', 'end']);
      const box = made()!.getBoundingClientRect();
      for (const icon of el.children) {
        const {left, right, width, height} = icon.getBoundingClientRect();
        expect(left >= box.left && right <= box.right && width > 0 && height <= 44).to.be.true;
      }
    });
  });

  describe('an activation', () => {
    it('says what it is about', async () => {
      const {own, activated} = await buttonOf(
        `<cta-button id="hero" campaign="/campaign.json">${OWN_LINK}</cta-button>`,
      );
      own.click();
      const [{action, href, control, campaign, elementId}] = activated as [CtaActivateEvent];
      expect({action, href, campaign, elementId}).to.deep.equal({
        action: 'link',
        href: new URL('#signed', location.href).href,
        campaign: new URL('/campaign.json', location.href).href,
        elementId: 'hero',
      });
      expect(control === own).to.be.true;
    });

    it('names the action, or that the page’s button is its own', async () => {
      const cases = [
        [`<cta-button>${OWN_BUTTON}</cta-button>`, 'button'],
        ['<cta-button action="copy">Copy</cta-button>', 'copy'],
        ['<cta-button action=" Share ">Share</cta-button>', 'share'],
        [`<cta-button action="dance">${OWN_LINK}</cta-button>`, 'link'],
      ];
      for (const [markup, action] of cases) {
        const {el, own, made, activated} = await buttonOf(markup!);
        el.addEventListener('cta-activate', (event) => event.preventDefault());
        (made() ?? own).click();
        expect(activated.map((event) => event.action)).to.deep.equal([action]);
      }
    });

    for (const modifier of ['Control', 'Shift', 'Alt', 'Meta']) {
      it(`with ${modifier} held is one, and can be cancelled`, async () => {
        const {el, own, activated} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
        el.addEventListener('cta-activate', (event) => event.preventDefault());
        const prefix = modifier === 'Control' ? 'ctrl' : modifier.toLowerCase();
        const click = new MouseEvent('click', {bubbles: true, cancelable: true, [`${prefix}Key`]: true});
        own.dispatchEvent(click);
        expect(click.defaultPrevented).to.be.true;
        expect(activated).to.have.length(1);
      });
    }

    for (const markup of [OWN_LINK, OWN_BUTTON, 'Sign']) {
      it(`by a finger is one: ${markup}`, async () => {
        const {el, own, made, activated} = await buttonOf(`<cta-button href="#signed">${markup}</cta-button>`);
        el.addEventListener('cta-activate', (event) => event.preventDefault());
        const pressed = oneEvent(document, 'click');
        if (!(await executeServerCommand('tap', middleOf(made() ?? own)))) return;
        await pressed;
        expect(activated).to.have.length(1);
      });
    }

    it('of an element inside another is announced by the inner one alone', async () => {
      const outer = await fixture<CtaButtonElement>(
        `<cta-button><p><cta-button id="inner">${OWN_LINK}</cta-button></p></cta-button>`,
      );
      const heard: string[] = [];
      outer.addEventListener('cta-activate', ({elementId}) => heard.push(elementId));
      outer.querySelector('a')!.click();
      expect(heard).to.deep.equal(['inner']);
    });

    it('by a double click is one for a button, and two for a link', async () => {
      const button = await buttonOf(`<cta-button>${OWN_BUTTON}</cta-button>`);
      let clicks = 0;
      button.own.addEventListener('click', () => clicks++);
      await sendMouse({type: 'click', position: middleOf(button.own)});
      await sendMouse({type: 'click', position: middleOf(button.own)});
      await resetMouse();
      button.own.click();
      expect(button.activated).to.have.length(1);
      expect(clicks, 'what the page does on a click').to.equal(1);

      const link = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      link.own.click();
      link.own.click();
      expect(link.activated).to.have.length(2);
    });

    it('that the page cancels to do something itself is guarded too', async () => {
      const {el, own, activated} = await buttonOf(`<cta-button>${OWN_BUTTON}</cta-button>`);
      el.addEventListener('cta-activate', (event) => event.preventDefault());
      own.click();
      own.click();
      expect(activated).to.have.length(1);
    });

    it('comes again after a while, also by a clock that was set back', async () => {
      const clock = stopDate();
      const {own, activated} = await buttonOf(`<cta-button>${OWN_BUTTON}</cta-button>`);
      own.click();
      clock.tick(499);
      own.click();
      expect(activated).to.have.length(1);
      // A key held down repeats, and each time the wait begins anew.
      clock.tick(499);
      own.click();
      expect(activated).to.have.length(1);
      clock.tick(500);
      own.click();
      expect(activated).to.have.length(2);
      clock.setSystemTime(Date.parse('2025-01-01T00:00:00Z'));
      own.click();
      expect(activated).to.have.length(3);
    });

    it('may be heard by whoever makes such an event, without anybody waiting', () => {
      const about = {
        action: 'link',
        href: undefined,
        control: document.body,
        campaign: undefined,
        elementId: '',
      } as const;
      expect(() => new CtaActivateEvent(about).waitUntil(Promise.resolve())).not.to.throw();
    });

    it('is none after the moment has passed, though the timer slept and the reader was faster', async () => {
      const clock = stopDate('setTimeout', 'clearTimeout');
      const {el, own, activated, words} = await buttonOf(
        `<cta-button closes="2026-06-01T13:00:00Z">${OWN_LINK}</cta-button>`,
      );
      clock.setSystemTime(Date.parse('2026-06-01T13:00:00Z'));
      own.click();
      await el.updateComplete;
      expect(activated).to.have.length(0);
      expect(location.hash).to.equal('');
      expect(words()).to.equal('Closed on June 1, 2026.');
    });
  });

  describe('while the page waits', () => {
    let clock: SinonFakeTimers;
    beforeEach(() => {
      clock = useFakeTimers({now: Date.parse('2026-06-01T12:00:00Z'), toFake: ['Date', 'setTimeout', 'clearTimeout']});
    });
    afterEach(() => clock.restore());

    /** A control whose activation waits for a promise of the test. */
    async function waiting(markup = `<cta-button>${OWN_BUTTON}</cta-button>`, isCancelled = false) {
      const button = await buttonOf(markup);
      const work = deferred();
      button.el.addEventListener(
        'cta-activate',
        (event) => {
          if (isCancelled) event.preventDefault();
          event.waitUntil(work.promise);
        },
        {once: true},
      );
      const control = button.made() ?? button.own;
      return {...button, ...work, control};
    }

    for (const [what, markup] of [
      ['the page’s own button', `<cta-button>${OWN_BUTTON}</cta-button>`],
      ['a button that a CMS wrapped', `<cta-button><p>${OWN_BUTTON}</p></cta-button>`],
      ['a button made from attributes', '<cta-button action="share">Sign the letter</cta-button>'],
    ] as const) {
      it(`${what} keeps its name, its size and the focus`, async () => {
        const {el, control, resolve, outcomes} = await waiting(markup);
        const before = control.getBoundingClientRect();
        control.focus();
        control.click();
        await el.updateComplete;
        expect(control.getAttribute('aria-busy')).to.equal('true');
        expect(control.getAttribute('aria-disabled')).to.equal('true');
        expect(control.hasAttribute('disabled')).to.be.false;
        expect(el.matches(':focus-within')).to.be.true;
        expect(el.innerText).to.contain('Sign the letter');
        expect(statesOf(el) ?? ['open', 'pending']).to.deep.equal(['open', 'pending']);
        // Also when the page writes another label meanwhile.
        const label = el.querySelector('button') ?? el;
        label.textContent = 'Sending your signature to the council …';
        await settled(el);
        const during = control.getBoundingClientRect();
        expect(during.width).to.be.closeTo(before.width, 0.5);
        expect(during.height).to.be.closeTo(before.height, 0.5);

        resolve();
        await turn(el);
        expect(control.hasAttribute('aria-busy')).to.be.false;
        expect(control.hasAttribute('aria-disabled')).to.be.false;
        expect(el.matches(':focus-within')).to.be.true;
        expect(outcomes).to.deep.equal(['done']);
        expect(statesOf(el) ?? ['open']).to.deep.equal(['open']);
      });
    }

    it('nothing happens at a second activation, however it comes', async () => {
      const {el, own, activated, resolve} = await waiting();
      let clicks = 0;
      own.addEventListener('click', () => clicks++);
      own.click();
      clock.tick(10_000);
      own.click();
      own.focus();
      await sendKeys({press: 'Enter'});
      await sendMouse({type: 'click', position: middleOf(own)});
      await resetMouse();
      expect(activated).to.have.length(1);
      expect(clicks).to.equal(1);
      resolve();
      await turn(el);
      clock.tick(1000);
      own.click();
      expect(activated).to.have.length(2);
    });

    for (const [outcome, act, words] of [
      ['done', ({resolve}: ReturnType<typeof deferred>) => resolve(), 'Done.'],
      [
        'failed',
        ({reject}: ReturnType<typeof deferred>) => reject(new Error('no')),
        'That did not work. Please try again.',
      ],
      [
        'timed-out',
        () => clock.tick(30_000),
        'No answer has come. Please check whether it worked before you try again.',
      ],
    ] as const) {
      it(`the reader and the page are told once that it is ${outcome}`, async () => {
        const {el, own, resolve, reject, promise, outcomes, said, inShadow} = await waiting();
        const changes: string[] = [];
        const observer = new MutationObserver(() => changes.push(said()));
        own.click();
        await el.updateComplete;
        // An engine reads out what changes in a place that was there before.
        observer.observe(inShadow('.frame ~ [role="status"]')!, {subtree: true, childList: true, characterData: true});
        expect(said()).to.equal('');
        clock.tick(29_999);
        await turn(el);
        expect(outcomes).to.deep.equal([]);

        act({promise, resolve, reject});
        await turn(el);
        expect(outcomes).to.deep.equal([outcome]);
        expect(clock.countTimers()).to.equal(0);
        expect(said()).to.equal(words);
        expect(inShadow('[role="status"] [part="status"]') === null).to.be.false;
        // What comes later is nobody’s business any more.
        resolve();
        reject(new Error('late'));
        clock.tick(60_000);
        await turn(el);
        await nextFrame();
        expect(outcomes).to.deep.equal([outcome]);
        expect(changes).to.deep.equal([words]);
        observer.disconnect();
      });
    }

    it('the same failure is told again the next time', async () => {
      const {el, own, reject, said} = await waiting();
      own.click();
      reject();
      await turn(el);
      expect(said()).to.contain('did not work');
      const again = deferred();
      el.addEventListener('cta-activate', (event) => event.waitUntil(again.promise), {once: true});
      clock.tick(1000);
      own.click();
      await turn(el);
      expect(said()).to.equal('');
      again.reject();
      await turn(el);
      expect(said()).to.contain('did not work');
    });

    it('the page may give it another time', async () => {
      const {el, own, outcomes} = await waiting(`<cta-button timeout="5">${OWN_BUTTON}</cta-button>`);
      own.click();
      clock.tick(4999);
      expect(outcomes).to.deep.equal([]);
      clock.tick(1);
      expect(outcomes).to.deep.equal(['timed-out']);

      for (const nonsense of ['0', '-1', '1.5', '601', 'long', '']) {
        el.setAttribute('timeout', nonsense);
        el.debug = true;
        await el.updateComplete;
        expect(el.shadowRoot!.querySelector('[part="debug"]')!.textContent, nonsense).to.contain('timeout is ignored');
      }
    });

    it('several promises are waited for, and the first that fails ends it', async () => {
      const {el, own, outcomes} = await buttonOf(`<cta-button>${OWN_BUTTON}</cta-button>`);
      const [one, two] = [deferred(), deferred()];
      el.addEventListener('cta-activate', (event) => {
        event.waitUntil(one.promise);
        event.waitUntil(two.promise);
      });
      own.click();
      one.resolve();
      await turn(el);
      expect(outcomes).to.deep.equal([]);
      two.reject();
      await turn(el);
      expect(outcomes).to.deep.equal(['failed']);
    });

    it('a promise that comes after the event counts for nothing', async () => {
      const {el, own, activated, outcomes} = await buttonOf(`<cta-button>${OWN_BUTTON}</cta-button>`);
      own.click();
      activated[0]!.waitUntil(Promise.resolve());
      await turn(el);
      expect(outcomes).to.deep.equal([]);
      expect(own.hasAttribute('aria-busy')).to.be.false;
    });

    it('a link that is followed waits for nothing', async () => {
      const {el, own, outcomes} = await waiting(`<cta-button>${OWN_LINK}</cta-button>`);
      const followed = oneEvent(window, 'hashchange');
      own.click();
      await turn(el);
      expect(own.hasAttribute('aria-busy')).to.be.false;
      expect(outcomes).to.deep.equal([]);
      await followed;
      expect(location.hash).to.equal('#signed');
    });

    it('a link that the page cancelled waits, and is not followed afterwards', async () => {
      const {el, own, activated, resolve, outcomes} = await waiting(`<cta-button>${OWN_LINK}</cta-button>`, true);
      own.click();
      await turn(el);
      expect(own.getAttribute('aria-busy')).to.equal('true');
      own.click();
      own.dispatchEvent(new MouseEvent('auxclick', {button: 1, bubbles: true, cancelable: true}));
      expect(activated).to.have.length(1);
      resolve();
      await turn(el);
      expect(outcomes).to.deep.equal(['done']);
      expect(own.outerHTML).to.equal(OWN_LINK);
      expect(location.hash).to.equal('');
    });

    it('what the page said about the control itself comes back afterwards', async () => {
      const markup = '<button type="button" aria-busy="false">Sign</button>';
      const {el, own, resolve} = await waiting(`<cta-button>${markup}</cta-button>`);
      own.click();
      expect(own.getAttribute('aria-busy')).to.equal('true');
      resolve();
      await turn(el);
      expect(own.outerHTML).to.equal(markup);
    });

    it('a ring turns in its margin after a second, and not for readers who want no motion', async () => {
      const {own, resolve, el} = await waiting();
      own.click();
      await el.updateComplete;
      const ring = getComputedStyle(own, '::before');
      expect(ring.animationDelay).to.equal('1s, 1s');
      expect(ring.opacity).to.equal('0');
      const animations = el.getAnimations({subtree: true}).concat(own.getAnimations({subtree: true}));
      for (const animation of animations) {
        animation.pause();
        animation.currentTime = 999;
      }
      expect(ring.opacity).to.equal('0');
      for (const animation of animations) animation.currentTime = 1001;
      expect(ring.opacity).to.equal('1');
      const box = own.getBoundingClientRect();
      expect(parseFloat(ring.width) + 2 < parseFloat(getComputedStyle(own).paddingRight), 'stays off the label').to.be
        .true;
      expect(box.height).to.be.at.least(44);
      resolve();
      await turn(el);
    });
  });

  it('is accessible while the page waits, and after each outcome', async () => {
    for (const markup of [OWN_BUTTON, `<p>${OWN_BUTTON}</p>`, OWN_LINK, 'Sign']) {
      const {el, own, made, said, outcomes} = await buttonOf(`<cta-button action="share">${markup}</cta-button>`);
      const work = deferred();
      el.addEventListener('cta-activate', (event) => {
        event.preventDefault();
        event.waitUntil(work.promise);
      });
      (made() ?? own).click();
      await turn(el);
      await expect(el, `waiting: ${markup}`).to.be.accessible();
      if (markup === OWN_LINK) work.resolve();
      else work.reject();
      await turn(el);
      expect(outcomes).to.have.length(1);
      expect(said()).not.to.equal('');
      await expect(el, `afterwards: ${markup}`).to.be.accessible();
    }
  });

  describe('its states', () => {
    const cases: [attributes: string, state: CtaState, words: string | null][] = [
      ['', 'open', null],
      ['state="open"', 'open', null],
      ['state="nonsense"', 'open', null],
      ['state=""', 'open', null],
      [`opens="${FUTURE}"`, 'soon', 'Opens on January 1, 2999.'],
      [`closes="${PAST}"`, 'closed', 'Closed on January 1, 2020.'],
      ['state="closed"', 'closed', 'This is closed.'],
      [`state="closed" closes="${FUTURE}"`, 'closed', 'This is closed.'],
      ['state=" Won "', 'won', 'This campaign has won.'],
      ['state="lost"', 'lost', 'This campaign did not succeed.'],
      ['state="signed"', 'signed', 'Thank you for signing.'],
      ['state="won" closed-text="We did it!"', 'won', 'We did it!'],
      ['state="won" closed-href="#news"', 'won', 'This campaign has won. See what happened'],
      ['state="lost" closed-text=" "', 'lost', 'This campaign did not succeed.'],
      ['state="signed" signed-text="Danke &lt;b&gt;sehr&lt;/b&gt;"', 'signed', 'Danke <b>sehr</b>'],
      ['state="signed" closed-href="#news" closed-text="Over"', 'signed', 'Thank you for signing.'],
      [`state="open" closes="${PAST}"`, 'closed', 'Closed on January 1, 2020.'],
      [`state="signed" closes="${PAST}"`, 'closed', 'Closed on January 1, 2020.'],
      [`state="won" closes="${PAST}"`, 'won', 'This campaign has won.'],
      [`state="signed" opens="${FUTURE}"`, 'signed', 'Thank you for signing.'],
      [`state="won" opens="${FUTURE}"`, 'won', 'This campaign has won.'],
    ];
    for (const [attributes, state, words] of cases) {
      it(`are told by ${attributes || 'nothing'}: ${state}`, async () => {
        const button = await buttonOf(`<cta-button ${attributes}>${OWN_LINK}</cta-button>`);
        expect(button.words()).to.equal(words);
        expect(button.isShown(button.own)).to.equal(state === 'open');
        expect(statesOf(button.el) ?? [state]).to.deep.equal([state]);
        expect(button.said(), 'nothing is announced that was so from the start').to.equal('');
        expect(button.turned).to.deep.equal([]);
        await expect(button.el).to.be.accessible();
      });
    }

    it('leave the page’s control out of the reader’s way but in the page', async () => {
      for (const state of ['closed', 'won', 'lost', 'signed']) {
        for (const markup of WRAPPED) {
          const place = await fixture<HTMLElement>(
            `<div><button id="before">Before</button><cta-button state="${state}">${markup}</cta-button><button id="after">After</button></div>`,
          );
          const el = place.querySelector('cta-button')!;
          const own = el.querySelector<HTMLElement>('a, button')!;
          expect(el.innerHTML).to.equal(markup);
          // WebKit lets a script focus what is not shown; its Tab key passes it over too, and knows buttons only.
          if (!isWebKit) own.focus();
          expect(document.activeElement === own, `focus of ${markup} when ${state}`).to.be.false;
          place.querySelector<HTMLElement>('#before')!.focus();
          await sendKeys({press: 'Tab'});
          // What stands in place of the control may have something to press, too.
          if (document.activeElement === el) await sendKeys({press: 'Tab'});
          expect(document.activeElement?.id, `Tab past ${markup} when ${state}`).to.equal('after');
        }
      }
    }).timeout(20_000);

    for (const [state, markup, words] of [
      ['soon', '<b slot="soon">On Monday.</b><b slot="closed">Over.</b>', 'On Monday.'],
      ['won', '<b slot="won">Won!</b><b slot="closed">Over.</b>', 'Won!'],
      ['lost', '<b slot="closed">Over.</b><b slot="won">Won!</b>', 'Over.'],
      ['closed', '<b slot="closed">Over.</b><b slot="won">Won!</b>', 'Over.'],
      ['signed', '<b slot="signed">Thanks!</b><b slot="closed">Over.</b>', 'Thanks!'],
      [
        'signed',
        '<b slot="signed">Thanks!</b><a slot="hand-on" href="mailto:">Tell a friend</a>',
        'Thanks!Tell a friend',
      ],
    ] as const) {
      it(`can be told in the page’s own markup: ${state}`, async () => {
        const attributes = state === 'soon' ? `opens="${FUTURE}"` : `state="${state}"`;
        const {el} = await buttonOf(`<cta-button ${attributes}>${OWN_LINK}${markup}</cta-button>`);
        expect(el.innerText.trim().replace(/\s+/g, ' ').replace('! T', '!T')).to.equal(words);
        await expect(el).to.be.accessible();
      });
    }

    it('do not make a button of a link in their words', async () => {
      const {el, isShown} = await buttonOf(
        `<cta-button state="closed">${OWN_LINK}<a slot="closed" href="#news">The news</a></cta-button>`,
      );
      const link = el.querySelector('[slot]')!;
      expect(isShown(link)).to.be.true;
      expect(getComputedStyle(link).fontWeight).to.equal('400');
    });

    it('are told to the page when they turn, and read out when the focus is elsewhere', async () => {
      const {el, turned, said, own, isShown} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      for (const [state, words] of [
        ['closed', 'This is closed.'],
        ['won', 'This campaign has won.'],
        ['signed', 'Thank you for signing.'],
        ['', ''],
      ] as const) {
        el.state = state;
        await el.updateComplete;
        expect(said(), state).to.equal(words);
      }
      expect(turned).to.deep.equal(['open → closed', 'closed → won', 'won → signed', 'signed → open']);
      expect(isShown(own)).to.be.true;
    });

    it('are read out in the page’s own words where it has put some', async () => {
      const {el, said} = await buttonOf(
        `<cta-button>${OWN_LINK}<p slot="closed">Delivered on <b>Monday</b>.</p></cta-button>`,
      );
      el.state = 'won';
      await el.updateComplete;
      expect(said()).to.equal('Delivered on Monday.');
    });

    it('take the focus of the control with them, and are then not read out twice', async () => {
      for (const markup of [OWN_LINK, `<p>${OWN_BUTTON}</p>`, 'Sign']) {
        const {el, own, made, said, inShadow} = await buttonOf(`<cta-button href="#a">${markup}</cta-button>`);
        (made() ?? own).focus();
        el.state = 'closed';
        await el.updateComplete;
        expect(el.shadowRoot!.activeElement === inShadow('.words'), markup).to.be.true;
        expect(said(), markup).to.equal('');

        el.state = null;
        await el.updateComplete;
        const focused = el.shadowRoot!.activeElement ?? document.activeElement;
        expect(focused === (made() ?? own), `back in ${markup}`).to.be.true;
      }
    });

    it('leave the focus alone where it is elsewhere', async () => {
      const place = await fixture<HTMLElement>(`<div><input><cta-button>${OWN_LINK}</cta-button></div>`);
      const input = place.querySelector('input')!;
      const el = place.querySelector('cta-button')!;
      input.focus();
      el.state = 'signed';
      await el.updateComplete;
      expect(document.activeElement === input).to.be.true;
    });
  });

  describe('the moment', () => {
    const rows: [what: string, now: string, opens: string, closes: string, turns: string[]][] = [
      ['in UTC', '2026-06-01T12:00:00Z', '2026-06-01T13:00:00Z', '2026-06-01T14:00:00Z', ['13:00:00', '14:00:00']],
      ['ahead of UTC', '2026-06-01T12:00:00Z', '', '2026-06-01T16:30:00+04:00', ['12:30:00']],
      ['behind UTC', '2026-06-01T12:00:00Z', '', '2026-06-01T08:30:00-04:00', ['12:30:00']],
      ['at half an hour', '2026-06-01T12:00:00Z', '', '2026-06-01T18:00:00+05:30', ['12:30:00']],
      ['at three quarters', '2026-06-01T12:00:00Z', '', '2026-06-01T18:15:00+05:45', ['12:30:00']],
      ['on another day of the calendar', '2026-05-31T10:00:00Z', '', '2026-06-01T00:30:00+14:00', ['10:30:00']],
      ['an hour that clocks show twice, first', '2026-10-25T00:00:00Z', '', '2026-10-25T02:30:00+02:00', ['00:30:00']],
      ['an hour that clocks show twice, then', '2026-10-25T00:00:00Z', '', '2026-10-25T02:30:00+01:00', ['01:30:00']],
      ['after an hour that clocks leave out', '2026-03-29T00:00:00Z', '', '2026-03-29T03:00:00+02:00', ['01:00:00']],
    ];
    let clock: SinonFakeTimers;
    const startAt = (now: string) => {
      clock = useFakeTimers({now: Date.parse(now), toFake: ['Date', 'setTimeout', 'clearTimeout']});
    };
    afterEach(() => {
      clock.restore();
      forgetVisibility();
    });

    for (const [what, now, opens, closes, turns] of rows) {
      it(`is exact ${what}`, async () => {
        startAt(now);
        const button = await buttonOf(`<cta-button opens="${opens}" closes="${closes}">${OWN_LINK}</cta-button>`);
        const seen: string[] = [];
        button.el.addEventListener('cta-changed', () => seen.push(new Date(Date.now()).toISOString().slice(11, 19)));
        for (let second = 0; second < 2 * 3600 + 1; second += 300) {
          clock.tick(299_999);
          await button.el.updateComplete;
          clock.tick(1);
          await button.el.updateComplete;
        }
        expect(seen).to.deep.equal(turns);
      });
    }

    for (const days of [1, 24, 25, 30, 50, 400]) {
      it(`comes also when it is ${String(days)} days away`, async () => {
        startAt('2026-01-15T12:00:00Z');
        const closes = new Date(Date.now() + days * DAY_MS).toISOString();
        const {el, turned} = await buttonOf(`<cta-button closes="${closes}">${OWN_LINK}</cta-button>`);
        expect(clock.countTimers()).to.equal(1);
        clock.tick(days * DAY_MS - 1);
        await el.updateComplete;
        expect(turned).to.deep.equal([]);
        clock.tick(1);
        await el.updateComplete;
        expect(turned).to.deep.equal(['open → closed']);
        expect(clock.countTimers()).to.equal(0);
      });
    }

    it('is noticed after a sleep in which both moments passed', async () => {
      startAt('2026-06-01T12:00:00Z');
      const {el, turned, words} = await buttonOf(
        `<cta-button opens="2026-06-01T13:00:00Z" closes="2026-06-02T13:00:00Z">${OWN_LINK}</cta-button>`,
      );
      clock.setSystemTime(Date.parse('2026-06-03T08:00:00Z'));
      setVisibility('visible');
      await el.updateComplete;
      expect(turned).to.deep.equal(['soon → closed']);
      expect(words()).to.equal('Closed on June 2, 2026.');
    });

    it('is noticed within five minutes after a sleep that nobody told the page of', async () => {
      startAt('2026-06-01T12:00:00Z');
      const {el, turned} = await buttonOf(`<cta-button closes="2026-06-01T20:00:00Z">${OWN_LINK}</cta-button>`);
      clock.setSystemTime(Date.parse('2026-06-02T08:00:00Z'));
      clock.tick(300_000);
      await el.updateComplete;
      expect(turned).to.deep.equal(['open → closed']);
    });

    it('follows the page when it is put off, or called off', async () => {
      startAt('2026-06-01T12:00:00Z');
      const {el, turned} = await buttonOf(`<cta-button closes="2026-06-01T13:00:00Z">${OWN_LINK}</cta-button>`);
      el.closes = '2026-06-01T15:00:00Z';
      clock.tick(2 * HOUR_MS);
      await el.updateComplete;
      expect(turned).to.deep.equal([]);
      clock.tick(HOUR_MS);
      await el.updateComplete;
      el.removeAttribute('closes');
      await el.updateComplete;
      expect(turned).to.deep.equal(['open → closed', 'closed → open']);
    });

    it('ends what the page was waiting for without a word too many', async () => {
      startAt('2026-06-01T12:00:00Z');
      const {el, own, said, outcomes} = await buttonOf(
        `<cta-button closes="2026-06-01T12:00:10Z">${OWN_BUTTON}</cta-button>`,
      );
      const work = deferred();
      el.addEventListener('cta-activate', (event) => event.waitUntil(work.promise));
      own.click();
      clock.tick(10_000);
      await el.updateComplete;
      expect(said()).to.equal('Closed on June 1, 2026.');
      work.resolve();
      await turn(el);
      expect(outcomes).to.deep.equal(['done']);
      expect(said()).to.equal('Closed on June 1, 2026.');
      expect(own.outerHTML).to.equal(OWN_BUTTON);
    });
  });

  describe('a signature', () => {
    it('is thanked for when the page calls signed(), once', async () => {
      const {el, turned, words, said, own, isShown} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      el.signed();
      el.signed();
      await el.updateComplete;
      el.signed();
      await el.updateComplete;
      expect(turned).to.deep.equal(['open → signed']);
      expect(words()).to.equal('Thank you for signing.');
      expect(said()).to.equal('Thank you for signing.');
      expect(isShown(own)).to.be.false;
      expect(el.innerHTML).to.equal(OWN_LINK);
    });

    it('is kept in mind when signed() comes before the element has rendered', async () => {
      const el = document.createElement('cta-button');
      el.innerHTML = OWN_LINK;
      el.signed();
      document.body.append(el);
      await el.updateComplete;
      expect(el.shadowRoot!.querySelector<HTMLElement>('.words')!.innerText).to.contain('Thank you');
      el.remove();
    });

    const elsewhere = 'https://petition.example/p/7';
    for (const [what, event, isMeant] of [
      ['whatever it was', () => new PetitionSignedEvent(), true],
      ['the page where its link leads', () => new PetitionSignedEvent(elsewhere), true],
      ['the page above that', () => new PetitionSignedEvent('https://petition.example/p'), true],
      ['another page', () => new PetitionSignedEvent('https://petition.example/p/77'), false],
      ['a page that begins alike', () => new PetitionSignedEvent('https://petition.example/p/'), false],
      ['its campaign', () => new PetitionSignedEvent(undefined, '/campaign.json'), true],
      ['another campaign', () => new PetitionSignedEvent(undefined, '/other.json'), false],
      ['its campaign and another page', () => new PetitionSignedEvent('/x', '/campaign.json'), true],
      ['nonsense', () => new PetitionSignedEvent('http://', ''), false],
    ] as const) {
      it(`is ${isMeant ? '' : 'not '}thanked for when the page fires petition-signed for ${what}`, async () => {
        const {el, turned} = await buttonOf(
          `<cta-button utm="source=blog" campaign="/campaign.json"><a href="${elsewhere}">Sign</a></cta-button>`,
        );
        document.dispatchEvent(event());
        await el.updateComplete;
        expect(turned).to.deep.equal(isMeant ? ['open → signed'] : []);
      });
    }

    it('is thanked for by the one button that the event was fired at', async () => {
      const [one, two] = [
        await buttonOf(`<cta-button>Sign</cta-button>`),
        await buttonOf(`<cta-button>Sign</cta-button>`),
      ];
      one.el.dispatchEvent(new PetitionSignedEvent());
      await settled(one.el);
      await settled(two.el);
      expect([one.turned.length, two.turned.length]).to.deep.equal([1, 0]);
    });

    it('after a wait is thanked for, and nothing else is said', async () => {
      const {el, own, said, outcomes} = await buttonOf(`<cta-button>${OWN_BUTTON}</cta-button>`);
      el.addEventListener('cta-activate', (event) => event.waitUntil(Promise.resolve().then(() => el.signed())));
      own.click();
      await turn(el);
      await turn(el);
      expect(outcomes).to.deep.equal(['done']);
      expect(said()).to.equal('Thank you for signing.');
      expect(own.outerHTML).to.equal(OWN_BUTTON);
    });

    it('is heard by an element that was out of the page only while it is in it', async () => {
      const {el, turned} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
      const place = el.parentElement!;
      el.remove();
      document.dispatchEvent(new PetitionSignedEvent());
      place.append(el);
      await settled(el);
      expect(turned).to.deep.equal([]);
      document.dispatchEvent(new PetitionSignedEvent());
      await settled(el);
      expect(turned).to.deep.equal(['open → signed']);
    });

    it('leaves nothing in the browser unless the page asks', async () => {
      const {el} = await buttonOf(`<cta-button remember="">${OWN_LINK}</cta-button>`);
      el.signed();
      await el.updateComplete;
      expect(localStorage.length).to.equal(0);
      expect(el.shadowRoot!.querySelector('[part="take-back"]') === null).to.be.true;
    });

    it('does not so much as look at the storage unless the page asks', async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
      let looks = 0;
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get: () => {
          looks++;
        },
      });
      try {
        const {el} = await buttonOf(`<cta-button>${OWN_LINK}</cta-button>`);
        el.signed();
        document.dispatchEvent(new PetitionSignedEvent());
        await el.updateComplete;
        expect(looks).to.equal(0);
        el.remember = 'ferry';
        await el.updateComplete;
        expect(looks).to.equal(1);
      } finally {
        Object.defineProperty(window, 'localStorage', own);
      }
    });

    it('is remembered under the page’s name, from the first picture on', async () => {
      const first = await buttonOf(`<cta-button remember="ferry">${OWN_LINK}</cta-button>`);
      expect(localStorage.length).to.equal(0);
      first.el.signed();
      expect(stored()).to.deep.equal(['open-letter-widgets:ferry=1']);

      const again = await buttonOf(`<cta-button remember="ferry">${OWN_LINK}</cta-button>`);
      expect(again.words()).to.equal('Thank you for signing.');
      expect(again.turned).to.deep.equal([]);
      const other = await buttonOf(`<cta-button remember="river">${OWN_LINK}</cta-button>`);
      expect(other.words()).to.be.null;
    });

    it('can be taken back by the reader', async () => {
      localStorage.setItem('open-letter-widgets:ferry', '1');
      localStorage.setItem('own', 'x');
      const {el, own, inShadow, turned, words} = await buttonOf(
        `<cta-button remember="ferry">${OWN_LINK}</cta-button>`,
      );
      const takeBack = inShadow('[part="take-back"]')!;
      expect(takeBack.innerText).to.equal('I have not signed');
      takeBack.focus();
      takeBack.click();
      await el.updateComplete;
      expect(words()).to.be.null;
      expect(turned).to.deep.equal(['signed → open']);
      expect(document.activeElement === own).to.be.true;
      expect(stored()).to.deep.equal(['own=x']);
    });

    it('cannot be taken back where the page itself says it', async () => {
      const {inShadow} = await buttonOf(`<cta-button state="signed" remember="ferry">${OWN_LINK}</cta-button>`);
      expect(inShadow('[part="take-back"]') === null).to.be.true;
      expect(localStorage.length).to.equal(0);
    });

    it('is thanked for where the browser refuses to remember', async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
      try {
        const {el, words, inShadow} = await buttonOf(`<cta-button remember="ferry">${OWN_LINK}</cta-button>`);
        el.signed();
        await el.updateComplete;
        expect(words()).to.equal('Thank you for signing.');
        inShadow('[part="take-back"]')!.click();
        await el.updateComplete;
        expect(words()).to.be.null;
      } finally {
        Object.defineProperty(window, 'localStorage', own);
      }
    });
  });

  describe('a link that opens elsewhere', () => {
    const described = (link: Element) => link.getAttribute('aria-description');

    it('says so, and keeps its name and what it says of itself', async () => {
      const {own, el} = await buttonOf(
        '<cta-button><a href="#a" target="_blank" rel="external nofollow">Sign</a></cta-button>',
      );
      expect(described(own)).to.equal('opens in a new tab');
      expect(own.getAttribute('rel')).to.equal('external nofollow noopener');
      expect(own.textContent).to.equal('Sign');
      await expect(el).to.be.accessible();
    });

    for (const markup of [
      '<a href="#a" target="_blank">Sign (opens in a new tab)</a>',
      '<a href="#a" target="_blank">Sign <span>(New Window)</span></a>',
      '<a href="#a" target="_blank" title="Opens in a new window">Sign</a>',
      '<a href="#a" target="_blank" aria-label="Sign, new tab">Sign</a>',
      '<a href="#a" target="_blank" aria-describedby="note">Sign</a>',
    ]) {
      it(`says it once: ${markup}`, async () => {
        const {own} = await buttonOf(`<cta-button>${markup}</cta-button>`);
        expect(described(own)).to.be.null;
      });
    }

    it('keeps the page’s own description', async () => {
      const {own} = await buttonOf(
        '<cta-button><a href="#a" target="_blank" aria-description="At the town hall">Sign</a></cta-button>',
      );
      expect(described(own)).to.equal('At the town hall');
    });

    for (const [rel, merged] of [
      [null, 'noopener'],
      ['', 'noopener'],
      ['me', 'me noopener'],
      ['noreferrer', 'noreferrer'],
      ['NOOPENER me', 'NOOPENER me'],
      ['opener', 'opener'],
    ] as const) {
      it(`is kept from reaching into this page unless the page has decided: rel=${String(rel)}`, async () => {
        const written = rel === null ? '' : `rel="${rel}"`;
        const {own} = await buttonOf(`<cta-button><a href="#a" target="_BLANK" ${written}>Sign</a></cta-button>`);
        expect(own.getAttribute('rel')).to.equal(merged);
      });
    }

    it('gets back what the page wrote when it no longer does, and while it is not shown', async () => {
      const markup = '<a href="#a" target="_blank" rel="me">Sign</a>';
      const {el, own} = await buttonOf(`<cta-button>${markup}</cta-button>`);
      expect(own.outerHTML).not.to.equal(markup);
      el.state = 'closed';
      await el.updateComplete;
      expect(own.outerHTML).to.equal(markup);
      el.state = null;
      await el.updateComplete;
      own.removeAttribute('target');
      await settled(el);
      expect(own.outerHTML).to.equal('<a href="#a" rel="me">Sign</a>');
    });

    it('is left alone where it opens here', async () => {
      for (const target of ['', 'target="_self"', 'target="_top"']) {
        const markup = `<a href="#a" ${target}>Sign</a>`;
        const {own} = await buttonOf(`<cta-button>${markup}</cta-button>`);
        expect(described(own), target).to.be.null;
        expect(own.getAttribute('rel'), target).to.be.null;
      }
    });

    it('says so where we made it', async () => {
      const {el, made} = await buttonOf('<cta-button href="#a" target="_blank" rel="nofollow">Sign</cta-button>');
      expect(made()!.getAttribute('target')).to.equal('_blank');
      expect(made()!.getAttribute('rel')).to.equal('nofollow noopener');
      expect(made()!.textContent.trim()).to.equal('(opens in a new tab)');
      expect(described(made()!)).to.be.null;
      el.removeAttribute('target');
      el.removeAttribute('rel');
      await el.updateComplete;
      expect(made()!.getAttributeNames().sort()).to.deep.equal(['class', 'href', 'part']);
      expect(made()!.textContent.trim()).to.equal('');
    });

    it('says it in the page’s language', async () => {
      registerStrings('de', de);
      const own = await buttonOf('<cta-button lang="de"><a href="#a" target="_blank">Unterschreiben</a></cta-button>');
      expect(described(own.own)).to.equal('öffnet in neuem Tab');
      const said = await buttonOf(
        '<cta-button lang="de"><a href="#a" target="_blank">Unterschreiben (neues Fenster)</a></cta-button>',
      );
      expect(described(said.own)).to.be.null;
    });
  });

  describe('campaign tags', () => {
    const away = 'https://sign.example/letter?a=1#form';
    const tagged = 'https://sign.example/letter?a=1&utm_source=blog#form';

    it('are added to the page’s own link, wherever it stands, and go with their attribute', async () => {
      for (const markup of [`<a href="${away}">Sign</a>`, `<p><a href="${away}">Sign</a></p>`]) {
        const {el, own} = await buttonOf(`<cta-button utm="source=blog">${markup}</cta-button>`);
        expect(own.getAttribute('href')).to.equal(tagged);
        el.utm = 'source=other';
        await el.updateComplete;
        expect(own.getAttribute('href')).to.contain('utm_source=other');
        el.removeAttribute('utm');
        await el.updateComplete;
        expect(el.innerHTML).to.equal(markup);
      }
    });

    it('are added to the link we made', async () => {
      const {el, made} = await buttonOf(`<cta-button utm="source=blog" href="${away}">Sign</cta-button>`);
      expect(made()!.getAttribute('href')).to.equal(tagged);
      el.href = 'https://sign.example/other';
      await el.updateComplete;
      expect(made()!.getAttribute('href')).to.equal('https://sign.example/other?utm_source=blog');
      el.utm = null;
      await el.updateComplete;
      expect(made()!.getAttribute('href')).to.equal('https://sign.example/other');
    });

    it('follow a link that the page changes', async () => {
      const {el, own} = await buttonOf(`<cta-button utm="source=blog"><a href="${away}">Sign</a></cta-button>`);
      own.setAttribute('href', 'https://sign.example/two');
      await settled(el);
      expect(own.getAttribute('href')).to.equal('https://sign.example/two?utm_source=blog');
      el.utm = null;
      await el.updateComplete;
      expect(own.getAttribute('href')).to.equal('https://sign.example/two');
    });

    for (const href of ['/sign', '#sign', 'mailto:a@example.org', 'javascript:void 0']) {
      it(`leave ${href} as the page wrote it`, async () => {
        const {own} = await buttonOf(`<cta-button utm="source=blog"><a href="${href}">Sign</a></cta-button>`);
        expect(own.getAttribute('href')).to.equal(href);
      });
    }

    it('are part of what the page hears', async () => {
      const {el, own, activated} = await buttonOf(
        `<cta-button utm="source=blog"><a href="${away}">Sign</a></cta-button>`,
      );
      el.addEventListener('cta-activate', (event) => event.preventDefault());
      own.click();
      expect(activated[0]!.href).to.equal(tagged);
    });

    it('that are none are told to the author', async () => {
      const {el} = await buttonOf(`<cta-button debug utm="blog"><a href="${away}">Sign</a></cta-button>`);
      expect(el.shadowRoot!.querySelector('[part="debug"]')!.textContent).to.contain('utm is ignored');
    });
  });

  it('speaks German', async () => {
    registerStrings('de', de);
    const {words} = await buttonOf(`<cta-button lang="de" state="signed">${OWN_LINK}</cta-button>`);
    expect(words()).to.equal('Danke für Ihre Unterschrift.');
  });
});
