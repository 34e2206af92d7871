import {expect} from '@open-wc/testing';
import {fillText} from '../../src/lib/template.js';
import {de} from '../../src/strings/de.js';
import {en} from '../../src/strings/en.js';
import {registerStrings, stringsFor, type AttributionParts, type Strings} from '../../src/strings/strings.js';

type Part = keyof AttributionParts;

const NOTHING: AttributionParts = {author: '', role: '', recipient: '', title: '', publication: '', date: ''};
const ENGLISH: AttributionParts = {
  author: 'Ana Ruiz',
  role: 'nurse',
  recipient: 'the City Council',
  title: 'Save the River',
  publication: 'The Gazette',
  date: '21 April 2026',
};
const GERMAN: AttributionParts = {
  author: 'Ana Ruiz',
  role: 'Krankenpflegerin',
  recipient: 'den Stadtrat',
  title: 'Rettet den Fluss',
  publication: 'Die Zeitung',
  date: '21. April 2026',
};

/** Which parts a page gives, and the sentence under its passage in English and in German. */
const SENTENCES: [given: string, english: string, german: string][] = [
  ['', '', ''],
  ['date', '21 April 2026', '21. April 2026'],
  ['publication', 'Published in The Gazette', 'Erschienen in Die Zeitung'],
  ['publication date', 'Published in The Gazette, 21 April 2026', 'Erschienen in Die Zeitung, 21. April 2026'],
  ['recipient', 'From an open letter to the City Council', 'Aus einem offenen Brief an den Stadtrat'],
  [
    'recipient date',
    'From an open letter to the City Council, 21 April 2026',
    'Aus einem offenen Brief an den Stadtrat, 21. April 2026',
  ],
  [
    'recipient publication',
    'From an open letter to the City Council, published in The Gazette',
    'Aus einem offenen Brief an den Stadtrat, erschienen in Die Zeitung',
  ],
  [
    'recipient publication date',
    'From an open letter to the City Council, published in The Gazette, 21 April 2026',
    'Aus einem offenen Brief an den Stadtrat, erschienen in Die Zeitung, 21. April 2026',
  ],
  ['title', 'From Save the River', 'Aus Rettet den Fluss'],
  ['title date', 'From Save the River, 21 April 2026', 'Aus Rettet den Fluss, 21. April 2026'],
  [
    'title publication',
    'From Save the River, published in The Gazette',
    'Aus Rettet den Fluss, erschienen in Die Zeitung',
  ],
  [
    'title publication date',
    'From Save the River, published in The Gazette, 21 April 2026',
    'Aus Rettet den Fluss, erschienen in Die Zeitung, 21. April 2026',
  ],
  [
    'title recipient',
    'From Save the River, an open letter to the City Council',
    'Aus Rettet den Fluss, einem offenen Brief an den Stadtrat',
  ],
  [
    'title recipient date',
    'From Save the River, an open letter to the City Council, 21 April 2026',
    'Aus Rettet den Fluss, einem offenen Brief an den Stadtrat, 21. April 2026',
  ],
  [
    'title recipient publication',
    'From Save the River, an open letter to the City Council, published in The Gazette',
    'Aus Rettet den Fluss, einem offenen Brief an den Stadtrat, erschienen in Die Zeitung',
  ],
  [
    'title recipient publication date',
    'From Save the River, an open letter to the City Council, published in The Gazette, 21 April 2026',
    'Aus Rettet den Fluss, einem offenen Brief an den Stadtrat, erschienen in Die Zeitung, 21. April 2026',
  ],
  ['role', 'nurse', 'Krankenpflegerin'],
  ['role date', 'nurse, 21 April 2026', 'Krankenpflegerin, 21. April 2026'],
  ['role publication', 'nurse, published in The Gazette', 'Krankenpflegerin, erschienen in Die Zeitung'],
  [
    'role publication date',
    'nurse, published in The Gazette, 21 April 2026',
    'Krankenpflegerin, erschienen in Die Zeitung, 21. April 2026',
  ],
  [
    'role recipient',
    'nurse, in an open letter to the City Council',
    'Krankenpflegerin, in einem offenen Brief an den Stadtrat',
  ],
  [
    'role recipient date',
    'nurse, in an open letter to the City Council, 21 April 2026',
    'Krankenpflegerin, in einem offenen Brief an den Stadtrat, 21. April 2026',
  ],
  [
    'role recipient publication',
    'nurse, in an open letter to the City Council, published in The Gazette',
    'Krankenpflegerin, in einem offenen Brief an den Stadtrat, erschienen in Die Zeitung',
  ],
  [
    'role recipient publication date',
    'nurse, in an open letter to the City Council, published in The Gazette, 21 April 2026',
    'Krankenpflegerin, in einem offenen Brief an den Stadtrat, erschienen in Die Zeitung, 21. April 2026',
  ],
  ['role title', 'nurse, in Save the River', 'Krankenpflegerin, in Rettet den Fluss'],
  [
    'role title date',
    'nurse, in Save the River, 21 April 2026',
    'Krankenpflegerin, in Rettet den Fluss, 21. April 2026',
  ],
  [
    'role title publication',
    'nurse, in Save the River, published in The Gazette',
    'Krankenpflegerin, in Rettet den Fluss, erschienen in Die Zeitung',
  ],
  [
    'role title publication date',
    'nurse, in Save the River, published in The Gazette, 21 April 2026',
    'Krankenpflegerin, in Rettet den Fluss, erschienen in Die Zeitung, 21. April 2026',
  ],
  [
    'role title recipient',
    'nurse, in Save the River, an open letter to the City Council',
    'Krankenpflegerin, in Rettet den Fluss, einem offenen Brief an den Stadtrat',
  ],
  [
    'role title recipient date',
    'nurse, in Save the River, an open letter to the City Council, 21 April 2026',
    'Krankenpflegerin, in Rettet den Fluss, einem offenen Brief an den Stadtrat, 21. April 2026',
  ],
  [
    'role title recipient publication',
    'nurse, in Save the River, an open letter to the City Council, published in The Gazette',
    'Krankenpflegerin, in Rettet den Fluss, einem offenen Brief an den Stadtrat, erschienen in Die Zeitung',
  ],
  [
    'role title recipient publication date',
    'nurse, in Save the River, an open letter to the City Council, published in The Gazette, 21 April 2026',
    'Krankenpflegerin, in Rettet den Fluss, einem offenen Brief an den Stadtrat, erschienen in Die Zeitung, 21. April 2026',
  ],
  ['author', 'Ana Ruiz', 'Ana Ruiz'],
  ['author date', 'Ana Ruiz, 21 April 2026', 'Ana Ruiz, 21. April 2026'],
  ['author publication', 'Ana Ruiz, published in The Gazette', 'Ana Ruiz, erschienen in Die Zeitung'],
  [
    'author publication date',
    'Ana Ruiz, published in The Gazette, 21 April 2026',
    'Ana Ruiz, erschienen in Die Zeitung, 21. April 2026',
  ],
  [
    'author recipient',
    'Ana Ruiz, in an open letter to the City Council',
    'Ana Ruiz, in einem offenen Brief an den Stadtrat',
  ],
  [
    'author recipient date',
    'Ana Ruiz, in an open letter to the City Council, 21 April 2026',
    'Ana Ruiz, in einem offenen Brief an den Stadtrat, 21. April 2026',
  ],
  [
    'author recipient publication',
    'Ana Ruiz, in an open letter to the City Council, published in The Gazette',
    'Ana Ruiz, in einem offenen Brief an den Stadtrat, erschienen in Die Zeitung',
  ],
  [
    'author recipient publication date',
    'Ana Ruiz, in an open letter to the City Council, published in The Gazette, 21 April 2026',
    'Ana Ruiz, in einem offenen Brief an den Stadtrat, erschienen in Die Zeitung, 21. April 2026',
  ],
  ['author title', 'Ana Ruiz, in Save the River', 'Ana Ruiz, in Rettet den Fluss'],
  ['author title date', 'Ana Ruiz, in Save the River, 21 April 2026', 'Ana Ruiz, in Rettet den Fluss, 21. April 2026'],
  [
    'author title publication',
    'Ana Ruiz, in Save the River, published in The Gazette',
    'Ana Ruiz, in Rettet den Fluss, erschienen in Die Zeitung',
  ],
  [
    'author title publication date',
    'Ana Ruiz, in Save the River, published in The Gazette, 21 April 2026',
    'Ana Ruiz, in Rettet den Fluss, erschienen in Die Zeitung, 21. April 2026',
  ],
  [
    'author title recipient',
    'Ana Ruiz, in Save the River, an open letter to the City Council',
    'Ana Ruiz, in Rettet den Fluss, einem offenen Brief an den Stadtrat',
  ],
  [
    'author title recipient date',
    'Ana Ruiz, in Save the River, an open letter to the City Council, 21 April 2026',
    'Ana Ruiz, in Rettet den Fluss, einem offenen Brief an den Stadtrat, 21. April 2026',
  ],
  [
    'author title recipient publication',
    'Ana Ruiz, in Save the River, an open letter to the City Council, published in The Gazette',
    'Ana Ruiz, in Rettet den Fluss, einem offenen Brief an den Stadtrat, erschienen in Die Zeitung',
  ],
  [
    'author title recipient publication date',
    'Ana Ruiz, in Save the River, an open letter to the City Council, published in The Gazette, 21 April 2026',
    'Ana Ruiz, in Rettet den Fluss, einem offenen Brief an den Stadtrat, erschienen in Die Zeitung, 21. April 2026',
  ],
  ['author role', 'Ana Ruiz, nurse', 'Ana Ruiz, Krankenpflegerin'],
  ['author role date', 'Ana Ruiz, nurse, 21 April 2026', 'Ana Ruiz, Krankenpflegerin, 21. April 2026'],
  [
    'author role publication',
    'Ana Ruiz, nurse, published in The Gazette',
    'Ana Ruiz, Krankenpflegerin, erschienen in Die Zeitung',
  ],
  [
    'author role publication date',
    'Ana Ruiz, nurse, published in The Gazette, 21 April 2026',
    'Ana Ruiz, Krankenpflegerin, erschienen in Die Zeitung, 21. April 2026',
  ],
  [
    'author role recipient',
    'Ana Ruiz, nurse, in an open letter to the City Council',
    'Ana Ruiz, Krankenpflegerin, in einem offenen Brief an den Stadtrat',
  ],
  [
    'author role recipient date',
    'Ana Ruiz, nurse, in an open letter to the City Council, 21 April 2026',
    'Ana Ruiz, Krankenpflegerin, in einem offenen Brief an den Stadtrat, 21. April 2026',
  ],
  [
    'author role recipient publication',
    'Ana Ruiz, nurse, in an open letter to the City Council, published in The Gazette',
    'Ana Ruiz, Krankenpflegerin, in einem offenen Brief an den Stadtrat, erschienen in Die Zeitung',
  ],
  [
    'author role recipient publication date',
    'Ana Ruiz, nurse, in an open letter to the City Council, published in The Gazette, 21 April 2026',
    'Ana Ruiz, Krankenpflegerin, in einem offenen Brief an den Stadtrat, erschienen in Die Zeitung, 21. April 2026',
  ],
  ['author role title', 'Ana Ruiz, nurse, in Save the River', 'Ana Ruiz, Krankenpflegerin, in Rettet den Fluss'],
  [
    'author role title date',
    'Ana Ruiz, nurse, in Save the River, 21 April 2026',
    'Ana Ruiz, Krankenpflegerin, in Rettet den Fluss, 21. April 2026',
  ],
  [
    'author role title publication',
    'Ana Ruiz, nurse, in Save the River, published in The Gazette',
    'Ana Ruiz, Krankenpflegerin, in Rettet den Fluss, erschienen in Die Zeitung',
  ],
  [
    'author role title publication date',
    'Ana Ruiz, nurse, in Save the River, published in The Gazette, 21 April 2026',
    'Ana Ruiz, Krankenpflegerin, in Rettet den Fluss, erschienen in Die Zeitung, 21. April 2026',
  ],
  [
    'author role title recipient',
    'Ana Ruiz, nurse, in Save the River, an open letter to the City Council',
    'Ana Ruiz, Krankenpflegerin, in Rettet den Fluss, einem offenen Brief an den Stadtrat',
  ],
  [
    'author role title recipient date',
    'Ana Ruiz, nurse, in Save the River, an open letter to the City Council, 21 April 2026',
    'Ana Ruiz, Krankenpflegerin, in Rettet den Fluss, einem offenen Brief an den Stadtrat, 21. April 2026',
  ],
  [
    'author role title recipient publication',
    'Ana Ruiz, nurse, in Save the River, an open letter to the City Council, published in The Gazette',
    'Ana Ruiz, Krankenpflegerin, in Rettet den Fluss, einem offenen Brief an den Stadtrat, erschienen in Die Zeitung',
  ],
  [
    'author role title recipient publication date',
    'Ana Ruiz, nurse, in Save the River, an open letter to the City Council, published in The Gazette, 21 April 2026',
    'Ana Ruiz, Krankenpflegerin, in Rettet den Fluss, einem offenen Brief an den Stadtrat, erschienen in Die Zeitung, 21. April 2026',
  ],
];

