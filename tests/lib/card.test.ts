import {expect} from '@open-wc/testing';
import {layCard, SHAPES} from '../../src/lib/card-layout.js';
import {contrast, readableOn} from '../../src/lib/contrast.js';
import {breakLines} from '../../src/lib/line-break.js';

/** Letters that are all one wide, whatever they are. */
const letters = (text: string) => text.length;
const broken = (text: string, width: number, tag = 'en') => breakLines(text, tag, width, letters);

describe('breakLines', () => {
  const texts: [text: string, width: number, tag: string, lines: string[]][] = [
    ['We came to speak', 7, 'en', ['We came', 'to', 'speak']],
    ['We came', 7, 'en', ['We came']],
    ['We\u00a0came to', 7, 'en', ['We\u00a0came', 'to']],
    ['10\u202f000 signed', 7, 'en', ['10\u202f000', 'signed']],
    ['incomprehensible', 6, 'en', ['incomp', 'rehens', 'ible']],
    ['', 6, 'en', []],
    ['  We   came ', 20, 'en', ['We came']],
    ['我们来了。我们说了。', 5, 'zh', ['我们来了。', '我们说了。']],
    ['「数えて」ください', 6, 'ja', ['「数えて」', 'ください']],
  ];
  for (const [text, width, tag, lines] of texts) {
    it(`breaks ${JSON.stringify(text)} into ${lines.length} lines of at most ${width}`, () => {
      expect(broken(text, width, tag)).to.deep.equal(lines);
    });
  }

  it('begins no line with a closing mark and ends none with an opening one', () => {
    const text = '私たちは「ここにいる」と言った。そして（静かに）待った、ずっと。';
    for (let width = 6; width < 20; width++) {
      const lines = broken(text, width, 'ja');
      expect(lines.join('')).to.equal(text);
      expect(lines.some((line) => /^[」。）、]/.test(line) || /[「（]$/.test(line))).to.equal(false);
    }
  });

  it('breaks Thai between words, where the browser knows them', () => {
    const text = 'เราลากเชือกด้วยกัน';
    const lines = broken(text, 9, 'th');
    expect(lines.join('')).to.equal(text);
    expect(lines.length).to.be.greaterThan(1);
    expect(lines.some((line) => /^\p{M}/u.test(line))).to.equal(false);
  });
});

describe('layCard', () => {
  const ROOM = {width: 900, height: 900};
  const half = (text: string) => text.length / 2;
  const lay = (paragraphs: string[]) => layCard(paragraphs, ['“', '”'], ROOM, 'en', half);

  it('sets a short passage large and a long one smaller, always within its room', () => {
    const short = lay(['We came.']);
    const long = lay(['We came to the river and spoke. '.repeat(12)]);
    expect(short.size).to.equal(84);
    expect(long.size).to.be.within(36, 80);
    for (const {height, lines, size} of [short, long]) {
      expect(height).to.be.at.most(ROOM.height);
      for (const line of lines) expect(half(line) * size).to.be.at.most(ROOM.width);
    }
  });

  it('shortens what does not fit at the end of a sentence, and closes the marks', () => {
    for (const times of [60, 40_000]) {
      const {lines, size, height} = lay(['We came to the river and spoke up. '.repeat(times)]);
      expect(size).to.equal(36);
      expect(height).to.be.at.most(ROOM.height);
      expect(height).to.be.greaterThan(ROOM.height * 0.8);
      expect(lines.join(' ')).to.match(/^“We came .* and spoke up\. …”$/);
    }
  });

  it('keeps paragraphs apart', () => {
    expect(lay(['We came.', 'We spoke.']).lines).to.deep.equal(['“We came.', '', 'We spoke.”']);
  });

  it('knows a tall, an even and a wide shape', () => {
    const ratio = ({width, height}: {width: number; height: number}) => Math.sign(width - height);
    expect(Object.values(SHAPES).map(ratio)).to.deep.equal([-1, 0, 1]);
  });
});

describe('readableOn', () => {
  it('keeps a colour that shows, and takes black or white for one that does not', () => {
    expect(readableOn([255, 255, 255], [118, 118, 118], 4.5)).to.deep.equal([118, 118, 118]);
    expect(readableOn([255, 255, 255], [119, 119, 119], 4.5)).to.deep.equal([0, 0, 0]);
    expect(readableOn([20, 20, 60], [60, 60, 60], 4.5)).to.deep.equal([255, 255, 255]);
  });

  it('measures as WCAG does', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).to.equal(21);
    expect(contrast([255, 255, 255], [255, 255, 255])).to.equal(1);
  });
});
