import {expect} from '@open-wc/testing';
import {mailLink, parseMailboxes} from '../../src/lib/mail-link.js';
import {parseOrigins} from '../../src/lib/origins.js';

describe('parseMailboxes', () => {
  const people: readonly (readonly [string | null, string[] | undefined])[] = [
    [null, []],
    ['', []],
    [' , ;', []],
    ['ana@example.org', ['ana@example.org']],
    [' ana@example.org ; ben+letter@mail.example.co.uk,', ['ana@example.org', 'ben+letter@mail.example.co.uk']],
    ['o’brien@example.org', ['o’brien@example.org']],
    ['bürgermeister@köln.example', ['bürgermeister@köln.example']],
    ['a@xn--mnchen-3ya.xn--p1ai', ['a@xn--mnchen-3ya.xn--p1ai']],
    ['ana', undefined],
    ['ana@example', undefined],
    ['@example.org', undefined],
    ['ana@@example.org', undefined],
    ['ana@example..org', undefined],
    ['ana@-example.org', undefined],
    ['ana@example.org, ben', undefined],
    ['Ana <ana@example.org>', undefined],
    ['"ana"@example.org', undefined],
    ['ana@example.org\nbcc:all@example.org', undefined],
    ['ana@example.org?bcc=all@example.org', undefined],
    ['mailto:ana@example.org', undefined],
    ['ana@example.org%0abcc', undefined],
  ];
  for (const [written, wanted] of people) {
    it(`reads ${JSON.stringify(written)} as ${wanted ? JSON.stringify(wanted) : 'a mistake'}`, () => {
      expect(parseMailboxes(written)).to.deep.equal(wanted);
    });
  }
});

describe('mailLink', () => {
  it('names everybody, with subject and body', () => {
    expect(mailLink(['ana@example.org', 'ben@example.org'], 'The ferry', 'Count us.')).to.equal(
      'mailto:ana@example.org,ben@example.org?subject=The%20ferry&body=Count%20us.',
    );
  });

  it('leaves out what is empty', () => {
    expect(mailLink([], '', '')).to.equal('mailto:');
    expect(mailLink([], ' ', 'Read this')).to.equal('mailto:?body=Read%20this');
  });

  for (const lineBreak of ['\n', '\r', '\r\n']) {
    it(`writes the line break ${JSON.stringify(lineBreak)} in a body as mail wants it`, () => {
      expect(mailLink([], '', `a${lineBreak}${lineBreak}b`)).to.equal('mailto:?body=a%0D%0A%0D%0Ab');
    });
  }

  it('keeps a subject in one line', () => {
    expect(mailLink([], 'a\r\nBcc: all@example.org', '')).to.equal('mailto:?subject=a%20Bcc%3A%20all%40example.org');
  });

  it('lets nothing begin another field', () => {
    const link = mailLink(['a?cc=b&d%0a@example.org'], 'x&bcc=all@example.org', 'y&cc=all@example.org#end');
    const url = new URL(link);
    expect([...url.searchParams.keys()]).to.deep.equal(['subject', 'body']);
    expect(url.pathname).to.equal('a%3Fcc%3Db%26d%250a@example.org');
    expect(url.hash).to.equal('');
  });

  it('survives half a character', () => {
    expect(mailLink([], 'a\ud83d', '')).to.equal('mailto:?subject=a%EF%BF%BD');
  });
});

describe('parseOrigins', () => {
  const lists: readonly (readonly [string | null, string[] | undefined])[] = [
    [null, undefined],
    ['', undefined],
    ['https://sign.example', ['https://sign.example']],
    ['https://sign.example/form?a=b http://localhost:8000', ['https://sign.example', 'http://localhost:8000']],
    ['https://sign.example *', undefined],
    ['sign.example', undefined],
    ['null', undefined],
    ['javascript:alert(1)', undefined],
    ['mailto:ana@example.org', undefined],
  ];
  for (const [written, wanted] of lists) {
    it(`reads ${JSON.stringify(written)} as ${wanted ? JSON.stringify(wanted) : 'a mistake'}`, () => {
      expect(parseOrigins(written)).to.deep.equal(wanted);
    });
  }
});