/** The parts that are named in `given`; the others are empty. */
function only(given: string, all: AttributionParts): AttributionParts {
  const named = given.split(' ').filter(Boolean) as Part[];
  return {...NOTHING, ...Object.fromEntries(named.map((part) => [part, all[part]]))};
}

function placeholders(phrase: string): string[] {
  return [...phrase.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name!).sort();
}

describe('attribution', () => {
  it('has a sentence for every combination of parts', () => {
    expect(new Set(SENTENCES.map(([given]) => given)).size).to.equal(2 ** Object.keys(NOTHING).length);
  });

  for (const [given, english, german] of SENTENCES) {
    it(`reads well with ${given.split(' ').join(', ') || 'nothing'}`, () => {
      const inEnglish = only(given, ENGLISH);
      const inGerman = only(given, GERMAN);
      expect(fillText(en.attribution(inEnglish), inEnglish)).to.equal(english);
      expect(fillText(de.attribution(inGerman), inGerman)).to.equal(german);
    });

    it(`leaves room for each part once, and for no other, with ${given.split(' ').join(', ') || 'nothing'}`, () => {
      const parts = given.split(' ').filter(Boolean).sort();
      expect(placeholders(en.attribution(only(given, ENGLISH)))).to.deep.equal(parts);
      expect(placeholders(de.attribution(only(given, GERMAN)))).to.deep.equal(parts);
    });
  }

  it('keeps what the page wrote out of the phrase, braces and all', () => {
    const parts = {...NOTHING, author: '{title}', title: '<b>{author}</b>'};
    expect(fillText(en.attribution(parts), parts)).to.equal('{title}, in <b>{author}</b>');
  });
});

