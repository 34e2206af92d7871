import {expect, fixture} from '@open-wc/testing';
import '../../src/define/cta-button.js';
import type {CtaButtonElement} from '../../src/elements/cta-button.js';
import {expectQuietConsole} from '../support/quiet-console.js';

/** The lines of docs/cta-button.md and docs/cta-actions.md. The tag is alive in this page, so before that it has another name. */
const LINES = `
  cta-asleep:not(:defined) :is(a, button) {
    display: inline-block;
    box-sizing: border-box;
    padding: 0.625em 1.375em;
    border: 0.125rem solid;
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
  }
  cta-asleep:is([proof], [calendar]):not(:defined) { display: inline-block }
  cta-asleep[proof]:not(:defined) { padding-block-end: 1.76em }
  cta-asleep[calendar]:not(:defined) { padding-block-end: 44px }
`;

describe('the room of a <cta-button> before its script arrives', () => {
  expectQuietConsole();

  let sheet: HTMLStyleElement;
  before(() => {
    sheet = document.createElement('style');
    sheet.textContent = LINES;
    document.head.append(sheet);
  });
  after(() => sheet.remove());

  for (const attributes of ['', 'proof', 'calendar', 'block']) {
    it(`is the one it needs afterwards, with the lines of our documentation: ${attributes || 'alone'}`, async () => {
      const inside = `${attributes} closes="2999-01-01T00:00:00Z"><a href="#a">Sign the letter</a>`;
      const page = await fixture<HTMLElement>(
        `<div><div><cta-asleep ${inside}</cta-asleep></div><div><cta-button ${inside}</cta-button></div></div>`,
      );
      await page.querySelector<CtaButtonElement>('cta-button')!.updateComplete;
      const [asleep, awake] = [...page.children].map((place) => place.getBoundingClientRect().height);
      expect(awake).to.be.above(40);
      expect(asleep).to.be.closeTo(awake!, 1);
    });
  }
});
