import {expect, fixture, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {useFakeTimers, type SinonFakeTimers} from 'sinon';
import {openSignFrame, type SignFrame} from '../../src/later/sign-frame.js';
import {expectQuietConsole} from '../support/quiet-console.js';
import {until} from '../support/until.js';

const FORM = new URL('/tests/support/sign-form.html', location.href);
/** The same form from another site. */
const FOREIGN = new URL(FORM);
FOREIGN.hostname = '127.0.0.1';
const ELSEWHERE = 'https://sign.example';
const words = {close: 'Close', openPage: 'Open in a new page', notShown: 'The form could not be shown here.'};

let stay: AbortController;

/** A page with a button that opens a form, and what it was told. */
async function page(changes: Partial<SignFrame> = {}) {
  const host = await fixture<HTMLElement>('<div><button type="button">Sign the letter</button></div>');
  const root = host.attachShadow({mode: 'open'});
  root.append(document.createElement('slot'));
  const control = host.querySelector('button')!;
  let signed = 0;
  const {signal} = (stay = new AbortController());
  const open = (more: Partial<SignFrame> = {}) =>
    openSignFrame({
      root,
      control,
      url: FORM,
      name: 'Sign the letter',
      origins: [FORM.origin],
      words,
      language: 'en',
      onSigned: () => (signed += 1),
      signal,
      nextFocus: () => null,
      ...changes,
      ...more,
    });
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
  return {
    host,
    root,
    control,
    open,
    signed: () => signed,
    find,
    dialog: () => root.querySelector('dialog')!,
    frame: () => root.querySelector('iframe')!,
    /** A message as it would come from the frame, or from somebody who says so. */
    send(data: unknown, origin: string, source: unknown = root.querySelector('iframe')!.contentWindow) {
      const event = new MessageEvent('message', {data, origin});
      // WebKit takes no window of a frame that is gone, which is just what some tests need.
      Object.defineProperty(event, 'source', {value: source});
      dispatchEvent(event);
    },
  };
}

describe('openSignFrame', () => {
  expectQuietConsole();

  afterEach(() => stay.abort());

  it('shows the form in a modal dialog with a name, a way out and a way to the page itself', async () => {
    const {root, open, dialog, frame, find} = await page();
    open();
    expect(dialog().open).to.be.true;
    expect(dialog().matches(':modal')).to.be.true;
    expect(dialog().getAttribute('aria-label')).to.equal('Sign the letter');
    expect(frame().title).to.equal('Sign the letter');
    expect(frame().src).to.equal(FORM.href);
    expect(find('a').getAttribute('href')).to.equal(FORM.href);
    expect(find('a').getAttribute('target')).to.equal('_blank');
    expect(root.activeElement === find('button')).to.be.true;
    await expect(dialog()).to.be.accessible();
  });

  it('lets a form of another site not lead the page away, ask in boxes, or save files', async () => {
    const {open, frame} = await page({url: FOREIGN});
    open();
    expect([...frame().sandbox].sort()).to.deep.equal([
      'allow-forms',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-same-origin',
      'allow-scripts',
    ]);
  });

  it('puts a page of the same site into no sandbox, which it could take off', async () => {
    const {open, frame} = await page();
    open();
    expect(frame().hasAttribute('sandbox')).to.be.false;
  });

  it('asks for the form on first use, and keeps what was typed when it is opened again', async () => {
    const {open, dialog, frame, root} = await page();
    expect(root.querySelectorAll('iframe')).to.have.length(0);
    open();
    const first = frame();
    dialog().close();
    open();
    expect(frame() === first).to.be.true;
    expect(root.querySelectorAll('dialog')).to.have.length(1);
  });

  it('takes another form when the address has changed', async () => {
    const {open, dialog, frame, root} = await page();
    open();
    dialog().close();
    open({url: new URL('?other', FORM)});
    expect(frame().src).to.equal(`${FORM.href}?other`);
    expect(root.querySelectorAll('dialog')).to.have.length(1);
  });

  for (const [way, close] of [
    ['its button', (dialog: HTMLDialogElement) => dialog.querySelector('button')!.click()],
    ['Escape', () => sendKeys({press: 'Escape'})],
  ] as const) {
    it(`is closed by ${way} and gives the focus back`, async () => {
      const {control, open, dialog} = await page();
      control.focus();
      open();
      const closed = oneEvent(dialog(), 'close');
      await close(dialog());
      await closed;
      expect(dialog().open).to.be.false;
      expect(document.activeElement === control).to.be.true;
    });
  }

  it('gives the focus to what stands in the place of the control when that is gone', async () => {
    const thanks = await fixture<HTMLElement>('<p tabindex="-1">Thanks</p>');
    const {control, open, dialog} = await page({nextFocus: () => thanks});
    open();
    control.hidden = true;
    const closed = oneEvent(dialog(), 'close');
    dialog().close();
    await closed;
    expect(document.activeElement === thanks).to.be.true;
  });

  it('leaves nothing behind when the button leaves the page', async () => {
    const {root, open, signed, send, frame} = await page();
    open();
    const {contentWindow} = frame();
    stay.abort();
    expect(root.querySelectorAll('dialog')).to.have.length(0);
    send({type: 'petition-signed'}, FORM.origin, contentWindow);
    expect(signed()).to.equal(0);
  });

  describe('a message that the reader has signed', () => {
    it('is heard from the form', async () => {
      const {open, frame, signed} = await page();
      open();
      await oneEvent(frame(), 'load');
      frame().contentDocument!.querySelector('button')!.click();
      await until(() => signed() === 1);
    });

    it('counts once', async () => {
      const {open, signed, send} = await page();
      open();
      send({type: 'petition-signed'}, FORM.origin);
      send({type: 'petition-signed'}, FORM.origin);
      expect(signed()).to.equal(1);
    });

    it('is heard from the origins that the page allows, and then from no other', async () => {
      const {open, signed, send} = await page({origins: [ELSEWHERE]});
      open();
      send({type: 'petition-signed'}, FORM.origin);
      expect(signed()).to.equal(0);
      send({type: 'petition-signed'}, ELSEWHERE);
      expect(signed()).to.equal(1);
    });

    for (const origin of [ELSEWHERE, 'null', '', `${FORM.origin}.example`]) {
      it(`is not heard from the origin “${origin}”`, async () => {
        const {open, signed, send} = await page();
        open();
        send({type: 'petition-signed'}, origin);
        expect(signed()).to.equal(0);
      });
    }

    it('is not heard from another window of the right origin', async () => {
      const {open, signed, send} = await page();
      open();
      send({type: 'petition-signed'}, FORM.origin, window);
      send({type: 'petition-signed'}, FORM.origin, null);
      expect(signed()).to.equal(0);
    });

    for (const data of [
      'petition-signed',
      null,
      undefined,
      1,
      [],
      {},
      {type: 'signed'},
      {type: ['petition-signed']},
      Object.create({type: 'petition-signed'}) as unknown,
    ]) {
      it(`has to say so: ${JSON.stringify(data)} does not`, async () => {
        const {open, signed, send} = await page();
        open();
        send(data, FORM.origin);
        expect(signed()).to.equal(0);
      });
    }

    it('is not heard any more once another form is there', async () => {
      const {open, signed, send, frame} = await page();
      open();
      const before = frame().contentWindow;
      open({url: new URL('?other', FORM)});
      send({type: 'petition-signed'}, FORM.origin, before);
      expect(signed()).to.equal(0);
    });
  });

  describe('a form that does not come', () => {
    let clock: SinonFakeTimers;
    beforeEach(() => (clock = useFakeTimers({toFake: ['setTimeout', 'clearTimeout']})));
    afterEach(() => {
      stay.abort();
      clock.restore();
    });

    it('gives way to words and a link after a while', async () => {
      const {root, open, find} = await page({url: new URL('http://127.0.0.1:9/never')});
      open();
      const frame = find('iframe');
      // Nothing has arrived, whatever the engine makes of that address.
      frame.addEventListener('load', (event) => event.stopImmediatePropagation(), {capture: true});
      clock.tick(14_000);
      expect(find('[role="status"]').hidden).to.be.true;
      clock.tick(2000);
      expect(find('[role="status"]').textContent).to.equal(words.notShown);
      expect(find('[role="status"]').hidden).to.be.false;
      expect(root.querySelectorAll('iframe')).to.have.length(0);
      expect(root.activeElement === find('a')).to.be.true;
    });

    it('is told from one that came', async () => {
      const {open, frame, find} = await page();
      open();
      frame().dispatchEvent(new Event('load'));
      clock.tick(60_000);
      expect(find('[role="status"]').hidden).to.be.true;
    });

    it('gives way at once when the policy of the page forbids it', async () => {
      const {open, find} = await page();
      open();
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          effectiveDirective: 'frame-src',
          blockedURI: FORM.href,
        }),
      );
      expect(find('[role="status"]').hidden).to.be.false;
    });
  });
});
