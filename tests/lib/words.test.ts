import {expect} from '@open-wc/testing';
import {formatList, parseList} from '../../src/lib/list-format.js';
import {LAST_RESORT, parseLanguage, widerTags} from '../../src/lib/locale-tag.js';
import {fillTemplate, fillText, type Values} from '../../src/lib/template.js';

describe('parseLanguage', () => {
  const good: [written: string, tag: string][] = [
    ['en', 'en'],
    ['de-AT', 'de-AT'],
    ['EN', 'en'],
    ['de-at', 'de-AT'],
    ['DE-AT', 'de-AT'],
    ['en_US', 'en-US'],
    ['zh_hant_tw', 'zh-Hant-TW'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    [' cy\n', 'cy'],
    ['es-419', 'es-419'],
    ['sr-Latn', 'sr-Latn'],
    ['gsw', 'gsw'],
    ['en-x-river', 'en-x-river'],
    ['de-DE-u-co-phonebk', 'de-DE-u-co-phonebk'],
    ['iw', 'he'],
    ['qaa', 'qaa'],
  ];
  for (const [written, tag] of good) {
    it(`takes ${JSON.stringify(written)} for ${tag}`, () => {
      expect(parseLanguage(written)).to.equal(tag);
    });
  }

  const bad = [
    '',
    ' ',
    'und',
    'UND',
    'und-Latn',
    'x-default',
    'x-river',
    'X-Default',
    'e',
    'c',
    'en-',
    '-en',
    '_',
    'en--US',
    'en__US',
    'en US',
    'en,de',
    'en;q=0.8',
    '*',
    'en-*',
    'en_US.UTF-8',
    'de_DE@euro',
    'English (UK)',
    'français',
    'abcdefghi',
    '12',
    '{{ lang }}',
    '<?php echo $lang ?>',
    '../../en',
    'en\u0000',
  ];
  for (const written of bad) {
    it(`takes ${JSON.stringify(written)} for no language, without complaint`, () => {
      expect(parseLanguage(written)).to.be.undefined;
    });
  }

  it('takes an attribute that is not there for no language', () => {
    expect(parseLanguage(null)).to.be.undefined;
    expect(parseLanguage(undefined)).to.be.undefined;
  });

  it('gives only tags that numbers, dates, lists and plurals can be made with', () => {
    for (const [written] of [...good, ...bad.map((text) => [text] as const)]) {
      const tags = [parseLanguage(written) ?? LAST_RESORT, LAST_RESORT];
      expect(() => new Intl.NumberFormat(tags), written).not.to.throw();
      expect(() => new Intl.DateTimeFormat(tags), written).not.to.throw();
      expect(() => new Intl.ListFormat(tags), written).not.to.throw();
      expect(() => new Intl.PluralRules(tags), written).not.to.throw();
    }
  });
});

describe('widerTags', () => {
  const cases: [tag: string, wider: string[]][] = [
    ['en', ['en']],
    ['de-AT', ['de-AT', 'de']],
    ['zh-Hant-TW', ['zh-Hant-TW', 'zh-Hant', 'zh']],
    ['en-x-river', ['en-x-river', 'en-x', 'en']],
  ];
  for (const [tag, wider] of cases) {
    it(`goes from ${tag} to ${wider.at(-1) ?? ''}`, () => {
      expect(widerTags(tag)).to.deep.equal(wider);
    });
  }
});

describe('parseList', () => {
  const cases: [written: string | null | undefined, names: string[]][] = [
    ['Ana', ['Ana']],
    ['Ana; Ben; Chris', ['Ana', 'Ben', 'Chris']],
    ['Ana;Ben', ['Ana', 'Ben']],
    [' Ana ;\n Ben ', ['Ana', 'Ben']],
    [';Ana;; ;Ben;', ['Ana', 'Ben']],
    ['Ruiz, Ana; Ben & Co.', ['Ruiz, Ana', 'Ben & Co.']],
    ['Ana; Ana', ['Ana', 'Ana']],
    ['', []],
    [' ; ;', []],
    [null, []],
    [undefined, []],
  ];
  for (const [written, names] of cases) {
    it(`finds ${names.length} names in ${JSON.stringify(written)}`, () => {
      expect(parseList(written)).to.deep.equal(names);
    });
  }
});

describe('formatList', () => {
  const cases: [names: string[], tag: string, sentence: string][] = [
    [[], 'en', ''],
    [['Ana'], 'en', 'Ana'],
    [['Ana', 'Ben'], 'en', 'Ana and Ben'],
    [['Ana', 'Ben', 'Chris'], 'en', 'Ana, Ben, and Chris'],
    [['Ana', 'Ben', 'Chris'], 'en-GB', 'Ana, Ben and Chris'],
    [['Ana', 'Ben', 'Chris'], 'de', 'Ana, Ben und Chris'],
    [['Ana', 'Ben'], 'fr', 'Ana et Ben'],
    [['Ana', 'Inés'], 'es', 'Ana e Inés'],
    [['Ana', 'Ben'], 'qaa', 'Ana and Ben'],
    [['<b>', '{0}', '{1}'], 'en', '<b>, {0}, and {1}'],
  ];
  for (const [names, tag, sentence] of cases) {
    it(`writes ${JSON.stringify(sentence)} where the page is in ${tag}`, () => {
      expect(formatList(names, tag)).to.equal(sentence);
    });
  }
});

describe('fillTemplate', () => {
  it('keeps the value apart from the words round it, so that it can have its own markup', () => {
    expect(fillTemplate('{count} of {goal} signatures', {count: '5', goal: '10'})).to.deep.equal([
      {name: 'count', text: '5'},
      {text: ' of '},
      {name: 'goal', text: '10'},
      {text: ' signatures'},
    ]);
  });

  it('has no pieces where there are no words', () => {
    expect(fillTemplate('', {})).to.deep.equal([]);
    expect(fillTemplate('{count}', {})).to.deep.equal([]);
    expect(fillTemplate('{count}', {count: ''})).to.deep.equal([]);
  });
});

describe('fillText', () => {
  const cases: [why: string, template: string, values: Values, text: string][] = [
    ['fills a phrase', '{count} people have signed', {count: '5'}, '5 people have signed'],
    ['fills the same place twice', '{a} and {a}', {a: 'x'}, 'x and x'],
    ['fills places side by side', '{a}{b}', {a: 'x', b: 'y'}, 'xy'],
    ['fills a place whose name has a hyphen', '{a-b}', {'a-b': 'x'}, 'x'],
    ['keeps a phrase without places', 'Show less', {}, 'Show less'],
    ['leaves nothing for a place without a value', 'Closed on {date}.', {}, 'Closed on .'],
    ['leaves nothing for a value that is unknown', 'Closed on {date}.', {date: undefined}, 'Closed on .'],
    ['does not fill what a value brings along', '{a}', {a: '{b}', b: 'x'}, '{b}'],
    ['keeps dollar signs of a value', '{a}', {a: '$& $1 $$'}, '$& $1 $$'],
    ['keeps markup as text', '{a}', {a: '<img src=x onerror=alert(1)>'}, '<img src=x onerror=alert(1)>'],
    ['keeps braces that are no place', '{ } {} {a b} {', {a: 'x'}, '{ } {} {a b} {'],
    ['finds nothing that every object has', '{constructor}{toString}', {}, ''],
  ];
  for (const [why, template, values, text] of cases) {
    it(why, () => {
      expect(fillText(template, values)).to.equal(text);
    });
  }
});
