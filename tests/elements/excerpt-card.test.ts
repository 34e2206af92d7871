import {expect, fixture} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import sinon from 'sinon';
import {lookOf} from '../../src/actions/page-look.js';
import '../../src/define/letter-excerpt.js';
import type {LetterExcerptElement} from '../../src/elements/letter-excerpt.js';
import {contrast} from '../../src/lib/contrast.js';
import {expectQuietConsole} from '../support/quiet-console.js';
import {until} from '../support/until.js';

const LETTER = 'https://letter.example/full';
const PASSAGE = '<blockquote><p>First we came.</p><p>Then we spoke.</p></blockquote>';

/** An excerpt that makes pictures, in a page of its own looks. */
async function cardOf(passage = PASSAGE, attributes = 'author="Ana"', style = '') {
  const page = await fixture(
    `<div style="${style}"><letter-excerpt quote-card ${attributes} href="${LETTER}">${passage}</letter-excerpt></div>`,
  );
  const el = page.querySelector<LetterExcerptElement>('letter-excerpt')!;
  await el.updateComplete;
  const find = (selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
  const opener = () => find('[part~="draw"]')!;
  const canvas = () => find('canvas') as HTMLCanvasElement | null;
  const chosen = () => find('[aria-pressed="true"]')?.textContent ?? null;
  return {
    el,
    find,
    opener,
    canvas,
    chosen,
    buttons: () => [...el.shadowRoot!.querySelectorAll<HTMLElement>('[part="picture"] button')],
    press: (label: string) =>
      [...el.shadowRoot!.querySelectorAll<HTMLElement>('[part="picture"] button')]
        .find((button) => button.textContent === label)!
        .click(),
    async open() {
      let hasSaid = false;
      const said = find('[part="said"]')!;
      const observer = new MutationObserver(() => (hasSaid ||= said.textContent !== ''));
      observer.observe(said, {childList: true, characterData: true, subtree: true});
      opener().click();
      await until(() => chosen() !== null || hasSaid);
      observer.disconnect();
    },
    pixel(x: number, y: number) {
      const [red, green, blue] = canvas()!.getContext('2d')!.getImageData(x, y, 1, 1).data;
      return [red, green, blue];
    },
  };
}

const near = (one: readonly unknown[], other: readonly number[]) =>
  other.every((value, i) => Math.abs(value - Number(one[i])) <= 4);

/** Puts a sheet in the browser’s place that takes files. */
function useSheet(share: unknown): void {
  Object.defineProperty(navigator, 'share', {value: share, configurable: true});
  Object.defineProperty(navigator, 'canShare', {value: () => true, configurable: true});
}

/** The files that the page hands its reader. */
function catchFiles(): string[] {
  const names: string[] = [];
  sinon.stub(HTMLAnchorElement.prototype, 'click').callsFake(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

describe('<letter-excerpt> as a picture', () => {
  expectQuietConsole();

  afterEach(() => {
    sinon.restore();
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'canShare');
  });

  it('is drawn when the reader asks, in a tall shape first, and in others', async () => {
    const {open, canvas, chosen, press, opener, find} = await cardOf();
    expect(canvas()).to.equal(null);
    expect(opener().getAttribute('aria-expanded')).to.equal('false');
    await open();
    expect(opener().getAttribute('aria-expanded')).to.equal('true');
    const size = () => [canvas()!.width, canvas()!.height];
    expect([chosen(), ...size()]).to.deep.equal(['Portrait', 1080, 1350]);
    for (const [label, width, height] of [
      ['Square', 1080, 1080],
      ['Landscape', 1600, 900],
    ] as const) {
      press(label);
      await until(() => chosen() === label);
      expect(size()).to.deep.equal([width, height]);
    }
    expect(find('[part="picture"] [role="group"]')!.getAttribute('aria-label')).to.equal('Make a picture');
  });

  it('says in words what is on it', async () => {
    const {open, canvas} = await cardOf();
    await open();
    expect(canvas()!.getAttribute('role')).to.equal('img');
    expect(canvas()!.getAttribute('aria-label')).to.equal('“First we came.\nThen we spoke.”\n— Ana\nletter.example');
  });

  it('has the colours of the page, in the dark too, and stays readable on any', async () => {
    const accent = '--olw-accent: rgb(200 0 0)';
    const dark = await cardOf(PASSAGE, '', `background: rgb(10 20 30); color: rgb(250 250 240); ${accent}`);
    await dark.open();
    expect(near(dark.pixel(2, 2), [10, 20, 30])).to.equal(true);
    const {data} = dark.canvas()!.getContext('2d')!.getImageData(88, 300, 500, 600);
    const colors = new Set<string>();
    for (let at = 0; at < data.length; at += 4)
      colors.add(String([...data.slice(at, at + 3)].map((value) => value >> 4)));
    expect(colors.has('12,0,0')).to.equal(true);
    expect(colors.has('15,15,15')).to.equal(true);

    const faint = await cardOf(PASSAGE, '', 'background: rgb(240 240 240); color: rgb(200 200 200)');
    const look = lookOf(faint.el.querySelector('p')!, faint.opener());
    expect(look.background).to.deep.equal([240, 240, 240]);
    expect(contrast(look.text, look.background)).to.be.at.least(4.5);
    expect(contrast(look.accent, look.background)).to.be.at.least(3);
  });

  it('mixes the grounds that show through each other, in any notation', async () => {
    const {el, opener} = await cardOf(PASSAGE, 'style="background: rgb(0 0 0 / 0.5)"', 'background: hsl(0 0% 100%)');
    const [red] = lookOf(el.querySelector('p')!, opener()).background;
    expect(red).to.be.within(126, 129);
  });

  it('begins its lines at the right where the words do', async () => {
    const {open, pixel} = await cardOf('<p dir="rtl" lang="ar">عبّارتنا بلا محرك</p>', '', '--olw-accent: rgb(200 0 0)');
    await open();
    const isRule = (x: number) =>
      Array.from({length: 20}, (_, i) => pixel(x, 300 + i * 30)).some((color) => near(color, [200, 0, 0]));
    expect([isRule(96), isRule(1080 - 96)]).to.deep.equal([false, true]);
  });

  it('is saved as a PNG', async () => {
    const {open, press} = await cardOf();
    await open();
    const create = sinon.spy(URL, 'createObjectURL');
    const names = catchFiles();
    press('Save');
    expect(names).to.deep.equal(['quote.png']);
    const file = create.firstCall.args[0] as File;
    expect(file.type).to.equal('image/png');
    const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    expect(String.fromCharCode(...head.slice(1))).to.equal('PNG');
  });

  it('goes to the browser’s sheet with its words, where that takes files', async () => {
    const without = await cardOf();
    await without.open();
    const labels = without.buttons().map((button) => button.textContent);
    expect(labels).to.deep.equal(['Portrait', 'Square', 'Landscape', 'Save']);

    const share = sinon.fake.resolves(undefined);
    useSheet(share);
    const {el, open, press} = await cardOf();
    await open();
    await until(() => el.shadowRoot!.querySelectorAll('[part="picture"] button').length === 5);
    const heard = sinon.fake();
    el.addEventListener('excerpt-shared', heard);
    press('Share');
    await until(() => heard.callCount > 0);
    const data = share.firstCall.args[0] as ShareData;
    expect(data.text).to.equal('“First we came.\nThen we spoke.”\n— Ana\nletter.example');
    expect(data.files![0]!.type).to.equal('image/png');
  });

  it('is saved where the sheet does not open after all, and not where the reader closed it', async () => {
    for (const [name, saved] of [
      ['NotAllowedError', ['quote.png']],
      ['AbortError', []],
    ] as const) {
      const share = sinon.fake.rejects(new DOMException('', name));
      useSheet(share);
      const {open, press, buttons} = await cardOf();
      await open();
      await until(() => buttons().length === 5);
      const names = catchFiles();
      press('Share');
      await new Promise((resolve) => setTimeout(resolve));
      expect(names).to.deep.equal(saved);
      sinon.restore();
    }
  });

  it('closes with Escape, which gives the focus back, and with the button', async () => {
    const {el, open, opener, canvas, buttons} = await cardOf();
    await open();
    buttons()[0]!.focus();
    await sendKeys({press: 'Escape'});
    await el.updateComplete;
    expect(canvas()).to.equal(null);
    expect(el.shadowRoot!.activeElement === opener()).to.equal(true);
    await open();
    opener().click();
    await el.updateComplete;
    expect(canvas()).to.equal(null);
  });

  it('is drawn once, however often the reader asks while it loads', async () => {
    const {el, opener, find, chosen} = await cardOf();
    for (let i = 0; i < 3; i++) {
      opener().click();
      await el.updateComplete;
    }
    await until(() => chosen() !== null);
    expect(el.shadowRoot!.querySelectorAll('canvas').length).to.equal(1);
    expect(find('[part="said"]')!.textContent).to.equal('');
  });

  it('ends in a sentence where the browser lets no page draw', async () => {
    const {open, find, opener} = await cardOf();
    const said = async () => {
      await open();
      expect(opener().getAttribute('aria-expanded')).to.equal('false');
      return find('[part="said"]')!.textContent;
    };
    sinon.stub(HTMLCanvasElement.prototype, 'getContext').returns(null);
    expect(await said()).to.equal('No picture could be made here.');
    sinon.restore();

    // Browsers against fingerprinting answer with noise: here, when the card is looked at after its colours were.
    const noise = new ImageData(new Uint8ClampedArray([7, 99, 201, 255]), 1, 1);
    const read = sinon.stub(CanvasRenderingContext2D.prototype, 'getImageData').callThrough();
    read.onCall(3).returns(noise);
    expect(await said()).to.equal('No picture could be made here.');
    sinon.restore();

    sinon.stub(HTMLCanvasElement.prototype, 'toBlob').callsFake((callback) => callback(null));
    expect(await said()).to.equal('No picture could be made here.');
  });

  it('takes a megabyte, markup and turned text', async () => {
    const {open, canvas, chosen} = await cardOf(
      `<p>&lt;img src=x onerror=alert(1)&gt; \u202e${'We came to speak. '.repeat(60_000)}</p>`,
      `author="${'\u202e\u2066&lt;b&gt;'.repeat(1000)}"`,
    );
    await open();
    expect(chosen()).to.equal('Portrait');
    const words = canvas()!.getAttribute('aria-label')!;
    expect(words.startsWith('“<img src=x onerror=alert(1)>')).to.equal(true);
    expect(words.length).to.be.lessThan(2000);
  });

  it('is accessible', async () => {
    const {el, open, buttons} = await cardOf();
    await open();
    await expect(el).to.be.accessible();
    for (const button of buttons()) expect(button.getBoundingClientRect().height).to.be.at.least(44);
  });
});
