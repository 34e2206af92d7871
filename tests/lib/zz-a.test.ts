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
    'https:// /',
    'https://exa mple.org/',
    'https://example.org:99999/',
    'https://[::1',
    'http://%zz/',
    '',
    ' ',
    '\n\t',
  ];
  for (const address of bad) {
    it(`leads nowhere from ${JSON.stringify(address)}`, () => {
      expect(safeUrl(address, BASE)).to.be.undefined;
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
      expect(safeUrl('letter', base), base).to.be.undefined;
  });

  it('leads to a full address from a page that was opened from disk', () => {
    expect(safeUrl('https://example.org/letter', 'file:///home/ana/post.html')?.href).to.equal(
      'https://example.org/letter',
    );
  });

  it('is not misled by the base of the page', () => {
    for (const base of ['javascript:alert(1)', 'data:text/html,x']) {
      expect(safeUrl('#x', base), base).to.be.undefined;
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
      expect(readableUrl(address, BASE)).to.be.undefined;
    });
  }
});

