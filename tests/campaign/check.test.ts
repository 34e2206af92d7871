import {expect} from '@open-wc/testing';
import {checkCampaign} from '../../src/campaign/check.js';

const CIRCUMSTANCES = {address: 'https://campaign.example/campaign.json', now: Date.UTC(2026, 7, 22, 12)};

/** What is said of a document, a line for each finding; notes begin with a `~`. */
const said = (text: string) =>
  checkCampaign(text, CIRCUMSTANCES).map(
    ({line, column, isMistake, says}) => `${isMistake ? '' : '~'}${line}:${column} ${says}`,
  );

const GOOD = `{
  "$schema": "https://unpkg.com/open-letter-widgets/campaign.schema.json",
  "version": 1,
  "letter": {"title": "…", "url": "https://campaign.example/letter", "authors": ["…"], "recipients": ["…"],
    "publication": "…", "date": "2026-04-21", "lang": "en",
    "excerpts": {"lead": ["First paragraph.", "Second paragraph: \\"quoted\\", \\u00e9, C:\\\\."]}},
  "action": {"label": "Sign the letter", "url": "https://campaign.example/sign", "opens": null,
    "closes": "2026-12-31T23:59:00+01:00", "closedText": "…", "closedUrl": "https://campaign.example/end"},
  "petition": {"count": 12345, "goal": 20000, "goals": [10000, 20000],
    "updated": "2026-08-22T12:00:00Z", "state": "open", "poll": 60,
    "source": "https://petition.parliament.uk/petitions/700000", "offline": 80}
}
`;

