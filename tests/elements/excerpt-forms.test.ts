import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {LetterExcerptElement} from '../../src/elements/letter-excerpt.js';
import {canFindHidden, excerptOf, settled} from '../support/excerpt.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const TWO = '<p>We came over.</p><p>We wrote a letter.</p>';
const BOTH = `<blockquote lang="en"><p>Count us all.</p></blockquote>
  <blockquote slot="original" lang="ar"><p>عدّونا جميعًا.</p></blockquote>`;

describe('<letter-excerpt variant>', () => {
  expectQuietConsole();

  it('is a card with a rule beside it, or plain without one', async () => {
    const rule = async (attributes: string) => {
      const {part} = await excerptOf(`<letter-excerpt ${attributes}>${TWO}</letter-excerpt>`);
      const card = part('card')!;
      return [card.localName, getComputedStyle(card).borderInlineStartWidth, getComputedStyle(card).paddingInlineStart];
    };
    expect(await rule('')).to.deep.equal(['figure', '3px', '20px']);
    expect(await rule('variant="card"')).to.deep.equal(['figure', '3px', '20px']);
    expect(await rule('variant="nonsense"')).to.deep.equal(['figure', '3px', '20px']);
    expect(await rule('variant="plain"')).to.deep.equal(['figure', '0px', '0px']);
    expect(await rule('variant="pull"')).to.deep.equal(['aside', '0px', '0px']);
  });

  it('tells the author of a form that is none', async () => {
    const {part} = await excerptOf(`<letter-excerpt debug variant="nonsense">${TWO}</letter-excerpt>`);
    expect(part('debug')!.textContent).to.contain('variant is ignored: it has to be plain or pull');
  });

  it('changes its form, and the words stay where they are', async () => {
    const {el, part, read} = await excerptOf(`<letter-excerpt author="Ana">${TWO}</letter-excerpt>`);
    const words = el.innerHTML;
    el.variant = 'pull';
    await el.updateComplete;
    expect(part('card')!.localName).to.equal('aside');
    el.variant = null;
    await el.updateComplete;
    expect(part('card')!.localName).to.equal('figure');
    expect(el.innerHTML).to.equal(words);
    expect(read()).to.contain('We came over. We wrote a letter.');
  });

  const repeats: [why: string, article: string, inside: string, isQuiet: boolean][] = [
    ['is said where its words stand nowhere else', '<p>Another story.</p>', TWO, false],
    ['is not said again where they do', '<p>And so: We came over. We wrote a letter. The end.</p>', TWO, true],
    [
      'is not said again where they stand with other marks and spaces',
      '<p>“We <em>came</em>\n over.</p><p>We wrote\u00a0a letter.”</p>',
      TWO,
      true,
    ],
    ['is said where only a part of it stands elsewhere', '<p>We came over.</p>', TWO, false],
    [
      'is said where its words stand in a script',
      '<script type="application/json">"We came over.We wrote a letter."</script>',
      TWO,
      false,
    ],
    ['is said where they are hidden elsewhere', `<div hidden>${TWO}</div>`, TWO, false],
    ['is said where another pull quote has them', `<letter-excerpt variant="pull">${TWO}</letter-excerpt>`, TWO, false],
    ['is said where a link in it takes the focus', '<p>Read this.</p>', '<p>Read <a href="#x">this</a>.</p>', false],
    ['is said while it has no words', '<p>Read this.</p>', '', false],
  ];
  for (const [why, article, inside, isQuiet] of repeats) {
    it(`${why}, as a pull quote`, async () => {
      const {place} = await excerptOf(
        `<article>${article}</article><letter-excerpt class="it" variant="pull">${inside}</letter-excerpt>`,
      );
      const el = place.querySelector<LetterExcerptElement>('.it')!;
      await el.updateComplete;
      const passage = el.shadowRoot!.querySelector('[part="passage"]')!;
      expect(passage.getAttribute('aria-hidden')).to.equal(String(isQuiet));
      await expect(el).to.be.accessible();
    });
  }

  it('is always said as a card', async () => {
    const {part} = await excerptOf(`<letter-excerpt>${TWO}</letter-excerpt><div>${TWO}</div>`);
    expect(part('passage')!.getAttribute('aria-hidden')).to.equal('false');
  });
});

