import {expect} from '@open-wc/testing';
import {escapeHtml, quotationHtml, quotationText, type Quotation} from '../../src/lib/quotation.js';

const QUOTATION: Quotation = {
  paragraphs: ['First we came.', 'Then we spoke.'],
  marks: ['\u201e', '\u201c'],
  attribution: 'Ana, in The Ferry',
  url: 'https://letter.example/?a=1&b=2#:~:text=First',
  linkText: 'Den ganzen Brief lesen',
  lang: 'de',
  dir: 'ltr',
};
const HOSTILE = '<img src=x onerror=alert(1)>"\'&lt;</p><script>alert(1)</script>';

/** What a browser makes of it, without running anything. */
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

describe('quotationText', () => {
  it('is the words between marks, who wrote them, and where they stand', () => {
    expect(quotationText(QUOTATION)).to.equal(
      '„First we came.\n\nThen we spoke.“\n\n— Ana, in The Ferry\nhttps://letter.example/?a=1&b=2#:~:text=First',
    );
  });

  it('leaves out what nobody knows', () => {
    expect(quotationText({...QUOTATION, attribution: '', url: ''})).to.equal('„First we came.\n\nThen we spoke.“');
    expect(quotationText({...QUOTATION, paragraphs: [], attribution: ''})).to.equal(QUOTATION.url);
  });

  it('sets no marks round those of the author', () => {
    const paragraphs = ['“First we came.', 'Then we spoke.”'];
    expect(quotationText({...QUOTATION, paragraphs, attribution: '', url: ''})).to.equal(
      '“First we came.\n\nThen we spoke.”',
    );
  });
});

describe('quotationHtml', () => {
  it('is the same with a quotation, paragraphs and a link', () => {
    const body = parse(quotationHtml(QUOTATION));
    const quote = body.querySelector('blockquote')!;
    expect(quote.getAttribute('cite')).to.equal(QUOTATION.url);
    expect([quote.lang, quote.dir]).to.deep.equal(['de', 'ltr']);
    expect([...quote.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal([
      '„First we came.',
      'Then we spoke.“',
    ]);
    const link = body.querySelector('a')!;
    expect(link.getAttribute('href')).to.equal(QUOTATION.url);
    expect(link.textContent).to.equal('Den ganzen Brief lesen');
    expect(link.parentElement!.textContent).to.equal('— Ana, in The FerryDen ganzen Brief lesen');
  });

  it('keeps the author’s line ends', () => {
    expect(quotationHtml({...QUOTATION, paragraphs: ['Roses <\nred']})).to.contain('<p>„Roses &#60;<br>red“</p>');
  });

  it('keeps markup in the words, the names, the language and the address as text', () => {
    const all = {attribution: HOSTILE, url: HOSTILE, linkText: HOSTILE, lang: HOSTILE, dir: HOSTILE};
    const body = parse(quotationHtml({...QUOTATION, ...all, paragraphs: [HOSTILE]}));
    expect([...body.querySelectorAll('*')].map(({localName}) => localName)).to.deep.equal([
      ...['blockquote', 'p', 'p', 'br', 'a'],
    ]);
    expect(body.querySelector('p')!.textContent).to.equal(`„${HOSTILE}“`);
    expect(body.querySelector('a')!.getAttribute('href')).to.equal(HOSTILE);
    expect(body.querySelector('blockquote')!.getAttributeNames()).to.deep.equal(['cite', 'lang', 'dir']);
  });
});

describe('escapeHtml', () => {
  it('leaves nothing that HTML takes for its own', () => {
    expect(escapeHtml('a<b>&"\'')).to.equal('a&#60;b&#62;&#38;&#34;&#39;');
  });
});
