import {expect, fixture} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../src/define/letter-excerpt.js';
import type {LetterExcerptElement} from '../../src/elements/letter-excerpt.js';
import {expectQuietConsole} from '../support/quiet-console.js';

/** What the reader’s next paste brings, as an editor of rich text gets it. */
async function paste(): Promise<Record<string, string>> {
  const editor = await fixture<HTMLTextAreaElement>('<textarea aria-label="Paste"></textarea>');
  const pasted = new Promise<Record<string, string>>((resolve) => {
    editor.addEventListener('paste', ({clipboardData}) =>
      resolve({text: clipboardData!.getData('text/plain'), html: clipboardData!.getData('text/html')}),
    );
  });
  editor.focus();
  await sendKeys({down: 'Control'});
  await sendKeys({press: 'v'});
  await sendKeys({up: 'Control'});
  return pasted;
}

describe('the clipboard of a <letter-excerpt>', () => {
  expectQuietConsole();

  for (const [where, hide] of [
    ['as the browser has it', false],
    ['over http, where pages have none', true],
  ] as const) {
    it(`holds text and HTML after a click, ${where}`, async () => {
      if (hide) Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});
      const el = await fixture<LetterExcerptElement>(
        `<letter-excerpt copyable plain-link href="https://letter.example/" author="Ana"><p>We came, ${where}.</p></letter-excerpt>`,
      );
      const button = el.shadowRoot!.querySelector('[part~="copy"]')!;
      const {x, y, width, height} = button.getBoundingClientRect();
      const copied = new Promise<string>((resolve) =>
        el.addEventListener('excerpt-copied', ({how}) => resolve(how), {once: true}),
      );
      await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
      expect(await copied).to.equal('clipboard');
      Reflect.deleteProperty(navigator, 'clipboard');
      const {text, html} = await paste();
      expect(text!.replace(/\r/g, '')).to.equal(`“We came, ${where}.”\n\n— Ana\nhttps://letter.example/`);
      expect(html).to.contain('<blockquote');
    });
  }
});
