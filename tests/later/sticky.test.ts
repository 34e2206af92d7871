import {expect, fixture, nextFrame} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define/cta-button.js';
import {expectQuietConsole} from '../support/quiet-console.js';
import {until} from '../support/until.js';

const LINK = '<a href="#sign">Sign the letter</a>';
const FAR = '<div style="height: 2000px"></div>';

/** A long page on a small screen with a sticky button in its middle. */
async function pageOf(button = `<cta-button sticky>${LINK}</cta-button>`, before = '') {
  const page = await fixture<HTMLElement>(
    `<div lang="en">${before}${FAR}<p id="place"><span>Before</span> ${button} after.</p>${FAR}</div>`,
  );
  const el = page.querySelector<HTMLElementTagNameMap['cta-button']>('cta-button[sticky]')!;
  await el.updateComplete;
  scrollTo(0, 0);
  const bar = () => el.shadowRoot!.querySelector<HTMLElement>('.frame')!;
  const isStuck = () => bar().classList.contains('stuck');
  // Frames enough for a scroll, a size and a look.
  const settle = async () => {
    for (let i = 0; i < 4; i += 1) await nextFrame();
  };
  return {page, el, bar, isStuck, settle, place: page.querySelector<HTMLElement>('#place')!};
}

/** The same, once the button sticks. */
async function stuckPage(...parts: Parameters<typeof pageOf>) {
  const all = await pageOf(...parts);
  await until(all.isStuck);
  return all;
}

