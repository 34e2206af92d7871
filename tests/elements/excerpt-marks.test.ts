import {expect} from '@open-wc/testing';
import {a11ySnapshot} from '@web/test-runner-commands';
import {quoteMarks} from '../../src/lib/quote-marks.js';
import {changesIn, excerptOf, settled} from '../support/excerpt.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const TWO = '<p>We came.</p><p>We wrote.</p>';

/** The marks round a passage, and the elements that show them. */
function marksOf(el: Element) {
  const elements = [...el.querySelectorAll('span[aria-hidden]')];
  const inside = elements.map((element) => element.shadowRoot!.querySelector('span')!);
  return {elements, inside, text: inside.map((mark) => mark.textContent).join('…')};
}

describe('<letter-excerpt marks>', () => {
  expectQuietConsole();

  const cases: [why: string, attributes: string, passage: string, marks: string][] = [
    ['adds none by itself', 'lang="de"', TWO, ''],
    ['adds none when told so', 'lang="de" marks="none"', TWO, ''],
    ['follows the page', 'lang="de" marks="page"', TWO, '„…“'],
    [
      'follows the page where the quote is in another language',
      'lang="de" marks="page"',
      `<div lang="fr">${TWO}</div>`,
      '„…“',
    ],
    ['follows the quote', 'lang="de" marks="quote"', `<blockquote lang="fr">${TWO}</blockquote>`, '«\u00a0…\u00a0»'],
    ['follows a quote whose paragraphs say their language', 'marks="quote"', '<p lang="ja">来た。</p>', '「…」'],
    ['follows the page for a quote that does not say its language', 'lang="sv" marks="quote"', TWO, '”…”'],
    ['adds none to words that begin with one', 'marks="page"', '<p>“We came,” they say.</p>', ''],
    ['adds none to words that begin with those of another language', 'marks="page"', '<p> «We came»</p>', ''],
    ['adds none to nothing', 'marks="page"', '<p></p>', ''],
    ['marks bare words', 'marks="page"', '\n  We came.\n  ', '“…”'],
    ['marks bare words beside a link', 'marks="page"', 'We came. <a slot="link" href="/x">Read</a>', '“…”'],
    ['adds none for a rule that is none', 'marks="both"', TWO, ''],
  ];
  for (const [why, attributes, passage, marks] of cases) {
    it(`${why}: ${attributes} ${passage}`, async () => {
      const {el} = await excerptOf(`<letter-excerpt ${attributes}>${passage}</letter-excerpt>`);
      expect(marksOf(el).text).to.equal(marks);
      expect(el.textContent, 'the words of the page').to.not.match(/[„“”「」]…/);
      el.remove();
      expect(el.innerHTML.replace(/(href=")[^"]*/, '$1/x')).to.equal(passage);
    });
  }

  it('tells the author of a rule that is none', async () => {
    const {part} = await excerptOf(`<letter-excerpt debug marks="both">${TWO}</letter-excerpt>`);
    expect(part('debug')!.textContent).to.contain('marks is ignored: it has to be page, quote or none');
  });

  it('is in no text of the page, and in no copy of it', async () => {
    const {el, read} = await excerptOf(`<letter-excerpt marks="page">${TWO}</letter-excerpt>`);
    expect(marksOf(el).text).to.equal('“…”');
    expect(read()).to.equal('We came. We wrote.');
    expect(el.textContent).to.equal('We came.We wrote.');
    const selection = getSelection()!;
    selection.selectAllChildren(el);
    expect(selection.toString().replace(/\s+/g, ' ').trim()).to.equal('We came. We wrote.');
    selection.removeAllRanges();
    for (const mark of marksOf(el).inside) {
      expect(getComputedStyle(mark).getPropertyValue('user-select') || 'none').to.equal('none');
    }
  });

  for (const [dir, lang, words] of [
    ['ltr', 'en', 'We came over the river.'],
    ['rtl', 'ar', 'نحن جئنا عبر النهر.'],
  ] as const) {
    it(`hangs outside the lines, ${dir}`, async () => {
      const {el} = await excerptOf(
        `<div dir="${dir}"><letter-excerpt lang="${lang}" marks="page"><p style="margin:0">${words}</p></letter-excerpt></div>`,
      );
      const paragraph = el.querySelector('p')!;
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const text = [...paragraph.childNodes].find((node) => node instanceof Text)!;
      range.selectNodeContents(text);
      const words_ = range.getBoundingClientRect();
      const [opening, closing] = marksOf(el).inside.map((mark) => mark.getBoundingClientRect()) as [DOMRect, DOMRect];
      const isLeft = dir === 'ltr';
      const near = (a: number, b: number) => Math.abs(a - b) < 1;
      expect(opening.width).to.be.greaterThan(2);
      expect(isLeft ? near(opening.right, words_.left) : near(opening.left, words_.right), 'opening').to.be.true;
      expect(isLeft ? near(closing.left, words_.right) : near(closing.right, words_.left), 'closing').to.be.true;
      // On the first line, and where the first letter would begin without it.
      expect(Math.abs(opening.top + opening.height / 2 - (words_.top + words_.height / 2)), 'height').to.be.lessThan(4);
      const before = words_.left;
      el.marks = 'none';
      await el.updateComplete;
      range.selectNodeContents(paragraph);
      expect(range.getBoundingClientRect().left).to.equal(before);
    });
  }

  it('breaks no line elsewhere', async () => {
    const {el, part} = await excerptOf(
      `<letter-excerpt style="width:200px"><p>${'We came over the river. '.repeat(30)}</p></letter-excerpt>`,
    );
    const height = () => part('passage')!.getBoundingClientRect().height;
    for (let width = 150; width < 260; width += 7) {
      el.style.width = `${width}px`;
      el.marks = 'none';
      await el.updateComplete;
      const before = height();
      el.marks = 'page';
      await el.updateComplete;
      expect(height(), `at ${width}`).to.equal(before);
    }
  });

  it('goes round what is shown of a longer passage', async () => {
    const {el, press} = await excerptOf(`<letter-excerpt marks="page" preview="1">${TWO}</letter-excerpt>`);
    const ends = () =>
      marksOf(el)
        .elements.map((mark) => mark.parentElement!.textContent)
        .join('|');
    expect(ends()).to.equal('We came.|We came.');
    await press('toggle');
    expect(ends()).to.equal('We came.|We wrote.');
    await press('toggle');
    expect(ends()).to.equal('We came.|We came.');
    el.remove();
    expect(el.innerHTML).to.equal(TWO);
  });

  it('goes before the hidden rest of a cut paragraph, and gives all back', async () => {
    const written = '<p>We came over. We <em>wrote. We</em> waited.\n </p>';
    const {el, press} = await excerptOf(`<letter-excerpt marks="page" preview="3 words">${written}</letter-excerpt>`);
    const closing = () => marksOf(el).elements[1]!;
    expect(closing().nextElementSibling!.hasAttribute('hidden')).to.be.true;
    await press('toggle');
    expect(closing().nextElementSibling === null).to.be.true;
    await press('toggle');
    expect(marksOf(el).text).to.equal('“…”');
    el.remove();
    expect(el.innerHTML).to.equal(written);
    expect(el.querySelector('p')!.childNodes.length).to.equal(3);
  });

  it('follows the page when it rewrites its words, and its language', async () => {
    const {el} = await excerptOf(`<letter-excerpt marks="page">${TWO}</letter-excerpt>`);
    el.querySelectorAll('p')[1]!.textContent = 'We came back.';
    await settled(el);
    expect(marksOf(el).elements[1]!.parentElement!.textContent).to.equal('We came back.');
    el.lang = 'de';
    await settled(el);
    expect(marksOf(el).text).to.equal('„…“');
    (el.querySelector('p')!.childNodes[1] as Text).data = '»We« came.';
    await settled(el);
    expect(marksOf(el).text).to.equal('');
    expect(el.innerHTML).to.equal('<p>»We« came.</p><p>We came back.</p>');
  });

  it('touches nothing when nothing changed', async () => {
    for (const passage of [TWO, '\n  We came.\n  ', `<blockquote>\n${TWO}\n</blockquote>`]) {
      const {el} = await excerptOf(`<letter-excerpt marks="page">${passage}</letter-excerpt>`);
      await settled(el);
      const changes = await changesIn(el, async () => {
        el.requestUpdate();
        await settled(el);
        await settled(el);
      });
      expect(changes.length, passage).to.equal(0);
    }
  });

  // Chromium alone lets a test read what it would set itself for <q>.
  const canAsk = navigator.userAgent.includes('Chrome/');
  (canAsk ? it : () => undefined)('agrees with the marks of the browser for most languages', async () => {
    const tags = 'en de fr-CH it sv fi pl ru uk cs el ja ko ar he fa hu ro zh nl da tr bg sk lt'.split(' ');
    await excerptOf(`<letter-excerpt></letter-excerpt>${tags.map((tag) => `<p lang="${tag}"><q>x</q></p>`).join('')}`);
    const names: string[] = [];
    const walk = (node: {name?: string; children?: unknown[]} | null) => {
      if (!node) return;
      names.push(node.name ?? '');
      for (const child of node.children ?? []) walk(child as {name?: string});
    };
    walk((await a11ySnapshot({})) as unknown as {name?: string} | null);
    const said = names.join('');
    const expected = tags.map((tag) => quoteMarks(tag).join('x')).join('');
    expect(said).to.contain(expected);
  });
});
