import {expect} from '@open-wc/testing';
import {readableUrl, safeUrl} from '../../src/lib/safe-url.js';
import {textDirective, withTextDirective} from '../../src/lib/text-fragment.js';

const BASE = 'https://blog.example/posts/river.html';

describe('safeUrl', () => {
  const good: [address: string, href: string][] = [
    ['https://example.org/letter', 'https://example.org/letter'],
    ['http://example.org/letter', 'http://example.org/letter'],
    ['HTTPS://Example.ORG/Letter', 'https://example.org/Letter'],
    [' https://example.org/letter\n', 'https://example.org/letter'],
    ['https://exam\nple.org/', 'https://example.org/'],
    ['https://example.org:443/', 'https://example.org/'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://example.org/letter#end', 'https://example.org/letter#end'],
    ['https://example.org/?q=javascript:alert(1)', 'https://example.org/?q=javascript:alert(1)'],
    ['//example.org/letter', 'https://example.org/letter'],
    ['/letter', 'https://blog.example/letter'],
    ['letter', 'https://blog.example/posts/letter'],
    ['./letter', 'https://blog.example/posts/letter'],
    ['../letter', 'https://blog.example/letter'],
    ['?page=2', 'https://blog.example/posts/river.html?page=2'],
    ['#letter', 'https://blog.example/posts/river.html#letter'],
    ['javascript', 'https://blog.example/posts/javascript'],
    ['./javascript:alert(1)', 'https://blog.example/posts/javascript:alert(1)'],
    ['/javascript:alert(1)', 'https://blog.example/javascript:alert(1)'],
    ['mailto:council@example.org', 'mailto:council@example.org'],
    ['MAILTO:council@example.org?subject=River', 'mailto:council@example.org?subject=River'],
    ['tel:+44123456', 'tel:+44123456'],
    ['sms:+44123456?body=Hello', 'sms:+44123456?body=Hello'],
  ];
  for (const [address, href] of good) {
    it(`leads from ${JSON.stringify(address)} to ${href}`, () => {
      expect(safeUrl(address, BASE)?.href).to.equal(href);
    });
  }

  const bad: string[] = [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\tjavascript:alert(1)',
    '\njavascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0008javascript:alert(1)',
    '\u001f javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'j\na\tv\ra\ns\tc\rr\ni\tp\rt:alert(1)',
    'javascript\t:alert(1)',
    'javascript\n:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'javascript:https://example.org/',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'da\nta:text/html,x',
    ' data:image/svg+xml,<svg onload=alert(1)>',
    'vbscript:msgbox(1)',
    'VBScript:msgbox(1)',
    'vb\tscript:msgbox(1)',
    'livescript:alert(1)',
    'blob:https://blog.example/4f1c',
    'BLOB:https://blog.example/4f1c',
    'filesystem:https://blog.example/temporary/x',
    'about:blank',
    'About:srcdoc',
    'file:///etc/passwd',
    'ftp://example.org/letter',
    'ws://example.org/',
    'wss://example.org/',
    'view-source:https://example.org/',
    'intent://example.org/#Intent;scheme=https;end',
    'chrome://settings',
    'resource://x',
    'httpx://example.org/',
    'https+x://example.org/',
    'web+letter:1',
    'urn:isbn:0',
    'http://',
    'https://',
    'https://example.org:99999/',
    'https://[::1',
    'http://%zz/',
    '',
    ' ',
    '\n\t',
  ];
  for (const address of bad) {
    it(`leads nowhere from ${JSON.stringify(address)}`, () => {
      expect(safeUrl(address, BASE)?.href).to.be.undefined;
    });
  }

  it('leads nowhere from an attribute that is not there', () => {
    expect(safeUrl(null, BASE)).to.be.undefined;
    expect(safeUrl(undefined, BASE)).to.be.undefined;
  });

  it('leads nowhere by a relative address on a page that was opened from disk, or that has no address', () => {
    for (const base of [
      'file:///home/ana/post.html',
      'about:blank',
      'about:srcdoc',
      'data:text/html,x',
      'blob:null/x',
      '',
    ])
      expect(safeUrl('letter', base)?.href, base).to.be.undefined;
  });

  it('leads to a full address from a page that was opened from disk', () => {
    expect(safeUrl('https://example.org/letter', 'file:///home/ana/post.html')?.href).to.equal(
      'https://example.org/letter',
    );
  });

  it('is not misled by the base of the page', () => {
    for (const base of ['javascript:alert(1)', 'data:text/html,x']) {
      expect(safeUrl('#x', base)?.href, base).to.be.undefined;
      expect(safeUrl('', base), base).to.be.undefined;
    }
  });
});

describe('readableUrl', () => {
  for (const address of [
    'https://example.org/count.json',
    'http://localhost/count',
    '//example.org/',
    'count.json',
    '/c',
  ]) {
    it(`reads from ${address}`, () => {
      expect(readableUrl(address, BASE)?.href).to.equal(new URL(address, BASE).href);
    });
  }

  for (const address of [
    'mailto:a@example.org',
    'tel:1',
    'sms:1',
    'data:,5',
    'java\nscript:5',
    'blob:https://a/b',
    '',
    null,
  ]) {
    it(`reads nothing from ${JSON.stringify(address)}`, () => {
      expect(readableUrl(address, BASE)?.href).to.be.undefined;
    });
  }
});

describe('textDirective', () => {
  /** The ends that a directive names, as a browser decodes them: the comma between them is the only one left bare. */
  function named(...paragraphs: string[]): string[] | undefined {
    return textDirective(paragraphs)
      ?.replace(/^text=/, '')
      .split(',')
      .map(decodeURIComponent);
  }

  const twelve = 'one two three four five six seven eight nine ten eleven twelve';

  it('begins with text=', () => {
    expect(textDirective(['We ask you'])).to.equal('text=We%20ask%20you');
  });

  const cases: [why: string, paragraphs: string[], ends: string[] | undefined][] = [
    ['names a passage of one word by that word', ['Enough.'], ['Enough']],
    ['names a passage of one letter', ['A'], ['A']],
    ['names a passage of one digit', ['7'], ['7']],
    ['names a short passage whole', [twelve], [twelve]],
    [
      'names a longer passage by six words at either end',
      [`${twelve} thirteen`],
      ['one two three four five six', 'eight nine ten eleven twelve thirteen'],
    ],
    [
      'names several paragraphs by the first words of the first and the last words of the last',
      [`${twelve}.`, 'This is in between.', 'Now the river is ours for good.'],
      ['one two three four five six', 'the river is ours for good'],
    ],
    [
      'never lets one end run over the end of a paragraph',
      ['Dear Council of the River Town,', 'Yours, Ana and all her friends'],
      ['Dear Council of the River Town', 'Yours, Ana and all her friends'],
    ],
    ['passes over paragraphs without words', ['', ' \n', '***', 'The river.', '—', '…'], ['The river']],
    [
      'passes over rules between paragraphs',
      ['* * *', 'First we came over the river.', '* * *', 'Last we all went home again.', '* * *'],
      ['First we came over the river', 'Last we all went home again'],
    ],
    ['makes one space of line breaks and tabs', ['  The\n    river\t\tis\r\nours  '], ['The river is ours']],
    ['makes one space of spaces that do not break', ['The\u00a0river\u202fis ours'], ['The river is ours']],
    [
      'leaves out marks at the ends, and keeps those inside',
      ['“The river, (ours!) is: dry.”'],
      ['The river, (ours!) is: dry'],
    ],
    ['keeps a straight apostrophe', ["Don't touch o'Brien's river"], ["Don't touch o'Brien's river"]],
    ['keeps a typographic apostrophe', ['Don’t touch it'], ['Don’t touch it']],
    ['keeps hyphens', ['a half-done well-being'], ['a half-done well-being']],
    ['keeps numbers whole', ['3.14 of 12,345 in 2026'], ['3.14 of 12,345 in 2026']],
    [
      'keeps ampersand, number sign and percent',
      ['Fish & chips #1 at 50% off today'],
      ['Fish & chips #1 at 50% off today'],
    ],
    ['keeps an address', ['see https://example.org/a?b=c&d=e#f'], ['see https://example.org/a?b=c&d=e#f']],
    ['keeps emoji between words', ['We 💚 rivers 🌊'], ['We 💚 rivers']],
    ['keeps Arabic', ['نحن نحب النهر.'], ['نحن نحب النهر']],
    ['keeps Hebrew with its points', ['שָׁלוֹם עוֹלָם!'], ['שָׁלוֹם עוֹלָם']],
    ['keeps Hindi vowel signs at the end', ['नदी हमारी'], ['नदी हमारी']],
    ['keeps accents that are written apart', ['cafe\u0301 re\u0301sume\u0301'], ['cafe\u0301 re\u0301sume\u0301']],
    ['keeps Russian', ['Река наша.'], ['Река наша']],
    ['names a Chinese clause', ['我们爱这条河。'], ['我们爱这条河']],
    ['names Chinese clauses with what stands between', ['我们爱这条河，它属于大家。'], ['我们爱这条河，它属于大家']],
    ['names a Japanese sentence', ['この川は、みんなのものです。'], ['この川は、みんなのものです']],
    [
      'names a long Chinese paragraph by clauses at either end',
      ['一，二，三，四，五，六，七，八，九，十，甲，乙，丙。'],
      ['一，二，三，四，五，六', '八，九，十，甲，乙，丙'],
    ],
    ['names Korean', ['강은 우리 것입니다.'], ['강은 우리 것입니다']],
    ['bears half of a character that a script cut in two', ['The \ud83d river'], ['The river']],
    ['names nothing where there is no paragraph', [], undefined],
    ['names nothing where there is no word', ['…', '?!', '💚', ''], undefined],
  ];
  for (const [why, paragraphs, ends] of cases) {
    it(why, () => {
      expect(named(...paragraphs)).to.deep.equal(ends);
    });
  }

  const escapes: [mark: string, written: string][] = [
    ['-', '%2D'],
    [',', '%2C'],
    ['&', '%26'],
    ['#', '%23'],
    ['%', '%25'],
    [' ', '%20'],
    ['+', '%2B'],
    ['"', '%22'],
    ['<', '%3C'],
    ['é', '%C3%A9'],
    ['–', '%E2%80%93'],
    ['’', '%E2%80%99'],
  ];
  for (const [mark, written] of escapes) {
    it(`writes ${JSON.stringify(mark)} as ${written}, every time`, () => {
      expect(textDirective([`a${mark}b${mark}c`])).to.equal(`text=a${written}b${written}c`);
    });
  }

  it('leaves no mark bare that has a meaning in a directive', () => {
    const all = 'a-,&#%:~:=b c-,&#%:~:=d';
    expect(textDirective([all])!.replace('text=', '')).to.match(/^[\w%~.!'()*]+$/);
  });
});

describe('withTextDirective', () => {
  const cases: [why: string, address: string, href: string][] = [
    ['adds it to an address', 'https://example.org/letter', 'https://example.org/letter#:~:text=a'],
    ['adds it to a bare host', 'https://example.org', 'https://example.org/#:~:text=a'],
    ['adds it behind a query', 'https://example.org/?id=5', 'https://example.org/?id=5#:~:text=a'],
    ['adds it behind a fragment', 'https://example.org/letter#end', 'https://example.org/letter#end:~:text=a'],
    ['adds it behind the fragment of an app', 'https://example.org/#/letter', 'https://example.org/#/letter:~:text=a'],
    ['adds it behind an empty fragment', 'https://example.org/letter#', 'https://example.org/letter#:~:text=a'],
    ['adds it to plain http', 'http://example.org/letter', 'http://example.org/letter#:~:text=a'],
    ['leaves an address with a directive', 'https://example.org/#:~:text=b', 'https://example.org/#:~:text=b'],
    ['leaves a directive behind a fragment', 'https://example.org/#x:~:text=b', 'https://example.org/#x:~:text=b'],
    ['leaves a directive it does not know', 'https://example.org/#:~:selector=b', 'https://example.org/#:~:selector=b'],
    ['takes no notice of a directive in the query', 'https://example.org/?:~:', 'https://example.org/?:~:#:~:text=a'],
    ['leaves a mail address', 'mailto:a@example.org?subject=x', 'mailto:a@example.org?subject=x'],
    ['leaves a telephone number', 'tel:+44123', 'tel:+44123'],
    ['leaves a text message', 'sms:+44123', 'sms:+44123'],
  ];
  for (const [why, address, href] of cases) {
    it(why, () => {
      expect(withTextDirective(new URL(address), 'text=a')).to.equal(href);
    });
  }

  it('leaves the address where there is nothing to name', () => {
    expect(withTextDirective(new URL('https://example.org/#end'), undefined)).to.equal('https://example.org/#end');
  });

  it('comes through an address parser unchanged', () => {
    const directive = textDirective(["It's 50% done – half-way, & “more” (at #1)!"]);
    const href = withTextDirective(new URL('https://example.org/letter'), directive);
    expect(new URL(href).href.replace(/%27/g, "'")).to.equal(href);
  });
});
