import {expect} from '@open-wc/testing';
import {beginsWithMark, inQuoteMarks, quoteMarks} from '../../src/lib/quote-marks.js';

describe('quoteMarks', () => {
  const cases: [tag: string, open: string, close: string][] = [
    ['en', '“', '”'],
    ['en-GB', '“', '”'],
    ['de', '„', '“'],
    ['de-AT', '„', '“'],
    ['de-CH', '«', '»'],
    ['fr', '«\u00a0', '\u00a0»'],
    ['fr-CA', '«\u00a0', '\u00a0»'],
    ['fr-CH', '«', '»'],
    ['it', '«', '»'],
    ['es', '“', '”'],
    ['pt-BR', '“', '”'],
    ['pt-PT', '«', '»'],
    ['nl', '‘', '’'],
    ['sv', '”', '”'],
    ['fi-FI', '”', '”'],
    ['nb', '«', '»'],
    ['da', '“', '”'],
    ['pl', '„', '”'],
    ['ru', '«', '»'],
    ['uk', '«', '»'],
    ['cs', '„', '“'],
    ['el', '«', '»'],
    ['ja', '「', '」'],
    ['zh', '“', '”'],
    ['zh-Hans-CN', '“', '”'],
    ['zh-Hant-TW', '「', '」'],
    ['zh-TW', '「', '」'],
    ['ko', '“', '”'],
    ['ar', '”', '“'],
    ['he', '”', '”'],
    ['fa', '«', '»'],
    ['tlh', '“', '”'],
    ['', '“', '”'],
  ];
  for (const [tag, open, close] of cases) {
    it(`quotes as ${open}…${close} in ${tag || 'no language'}`, () => {
      expect(quoteMarks(tag)).to.deep.equal([open, close]);
    });
  }
});

describe('inQuoteMarks', () => {
  it('puts the marks of a language round words, without the spaces of the page', () => {
    expect(inQuoteMarks('\n  Wir zählten. ', 'de')).to.equal('„Wir zählten.“');
    expect(inQuoteMarks('Nous avons compté.', 'fr')).to.equal('«\u00a0Nous avons compté.\u00a0»');
  });

  for (const text of [
    '“So,” she said.',
    '"So"',
    '„So“',
    '«So»',
    '»So«',
    '‹So›',
    '‘So’',
    '‚So‘',
    '「そう」',
    "'So'",
    '’So’',
  ]) {
    it(`adds none to ${JSON.stringify(text)}`, () => {
      if (text.trim()) expect(beginsWithMark(text)).to.be.true;
      expect(inQuoteMarks(text, 'de')).to.equal(text);
    });
  }

  for (const text of ['’Twas the ferry.', "'Tis ours.", '— So.', 'So “it” is.']) {
    it(`adds them to ${JSON.stringify(text)}`, () => {
      expect(inQuoteMarks(text, 'en')).to.equal(`“${text}”`);
    });
  }
});
