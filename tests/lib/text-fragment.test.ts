import {expect} from '@open-wc/testing';
import {textDirective} from '../../src/lib/text-fragment.js';

/** The terms of each directive, decoded; the minus of a prefix or suffix stays. */
const named = (paragraphs: string[], tag?: string) =>
  textDirective(paragraphs, tag)
    ?.split('&')
    .map((directive) =>
      directive
        .replace(/^text=/, '')
        .split(',')
        .map(decodeURIComponent),
    );

const LONG = 'The oldest class of the school took the hours before the bell.';

describe('textDirective', () => {
  const cases: [why: string, paragraphs: string[], directives: string[][]][] = [
    [
      'names a short first paragraph with the words that follow it, and the rest with that before it',
      ['So we counted.', LONG],
      [
        ['So we counted.', '-The oldest class of the school'],
        ['So we counted.-', LONG.slice(0, -1)],
      ],
    ],
    [
      'names two short paragraphs with each other',
      ['Dear Council,', 'Yours, Ana'],
      [
        ['Dear Council,', '-Yours, Ana'],
        ['Dear Council,-', 'Yours, Ana'],
      ],
    ],
    [
      'names a passage of many short lines by the first two and the last',
      ['We came.', 'We saw.', 'We wrote.', 'Count us.'],
      [
        ['We came.', '-We saw'],
        ['We came.-', 'We saw', 'Count us'],
      ],
    ],
    [
      'takes as many words at the end as it takes for them to stand nowhere before',
      [
        'We ask you to keep the boat on the river. You said that nobody would miss the boat on the river.',
        'Think of all who would miss the boat on the river.',
      ],
      [['We ask you to keep the', 'who would miss the boat on the river']],
    ],
    [
      'minds no capitals when it looks for the last words before the end',
      ['We ask you to keep it. ALL OF US WOULD MISS IT.', 'Thousands, all of us would miss it.'],
      [['We ask you to keep it', 'Thousands, all of us would miss it']],
    ],
    [
      'names a refrain at the end by what goes before it',
      ['We are the people of the ferry. Count us.', 'There are two hundred of us a day.', 'Count us.'],
      [
        ['We are the people of the', 'two hundred of us a day'],
        ['two hundred of us a day.-', 'Count us'],
      ],
    ],
    [
      'names one long paragraph by more words where its last ones repeat',
      ['It is ours, the town says; it is ours, the town says; and still it is ours, the town says.'],
      [['It is ours, the town says', 'still it is ours, the town says']],
    ],
    [
      'takes the marks between a short paragraph and its context along, since nothing may stand between them',
      ['“Count us!”', '“We ask you to count us all.”'],
      [
        ['Count us!”', '-“We ask you to count us'],
        ['Count us!”-', '“We ask you to count us all'],
      ],
    ],
    [
      'asks for no context across a paragraph without words',
      ['Count us.', '* * *', 'We ask you to count us all.'],
      [['Count us', 'ask you to count us all']],
    ],
    [
      'encodes what has a meaning in a directive, in a prefix and a suffix too',
      ['A-b, c & d', '-e,'],
      [
        ['A-b, c & d', '--e'],
        ['A-b, c & d-', '-e'],
      ],
    ],
  ];
  for (const [why, paragraphs, directives] of cases) {
    it(why, () => {
      expect(named(paragraphs)).to.deep.equal(directives);
    });
  }

  it('leaves bare only the marks of the directive itself', () => {
    expect(textDirective(['A-b, c & d', '-e,'])).to.equal(
      'text=A%2Db%2C%20c%20%26%20d,-%2De&text=A%2Db%2C%20c%20%26%20d-,%2De',
    );
  });

  const unspaced: [language: string, tag: string, text: string][] = [
    ['Thai', 'th', 'เราขอให้ท่านนับจำนวนคนที่ข้ามแม่น้ำทุกวันและเก็บเรือข้ามฟากไว้ให้ลูกหลานของเราต่อไป'],
    ['Chinese', 'zh', '我们请求你们数一数每天乘坐渡船过河的所有人因为渡船属于两岸的每一个家庭和孩子们'],
    ['Japanese', 'ja', '私たちは毎日この渡し船で川を渡るすべての人を数えてくださるよう皆さまにお願いいたします'],
  ];
  for (const [language, tag, text] of unspaced) {
    it(`names ${language} without spaces by a few words at either end`, () => {
      const [[start = '', end = ''] = []] = named([text, text.slice(3)], tag) ?? [];
      expect(text.startsWith(start)).to.be.true;
      expect(text.endsWith(end)).to.be.true;
      if ('Segmenter' in Intl) expect(start.length).to.be.within(6, 24);
    });
  }

  it('names Arabic in the order in which it is written', () => {
    expect(named(['نطلب منكم أن تحسبوا جميع الركاب الذين يعبرون النهر كل يوم في القارب.'])).to.deep.equal([
      ['نطلب منكم أن تحسبوا جميع الركاب', 'يعبرون النهر كل يوم في القارب'],
    ]);
  });

  const endless: [what: string, paragraphs: string[]][] = [
    ['a word without end', ['a'.repeat(1e6)]],
    ['the same word over and over', ['a '.repeat(5e5)]],
    ['a letter and marks without end', [`a${'!'.repeat(1e6)}b`]],
  ];
  for (const [what, paragraphs] of endless) {
    it(`names nothing for ${what}, and soon`, () => {
      const begun = performance.now();
      expect(textDirective(paragraphs)).to.be.undefined;
      expect(performance.now() - begun).to.be.lessThan(3000);
    });
  }

  it('is short for a refrain a thousand times, and for a megabyte', () => {
    expect(named(Array<string>(1000).fill('Count us.'))).to.have.length.lessThan(4);
    const begun = performance.now();
    expect(textDirective(['We ask you to count us all. '.repeat(40_000) + 'That is what the letter says.'])).to.equal(
      'text=We%20ask%20you%20to%20count%20us,That%20is%20what%20the%20letter%20says',
    );
    expect(performance.now() - begun).to.be.lessThan(3000);
  });
});
