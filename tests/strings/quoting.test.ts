import {expect} from '@open-wc/testing';
import {de} from '../../src/strings/de.js';
import {en} from '../../src/strings/en.js';
import type {QuotingStrings} from '../../src/strings/strings.js';

const languages: [tag: string, words: QuotingStrings][] = [
  ['en', en.quoting],
  ['de', de.quoting],
];

describe('the words round a passage', () => {
  it('have what only a picture says in every language but English, which the picture brings', () => {
    for (const [tag, {card}] of languages.filter(([one]) => one !== 'en'))
      expect(card, tag).to.include.all.keys('portrait', 'square', 'landscape', 'save');
  });

  for (const [tag, {card, verdicts, ...others}] of languages) {
    it(`say everything in ${tag}, each thing in its own words`, () => {
      const phrases = [card, verdicts, others].flatMap((group) => Object.entries<string>(group));
      for (const [name, phrase] of phrases) expect(phrase, name).to.match(/^\S.*\S$/);
      const named = phrases.filter(([, phrase]) => /\{/.test(phrase)).map(([name]) => name);
      expect(named).to.deep.equal(['selected']);
      expect(others.selected.match(/\{\w+\}/g)).to.deep.equal(['{key}']);
      expect(new Set(phrases.map(([, phrase]) => phrase)).size).to.equal(phrases.length);
    });
  }
});
