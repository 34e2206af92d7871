import {expect, fixture} from '@open-wc/testing';
import {a11ySnapshot, executeServerCommand, sendKeys} from '@web/test-runner-commands';
import '../../src/define/cta-button.js';
import type {CtaButtonElement} from '../../src/elements/cta-button.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const isChromium = /Chrome/.test(navigator.userAgent);
const LINK = '<a href="#a">Sign the letter</a>';
const BUTTON = '<button type="button">Sign the letter</button>';
/** How content management systems wrap a control, and what they leave beside it. */
const WRAPPERS: [what: string, wrap: (control: string) => string][] = [
  ['in a paragraph', (control) => `<p>${control}</p>`],
  ['in a paragraph, bold', (control) => `<p><strong>${control}</strong></p>`],
  ['in a paragraph in a box', (control) => `<div><p>${control}</p></div>`],
  ['with line breaks', (control) => `<br>${control}<br>`],
  ['with line breaks inside', (control) => `<p>${control}<br></p>`],
  ['with empty paragraphs', (control) => `<p></p><p>${control}</p><p></p>`],
  ['with an empty paragraph in a box', (control) => `<div><p></p>${control}</div>`],
];
const LABELS: [language: string, label: string][] = [
  ['de', 'Den offenen Brief an die Stadtverwaltung unterschreiben und Straßenbahnhaltestellenumgestaltung verhindern'],
  ['ru', 'Подписать открытое письмо городскому совету до конца года'],
  ['ar', 'وقّع الرسالة المفتوحة الموجهة إلى مجلس المدينة قبل نهاية هذا العام'],
  ['th', 'ลงชื่อในจดหมายเปิดผนึกถึงสภาเทศบาลเมืองก่อนสิ้นปีนี้เพื่อรักษาท่าเรือข้ามฟากของเรา'],
];
const COMPARED = [
  ...['color', 'backgroundColor', 'fontSize', 'fontWeight', 'lineHeight', 'textDecorationLine', 'textAlign', 'display'],
  ...['paddingTop', 'paddingLeft', 'borderTopWidth', 'borderTopColor', 'borderTopLeftRadius', 'minHeight', 'marginTop'],
] as const;

/** A call to action in a page, and the control inside it. */
async function buttonOf(markup: string) {
  const place = await fixture<HTMLElement>(`<div>${markup}</div>`);
  const el = place.querySelector<CtaButtonElement>('cta-button')!;
  await el.updateComplete;
  return {place, el, control: controlOf(el)};
}

const controlOf = (el: Element) =>
  el.querySelector<HTMLElement>('a, button') ?? el.shadowRoot!.querySelector<HTMLElement>('.control')!;

/** What a control looks like, to compare it with another. */
function lookOf(control: Element): Record<string, string> {
  const style = getComputedStyle(control);
  return Object.fromEntries(COMPARED.map((property) => [property, style[property]]));
}

