import {expect, fixture} from '@open-wc/testing';
import '../../src/define/cta-button.js';
import {reachWrapped} from '../../src/elements/cta-control.js';
import type {CtaButtonElement} from '../../src/elements/cta-button.js';
import {expectQuietConsole} from '../support/quiet-console.js';
import {until} from '../support/until.js';

const LINK = '<a href="#there">Sign</a>';
const NOTICE = 'opens in a new tab';

async function buttonOf(markup: string, around = '', dir = 'ltr') {
  const page = await fixture<HTMLElement>(`<div lang="en" dir="${dir}">${around}${markup}</div>`);
  const el = page.querySelector<CtaButtonElement>('cta-button')!;
  await el.updateComplete;
  const control = el.querySelector<HTMLElement>('a, button') ?? el.shadowRoot!.querySelector<HTMLElement>('.control')!;
  const mark = () => getComputedStyle(control, '::after').content;
  return {page, el, control, mark};
}

describe('<cta-button> and where it leads', () => {
  expectQuietConsole();

  let base: HTMLBaseElement;
  beforeEach(() => (base = document.createElement('base')));
  afterEach(() => {
    base.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const markup of [
    `<cta-button>${LINK}</cta-button>`,
    `<cta-button><p>${LINK}</p></cta-button>`,
    '<cta-button href="#there">Sign</cta-button>',
  ]) {
    it(`says that a <base> opens its link in a new tab: ${markup}`, async () => {
      base.target = '_blank';
      document.head.append(base);
      const {el, control, mark} = await buttonOf(markup);
      const said = [control.getAttribute('aria-description'), control.textContent].join(' ');
      expect(said).to.contain(NOTICE);
      expect(control.getAttribute('rel')).to.equal('noopener');
      expect(mark()).to.contain('\u2197');
      base.remove();
      el.requestUpdate();
      await el.updateComplete;
      expect([control.getAttribute('target'), control.getAttribute('rel')]).to.deep.equal([null, null]);
      expect([control.getAttribute('aria-description'), control.textContent].join(' ')).not.to.contain(NOTICE);
    });
  }

  it('leaves a link to this window that says so against a <base>', async () => {
    base.target = '_blank';
    document.head.append(base);
    const {control, mark} = await buttonOf('<cta-button><a href="#there" target="_self">Sign</a></cta-button>');
    expect(control.getAttribute('target')).to.equal('_self');
    expect(control.hasAttribute('aria-description')).to.be.false;
    expect(mark()).to.equal('none');
  });

  it('promises no new tab where a click does something here', async () => {
    for (const markup of [
      '<cta-button action="dialog"><a href="#there" target="_blank">Sign</a></cta-button>',
      '<cta-button action="scroll" href="#there" target="_blank">Sign</cta-button>',
    ]) {
      const {control, mark} = await buttonOf(markup, '<dialog id="there">Hello</dialog>');
      const said = [control.getAttribute('aria-description'), control.textContent].join(' ');
      expect(said, markup).not.to.contain(NOTICE);
      expect(mark(), markup).not.to.contain('\u2197');
    }
  });

  for (const markup of [
    '<cta-button><a href="#there" target="_blank">وقّع</a></cta-button>',
    '<cta-button><p><a href="#there" target="_blank">وقّع</a></p></cta-button>',
    '<cta-button href="#there" target="_blank">وقّع</cta-button>',
  ]) {
    it(`mirrors its arrow where one reads from right to left: ${markup}`, async () => {
      const {mark} = await buttonOf(markup, '', 'rtl');
      expect(mark()).to.contain('\u2196');
      expect(mark()).not.to.contain('\u2197');
    });
  }

  for (const markup of [
    `<cta-button action="scroll">${LINK}</cta-button>`,
    '<cta-button action="scroll" href="#there"><button type="button">Sign</button></cta-button>',
  ]) {
    it(`lets the address bar follow to the place it scrolls to, once, as a link does: ${markup}`, async () => {
      const {control} = await buttonOf(markup, '<h2 id="there">There</h2>');
      const before = history.length;
      control.click();
      expect(location.hash).to.equal('#there');
      const after = history.length;
      expect(after).to.be.at.least(before);
      control.click();
      expect(history.length).to.equal(after);
    });
  }

  it('scrolls where a page may not change its address', async () => {
    const {control, page} = await buttonOf(
      `<cta-button action="scroll">${LINK}</cta-button>`,
      '<h2 id="there">There</h2>',
    );
    history.pushState = () => {
      throw new DOMException('No', 'SecurityError');
    };
    try {
      control.click();
    } finally {
      Reflect.deleteProperty(history, 'pushState');
    }
    expect(document.activeElement === page.querySelector('#there')).to.be.true;
  });

  it('dresses a wrapped link in engines before constructed style sheets', async () => {
    const {el} = await buttonOf('<cta-button></cta-button>');
    document.adoptedStyleSheets = [];
    el.innerHTML = `<p>${LINK}</p>`;
    const root = document.createElement('div').attachShadow({mode: 'open'});
    Object.defineProperty(root, 'adoptedStyleSheets', {value: undefined});
    const style = document.createElement('style');
    style.textContent = 'cta-button > :not([slot]) a { font-weight: 600 }';
    root.append(document.createElement('style'), style);
    reachWrapped(el, root);
    reachWrapped(el, root);
    const copies = [...document.head.children].filter(({textContent}) => textContent === style.textContent);
    expect(copies).to.have.length(1);
    expect(copies[0]!.parentNode === document.head).to.be.true;
    copies[0]!.remove();
  });

  it('tells its author which of the networks are none', async () => {
    const {el} = await buttonOf(
      '<cta-button debug action="share" networks="Bluesky; Nowhere; Club https://club.example">Tell</cta-button>',
    );
    const told = () => el.shadowRoot!.querySelector('[part="debug"]')?.textContent ?? '';
    await until(() => told().includes('Nowhere'));
    expect(told()).to.include('Club https://club.example is ignored').and.not.include('Bluesky');
    el.setAttribute('networks', 'mail');
    await el.updateComplete;
    expect(told()).to.equal('');
  });

  for (const [outcome, promise] of [
    ['done', () => Promise.resolve()],
    ['failed', () => Promise.reject(new Error('no'))],
  ] as const) {
    it(`says in the page’s own words how a wait ended: ${outcome}`, async () => {
      const {el, control} = await buttonOf(
        '<cta-button done-text="Your name is on it." failed-text="The ferry office did not answer."><button type="button">Sign</button></cta-button>',
      );
      el.addEventListener('cta-activate', (event) => event.waitUntil(promise()));
      control.click();
      const status = () => el.shadowRoot!.querySelector('[part="status"]')?.textContent;
      await until(status);
      expect(status()).to.equal(outcome === 'done' ? 'Your name is on it.' : 'The ferry office did not answer.');
    });
  }
});
