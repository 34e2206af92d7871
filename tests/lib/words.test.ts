import {expect} from '@open-wc/testing';
import {parsePreview} from '../../src/lib/preview.js';
import {writtenText} from '../../src/lib/text.js';
import {countWords, findWords, hasWords, sentenceEnd} from '../../src/lib/words.js';

describe('countWords', () => {
  const cases: [text: string, tag: string, words: number][] = [
    ['', 'en', 0],
    ['… — !', 'en', 0],
    ['Count us.', 'en', 2],
    ['A half-done thing; 3.14 of 12,345', 'en', 6],
    ['نحن نحب النهر.', 'ar', 3],
    ['我们爱这条河。', 'zh', 3],
  ];
  for (const [text, tag, words] of cases) {
    it(`counts ${words} in ${JSON.stringify(text)}`, () => {
      expect(countWords(text, tag)).to.equal(words);
    });
  }
});

describe('sentenceEnd', () => {
  const cases: [why: string, text: string, words: number, shown: string | undefined][] = [
    ['is the end of the sentence with the word', 'One two. Three four. Five.', 3, 'One two. Three four.'],
    ['is where the word ends the sentence', 'One two. Three four.', 2, 'One two.'],
    ['is nowhere when nothing comes after', 'One two. Three four.', 3, undefined],
    ['is nowhere when only marks come after', 'One two. …', 1, undefined],
    ['comes after a closing mark', '“One two.” Three.', 1, '“One two.”'],
    ['is not after a title', 'Ask Dr. Quay. She knows.', 2, 'Ask Dr. Quay.'],
    ['is not after an initial', 'J. S. Quay wrote. We read.', 1, 'J. S. Quay wrote.'],
    ['is after a question', 'Who? Us.', 1, 'Who?'],
  ];
  for (const [why, text, words, shown] of cases) {
    it(why, () => {
      const end = sentenceEnd(text, words, 'en');
      expect(end === undefined ? undefined : text.slice(0, end)).to.equal(shown);
    });
  }
});

describe('hasWords, findWords and countWords', () => {
  const units = Array.from({length: 0x10000}, (_, unit) => String.fromCharCode(unit));

  it('tell letters and digits as Unicode does', () => {
    expect(units.filter((unit) => hasWords(unit) !== /[\p{L}\p{N}]/u.test(unit))).to.deep.equal([]);
  });

  it('see where words end as Unicode does', () => {
    const ends = (unit: string) => {
      if (/[\s\u3000-\u3002\uff01\uff0c\uff1f]/.test(unit))
        return [
          [0, 1],
          [2, 3],
        ];
      return [[0, 3]];
    };
    const found = (unit: string) => findWords(`a${unit}b`, 'en').map(({start, end}) => [start, end]);
    expect(units.filter((unit) => String(found(unit)) !== String(ends(unit)))).to.deep.equal([]);
    const atEnd = (unit: string) => findWords(`a${unit}`, 'en')[0]?.end === 2;
    expect(units.filter((unit) => atEnd(unit) !== /[\p{L}\p{M}\p{N}]/u.test(unit))).to.deep.equal([]);
  });

  it('weigh what is written without spaces', () => {
    const unspaced =
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
    const weight = (unit: string) => (/[\p{L}\p{N}]/u.test(unit) ? (unspaced.test(unit) ? 2 : 1) : 0);
    expect(units.filter((unit) => countWords(unit.repeat(4), 'en') !== weight(unit))).to.deep.equal([]);
  });
});

describe('parsePreview', () => {
  const cases: [written: unknown, count: number | undefined, unit?: string][] = [
    ['2', 2, 'paragraphs'],
    [3, 3, 'paragraphs'],
    [' 60 words ', 60, 'words'],
    ['1 Word', 1, 'words'],
    ['1,000 words', 1000, 'words'],
    ['words', undefined],
    ['2 paragraphs', undefined],
    ['0 words', undefined],
    [null, undefined],
    [{}, undefined],
  ];
  for (const [written, count, unit] of cases) {
    it(`understands ${JSON.stringify(written)} as ${count ?? 'nothing'} ${unit ?? ''}`, () => {
      expect(parsePreview(written)).to.deep.equal(count === undefined ? undefined : {count, unit});
    });
  }
});

describe('writtenText', () => {
  it('reads texts, numbers and addresses, and nothing else', () => {
    expect(writtenText(' a ')).to.equal('a');
    expect(writtenText(5)).to.equal('5');
    expect(writtenText(new URL('https://l.example/'))).to.equal('https://l.example/');
    for (const value of [null, undefined, {}, [], true, Symbol('a'), Object.create(null)]) {
      expect(writtenText(value)).to.equal('');
    }
  });
});