describe('<letter-excerpt> with slot="original"', () => {
  expectQuietConsole();
  beforeEach(() => setViewport({width: 500, height: 600}));
  after(() => setViewport({width: 1000, height: 800}));

  it('shows the translation and turns to the original and back', async () => {
    const {read, label, press} = await excerptOf(`<letter-excerpt>${BOTH}</letter-excerpt>`);
    expect(read()).to.equal('Count us all.');
    expect(label('swap')).to.equal('Show the original');
    await press('swap');
    expect(read()).to.equal('عدّونا جميعًا.');
    expect(label('swap')).to.equal('Show the translation');
    await press('swap');
    expect(read()).to.equal('Count us all.');
  });

  it('leaves the words of the page alone', async () => {
    const {el, press} = await excerptOf(`<letter-excerpt>${BOTH}</letter-excerpt>`);
    expect(el.innerHTML).to.equal(BOTH);
    await press('swap');
    expect(el.innerHTML).to.equal(BOTH);
  });

  it('sets both beside each other where there is room, without a button', async () => {
    await setViewport({width: 1000, height: 600});
    const {el, read, has, part} = await excerptOf(`<letter-excerpt>${BOTH}</letter-excerpt>`);
    expect(read()).to.contain('Count us all.').and.contain('عدّونا');
    expect(has('swap')).to.be.false;
    const [left, right] = ['passage', 'original'].map((name) => part(name)!.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ];
    expect(left.right).to.be.at.most(right.left);
    expect(left.top).to.equal(right.top);

    el.style.width = '300px';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await el.updateComplete;
    expect(has('swap')).to.be.true;
    expect(read()).to.equal('Count us all.');
  });

  it('sets each in its own direction', async () => {
    const {el, press} = await excerptOf(`<letter-excerpt>${BOTH}</letter-excerpt>`);
    const direction = (selector: string) => getComputedStyle(el.querySelector(selector)!).direction;
    await press('swap');
    expect(direction('[slot="original"]')).to.equal('rtl');
    expect(direction('blockquote:not([slot])')).to.equal('ltr');

    const other = await excerptOf(
      '<div dir="rtl" lang="ar"><letter-excerpt><p>عدّونا.</p><p slot="original" lang="en">Count us.</p></letter-excerpt></div>',
    );
    await other.press('swap');
    expect(getComputedStyle(other.el.querySelector('[slot="original"]')!).direction).to.equal('ltr');
    expect(getComputedStyle(other.el.querySelector('p')!).direction).to.equal('rtl');
  });

  it('says each as a quotation once, whether the page wrote a blockquote or not', async () => {
    const own = await excerptOf(`<letter-excerpt>${BOTH}</letter-excerpt>`);
    expect(own.part('passage')!.localName).to.equal('div');
    expect(own.part('original')!.localName).to.equal('div');
    const mixed = await excerptOf(
      '<letter-excerpt><p>Us.</p><div slot="original" lang="fr"><blockquote>Nous.</blockquote></div></letter-excerpt>',
    );
    expect(mixed.part('passage')!.localName).to.equal('blockquote');
    expect(mixed.part('original')!.localName).to.equal('div');
    const bare = await excerptOf('<letter-excerpt>Us.<p slot="original" lang="fr">Nous.</p></letter-excerpt>');
    expect(bare.part('original')!.localName).to.equal('blockquote');
  });

  if (canFindHidden) {
    it('turns to whichever find-in-page reaches', async () => {
      const {el, part, read} = await excerptOf(`<letter-excerpt>${BOTH}</letter-excerpt>`);
      const side = (name: string) => part(name)!.closest('.side')!;
      expect(side('original').getAttribute('hidden')).to.equal('until-found');
      part('original')!.dispatchEvent(new Event('beforematch', {bubbles: true}));
      await el.updateComplete;
      expect(read()).to.equal('عدّونا جميعًا.');
      expect(side('passage').getAttribute('hidden')).to.equal('until-found');
      part('passage')!.dispatchEvent(new Event('beforematch', {bubbles: true}));
      await el.updateComplete;
      expect(read()).to.equal('Count us all.');
    });
  }

  it('leads to whichever of the two the letter is written in', async () => {
    const {link} = await excerptOf(
      '<letter-excerpt href="https://l.example/"><p>Count us.</p><p slot="original" lang="fr">Comptez-nous.</p></letter-excerpt>',
    );
    expect(link()).to.equal('https://l.example/#:~:text=Count%20us&text=Comptez%2Dnous');
  });

  it('hides only the rest of the translation with preview', async () => {
    const {read, label, press} = await excerptOf(
      `<letter-excerpt preview="1">${TWO}<p slot="original" lang="fr">Nous sommes venus.</p></letter-excerpt>`,
    );
    expect(read()).to.equal('We came over.');
    expect(label('toggle')).to.equal('Show one more paragraph');
    await press('swap');
    expect(read()).to.equal('Nous sommes venus.');
  });

  it('is there when the page brings the original later, and goes with it', async () => {
    const {el, has, read} = await excerptOf('<letter-excerpt><p>Count us all.</p></letter-excerpt>');
    expect(has('swap')).to.be.false;
    el.insertAdjacentHTML('beforeend', '<p slot="original" lang="fr">Comptez-nous.</p>');
    await settled(el);
    expect(has('swap')).to.be.true;
    el.querySelector('[slot]')!.remove();
    await settled(el);
    expect(has('swap')).to.be.false;
    expect(read()).to.equal('Count us all.');
  });

  it('shows the translation again when the original goes while it is shown', async () => {
    const {el, press, read} = await excerptOf(`<letter-excerpt>${BOTH}</letter-excerpt>`);
    await press('swap');
    el.querySelector('[slot]')!.remove();
    await settled(el);
    expect(read()).to.equal('Count us all.');
  });

  it('is accessible in each state', async () => {
    const {el, press} = await excerptOf(`<letter-excerpt author="Ana" href="/l">${BOTH}</letter-excerpt>`);
    await expect(el, 'translation').to.be.accessible();
    await press('swap');
    await expect(el, 'original').to.be.accessible();
    await setViewport({width: 1000, height: 600});
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await el.updateComplete;
    await expect(el, 'both').to.be.accessible();
  });
});