describe('<cta-button>', () => {
  expectQuietConsole();

  /** A style sheet of the whole page, for one test. */
  let sheet: HTMLStyleElement;
  const pageStyle = (css: string) => (sheet.textContent = css);
  /** How many sheets the root of a control has from us. */
  const adopted = (root: Document | ShadowRoot = document) => root.adoptedStyleSheets.length;

  beforeEach(() => {
    document.adoptedStyleSheets = [];
    sheet = document.createElement('style');
    document.head.append(sheet);
  });

  afterEach(() => sheet.remove());

  describe('around a control that a CMS has wrapped', () => {
    for (const [what, wrap] of WRAPPERS) {
      for (const control of [LINK, BUTTON]) {
        it(`looks as ever: ${control} ${what}`, async () => {
          pageStyle('a { color: blue; padding: 0 } button { background: red; font-size: 8px } p { margin: 3em }');
          const plain = await buttonOf(`<cta-button>${control}</cta-button>`);
          const wrapped = await buttonOf(`<cta-button>${wrap(control)}</cta-button>`);
          expect(lookOf(wrapped.control)).to.deep.equal(lookOf(plain.control));
          const [before, after] = [plain, wrapped].map(({el}) => el.getBoundingClientRect());
          expect(after!.height).to.be.closeTo(before!.height, 1);
          expect(after!.width).to.be.closeTo(before!.width, 1);
        });
      }
    }

    it('shows where the focus is, and which way it is set', async () => {
      for (const variant of ['', 'secondary', 'quiet']) {
        const {place, control} = await buttonOf(
          `<button>Before</button><cta-button variant="${variant}"><p>${BUTTON}</p></cta-button>`,
        );
        const plain = await buttonOf(`<cta-button variant="${variant}">${BUTTON}</cta-button>`);
        expect(lookOf(control), variant).to.deep.equal(lookOf(plain.control));
        place.querySelector('button')!.focus();
        await sendKeys({press: 'Tab'});
        expect(document.activeElement === control).to.be.true;
        expect(getComputedStyle(control).outlineStyle).to.equal('solid');
        expect(getComputedStyle(control).boxShadow).to.contain('rgb(0, 0, 0)');
      }
    });

    it('adds one style sheet to the page, however many there are', async () => {
      await buttonOf(`<cta-button>${LINK}</cta-button><cta-button href="#a">Sign</cta-button>`);
      expect(adopted()).to.equal(0);
      await buttonOf(`<cta-button><p>${LINK}</p></cta-button><cta-button><p>${LINK}</p></cta-button>`);
      await buttonOf(`<cta-button><p>${LINK}</p></cta-button>`);
      expect(adopted()).to.equal(1);
    });

    it('keeps the page’s own sheets, and comes back when the page replaces them', async () => {
      const own = new CSSStyleSheet();
      document.adoptedStyleSheets = [own];
      const {el, control} = await buttonOf(`<cta-button><p>${LINK}</p></cta-button>`);
      expect(document.adoptedStyleSheets.length).to.equal(2);
      expect(document.adoptedStyleSheets[0] === own).to.be.true;
      document.adoptedStyleSheets = [own];
      el.requestUpdate();
      await el.updateComplete;
      expect(getComputedStyle(control).backgroundColor).to.equal('rgb(37, 99, 201)');
    });

    it('looks as ever in a shadow root, and after it has moved between roots', async () => {
      const {el, control} = await buttonOf(`<cta-button><p>${LINK}</p></cta-button>`);
      const expected = lookOf(control);
      const outer = await fixture<HTMLElement>('<div></div>');
      const inner = outer.attachShadow({mode: 'open'});
      inner.append(el);
      await el.updateComplete;
      expect(adopted(inner)).to.equal(1);
      expect(lookOf(control)).to.deep.equal(expected);
      document.body.append(el);
      await el.updateComplete;
      expect(lookOf(control)).to.deep.equal(expected);
      expect(adopted()).to.equal(1);
      el.remove();
    });

    it('looks as ever when the link streams in, or is wrapped later', async () => {
      const {el} = await buttonOf('<cta-button></cta-button>');
      el.innerHTML = `<p>${LINK}</p>`;
      await Promise.resolve();
      await el.updateComplete;
      expect(getComputedStyle(controlOf(el)).backgroundColor).to.equal('rgb(37, 99, 201)');
    });

    it('leaves links of the page alone that stand elsewhere', async () => {
      const {place} = await buttonOf(
        `<cta-button state="closed"><p>${LINK}</p><p slot="closed"><a href="#b" id="b">News</a></p></cta-button>
         <p><a href="#c" id="c">Other</a></p><div class="control" id="d">Other</div>`,
      );
      for (const id of ['b', 'c', 'd']) {
        expect(getComputedStyle(place.querySelector(`#${id}`)!).fontWeight, id).to.equal('400');
        expect(getComputedStyle(place.querySelector(`#${id}`)!).backgroundColor, id).to.equal('rgba(0, 0, 0, 0)');
      }
    });
  });

  describe('in its sizes and variants', () => {
    for (const [size, least] of [
      ['', 44],
      ['small', 24],
      ['large', 44],
      ['nonsense', 44],
    ] as const) {
      for (const markup of [LINK, BUTTON, `<p>${LINK}</p>`, 'Go', '<a href="#a">Go</a>']) {
        it(`is at least ${String(least)} px either way: size="${size}" ${markup}`, async () => {
          pageStyle('html { font-size: 62.5% }');
          const {control} = await buttonOf(`<cta-button href="#a" size="${size}">${markup}</cta-button>`);
          const {width, height} = control.getBoundingClientRect();
          expect(height).to.be.at.least(least);
          expect(width).to.be.at.least(least);
          if (size === 'small') expect(height).to.be.below(44);
        });
      }
    }

    it('is as wide as its place when the page says so', async () => {
      for (const markup of [LINK, BUTTON, `<p>${LINK}</p>`, 'Go']) {
        const {place, control} = await buttonOf(`<cta-button href="#a" block>${markup}</cta-button>`);
        const room = place.getBoundingClientRect().width;
        expect(control.getBoundingClientRect().width, markup).to.be.closeTo(room, 1);
      }
    });

    for (const ground of ['#000', '#fff', '#246']) {
      it(`takes the colour of the text round it on ${ground} when it is secondary or quiet`, async () => {
        const ink = ground === '#fff' ? 'rgb(17, 17, 17)' : 'rgb(238, 238, 238)';
        for (const variant of ['secondary', 'quiet', 'QUIET']) {
          for (const markup of [LINK, BUTTON, `<p>${LINK}</p>`, 'Go']) {
            const {control} = await buttonOf(
              `<div style="background:${ground};color:${ink}"><cta-button href="#a" variant="${variant}">${markup}</cta-button></div>`,
            );
            const {color, backgroundColor, textDecorationLine, borderTopColor} = getComputedStyle(control);
            expect(color).to.equal(ink);
            expect(backgroundColor).to.equal('rgba(0, 0, 0, 0)');
            // What has no edge has a line, so that everyone sees that something can be done here.
            const isQuiet = variant !== 'secondary';
            expect(textDecorationLine).to.equal(isQuiet ? 'underline' : 'none');
            expect(borderTopColor).to.equal(isQuiet ? 'rgba(0, 0, 0, 0)' : ink);
          }
        }
      });
    }

    for (const [language, label] of LABELS) {
      for (const [what, style] of [
        ['at 320 px', 'width: 320px'],
        ['at 320 px with text at 200 %', 'width: 320px; font-size: 32px'],
      ] as const) {
        it(`wraps a label in ${language} ${what}`, async () => {
          for (const size of ['', 'small', 'large']) {
            for (const markup of [`<a href="#a">${label}</a>`, `<p><button>${label}</button></p>`, label]) {
              const {place, el, control} = await buttonOf(
                `<section lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" style="${style}">
                   <cta-button href="#a" size="${size}">${markup}</cta-button></section>`,
              );
              const room = place.querySelector('section')!.getBoundingClientRect();
              const box = control.getBoundingClientRect();
              expect(box.left >= room.left - 0.5 && box.right <= room.right + 0.5, markup).to.be.true;
              expect(control.scrollWidth, markup).to.be.at.most(Math.ceil(box.width));
              expect(control.scrollHeight, markup).to.be.at.most(Math.ceil(box.height));
              expect(box.height, markup).to.be.above(45);
              expect(el.scrollWidth, markup).to.be.at.most(320);
            }
          }
        });
      }
    }
  });

  it('shows words for a state that are hidden from readers without script, when their time has come', async () => {
    const {el} = await buttonOf(`<cta-button state="won">${LINK}<span slot="won" hidden>We won.</span></cta-button>`);
    const words = el.querySelector('span')!;
    expect(words.getClientRects().length).to.equal(1);
    el.state = null;
    await el.updateComplete;
    expect(words.getClientRects().length).to.equal(0);
  });

  describe('for a link that opens elsewhere', () => {
    it('shows an arrow that a page may replace by its own', async () => {
      for (const markup of ['<a href="#a" target="_blank">Go</a>', '<p><a href="#a" target="_BLANK">Go</a></p>']) {
        const {control} = await buttonOf(`<cta-button>${markup}</cta-button>`);
        expect(getComputedStyle(control, '::after').content, markup).to.contain('\u2197');
      }
      const made = await buttonOf('<cta-button href="#a" target="_blank">Go</cta-button>');
      expect(getComputedStyle(made.control, '::after').content).to.contain('\u2197');
      const here = await buttonOf('<cta-button><a href="#a">Go</a></cta-button>');
      expect(getComputedStyle(here.control, '::after').content).to.equal('none');

      pageStyle(`a[target]::after { content: 'own' }`);
      const own = await buttonOf('<cta-button><a href="#a" target="_blank">Go</a></cta-button>');
      expect(getComputedStyle(own.control, '::after').content).to.equal('"own"');
    });
  });

  if (isChromium) {
    interface Node {
      readonly role: string;
      readonly name?: string;
      readonly children?: readonly Node[];
    }
    /** What assistive technology is given, as `role "name"`, without the text inside of what has a name. */
    const spoken = (node: Node): string[] => {
      if (/^(?:link|button)$/.test(node.role)) return [`${node.role} "${node.name ?? ''}"`];
      if (/^(?:text|StaticText)$/.test(node.role)) return [node.name?.trim() ?? ''];
      return (node.children ?? []).flatMap(spoken);
    };

    for (const [what, markup, expected] of [
      ['the page’s link', `<cta-button>${LINK}</cta-button>`, ['link "Sign the letter"']],
      ['the page’s button', `<cta-button><p>${BUTTON}</p></cta-button>`, ['button "Sign the letter"']],
      ['a link we made', '<cta-button href="#a">Sign</cta-button>', ['link "Sign"']],
      ['a button we made', '<cta-button action="share">Hand on</cta-button>', ['button "Hand on"']],
      [
        'a link we made that opens elsewhere',
        '<cta-button href="#a" target="_blank">Sign</cta-button>',
        ['link "Sign (opens in a new tab)"'],
      ],
      [
        'the page’s link that opens elsewhere',
        '<cta-button><a href="#a" target="_blank">Sign</a></cta-button>',
        ['link "Sign"'],
      ],
      ['soon', `<cta-button opens="2999-01-01T00:00:00Z">${LINK}</cta-button>`, ['Opens on January 1, 2999.']],
      [
        'closed',
        `<cta-button closes="2020-01-01T00:00:00Z" closed-href="#n"><p>${LINK}</p></cta-button>`,
        ['Closed on January 1, 2020.', 'link "See what happened"'],
      ],
      ['won', `<cta-button state="won">${LINK}</cta-button>`, ['This campaign has won.']],
      ['lost', `<cta-button state="lost">${BUTTON}</cta-button>`, ['This campaign did not succeed.']],
      [
        'signed, with the page’s own way to hand it on',
        `<cta-button state="signed">${LINK}<a slot="hand-on" href="mailto:">Tell others</a></cta-button>`,
        ['Thank you for signing.', 'link "Tell others"'],
      ],
    ] as const) {
      it(`gives assistive technology just this: ${what}`, async () => {
        await buttonOf(markup);
        const tree = (await a11ySnapshot({})) as unknown as Node;
        expect(spoken(tree).filter(Boolean)).to.deep.equal(expected);
      });
    }

    it('has an edge in forced colours, and its ring stands still for those who want no motion', async () => {
      const {control, el} = await buttonOf(`<cta-button variant="quiet"><p>${BUTTON}</p></cta-button>`);
      const plain = await buttonOf(`<cta-button>${LINK}</cta-button>`);
      el.addEventListener('cta-activate', (event) => event.waitUntil(new Promise(() => undefined)));
      el.timeout = 1;
      control.click();
      try {
        await executeServerCommand('emulate-features', {'forced-colors': 'active', 'prefers-reduced-motion': 'reduce'});
        for (const one of [control, plain.control]) {
          expect(getComputedStyle(one).borderTopColor).not.to.equal('rgba(0, 0, 0, 0)');
        }
        expect(getComputedStyle(control, '::before').animationName).to.equal('olw-appear');
      } finally {
        await executeServerCommand('emulate-features', {});
      }
      expect(getComputedStyle(control, '::before').animationName).to.equal('olw-appear, olw-turn');
    });
  }

  it('does not move what stands round it when it comes to life on a page with the lines of our documentation', async () => {
    pageStyle(`cta-button:not(:defined) :is(a, button) {
      display: inline-block;
      box-sizing: border-box;
      padding: 0.625em 1.375em;
      border: 0.125rem solid;
      font: inherit;
      font-weight: 600;
      line-height: 1.3;
    }`);
    const place = await fixture<HTMLElement>(`<div><p>Above</p><div id="place"></div><p id="below">Below</p></div>`);
    // The tag is alive in this page, so how it looks before that is measured under another name.
    pageStyle(sheet.textContent.replace('cta-button', 'cta-asleep'));
    const asleep = document.createElement('cta-asleep');
    asleep.innerHTML = LINK;
    place.querySelector('#place')!.append(asleep);
    const before = place.querySelector('#below')!.getBoundingClientRect().top;
    const awake = document.createElement('cta-button');
    awake.innerHTML = LINK;
    asleep.replaceWith(awake);
    await awake.updateComplete;
    expect(before).to.be.above(100);
    expect(place.querySelector('#below')!.getBoundingClientRect().top).to.be.closeTo(before, 0.5);
  });
});
