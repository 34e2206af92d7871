import {aTimeout, expect, fixture, nextFrame, oneEvent} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {stub, useFakeTimers, type SinonStub} from 'sinon';
import '../../src/define/cta-button.js';
import type {CtaActivateEvent, PetitionSignedEvent} from '../../src/events.js';
import {de} from '../../src/strings/de.js';
import {registerStrings} from '../../src/strings/strings.js';
import {expectQuietConsole} from '../support/quiet-console.js';
import {until} from '../support/until.js';

const HERE = location.href.split('#')[0]!;
const FORM = '/tests/support/sign-form.html';
const LETTER = `<letter-excerpt author="Ana; Ben" recipient="The Council" letter-title="Count us" date="2026-04-21"
  href="https://letter.example/ferry"><p>Count everyone.</p></letter-excerpt>`;

/** What the browser would be asked for, instead of asking it. */
const asked: string[] = [];
let click: SinonStub;

/** A call to action, its control, and what it announced. */
async function buttonOf(markup: string, around = '') {
  const page = await fixture<HTMLElement>(`<div lang="en">${around}${markup}</div>`);
  const el = page.querySelector('cta-button')!;
  await el.updateComplete;
  const announced: CtaActivateEvent[] = [];
  el.addEventListener('cta-activate', (event) => announced.push(event));
  const inShadow = (selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
  const control = el.querySelector<HTMLElement>('a, button') ?? inShadow('.control')!;
  return {
    el,
    page,
    announced,
    control,
    inShadow,
    /** Activates the control, and tells whether the browser was left to do what it does. */
    press(init: MouseEventInit = {}) {
      const event = new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ...init});
      let isLeft = false;
      // Nothing is to leave this page; what the browser would do is written down instead.
      const note = (seen: Event) => {
        isLeft = !seen.defaultPrevented;
        seen.preventDefault();
      };
      addEventListener('click', note, {once: true});
      control.dispatchEvent(event);
      removeEventListener('click', note);
      return isLeft;
    },
    said: () => (inShadow('[role="status"] [part="outcome"]')?.textContent ?? '').trim().replace(/\s+/g, ' '),
    ways: () => [...el.shadowRoot!.querySelectorAll('[part="ways"] a')].map((way) => way.getAttribute('href')),
    problems: () => inShadow('[part="debug"]')?.textContent ?? '',
  };
}

/** Gives the navigator something for a test. */
function give(name: string, value: unknown): void {
  Object.defineProperty(navigator, name, {configurable: true, value});
}

