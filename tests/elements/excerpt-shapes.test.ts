import {expect} from '@open-wc/testing';
import {excerptOf, settled} from '../support/excerpt.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const LETTER = 'href="https://l.example/" author="Ana" recipient="the City" date="2026-04-21"';
const CAPTION = 'Ana, in an open letter to the City, April 21, 2026';

describe('<letter-excerpt> in what a CMS makes of it', () => {
  expectQuietConsole();

  const shapes: [what: string, inside: string][] = [
    ['as it was written', '<blockquote><p>We came.</p><p>We wrote.</p></blockquote>'],
    [
      'empty paragraphs',
      '<p></p><blockquote><p></p><p>We came.</p><p>&nbsp;</p><p>We wrote.</p><p></p></blockquote><p></p>',
    ],
    ['line breaks', '<br><blockquote><br><p>We came.</p><br><br><p>We wrote.<br></p></blockquote><br>'],
    ['no blockquote', '<p>We came.</p>\n\n<p>We wrote.</p>'],
    [
      'a paragraph round the blockquote',
      '<p></p><blockquote>\n<p>We came.</p>\n<p>We wrote.</p>\n</blockquote><p></p>',
    ],
    [
      'wrappers',
      '<div class="a"><div class="b"><blockquote class="wp-block-quote"><div>We came.</div><div>We wrote.</div></blockquote></div></div>',
    ],
    [
      'spans',
      '<blockquote><p><span style="font-weight:400">We came.</span></p><p><span><span>We wrote.</span></span></p></blockquote>',
    ],
    [
      'comments',
      '<!-- wp:quote --><blockquote><!-- x --><p>We came.</p><p>We<!-- y --> wrote.</p></blockquote><!-- /wp:quote -->',
    ],
    ['a footer', '<blockquote><p>We came.</p><p>We wrote.</p><footer>Ana</footer></blockquote>'],
    ['a heading', '<h3>We came.</h3><p>We wrote.</p>'],
  ];
  for (const [what, inside] of shapes) {
    it(`reads and leads to the passage with ${what}`, async () => {
      const {el, read, part, link} = await excerptOf(`<letter-excerpt ${LETTER}>${inside}</letter-excerpt>`);
      expect(el.innerHTML).to.equal(inside);
      expect(read()).to.match(/^We came\. We wrote\./);
      expect(part('attribution')!.textContent).to.equal(CAPTION);
      expect(link()).to.equal('https://l.example/#:~:text=We%20came.,-We%20wrote&text=We%20came.-,We%20wrote');
      const quotes = el.querySelectorAll('blockquote').length + el.shadowRoot!.querySelectorAll('blockquote').length;
      expect(quotes, 'quotations').to.equal(1);
      await expect(el).to.be.accessible();
    });
  }

  it('leads to the passage through the curly quotes that a CMS made of straight ones', async () => {
    const {link} = await excerptOf(`<letter-excerpt ${LETTER}><p>“Don’t close it”, we say.</p></letter-excerpt>`);
    expect(decodeURIComponent(link()!)).to.equal('https://l.example/#:~:text=Don’t close it”, we say');
  });

  for (const inside of ['', ' \n ', '<p></p>', '<p><br></p>', '<blockquote></blockquote>', '<!-- gone -->']) {
    it(`still says whose words they are, and leads to the letter, with ${JSON.stringify(inside)} left in it`, async () => {
      const {el, part, has, link} = await excerptOf(
        `<letter-excerpt ${LETTER} preview="1" marks="page">${inside}</letter-excerpt><p>We came.</p><p>We wrote.</p>`,
      );
      expect(part('attribution')!.textContent).to.equal(CAPTION);
      expect(link()).to.equal('https://l.example/');
      expect(has('toggle')).to.be.false;
      expect(el.innerHTML).to.equal(inside);
      expect(el.shadowRoot!.querySelectorAll('blockquote').length, 'a quotation of nothing').to.equal(0);
      expect(part('passage')!.offsetHeight).to.be.lessThan(60);
    });
  }

  it('becomes whole again when a script brings the words after all', async () => {
    const {el, link, read, part} = await excerptOf(`<letter-excerpt ${LETTER}></letter-excerpt>`);
    el.append('We came.');
    await settled(el);
    expect(read()).to.equal('We came.');
    expect(link()).to.equal('https://l.example/#:~:text=We%20came');
    expect(part('passage')!.localName).to.equal('blockquote');
  });

  it('has its words in a paragraph of ours never, so that feeds and search engines read what the page wrote', async () => {
    const inside = '<blockquote><p>We came.</p><p>We wrote.</p></blockquote>';
    const {el, read} = await excerptOf(`<letter-excerpt ${LETTER}>${inside}</letter-excerpt>`);
    expect(el.outerHTML).to.equal(`<letter-excerpt ${LETTER}>${inside}</letter-excerpt>`);
    expect(read()).to.equal('We came. We wrote.');
    expect(el.shadowRoot!.textContent).to.not.contain('We came');
  });
});

describe('the attribution in another direction', () => {
  expectQuietConsole();

  /** Where a value and the words behind it stand on screen. */
  async function order(attributes: string, dir = 'ltr') {
    const {part} = await excerptOf(
      `<div dir="${dir}"><letter-excerpt ${attributes}><p>We came.</p></letter-excerpt></div>`,
    );
    return [...part('attribution')!.querySelectorAll('bdi')].map((bdi) => bdi.getBoundingClientRect());
  }

  for (const [what, author] of [
    ['an Arabic name', 'منى'],
    ['a name with an override', '\u202eana'],
    ['a name with an embedding that does not end', '\u202bAna'],
    ['a name with an isolate that does not end', '\u2067Ana'],
    ['a name that ends what it did not begin', 'Ana\u2069\u202c'],
  ] as const) {
    it(`stays in order after ${what}`, async () => {
      const [first, second] = (await order(`author="${author}" recipient="the City"`)) as [DOMRect, DOMRect];
      expect(first.right).to.be.lessThan(second.left);
      const rtl = (await order(`author="${author}" recipient="the City"`, 'rtl')) as [DOMRect, DOMRect];
      expect(rtl).to.have.length(2);
    });
  }

  it('keeps several names apart', async () => {
    const [one, two, three] = (await order('author="\u202eana; Ben; منى"')) as [DOMRect, DOMRect, DOMRect];
    expect(one.right).to.be.lessThan(two.left);
    expect(two.right).to.be.lessThan(three.left);
  });

  it('says the date in the language of the page where our words are English', async () => {
    const {part} = await excerptOf('<letter-excerpt lang="hy" author="Ana" date="2026-04-21">Words.</letter-excerpt>');
    expect(part('attribution')!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
    expect(part('attribution')!.querySelector('time')!.lang).to.equal('hy');
  });
});
