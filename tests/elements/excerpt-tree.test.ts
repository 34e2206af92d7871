import {expect} from '@open-wc/testing';
import {executeServerCommand, setViewport} from '@web/test-runner-commands';
import {excerptOf} from '../support/excerpt.js';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly expanded?: boolean;
  readonly children?: readonly Node[];
}

/** Boxes without a meaning, and the lines of a text. */
const MEANINGLESS = ['generic', 'none', 'InlineTextBox', 'StaticText'];

/** What is said, in order: a line a node, indented by what it stands in; the texts of one node in one line. */
function outline(node: Node, depth = 0): string[] {
  const {role, name = '', expanded, children = []} = node;
  if (role === 'StaticText') return name.trim() ? [`${'  '.repeat(depth)}“${name}”`] : [];
  const isSilent = MEANINGLESS.includes(role);
  const state = expanded === undefined ? '' : expanded ? ', expanded' : ', collapsed';
  const inside = children.flatMap((child) => outline(child, depth + (isSilent ? 0 : 1)));
  return isSilent ? inside : joinTexts([`${'  '.repeat(depth)}${role.toLowerCase()}${state}`, ...inside]);
}

function joinTexts(lines: string[]): string[] {
  return lines.reduce<string[]>((joined, line) => {
    const last = joined[joined.length - 1] ?? '';
    const indent = /^ */.exec(line)![0];
    if (!line.trim().startsWith('“') || !last.startsWith(`${indent}“`)) return [...joined, line];
    return [...joined.slice(0, -1), last.slice(0, -1) + line.trim().slice(1)];
  }, []);
}

const PASSAGE = '<blockquote><p>We came.</p><p>We wrote.</p></blockquote>';
const ORIGINAL = '<p slot="original" lang="fr">Nous sommes venus.</p>';
const LETTER = 'author="Ana; Ben" recipient="the City" letter-title="The Ferry" date="2026-04-21" href="/letter"';
const CAPTION = `
      “Ana and Ben, in The Ferry, an open letter to the City, ”
      time
        “April 21, 2026”
      link
        “Read the full letter”`;
const FIGCAPTION = `
    figcaption${CAPTION}`;

const TREES: [what: string, markup: string, tree: string, press?: string][] = [
  [
    'a figure with one quotation and its caption, as a card',
    `<letter-excerpt ${LETTER}>${PASSAGE}</letter-excerpt>`,
    `
  figure
    blockquote
      paragraph
        “We came.”
      paragraph
        “We wrote.”${FIGCAPTION}`,
  ],
  [
    'the same for bare words',
    `<letter-excerpt ${LETTER} marks="page">We came.</letter-excerpt>`,
    `
  figure
    blockquote
      “We came.”${FIGCAPTION}`,
  ],
  [
    'a caption alone where a CMS has thrown the words out',
    `<letter-excerpt ${LETTER} preview="1"></letter-excerpt>${PASSAGE}`,
    `
  figure${FIGCAPTION}`,
  ],
  [
    'a button that says it is collapsed, and not the rest',
    `<letter-excerpt ${LETTER} preview="1">${PASSAGE}</letter-excerpt>`,
    `
  figure
    blockquote
      paragraph
        “We came.”
    button, collapsed
      “Show one more paragraph”${FIGCAPTION}`,
  ],
  [
    'a button that says it is expanded, and the rest',
    `<letter-excerpt ${LETTER} preview="1">${PASSAGE}</letter-excerpt>`,
    `
  figure
    blockquote
      paragraph
        “We came.”
      paragraph
        “We wrote.”
    button, expanded
      “Show less”${FIGCAPTION}`,
    'toggle',
  ],
  [
    'something beside the text, as a pull quote',
    `<letter-excerpt ${LETTER} variant="pull">${PASSAGE}</letter-excerpt>`,
    `
  complementary
    blockquote
      paragraph
        “We came.”
      paragraph
        “We wrote.”${CAPTION.replaceAll('\n  ', '\n')}`,
  ],
  [
    'no second time what stands in the text, as a pull quote',
    `<p>We came. We wrote.</p><letter-excerpt ${LETTER} variant="pull">${PASSAGE}</letter-excerpt>`,
    `
  complementary${CAPTION.replaceAll('\n  ', '\n')}`,
  ],
  [
    'the translation, and a button to the original',
    `<letter-excerpt ${LETTER}>${PASSAGE}${ORIGINAL}</letter-excerpt>`,
    `
  figure
    blockquote
      paragraph
        “We came.”
      paragraph
        “We wrote.”
    button
      “Show the original”${FIGCAPTION}`,
  ],
  [
    'the original, and a button to the translation',
    `<letter-excerpt ${LETTER}>${PASSAGE}${ORIGINAL}</letter-excerpt>`,
    `
  figure
    blockquote
      paragraph
        “Nous sommes venus.”
    button
      “Show the translation”${FIGCAPTION}`,
    'swap',
  ],
  [
    'both, one after the other, where there is room',
    `<div style="width:900px"><letter-excerpt ${LETTER}>${PASSAGE}${ORIGINAL}</letter-excerpt></div>`,
    `
  figure
    blockquote
      paragraph
        “We came.”
      paragraph
        “We wrote.”
    blockquote
      paragraph
        “Nous sommes venus.”${FIGCAPTION}`,
  ],
];

describe('what assistive technology gets of <letter-excerpt>', () => {
  before(() => setViewport({width: 500, height: 800}));
  after(() => setViewport({width: 1000, height: 800}));

  for (const [what, markup, tree, press] of TREES) {
    it(`is ${what}`, async () => {
      const {el, press: pressOn} = await excerptOf(markup);
      if (press) await pressOn(press);
      const whole = await executeServerCommand<Node | false, object>('whole-tree', {selector: 'letter-excerpt'});
      // Chromium alone hands out its tree; that nothing is wrong with it can be asked of all.
      if (whole) expect(`\n${outline(whole, 1).join('\n')}`).to.equal(tree);
      await expect(el).to.be.accessible();
    });
  }
});
