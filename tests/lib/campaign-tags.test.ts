import {expect} from '@open-wc/testing';
import {parseCampaignTags, withCampaignTags} from '../../src/lib/campaign-tags.js';

const TAGS = 'source=blog&medium=embed';
const HERE = 'https://blog.example';

describe('parseCampaignTags', () => {
  const cases: [written: string, read: string | undefined][] = [
    [TAGS, 'utm_source=blog utm_medium=embed'],
    ['utm_source=blog&utm_medium=embed', 'utm_source=blog utm_medium=embed'],
    ['?source=blog', 'utm_source=blog'],
    [' source = blog ', 'utm_source=blog'],
    ['source=a%20b&content=c+d', 'utm_source=a b utm_content=c d'],
    ['source=&medium=embed', 'utm_medium=embed'],
    ['', undefined],
    ['   ', undefined],
    ['blog', undefined],
    ['=blog', undefined],
    ['utm_=blog', undefined],
  ];
  for (const [written, read] of cases) {
    it(`reads ${JSON.stringify(written)} as ${String(read)}`, () => {
      const tags = parseCampaignTags(written)?.map((tag) => tag.join('='));
      expect(tags?.join(' ')).to.equal(read);
    });
  }
});

describe('withCampaignTags', () => {
  const cases: [address: string, tagged: string][] = [
    ['https://sign.example/', 'https://sign.example/?utm_source=blog&utm_medium=embed'],
    ['http://sign.example/a/b', 'http://sign.example/a/b?utm_source=blog&utm_medium=embed'],
    ['https://sign.example/?', 'https://sign.example/?utm_source=blog&utm_medium=embed'],
    ['https://sign.example/?a=1', 'https://sign.example/?a=1&utm_source=blog&utm_medium=embed'],
    ['https://sign.example/?a=1&', 'https://sign.example/?a=1&utm_source=blog&utm_medium=embed'],
    ['https://sign.example/?utm_source=mail', 'https://sign.example/?utm_source=mail&utm_medium=embed'],
    ['https://sign.example/?utm_source=', 'https://sign.example/?utm_source=&utm_medium=embed'],
    [
      'https://sign.example/?utm_medium=x&utm_source=mail#form',
      'https://sign.example/?utm_medium=x&utm_source=mail#form',
    ],
    ['https://sign.example/?q=a%20b+c;d=%2f', 'https://sign.example/?q=a%20b+c;d=%2f&utm_source=blog&utm_medium=embed'],
    ['https://sign.example/#form', 'https://sign.example/?utm_source=blog&utm_medium=embed#form'],
    ['https://sign.example/#a?b=c', 'https://sign.example/?utm_source=blog&utm_medium=embed#a?b=c'],
    [
      'https://sign.example/x#:~:text=Count%20us,away%2Dx',
      'https://sign.example/x?utm_source=blog&utm_medium=embed#:~:text=Count%20us,away%2Dx',
    ],
    ['https://blog.example:8443/', 'https://blog.example:8443/?utm_source=blog&utm_medium=embed'],
    ['https://blog.example/sign?a=1#b', 'https://blog.example/sign?a=1#b'],
    ['mailto:a@sign.example?subject=Hi', 'mailto:a@sign.example?subject=Hi'],
    ['tel:+37410', 'tel:+37410'],
  ];
  for (const [address, tagged] of cases) {
    it(`makes ${tagged} of ${address}, and nothing more the second time`, () => {
      const once = withCampaignTags(new URL(address), parseCampaignTags(TAGS), HERE);
      expect(once).to.equal(tagged);
      expect(withCampaignTags(new URL(once), parseCampaignTags(TAGS), HERE)).to.equal(tagged);
    });
  }

  it('changes nothing without tags', () => {
    expect(withCampaignTags(new URL('https://sign.example/?'), undefined, HERE)).to.equal('https://sign.example/?');
  });
});