describe('the actions of <cta-button>', () => {
  expectQuietConsole();

  beforeEach(() => {
    asked.length = 0;
    // Links that are in no page are ours: what they would open, a test is to know and no program to start.
    const native = HTMLAnchorElement.prototype.click;
    click = stub(HTMLAnchorElement.prototype, 'click').callsFake(function (this: HTMLAnchorElement) {
      if (this.isConnected) native.call(this);
      else asked.push(this.href);
    });
  });

  afterEach(() => {
    click.restore();
    for (const name of ['clipboard', 'share', 'canShare']) Reflect.deleteProperty(navigator, name);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('are none where the page names one that does not exist', async () => {
    const {press, announced, problems} = await buttonOf(
      '<cta-button action="dance" debug><a href="#there">Sign</a></cta-button>',
    );
    expect(press()).to.be.true;
    expect(announced[0]!.action).to.equal('link');
    expect(problems()).to.include('action is ignored');
  });

  for (const action of ['share', 'copy', 'mail', 'scroll', 'dialog']) {
    it(`leave a middle click and a click with a key to the link: ${action}`, async () => {
      const {control, press, announced} = await buttonOf(
        `<cta-button action="${action}"><a href="#target">Sign</a></cta-button>`,
        '<dialog id="target">Hello</dialog>',
      );
      expect(press({ctrlKey: true})).to.be.true;
      expect(press({metaKey: true})).to.be.true;
      expect(press({shiftKey: true})).to.be.true;
      const middle = new MouseEvent('auxclick', {bubbles: true, composed: true, cancelable: true, button: 1});
      control.dispatchEvent(middle);
      expect(middle.defaultPrevented).to.be.false;
      expect(announced.at(-1)!.action).to.equal(action);
    });

    it(`do nothing when the page cancels them: ${action}`, async () => {
      const {el, press, page} = await buttonOf(
        `<cta-button action="${action}"><a href="#target">Sign</a></cta-button>`,
        '<dialog id="target">Hello</dialog>',
      );
      give('share', () => expect.fail('nothing is handed on'));
      give('clipboard', {writeText: () => expect.fail('nothing is copied')});
      el.addEventListener('cta-activate', (event) => event.preventDefault());
      expect(press()).to.be.false;
      expect(page.querySelector('dialog')!.open).to.be.false;
      expect(asked).to.deep.equal([]);
    });
  }

  describe('copy', () => {
    let copied: string[];
    beforeEach(() => {
      copied = [];
      give('clipboard', {
        writeText: (text: string) => {
          copied.push(text);
          return Promise.resolve();
        },
      });
    });

    it('puts the address of the link on the clipboard, and says so', async () => {
      const {press, said} = await buttonOf('<cta-button action="copy"><a href="/letter">Copy</a></cta-button>');
      expect(press()).to.be.false;
      await until(() => said() === 'Link copied.');
      expect(copied).to.deep.equal([new URL('/letter', location.href).href]);
    });

    it('leaves out the campaign tags, which count those who come from here', async () => {
      const {press, said} = await buttonOf(
        '<cta-button action="copy" utm="source=blog"><a href="https://letter.example/">Copy</a></cta-button>',
      );
      press();
      await until(() => said());
      expect(copied).to.deep.equal(['https://letter.example/']);
    });

    it('copies the address of the page where it leads nowhere', async () => {
      for (const markup of [
        '<cta-button action="copy"><button type="button">Copy</button></cta-button>',
        '<cta-button action="copy">Copy</cta-button>',
      ]) {
        const {press, said} = await buttonOf(markup);
        expect(press()).to.be.false;
        await until(() => said());
      }
      expect(copied).to.deep.equal([HERE, HERE]);
    });

    it('prefers the address that the page wants to be known by', async () => {
      const link = document.createElement('link');
      link.rel = 'canonical';
      link.href = 'https://blog.example/ferry';
      document.head.append(link);
      const {press, said} = await buttonOf('<cta-button action="copy">Copy</cta-button>');
      press();
      await until(() => said());
      link.remove();
      expect(copied).to.deep.equal(['https://blog.example/ferry']);
    });

    it('shows the address where the browser refuses, for the reader to copy', async () => {
      give('clipboard', {writeText: () => Promise.reject(new Error('no'))});
      const command = stub(document, 'execCommand').returns(false);
      const {press, said} = await buttonOf(
        '<cta-button action="copy"><a href="https://letter.example/">Copy</a></cta-button>',
      );
      press();
      await until(() => said());
      command.restore();
      expect(said()).to.equal('The browser did not let us copy the link. Here it is: https://letter.example/');
    });

    it('takes its words back after a while, and moves nothing in between', async () => {
      // Beside words on the same line, too.
      const {el, press, said, page, inShadow} = await buttonOf(
        '<big>Now</big> <cta-button action="copy">Copy</cta-button> <p>More</p>',
      );
      const places = () => [page, inShadow('.control')!].map((one) => JSON.stringify(one.getBoundingClientRect()));
      const before = places();
      const clock = useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
      press();
      for (let i = 0; i < 5; i += 1) await Promise.resolve();
      await el.updateComplete;
      expect(said()).to.equal('Link copied.');
      expect(places()).to.deep.equal(before);
      clock.tick(8000);
      clock.restore();
      await el.updateComplete;
      expect(said()).to.equal('');
      expect(places()).to.deep.equal(before);
    });

    it('copies once for a double click', async () => {
      const {press, announced, said} = await buttonOf(
        '<cta-button action="copy"><a href="/letter">Copy</a></cta-button>',
      );
      press();
      press();
      await until(() => said());
      expect(copied).to.have.length(1);
      expect(announced).to.have.length(1);
    });

    it('speaks the language of the page', async () => {
      registerStrings('de', de);
      const {press, said, inShadow} = await buttonOf('<cta-button lang="de" action="copy">Kopieren</cta-button>');
      press();
      await until(() => said());
      expect(said()).to.equal('Link kopiert.');
      expect(inShadow('[part="outcome"]')!.lang).to.equal('de');
    });
  });

  describe('share', () => {
    it('opens the sheet of the browser with the address, the title and the words of the page', async () => {
      const sheets: ShareData[] = [];
      give('share', (data: ShareData) => {
        sheets.push(data);
        return Promise.resolve();
      });
      give('canShare', () => true);
      const {press, said} = await buttonOf(
        '<cta-button action="share" body="{author} to {recipient}"><a href="https://letter.example/">Share</a></cta-button>',
        LETTER,
      );
      expect(press()).to.be.false;
      await until(() => said() === 'Thank you for passing it on.');
      expect(sheets).to.deep.equal([
        {url: 'https://letter.example/', title: 'Count us', text: 'Ana and Ben to The Council'},
      ]);
    });

    it('says nothing when the reader closes the sheet', async () => {
      let calls = 0;
      give('canShare', () => true);
      give('share', () => {
        calls += 1;
        return Promise.reject(new DOMException('closed', 'AbortError'));
      });
      const {press, said, ways} = await buttonOf('<cta-button action="share" networks="mail">Share</cta-button>');
      press();
      await until(() => calls);
      await nextFrame();
      expect(said()).to.equal('');
      expect(ways()).to.deep.equal([]);
    });

    it('opens one sheet, whatever the reader presses meanwhile', async () => {
      let calls = 0;
      give('canShare', () => true);
      give('share', () => {
        calls += 1;
        return new Promise(() => undefined);
      });
      const clock = useFakeTimers({toFake: ['Date']});
      const {press} = await buttonOf('<cta-button action="share">Share</cta-button>');
      press();
      clock.tick(5000);
      press();
      clock.restore();
      expect(calls).to.equal(1);
    });

    it('shows the links that the page named where there is no sheet, and puts them away again', async () => {
      give('share', undefined);
      const {el, press, ways, inShadow} = await buttonOf(
        '<cta-button action="share" networks="mail; Club https://club.example/post?u={url}" subject="Read">Share</cta-button>',
      );
      const clock = useFakeTimers({toFake: ['Date']});
      press();
      await until(() => ways().length);
      const url = encodeURIComponent(HERE);
      expect(ways()).to.deep.equal([`mailto:?subject=Read&body=${url}`, `https://club.example/post?u=${url}`]);
      expect(el.shadowRoot!.activeElement === inShadow('[part="ways"] a')).to.be.true;
      await expect(el).to.be.accessible();
      clock.tick(1000);
      press();
      clock.restore();
      await el.updateComplete;
      expect(ways()).to.deep.equal([]);
    });

    it('copies the link where there is neither a sheet nor a network', async () => {
      give('share', undefined);
      const copied: string[] = [];
      give('clipboard', {writeText: (text: string) => Promise.resolve(copied.push(text))});
      const {press, said} = await buttonOf('<cta-button action="share">Share</cta-button>');
      press();
      await until(() => said() === 'Link copied.');
      expect(copied).to.deep.equal([HERE]);
    });
  });

  describe('mail', () => {
    const SUBJECT = 'subject="On {title}"';
    const BODY = 'body="Dear {recipient},&#10;&#10;{author} wrote on {date}: {url}"';
    const FILLED =
      'mailto:council@example.org?subject=On%20Count%20us&body=Dear%20The%20Council%2C%0D%0A%0D%0A' +
      'Ana%20and%20Ben%20wrote%20on%20April%2021%2C%202026%3A%20https%3A%2F%2Fletter.example%2Fferry';

    it('is a link to the message where the page wrote only words', async () => {
      const {control, press} = await buttonOf(
        `<cta-button action="mail" to="council@example.org" ${SUBJECT} ${BODY}>Write</cta-button>`,
        LETTER,
      );
      expect(control.getAttribute('href')).to.equal(FILLED);
      expect(press(), 'the browser follows it').to.be.true;
      expect(asked).to.deep.equal([]);
    });

    it('opens the message instead of the link that the page wrote', async () => {
      const {press, announced} = await buttonOf(
        `<cta-button action="mail" to="council@example.org" ${SUBJECT} ${BODY}><a href="/contact">Write</a></cta-button>`,
        LETTER,
      );
      expect(press()).to.be.false;
      expect(asked).to.deep.equal([FILLED]);
      expect(announced[0]!.action).to.equal('mail');
      expect(announced[0]!.href).to.equal(new URL('/contact', location.href).href);
    });

    it('takes the values of the excerpt that it names', async () => {
      const {control} = await buttonOf(
        '<cta-button action="mail" letter="other" subject="{title}">Write</cta-button>',
        `${LETTER}<blockquote id="other" data-widget="letter-excerpt" data-letter-title="The other"></blockquote>`,
      );
      expect(control.getAttribute('href')).to.equal('mailto:?subject=The%20other');
    });

    it('leaves nothing behind for what the letter does not say, and names the page where it has no address', async () => {
      const {control} = await buttonOf(
        '<cta-button action="mail" subject="{title}{nonsense}" body="{url}">Write</cta-button>',
      );
      expect(control.getAttribute('href')).to.equal(`mailto:?body=${encodeURIComponent(HERE)}`);
    });

    for (const to of ['council', 'a@example.org%0Abcc:all@example.org', 'a@example.org?bcc=b@example.org']) {
      it(`writes to nobody but goes where the link leads when the address is none: ${to}`, async () => {
        const {press, problems} = await buttonOf(
          `<cta-button action="mail" to="${to}" debug><a href="#contact">Write</a></cta-button>`,
        );
        expect(press()).to.be.true;
        expect(asked).to.deep.equal([]);
        expect(problems()).to.include('to is ignored');
      });
    }

    it('makes no link of words when there is nobody to write to', async () => {
      const {control} = await buttonOf('<cta-button action="mail" to="council">Write</cta-button>');
      expect(Boolean(control)).to.be.false;
    });
  });

  describe('scroll', () => {
    const FAR = '<div style="height: 3000px"></div><h2 id="form">The form</h2><div style="height: 3000px"></div>';

    for (const markup of [
      '<cta-button action="scroll"><a href="#form">Sign</a></cta-button>',
      '<cta-button action="scroll" href="#form"><button type="button">Sign</button></cta-button>',
      '<cta-button action="scroll" href="#form">Sign</cta-button>',
    ]) {
      it(`brings the place into view and gives it the focus: ${markup}`, async () => {
        const {press, page} = await buttonOf(markup, FAR);
        const target = page.querySelector<HTMLElement>('#form')!;
        const scrolled: unknown[] = [];
        target.scrollIntoView = (options) => scrolled.push(options);
        expect(press()).to.be.false;
        expect(scrolled).to.have.length(1);
        expect(document.activeElement === target).to.be.true;
        target.blur();
        expect(target.hasAttribute('tabindex')).to.be.false;
      });
    }

    it('really brings it there', async () => {
      const {press, page} = await buttonOf('<cta-button action="scroll"><a href="#form">Sign</a></cta-button>', FAR);
      const target = page.querySelector<HTMLElement>('#form')!;
      press();
      await until(() => Math.abs(target.getBoundingClientRect().top) < 60);
      scrollTo(0, 0);
    });

    it('leaves what can have the focus as it is', async () => {
      const {press, page} = await buttonOf(
        '<cta-button action="scroll"><a href="#name">Sign</a></cta-button>',
        '<input id="name" aria-label="Name">',
      );
      press();
      const target = page.querySelector<HTMLElement>('#name')!;
      expect(document.activeElement === target).to.be.true;
      expect(target.hasAttribute('tabindex')).to.be.false;
    });

    it('is an ordinary link when there is no such place, and tells the author', async () => {
      const {press, problems} = await buttonOf(
        '<cta-button action="scroll" debug><a href="#nowhere">Sign</a></cta-button>',
      );
      expect(press()).to.be.true;
      expect(problems()).to.include('scroll needs href="#id"');
    });

    it('is an ordinary link to a place on another page', async () => {
      const {press} = await buttonOf('<cta-button action="scroll"><a href="/other#form">Sign</a></cta-button>', FAR);
      expect(press()).to.be.true;
    });
  });

  describe('dialog', () => {
    it('opens a dialog of the page, which gives the focus back', async () => {
      const {press, page, control} = await buttonOf(
        '<cta-button action="dialog"><a href="#box">Sign</a></cta-button>',
        '<dialog id="box"><button type="button">Close</button></dialog>',
      );
      const dialog = page.querySelector('dialog')!;
      expect(press()).to.be.false;
      expect(dialog.matches(':modal')).to.be.true;
      dialog.close();
      await nextFrame();
      expect(document.activeElement === control).to.be.true;
    });

    it('opens a popover of the page', async () => {
      const {press, page} = await buttonOf(
        '<cta-button action="dialog" href="#box"><button type="button">More</button></cta-button>',
        '<div id="box" popover>Hello</div>',
      );
      const box = page.querySelector<HTMLElement>('#box')!;
      expect(press()).to.be.false;
      expect(box.matches(':popover-open')).to.be.true;
      box.hidePopover();
    });

    it('is an ordinary link when there is no such dialog, and tells the author', async () => {
      const {press, problems} = await buttonOf(
        '<cta-button action="dialog" debug><a href="#box">Sign</a></cta-button>',
        '<p id="box">No dialog</p>',
      );
      expect(press()).to.be.true;
      expect(problems()).to.include('dialog needs href="#id"');
    });
  });

  describe('signing in place', () => {
    const markup = `<cta-button action="dialog"><a href="${FORM}">Sign the letter</a></cta-button>`;

    it('opens the form over the page, and turns when the form says that the reader signed', async () => {
      const {el, press, inShadow, announced} = await buttonOf(markup);
      const heard: PetitionSignedEvent[] = [];
      const hear = (event: PetitionSignedEvent) => heard.push(event);
      document.addEventListener('petition-signed', hear);
      expect(press()).to.be.false;
      await until(() => inShadow('iframe'));
      const frame = el.shadowRoot!.querySelector('iframe')!;
      expect(frame.src).to.equal(new URL(FORM, location.href).href);
      expect(frame.title).to.equal('Sign the letter');
      // The form may have loaded by now.
      const form = () => (frame.contentDocument?.readyState === 'complete' ? frame.contentDocument : undefined);
      await until(() => form()?.querySelector('button'));
      form()!.querySelector('button')!.click();
      await oneEvent(el, 'cta-changed');
      document.removeEventListener('petition-signed', hear);
      expect(heard).to.have.length(1);
      expect(announced).to.have.length(1);
      const dialog = el.shadowRoot!.querySelector('dialog')!;
      expect(dialog.open, 'the form may have more to say').to.be.true;
      const closed = oneEvent(dialog, 'close');
      dialog.close();
      await closed;
      expect(el.shadowRoot!.activeElement === inShadow('.words')).to.be.true;
    });

    it('asks for nothing before', async () => {
      const {inShadow} = await buttonOf(markup);
      expect(Boolean(inShadow('iframe'))).to.be.false;
    });

    it('is the link itself on a small screen', async () => {
      await setViewport({width: 360, height: 640});
      const {press, inShadow} = await buttonOf(markup);
      expect(press()).to.be.true;
      expect(Boolean(inShadow('dialog'))).to.be.false;
      await setViewport({width: 800, height: 600});
    });

    for (const [what, href] of [
      ['a message', 'mailto:ana@example.org'],
      ['this page itself', '#nowhere'],
    ]) {
      it(`is the link itself where it leads to ${what!}`, async () => {
        const {press, inShadow} = await buttonOf(
          `<cta-button action="dialog"><a href="${href!}">Sign</a></cta-button>`,
        );
        expect(press()).to.be.true;
        await aTimeout(0);
        expect(Boolean(inShadow('dialog'))).to.be.false;
      });
    }

    it('opens one form for two presses', async () => {
      const {el, press, inShadow} = await buttonOf(markup);
      press();
      press();
      await until(() => inShadow('iframe'));
      expect(el.shadowRoot!.querySelectorAll('dialog')).to.have.length(1);
    });
  });

  describe('once the reader has signed', () => {
    it('offers to tell others where the button was', async () => {
      give('share', undefined);
      const copied: string[] = [];
      give('clipboard', {writeText: (text: string) => Promise.resolve(copied.push(text))});
      const {el, inShadow, said, announced} = await buttonOf(
        '<cta-button><a href="https://sign.example/">Sign</a></cta-button>',
      );
      el.signed();
      await el.updateComplete;
      const button = inShadow('[part="hand-on"]')!;
      expect(button.textContent).to.equal('Tell others');
      await expect(el).to.be.accessible();
      button.click();
      await until(() => said() === 'Link copied.');
      expect(copied).to.deep.equal(['https://sign.example/']);
      expect(announced.map(({action}) => action)).to.deep.equal(['share']);
    });

    it('tells nobody when the page prevents it', async () => {
      give('share', undefined);
      give('clipboard', {writeText: () => expect.fail('nothing is copied')});
      const {el, inShadow, said} = await buttonOf('<cta-button state="signed"><a href="#sign">Sign</a></cta-button>');
      el.addEventListener('cta-activate', (event) => event.preventDefault());
      inShadow('[part="hand-on"]')!.click();
      await nextFrame();
      expect(said()).to.equal('');
    });

    it('leaves that to the page where it has its own ways', async () => {
      const {el, inShadow} = await buttonOf(
        '<cta-button state="signed"><a href="#sign">Sign</a><a slot="hand-on" href="#tell">Tell your friends</a></cta-button>',
      );
      expect(el.innerText).to.include('Tell your friends');
      expect(inShadow('[part="hand-on"]')!.getClientRects()).to.have.length(0);
    });
  });

  it('are what the author is told about when they make no sense', async () => {
    const {problems} = await buttonOf(`<cta-button debug letter="none" origins="*" calendar proof="none"
      measure="dataLayer ga4" href="#x">Sign</cta-button>`);
    for (const name of ['letter', 'origins', 'calendar', 'proof', 'measure']) {
      expect(problems()).to.include(`${name} is ignored`);
    }
  });

  it('are set by plain HTML too', () => {
    const {observedAttributes} = customElements.get('cta-button') as unknown as {observedAttributes: string[]};
    for (const name of ['action', 'to', 'subject', 'body', 'networks', 'proof', 'sticky', 'measure', 'measure-after']) {
      expect(observedAttributes).to.include(name);
    }
  });
});
