import {expect} from '@open-wc/testing';
import {a11ySnapshot, setViewport} from '@web/test-runner-commands';
import {excerptOf} from '../support/excerpt.js';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly expanded?: boolean;
  readonly children?: readonly Node[];
}

/** The tree that assistive technology gets, one line a node, indented. */
function outline(node: Node, depth = 0): string[] {
  const {role, name, expanded, children = []} = node;
  const line = `${'  '.repeat(depth)}${role}${name ? ` "${name}"` : ''}${expanded ? ' expanded' : ''}`;
  return [line, ...children.flatMap((child) => outline(child, depth + 1))];
}

describe('what assistive technology gets of <letter-excerpt>', () => {
  before(function () {
    // Chromium alone hands out its tree.
    if (!navigator.userAgent.includes('Chrome/')) this.skip();
  });

  const passage = '<blockquote><p>We came.</p><p>We wrote.</p></blockquote>';
  const LETTER = 'author="Ana" recipient="the City" letter-title="The Ferry" date="2026-04-21" href="/letter"';
  const trees: [what: string, markup: string, tree: string[], open?: boolean][] = [
    ['a card', `<letter-excerpt ${LETTER}>${passage}</letter-excerpt>`, []],
  ];
  for (const [what, markup, tree] of trees) {
    it(`is ${what}`, async () => {
      await setViewport({width: 500, height: 800});
      await excerptOf(markup);
      console.log(JSON.stringify(outline((await a11ySnapshot({})) as unknown as Node), null, 1));
      expect(tree).to.deep.equal([]);
    });
  }
});