describe('phrases', () => {
  const languages: [tag: string, strings: Strings][] = [
    ['en', en],
    ['de', de],
  ];
  for (const [tag, strings] of languages) {
    it(`have every form that numbers take in ${tag}`, () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.sort();
      for (const phrase of [strings.showRest, strings.signed, strings.signedFinally, strings.acts.join])
        expect(Object.keys(phrase).sort()).to.deep.equal(forms);
    });

    it(`say everything in ${tag}, with the same numbers and dates`, () => {
      // The words round a passage have a test of their own.
      const {attribution, notes, cta, acts, quoting, ...others} = strings;
      const phrases = {...others, ...notes};
      expect(Object.keys(cta)).to.deep.equal(Object.keys(en.cta));
      expect(Object.keys(acts)).to.deep.equal(Object.keys(en.acts));
      expect(attribution).to.be.a('function');
      expect(quoting).to.be.an('object');
      const named = Object.entries(phrases).map(([name, phrase]) => {
        const general = typeof phrase === 'string' ? phrase : phrase.other;
        expect(general, name).to.match(/^\S.*\S$/);
        return [name, placeholders(general)];
      });
      expect(Object.fromEntries(named)).to.deep.equal({
        readLetter: [],
        showRest: ['count'],
        showLess: [],
        showMore: [],
        showOriginal: [],
        showTranslation: [],
        closedLink: [],
        opens: ['date'],
        signed: ['count'],
        signedFinally: ['count'],
        belowMinimum: [],
        signatures: [],
        countOfGoal: ['count', 'goal'],
        before: ['opens'],
        normal: ['goal', 'missing'],
        near: ['goal', 'missing'],
        reached: ['goal'],
        closed: [],
        won: [],
        lost: [],
        goal: ['goal'],
        milestone: ['brings', 'goal'],
        passed: [],
        until: ['date'],
        parts: [],
        onPaper: [],
        incomplete: [],
        asOf: ['date'],
      });
    });
  }
});