/** Broken documents, and all that is said of each. */
const TABLE: readonly (readonly [name: string, text: string, ...findings: string[]])[] = [
  ['nothing', '', '1:1 The document is empty.'],
  ['white space', ' \n\n', '1:1 The document is empty.'],
  ['HTML', '\n<!doctype html><p>Not found</p>', '1:1 This is a page of HTML (or XML), and no JSON.'],
  ['a number', '12345', '1:1 A campaign document is an object: it begins with { and ends with }.'],
  ['a list', '[{"petition": {}}]', '1:1 A campaign document is an object: it begins with { and ends with }.'],
  [
    'too much',
    `{"petition": {"count": 1}, "x": "${'é'.repeat(33_000)}"}`,
    '1:1 The document has 66,035 bytes; pages read no document of more than 65,536.',
    '~1:28 x is not read.',
  ],
  [
    'a comma too many',
    '{\n  "petition": {\n    "count": 1,\n  }\n}',
    '3:15 A comma too many: nothing follows before the }.',
  ],
  ['two commas', '{"petition": {"count": 1,, "goal": 2}}', '1:26 A comma too many.'],
  ['a missing comma', '{"petition": {"count": 1\n  "goal": 2}}', '2:3 A comma is missing before this.'],
  ['a missing colon', '{"petition" {"count": 1}}', '1:13 A colon is missing after the name "petition".'],
  ['an equals sign', '{"petition": {"count" = 1}}', '1:23 Between a name and its value stands a colon.'],
  [
    'a missing value',
    '{"petition": {"count": , "goal": 5}}',
    '1:24 The value of "count" is missing; what is unknown is null.',
    '~1:2 petition has neither count nor source: counters show what their pages say.',
  ],
  ['no quotes round a name', '{petition: {"count": 1}}', '1:2 The name "petition" has to stand in double quotes.'],
  [
    'single quotes',
    "{'petition': {'count': 1}}",
    '1:2 Text stands in straight double quotes, "like this".',
    '1:15 Text stands in straight double quotes, "like this".',
  ],
  ['curly quotes', '{"action": {"label": “Sign”}}', '1:22 Text stands in straight double quotes, "like this".'],
  [
    'a text without an end',
    '{"action": {"label": "Sign,\n  "url": "/sign"}}',
    '1:22 The " at the end of this text is missing. A text stands in one line; a new line in it is written \\n.',
  ],
  [
    'a text without quotes',
    '{"action": {"label": Sign the letter, \n "url": "/sign"}}',
    '1:22 Sign the letter means nothing in JSON: text stands in double quotes, and what is unknown is null.',
  ],
  [
    'grouped digits',
    '{"petition": {"count": 12,345}}',
    '1:24 12,345 is no number in JSON: write it in plain digits, or in double quotes.',
  ],
  [
    'True and None',
    '{"petition": {"count": 1, "state": None}}',
    '1:36 None means nothing in JSON: text stands in double quotes, and what is unknown is null.',
  ],
  ['a comment', '{\n  // our count\n  "petition": {"count": 1}}', '2:3 JSON has no comments: take this one out.'],
  [
    'a lone backslash',
    '{"action": {"label": "C:\\dir"}}',
    '1:25 "\\d" means nothing in JSON; a backslash itself is written \\\\.',
  ],
  [
    'a tab in a text',
    '{"action": {"label": "Sign\tnow"}}',
    '1:27 An invisible character stands in this text: a tab is written \\t.',
  ],
  [
    'spaces from a word processor',
    '{\u00a0"petition": {"count": 1}}',
    '1:2 Here is an invisible character that JSON does not take for a space: write a plain one.',
  ],
  [
    'paragraphs in one text',
    '{"letter": {"excerpts": {"lead": ["First.\n\nSecond."]}}}',
    '1:35 This text goes over several lines; a new line in it is written \\n, and a new paragraph is a text of its own.',
  ],
  ['a semicolon', '{"petition": {"count": 1; "goal": 5}}', '1:25 Here a comma is needed instead of the semicolon.'],
  [
    'another encoding',
    '{"action": {"label": "F\ufffdr alle"}}',
    '1:24 Here is no UTF-8: save the file as UTF-8, else pages show wrong letters or nothing.',
  ],
  ...['"petition": {"count": 1}', 'var campaign = {"petition": {"count": 1}};', '```\n{}\n```', 'count,goal\n1,2'].map(
    (text) => [text, text, '1:1 A campaign document is an object: it begins with { and ends with }.'] as const,
  ),
  [
    'addresses that lack their beginning',
    '{"action": {"url": "www.campaign.example/sign", "closedUrl": "us@campaign.example"}}',
    '1:20 action.url lacks https:// at its beginning; without it, it is a file beside the document.',
    '1:62 action.closedUrl lacks mailto: at its beginning; without it, it is a file beside the document.',
  ],
  [
    'a space between day and time',
    '{"action": {"closes": "2026-12-31 23:59+01:00"}}',
    '1:23 action.closes has to be a date and time with its zone, as 2026-12-31T23:59:00+01:00; between day and time stands a T.',
  ],
  [
    'half a document',
    '{\n  "petition": {"count": 1, "goals": [1, 2',
    '1:1 What begins here is never closed: a } is missing.',
    '2:15 What begins here is never closed: a } is missing.',
    '2:37 What begins here is never closed: a ] is missing.',
  ],
  [
    'a list without an end',
    '{"letter": {"authors": ["A", "title": "T"}}',
    '1:24 What begins here is never closed: a ] is missing.',
  ],
  [
    'the wrong bracket',
    '{"petition": {"goals": [1, 2}}',
    '1:1 What begins here is never closed: a } is missing.',
    '1:29 Here a ] is needed instead of the }.',
    '~1:2 petition has neither count nor source: counters show what their pages say.',
  ],
  [
    'something after the end',
    '{"petition": {"count": 1}}\n}',
    '2:1 The document ended before this; nothing may follow.',
  ],
  [
    'a name twice',
    '{"petition": {"count": 1,\n  "count": 2}}',
    '2:3 "count" stands here a second time; only the last one counts.',
  ],
  [
    'nesting without end',
    '{"letter": ' + '['.repeat(20_000),
    '1:62 This is nested deeper than 50 levels; what follows was not looked at.',
    '1:12 letter has to be an object: { … }.',
  ],
  ['a newer version', '{"version": 2}', '1:13 version has to be 1; what other versions mean is not known here.'],
  ['a part that is none', '{"letter": "words"}', '1:12 letter has to be an object: { … }.'],
  [
    'a day that does not exist',
    '{"letter": {"date": "2026-02-30"}}',
    '1:21 letter.date has to be a day that exists, as 2026-04-21; "2026-02-30" is not.',
  ],
  [
    'a deadline without a zone',
    '{"action": {"closes": "2026-12-31T23:59:00"}}',
    '1:23 action.closes has to be a date and time with its zone, as 2026-12-31T23:59:00+01:00; "2026-12-31T23:59:00" lacks the zone.',
  ],
  [
    'a deadline without a time',
    '{"action": {"closes": "2026-12-31"}}',
    '1:23 action.closes has to be a date and time with its zone, as 2026-12-31T23:59:00+01:00; "2026-12-31" lacks the time and its zone.',
  ],
  [
    'a deadline before the beginning',
    '{"action": {"opens": "2027-01-01T00:00:00Z", "closes": "2026-12-31T23:59:00Z"}}',
    '1:56 action.closes comes before action.opens: nobody could ever act.',
  ],
  [
    'a deadline that has passed',
    '{"action": {"closes": "2026-01-31T23:59:00Z"}}',
    '~1:23 action.closes has passed: pages show the campaign as closed.',
  ],
  [
    'a script for an address',
    '{"action": {"url": "javascript:alert(1)"}}',
    '1:20 action.url has to be an address (http, https, mailto, tel or sms), as https://example.org/letter, of at most 2,048 characters; "javascript:alert(1)" is not.',
  ],
  [
    'names that are none',
    '{"letter": {"authors": ["A", 5], "recipients": 7}}',
    '1:30 letter.authors[1] has to be a text of at most 1,000 characters; 5 is not.',
    '1:48 letter.recipients has to be a list of at most 100 texts, as ["One name", "Another name"]; 7 is not.',
  ],
  [
    'paragraphs that are none',
    '{"letter": {"excerpts": {"lead": ["A", ""], "end": 5}}}',
    '1:40 letter.excerpts.lead[1] has to be a paragraph of at most 10,000 characters; "" is not.',
    '1:52 letter.excerpts.end has to be a list of at most 100 paragraphs; 5 is not.',
  ],
  [
    'HTML in a paragraph',
    '{"letter": {"excerpts": {"lead": ["A <b>bold</b> word"]}}}',
    '~1:35 Tags such as <b> are shown as they are written: a paragraph is plain text.',
  ],
  [
    'a list that is too long',
    `{"petition": {"count": 1, "goals": [${Array.from({length: 101}, (_, i) => i + 1).join()}]}}`,
    '1:329 petition.goals[100] is one too many: a list may hold 100.',
  ],
  [
    'goals that are none',
    '{"petition": {"count": 1, "goals": [{"at": 5}, {"count": 9, "brings": 7}, {"count": 9}]}}',
    '1:37 petition.goals[0] has to be a whole number from 1, or an object with "count" and "brings"; {"at":5} is not.',
    '1:71 petition.goals[1].brings has to be a text of at most 1,000 characters; 7 is not.',
  ],
  [
    'a single goal that brings nothing said',
    '{"petition": {"count": 1, "goals": {"count": 9, "brings": 7}}}',
    '1:59 petition.goals.brings has to be a text of at most 1,000 characters; 7 is not.',
  ],
  [
    'a count that is none',
    '{"petition": {"count": "about 12,000 people from all over the world"}}',
    '1:24 petition.count has to be a whole number from 0; "about 12,000 people from all over the w… is not.',
    '~1:2 petition has neither count nor source: counters show what their pages say.',
  ],
  [
    'a goal of 0',
    '{"petition": {"count": 1, "goal": 0}}',
    '1:35 petition.goal has to be a whole number from 1; 0 is not.',
  ],
  [
    'a state in capitals',
    '{"petition": {"count": 1, "state": "Won"}}',
    '1:36 petition.state has to be open, closed, won or lost; "Won" differs in capitals or spaces.',
  ],
  [
    'a time to come',
    '{"petition": {"count": 1, "updated": "2027-01-01T00:00:00Z"}}',
    '1:38 petition.updated lies in the future; it is the time when the count was true.',
  ],
  [
    'a platform that pages cannot read',
    '{"petition": {"source": "https://www.change.org/p/ferry"}}',
    '1:25 petition.source: A page cannot read change.org: it lets no other site read it. Let a job of yours publish a count document, and name that.',
  ],
  [
    'a source that is no address',
    '{"petition": {"source": "mailto:x@y.example"}}',
    '1:25 petition.source: mailto:x@y.example is no address of the web (http or https).',
  ],
  ['haste', '{"petition": {"count": 1, "poll": 1}}', '~1:35 petition.poll is kept between 10 and 3600 seconds.'],
  [
    'silence',
    '{"petition": {"count": 1, "poll": 0}}',
    '~1:35 petition.poll is 0: pages that are open do not read this again.',
  ],
  [
    'names with slips',
    '{"acton": {}, "action": {"closed_text": "x", "lable": "y", "title": "z"}, "goal": 5, "colour": 1}',
    '1:2 acton is not read: is action meant?',
    '1:26 action.closed_text is not read: is closedText meant?',
    '1:46 action.lable is not read: is label meant?',
    '1:60 action.title is not read: it belongs into letter.',
    '1:75 goal is not read: it belongs into petition.',
    '~1:86 colour is not read.',
  ],
];

