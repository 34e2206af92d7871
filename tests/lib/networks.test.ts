import {expect} from '@open-wc/testing';
import {parseNetworks} from '../../src/lib/networks.js';
import {shorten} from '../../src/lib/shorten.js';

const URL_OF_LETTER = 'https://letter.example/a?b=1&c=2#:~:text=100%25,so%2Dcalled';
const ENCODED = 'https%3A%2F%2Fletter.example%2Fa%3Fb%3D1%26c%3D2%23%3A~%3Atext%3D100%2525%2Cso%252Dcalled';
const VALUES = {url: URL_OF_LETTER, text: '“Fish & chips” #1', title: 'A + B'};
const WORDS = '%E2%80%9CFish%20%26%20chips%E2%80%9D%20%231';
const namesIn = (written: string | null) => parseNetworks(written).map(({name}) => name);
const addressOf = (written: string, values = VALUES) => parseNetworks(written)[0]?.address(values);

describe('parseNetworks', () => {
  const addresses: [written: string, address: string][] = [
    ['mail', `mailto:?subject=A%20%2B%20B&body=${WORDS}%0D%0A%0D%0A${ENCODED}`],
    ['WhatsApp', `https://wa.me/?text=${WORDS}%20${ENCODED}`],
    ['Telegram', `https://t.me/share/url?url=${ENCODED}&text=${WORDS}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${WORDS}%20${ENCODED}`],
    ['Mastodon', `https://share.joinmastodon.org/#text=${WORDS}%20${ENCODED}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${ENCODED}`],
    ['LinkedIn', `https://www.linkedin.com/sharing/share-offsite/?url=${ENCODED}`],
    ['X', `https://x.com/intent/post?text=${WORDS}&url=${ENCODED}`],
    [
      'Our forum https://forum.example/new?u={url}&t={text}&s={title}',
      `https://forum.example/new?u=${ENCODED}&t=${WORDS}&s=A%20%2B%20B`,
    ],
    ['Text message sms:?body={text}%20{url}', `sms:?body=${WORDS}%20${ENCODED}`],
  ];
  for (const [written, address] of addresses) {
    it(`fills ${written} in`, () => {
      expect(addressOf(written)).to.equal(address);
    });
  }

  it('keeps the author’s order, knows names in any case, and names nothing twice', () => {
    expect(namesIn(' x; MAIL ;;bluesky; X; Our forum https://forum.example/?{url}')).to.deep.equal([
      'X',
      'mail',
      'Bluesky',
      'Our forum',
    ]);
    expect(namesIn(null)).to.deep.equal([]);
  });

  for (const written of [
    'MySpace',
    'https://forum.example/?u={url}',
    'Forum https://forum.example/',
    'Forum {url}',
    'Forum /new?u={url}',
    'Forum javascript:alert("{text}")',
    'Forum JaVaScRiPt:{url}',
    'Forum data:text/html,{text}',
    'Forum tel:{text}',
    'Forum https://{text}/',
    '__proto__',
    'constructor',
  ]) {
    it(`leaves out ${written}`, () => {
      expect(namesIn(written)).to.deep.equal([]);
    });
  }

  it('takes what looks like a placeholder in the words for words', () => {
    expect(addressOf('Bluesky', {...VALUES, text: '{url} {title}'})).to.contain('text=%7Burl%7D%20%7Btitle%7D%20https');
  });

  it('encodes half characters and line breaks without throwing', () => {
    expect(addressOf('mail', {url: 'https://a.example/', text: 'a\ud800\nb', title: '\udfff'})).to.equal(
      'mailto:?subject=%EF%BF%BD&body=a%EF%BF%BD%0D%0Ab%0D%0A%0D%0Ahttps%3A%2F%2Fa.example%2F',
    );
  });

  it('begins with the address where there are no words', () => {
    expect(addressOf('Bluesky', {url: 'https://a.example/', text: '', title: ''})).to.equal(
      'https://bsky.app/intent/compose?text=https%3A%2F%2Fa.example%2F',
    );
  });

  it('keeps within what a post holds, address included', () => {
    const text = 'We came. '.repeat(100_000);
    const post = new URL(addressOf('Bluesky', {...VALUES, text})!).searchParams.get('text')!;
    expect(post.length).to.be.lessThan(302);
    expect(post).to.match(/^We came\. .* We came\. … https:\/\/letter\.example\//);
    expect(post.endsWith(URL_OF_LETTER)).to.equal(true);
  });
});

describe('shorten', () => {
  const short: [text: string, limit: number, shortened: string][] = [
    ['We came.', 8, 'We came.'],
    ['We came. We spoke.', 12, 'We came. …'],
    ['We came. We spoke to everyone.', 24, 'We came. We spoke to…'],
    ['We said “no.” They went on.', 20, 'We said “no.” …'],
    ['It costs 3.50 a day and more', 14, 'It costs 3.50…'],
    ['我们来了。我们说了。他们走了。', 12, '我们来了。我们说了。…'],
    ['abcdefghij', 5, 'abcd…'],
    ['abc\u{1F600}def', 5, 'abc…'],
    ['We came.', 0, ''],
    ['We came.', -3, ''],
  ];
  for (const [text, limit, shortened] of short) {
    it(`makes ${shortened || 'nothing'} of ${text} in ${limit}`, () => {
      expect(shorten(text, limit)).to.equal(shortened);
      expect(shorten(text, limit).length).to.be.at.most(Math.max(limit, 0));
    });
  }
});
