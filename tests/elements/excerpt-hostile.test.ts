import {expect} from '@open-wc/testing';
import type {LetterExcerptElement} from '../../src/elements/letter-excerpt.js';
import {excerptOf, settled} from '../support/excerpt.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const ATTRIBUTES = [
  'href',
  'author',
  'author-role',
  'recipient',
  'letter-title',
  'publication',
  'date',
  'preview',
  'variant',
  'marks',
  'lang',
  'networks',
  'digest',
  'excerpt',
  'copyable',
  'shareable',
  'quote-card',
  'plain-link',
  'open',
] as const;
const MEGABYTE = 1_000_000;
const SOON_MS = 3000;

const VALUES: [what: string, value: string][] = [
  ['markup', '<b>bold</b><img src=x onerror="window.hurt = true">'],
  ['a script', '<script>window.hurt = true</script>'],
  ['a closing tag', '</letter-excerpt></figure><p>out</p>'],
  ['an entity', '&lt;b&gt;&amp;&#0;'],
  ['a script address', 'javascript:window.hurt=true'],
  ['a template', '{author} {date} {constructor} {__proto__} ${1}'],
  ['a broken date', '2026-02-31'],
  ['a date of the far future', '275760-09-14'],
  ['overrides', '\u202e\u202d\u2067\u2066 abc \u202b'],
  ['nothing but separators', ';;; ; ;;'],
  ['control characters', '\u0000\u0001\u001f\u007f\ufeff\uffff'],
  ['half a character', '\ud83d'],
  ['a name of Object', '__proto__'],
  ['another name of Object', 'constructor'],
  ['a megabyte of letters', 'a'.repeat(MEGABYTE)],
  ['a megabyte of words', 'word '.repeat(MEGABYTE / 5)],
  ['a megabyte of names', 'Ana;'.repeat(MEGABYTE / 4)],
  ['a megabyte of markup', '<b>'.repeat(MEGABYTE / 3)],
  ['a megabyte of digits', '9'.repeat(MEGABYTE)],
  ['a megabyte of spaces', `a${' '.repeat(MEGABYTE)}b`],
];

/** What a script may set a property to, whatever its type says. */
const OBJECTS: [what: string, value: unknown][] = [
  ['a URL', new URL('https://l.example/letter')],
  ['a number', 20260421],
  ['not a number', NaN],
  ['null', null],
  ['undefined', undefined],
  ['true', true],
  ['an object', {toString: () => 'Ana'}],
  ['an object without a text', Object.create(null)],
  [
    'an object that throws',
    {
      toString: () => {
        throw new Error('no text');
      },
    },
  ],
  ['a list', ['Ana', 'Ben']],
  ['a symbol', Symbol('Ana')],
  ['a function', () => 'Ana'],
  ['a date', new Date(0)],
  ['a bigint', 5n],
];
const PROPERTIES = [
  'href',
  'author',
  'authorRole',
  'recipient',
  'letterTitle',
  'publication',
  'date',
  'preview',
  'variant',
  'marks',
  'open',
  'plainLink',
  'debug',
  'networks',
  'digest',
  'excerpt',
  'copyable',
  'shareable',
  'quoteCard',
];

/** Everything that the reader sees of an excerpt is text that was asked for: no element of the value came to life. */
function expectOnlyText(el: LetterExcerptElement): void {
  expect('hurt' in window).to.be.false;
  expect(el.shadowRoot!.querySelectorAll('b, img, script').length).to.equal(0);
  for (const link of el.shadowRoot!.querySelectorAll('a'))
    expect(link.protocol).to.match(/^(?:https?|mailto|tel|sms):$/);
}

describe('<letter-excerpt> with hostile attributes', function () {
  this.timeout(30_000);
  expectQuietConsole();

  for (const [what, value] of VALUES) {
    it(`takes ${what} for text in each attribute, and soon`, async () => {
      for (const name of ATTRIBUTES) {
        // Out of sight, as laying out a megabyte is the browser's business and takes it seconds.
        const {el} = await excerptOf(
          '<letter-excerpt debug hidden href="/l" author="Ana" date="2026-04-21"><p>We came.</p><p>We wrote.</p></letter-excerpt>',
        );
        const begun = performance.now();
        el.setAttribute(name, value);
        await settled(el);
        expect(performance.now() - begun, name).to.be.lessThan(SOON_MS);
        expectOnlyText(el);
        expect(el.textContent, name).to.equal('We came.We wrote.');
        el.remove();
      }
    });
  }

  for (const [what, value] of OBJECTS) {
    it(`bears ${what} in each property`, async () => {
      for (const name of PROPERTIES) {
        const {el, read} = await excerptOf(
          '<letter-excerpt href="/l"><p>We came.</p><p>We wrote.</p></letter-excerpt>',
        );
        (el as unknown as Record<string, unknown>)[name] = value;
        await el.updateComplete;
        expectOnlyText(el);
        expect(read(), name).to.contain('We came.');
      }
    });
  }

  it('leads where a URL object says, and names a number', async () => {
    const {el, link, part} = await excerptOf('<letter-excerpt>We came.</letter-excerpt>');
    Object.assign(el, {href: new URL('https://l.example/a'), author: 42});
    await el.updateComplete;
    expect(link()).to.equal('https://l.example/a#:~:text=We%20came');
    expect(part('attribution')!.textContent).to.equal('42');
  });

  const passages: [what: string, text: string][] = [
    ['a megabyte of words', 'We came over the river. '.repeat(MEGABYTE / 24)],
    ['a megabyte without a space', 'a'.repeat(MEGABYTE)],
    ['a megabyte of full stops', `We came${'.'.repeat(MEGABYTE)}`],
    ['a megabyte of Chinese', '我们爱这条河'.repeat(MEGABYTE / 6)],
  ];
  for (const [what, text] of passages) {
    it(`shows the beginning of ${what}, and soon`, async () => {
      const {el} = await excerptOf(
        '<letter-excerpt hidden href="/l" preview="60 words" marks="page"></letter-excerpt>',
      );
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      const begun = performance.now();
      el.append(paragraph);
      await settled(el);
      expect(performance.now() - begun).to.be.lessThan(SOON_MS);
      expect(el.shadowRoot!.querySelector('a')!.href.length).to.be.lessThan(2500);
      el.remove();
      expect(el.textContent.length).to.equal(text.length);
    });
  }

  it('is short with ten thousand paragraphs', async () => {
    const begun = performance.now();
    const {shown, el} = await excerptOf(
      `<letter-excerpt href="/l" preview="1">${'<p>Count us.</p>'.repeat(10_000)}</letter-excerpt>`,
    ).then((excerpt) => ({...excerpt, shown: excerpt.read()}));
    expect(shown).to.equal('Count us.');
    expect(performance.now() - begun).to.be.lessThan(2 * SOON_MS);
    el.remove();
  });
});
