import * as fc from 'fast-check';

// Addresses as somebody writes them who knows how browsers read them: RFC 3986, the URL standard, and twenty years of tricks.

const SCHEMES = [
  ...[
    'javascript',
    'javascript',
    'javascript',
    'data',
    'vbscript',
    'blob',
    'file',
    'ftp',
    'about',
    'view-source',
    'filesystem',
  ],
  ...[
    'http',
    'https',
    'mailto',
    'tel',
    'sms',
    'ws',
    'wss',
    'intent',
    'jar',
    'feed',
    'x',
    'httpx',
    'smsto',
    'chrome',
    'a+b-c.d',
  ],
];
/** What a call in any of them would do. */
const CANARY = 'top.fuzzRan=true';
const RESTS = [
  ...[
    CANARY,
    `//%0a${CANARY}`,
    `//\n${CANARY}`,
    `text/html,<script>${CANARY}</script>`,
    `text/html;base64,PHNjcmlwdD4=`,
  ],
  ...[
    '//example.org/letter',
    '///example.org',
    '/letter',
    'letter?a=b#c',
    '\\\\example.org\\x',
    '//user:pass@example.org:81/',
    '@x',
  ],
  ...[
    '//[::1]/',
    '//1.2.3.4.5/',
    '//0x7f.1/',
    '//b\u00fccher.example/',
    '//xn--zz/',
    '//exa mple/',
    '//%00/',
    '//a:99999/',
    '',
  ],
  ...[
    'council@example.org?subject=a&body=b',
    '+44123',
    '%',
    '%zz',
    '..',
    '../..',
    '?',
    '#',
    '//',
    '.',
    ';',
    ':',
    '::',
    ':80',
  ],
];
const COLONS = [
  ':',
  ':',
  ':',
  ':',
  '&colon;',
  '&#58;',
  '&#x3A;',
  '%3A',
  '\uff1a',
  '\t:',
  '\n:',
  '\0:',
  ' :',
  ':\\',
  ':/',
  '\ua789',
  '',
];
/** Taken away by the parser, or not, or taken for others. */
const SPICES = [
  ...['\t', '\n', '\r', '\r\n', '&Tab;', '&NewLine;', '&#9;', '&#x0a', '&#0000010;'],
  ...[
    '\0',
    '\x01',
    '\x08',
    '\x1f',
    ' ',
    '\x7f',
    '\x80',
    '\xa0',
    '\xad',
    '\u200b',
    '\u2028',
    '\u3000',
    '\ufeff',
    '\u202e',
    '\ud800',
  ],
  ...['/', '\\', '%', '%0a', '%09', '%00', '+', '.', '-', '\\x6a', '\\u006a', '/**/', '<!--', '"', "'", '&', '\u0301'],
];
const LOOKALIKES: Readonly<Record<string, string>> = {
  s: '\u017f',
  k: '\u212a',
  a: '\u0430',
  i: '\u0131',
  j: '\uff4a',
  t: '\u1d42',
};

const one = (list: readonly string[]) => fc.constantFrom(...list);

/** A letter of a scheme in one of its spellings. */
const spell = (letter: string) =>
  fc.oneof(
    {weight: 12, arbitrary: fc.constant(letter)},
    {weight: 4, arbitrary: fc.constant(letter.toUpperCase())},
    one(SPICES).map((spice) => spice + letter),
    fc.constantFrom(
      `%${letter.charCodeAt(0).toString(16)}`,
      `&#${letter.charCodeAt(0)};`,
      `&#x${letter.charCodeAt(0).toString(16)}`,
      LOOKALIKES[letter] ?? letter,
    ),
  );

const scheme = one(SCHEMES).chain((name) => fc.tuple(...name.split('').map(spell)).map((letters) => letters.join('')));
const lead = fc.oneof(
  {weight: 3, arbitrary: fc.constant('')},
  fc.array(one(SPICES), {maxLength: 3}).map((all) => all.join('')),
);
const rest = fc.oneof({weight: 3, arbitrary: one(RESTS)}, fc.string({unit: 'binary', maxLength: 12}));
const full = fc.tuple(lead, scheme, one(COLONS), rest).map((pieces) => pieces.join(''));

/** Any address, mostly a wicked one. */
export const address: fc.Arbitrary<string> = fc.oneof(
  {weight: 6, arbitrary: full},
  {weight: 2, arbitrary: fc.tuple(full, full).map((both) => both.join(''))},
  {weight: 2, arbitrary: fc.tuple(lead, rest).map((both) => both.join(''))},
  {
    weight: 1,
    arbitrary: fc
      .tuple(full, fc.nat(20), one(SPICES))
      .map(([text, at, spice]) => text.slice(0, at) + spice + text.slice(at)),
  },
  {weight: 1, arbitrary: fc.webUrl({withQueryParameters: true, withFragments: true})},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 20})},
);

/** What a page may be relative to. */
export const BASES = [
  'https://blog.example/posts/river.html?page=2#top',
  'http://localhost:8000/',
  'https://user:pass@blog.example:444/a;b/c',
  'file:///C:/letters/river.html',
  'ftp://example.org/pub/',
  'about:blank',
];