describe('stringsFor', () => {
  it('speaks English where the page’s language has not been registered', () => {
    for (const tag of ['fr', 'fr-CA', 'zh-Hant-TW', 'qaa', 'enm'])
      expect(stringsFor(tag), tag).to.deep.equal({strings: en, language: 'en'});
  });

  it('speaks English in every English-speaking country', () => {
    for (const tag of ['en', 'en-GB', 'en-Latn-US', 'en-x-river'])
      expect(stringsFor(tag), tag).to.deep.equal({strings: en, language: 'en'});
  });
});

describe('registerStrings', () => {
  // What is registered stays for the whole page, so each of these teaches a language of its own.
  const readingAs = (readLetter: string): Strings => ({...en, readLetter});

  it('teaches a language and all its kinds', () => {
    expect(stringsFor('de').strings).to.equal(en);
    registerStrings('de', de);
    for (const tag of ['de', 'de-AT', 'de-Latn-CH', 'de-x-river'])
      expect(stringsFor(tag), tag).to.deep.equal({strings: de, language: 'de'});
  });

  it('prefers the words that are closest to the page’s language', () => {
    const portuguese = readingAs('Ler a carta completa');
    const brazilian = readingAs('Leia a carta completa');
    registerStrings('pt', portuguese);
    registerStrings('pt-BR', brazilian);
    expect(stringsFor('pt-BR')).to.deep.equal({strings: brazilian, language: 'pt-BR'});
    expect(stringsFor('pt-PT')).to.deep.equal({strings: portuguese, language: 'pt'});
    expect(stringsFor('pt')).to.deep.equal({strings: portuguese, language: 'pt'});
  });

  it('finds a script between language and country', () => {
    const traditional = readingAs('閱讀全文');
    registerStrings('zh-Hant', traditional);
    expect(stringsFor('zh-Hant-TW')).to.deep.equal({strings: traditional, language: 'zh-Hant'});
    expect(stringsFor('zh-Hans-CN').language).to.equal('en');
    expect(stringsFor('zh').language).to.equal('en');
  });

  it('does not take one language for another that begins with the same letters', () => {
    registerStrings('fi', readingAs('Lue koko kirje'));
    expect(stringsFor('fil').language).to.equal('en');
  });

  it('takes the later words for a language', () => {
    const first = readingAs('Les hele brevet');
    const second = readingAs('Les hele det åpne brevet');
    registerStrings('nb', first);
    registerStrings('nb', second);
    expect(stringsFor('nb').strings).to.equal(second);
  });

  it('lets a page choose other English words, and keeps ours for languages it lacks', () => {
    const wordy = readingAs('Read on');
    registerStrings('en-GB', wordy);
    expect(stringsFor('en-GB').strings).to.equal(wordy);
    expect(stringsFor('en').strings).to.equal(en);
    expect(stringsFor('cy').strings).to.equal(en);
  });
});