describe('a sticky <cta-button>', () => {
  expectQuietConsole();

  before(() => setViewport({width: 390, height: 700}));
  after(() => setViewport({width: 800, height: 600}));
  afterEach(() => scrollTo(0, 0));

  it('stands at the lower edge while its place in the text is out of sight', async () => {
    const {el, bar} = await stuckPage();
    const {bottom, left, right} = bar().getBoundingClientRect();
    expect(Math.round(bottom)).to.equal(innerHeight);
    expect([Math.round(left), Math.round(right)]).to.deep.equal([0, document.documentElement.clientWidth]);
    const link = el.querySelector('a')!.getBoundingClientRect();
    expect(link.top > innerHeight - 100 && link.bottom <= innerHeight, 'the link itself').to.be.true;
    await expect(el).to.be.accessible();
  });

  for (const button of [
    `<cta-button sticky>${LINK}</cta-button>`,
    '<cta-button sticky href="#sign">Sign the letter</cta-button>',
    `<cta-button sticky block>${LINK}</cta-button>`,
    `<cta-button sticky size="large"><a href="#sign">Sign the letter now, for everybody who has ever pulled at a rope</a></cta-button>`,
  ]) {
    it(`keeps its place in the text: ${button}`, async () => {
      const {el, place, page, isStuck, settle} = await pageOf(button);
      // With the words beside it, which stand on the same line as its label; engines round half a line's leading their own way.
      const beside = () => place.querySelector('span')!.getBoundingClientRect().top - place.getBoundingClientRect().top;
      const size = () => [place.offsetHeight, page.offsetHeight, el.offsetWidth, beside()];
      const before = size();
      await until(isStuck);
      await settle();
      size().forEach((now, i) => expect(now).to.be.closeTo(before[i]!, 1.25));
    });
  }

  it('goes back when its place comes into view, and sticks again when it leaves', async () => {
    const {place, isStuck} = await stuckPage();
    place.scrollIntoView();
    await until(() => !isStuck());
    scrollTo(0, place.offsetTop + 800);
    await until(isStuck);
  });

  it('goes while another button in view leads to the same place', async () => {
    const {isStuck, settle, page} = await pageOf(undefined, `<cta-button href="#sign">Sign</cta-button>`);
    await settle();
    expect(isStuck()).to.be.false;
    page.querySelector('cta-button')!.setAttribute('href', '#other');
    dispatchEvent(new Event('resize'));
    await until(isStuck);
  });

  for (const field of [
    '<input aria-label="Name">',
    '<textarea aria-label="Words"></textarea>',
    '<div contenteditable="true" role="textbox" aria-label="Words">…</div>',
  ]) {
    it(`goes while the reader writes in ${field}`, async () => {
      const {isStuck, page} = await stuckPage(undefined, field);
      const writing = page.querySelector<HTMLElement>('input, textarea, [contenteditable]')!;
      writing.focus();
      await until(() => !isStuck());
      writing.blur();
      await until(isStuck);
    });
  }

  it('goes while a keyboard takes part of the window', async () => {
    const {isStuck} = await stuckPage();
    const viewport = visualViewport!;
    Object.defineProperty(viewport, 'height', {configurable: true, value: innerHeight - 300});
    viewport.dispatchEvent(new Event('resize'));
    await until(() => !isStuck());
    Reflect.deleteProperty(viewport, 'height');
    viewport.dispatchEvent(new Event('resize'));
    await until(isStuck);
  });

  it('stays while the reader looks closer with two fingers', async () => {
    const {isStuck, settle} = await stuckPage();
    const viewport = visualViewport!;
    Object.defineProperty(viewport, 'height', {configurable: true, value: innerHeight / 2});
    Object.defineProperty(viewport, 'scale', {configurable: true, value: 2});
    viewport.dispatchEvent(new Event('resize'));
    await settle();
    Reflect.deleteProperty(viewport, 'height');
    Reflect.deleteProperty(viewport, 'scale');
    expect(isStuck()).to.be.true;
  });

  it('gets out of the way of what has the focus', async () => {
    const {isStuck, page} = await stuckPage(
      undefined,
      '<button type="button" style="position: fixed; inset-block-end: 10px">Low</button><button type="button">High</button>',
    );
    const [low, high] = page.querySelectorAll('button');
    low!.focus();
    await until(() => !isStuck());
    high!.focus();
    await until(isStuck);
  });

  it('stays while a whole part of the page has the focus', async () => {
    const {isStuck, page, settle} = await stuckPage();
    page.tabIndex = -1;
    page.focus({preventScroll: true});
    await settle();
    expect(isStuck()).to.be.true;
  });

  it('stays while it has the focus itself', async () => {
    const {isStuck, el, settle} = await stuckPage();
    el.querySelector('a')!.focus({preventScroll: true});
    await settle();
    expect(isStuck()).to.be.true;
  });

  it('uncovers the end of the page', async () => {
    const {isStuck} = await stuckPage();
    scrollTo(0, document.documentElement.scrollHeight);
    await until(() => !isStuck());
  });

  it('is put away by its button for as long as the page is open', async () => {
    const {el, page, isStuck, settle, bar} = await stuckPage();
    const away = bar().querySelector<HTMLElement>('[part="dismiss"]')!;
    expect(away.getAttribute('aria-label')).to.equal('Put this button away');
    const {width, height} = away.getBoundingClientRect();
    expect(width >= 44 && height >= 44).to.be.true;
    let announced = 0;
    el.addEventListener('cta-activate', () => (announced += 1));
    away.click();
    expect(isStuck()).to.be.false;
    expect(announced).to.equal(0);
    expect(document.activeElement === el.querySelector('a')).to.be.true;
    scrollTo(0, 300);
    await settle();
    expect(isStuck()).to.be.false;
    page.append(el);
    await settle();
    expect(isStuck()).to.be.false;
  });

  it('does not stick on a wide screen', async () => {
    const {isStuck, settle} = await stuckPage();
    await setViewport({width: 900, height: 700});
    await until(() => !isStuck());
    await setViewport({width: 390, height: 700});
    await until(isStuck);
    await settle();
  });

  it('does not stick where something round it has made another place of the edge', async () => {
    const {el, isStuck, settle, page} = await pageOf();
    page.style.setProperty('transform', 'translateX(0)');
    await settle();
    await settle();
    expect(isStuck()).to.be.false;
    expect(el.querySelector('a')!.getClientRects().length).to.equal(1);
  });

  it('does not stick while it is closed or signed', async () => {
    const {el, isStuck, settle} = await stuckPage();
    el.signed();
    await el.updateComplete;
    await settle();
    expect(isStuck()).to.be.false;
    expect(el.shadowRoot!.querySelectorAll('.sticky-place, [part="dismiss"]')).to.have.length(0);
  });

  it('does not stick without the attribute, and stops when it goes', async () => {
    const {el, isStuck} = await stuckPage();
    el.removeAttribute('sticky');
    await el.updateComplete;
    expect(isStuck()).to.be.false;
    expect(el.shadowRoot!.querySelectorAll('.sticky-place, [part="dismiss"]')).to.have.length(0);
  });

  it('stops when it leaves the page', async () => {
    const {el, isStuck, settle} = await stuckPage();
    el.remove();
    expect(isStuck()).to.be.false;
    dispatchEvent(new Event('resize'));
    await settle();
    expect(isStuck()).to.be.false;
  });
});