describe('checkCampaign', () => {
  it('has nothing to say about a good document', () => {
    expect(said(GOOD)).to.deep.equal([]);
    expect(said(`\ufeff${GOOD}`.replace(/\n/g, '\r\n'))).to.deep.equal([]);
    expect(said('{}')).to.deep.equal([]);
  });

  for (const [name, text, ...findings] of TABLE) {
    it(`says what is wrong with ${name}`, () => {
      expect([...said(text)].sort()).to.deep.equal([...findings].sort());
    });
  }

  it('counts lines however they end, and columns in characters', () => {
    const first = (text: string) => said(text)[0]?.split(' ')[0];
    expect(first('{\r\n\r\n "petition": 1}')).to.equal('3:14');
    expect(first('{\r\r "petition": 1}')).to.equal('3:14');
    expect(first('{"\u{1f6a2}": null, "petition": 1}')).to.equal('~1:2');
    expect(said('{"\u{1f6a2}": null, "petition": 1}')[1]?.split(' ')[0]).to.equal('1:25');
  });

  it('finds a slip exactly where JSON ends to be JSON', () => {
    let state = 1;
    const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const characters = '{}[]",:\\ \n\t1a#\'/-.';
    for (let i = 0; i < 3000; i++) {
      const at = Math.floor(chance() * GOOD.length);
      const typed = characters[Math.floor(chance() * characters.length)] ?? '';
      const text = GOOD.slice(0, at) + typed + GOOD.slice(at + Math.floor(chance() * 3));
      const slips = said(text).filter(
        (line) =>
          !/ (?:has to be|is not read|stands here a second time|comes before|lies in|has neither|is kept|has passed|petition\.source: )/.test(
            line,
          ),
      );
      expect(slips.length > 0, text).to.equal(!isJson(text));
    }
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
