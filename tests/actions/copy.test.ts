import {expect} from '@open-wc/testing';
import sinon from 'sinon';
import {copyText} from '../../src/actions/copy.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const WORDS = {text: 'We came. <b>', html: '<p>We came. &lt;b&gt;</p>'};

/** Puts another clipboard, or none, in the browser’s place. */
function useClipboard(clipboard: unknown): void {
  Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
}

/** The older command, answered the way an engine does: with an event that says what to copy. */
function useCommand(answer: boolean): Map<string, string> {
  const copied = new Map<string, string>();
  sinon.stub(document, 'execCommand').callsFake(() => {
    const event = new Event('copy', {bubbles: true, cancelable: true});
    const clipboardData = {setData: (type: string, words: string) => copied.set(type, words)};
    Object.defineProperty(event, 'clipboardData', {value: clipboardData});
    if (answer) document.body.dispatchEvent(event);
    return answer;
  });
  return copied;
}

describe('copyText', () => {
  expectQuietConsole();

  afterEach(() => {
    sinon.restore();
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('writes both forms in the click itself, and says that they are there', async () => {
    const write = sinon.fake.resolves(undefined);
    useClipboard({write});
    const outcome = copyText(WORDS);
    expect(write.callCount).to.equal(1);
    expect(await outcome).to.equal(true);
    const [item] = write.firstCall.args[0] as ClipboardItem[];
    expect(await (await item!.getType('text/plain')).text()).to.equal(WORDS.text);
    expect(await (await item!.getType('text/html')).text()).to.equal(WORDS.html);
  });

  it('writes plain text where that is all there is', async () => {
    const writeText = sinon.fake.resolves(undefined);
    useClipboard({writeText});
    expect(await copyText({text: 'We came.'})).to.equal(true);
    expect(writeText.firstCall.args[0]).to.equal('We came.');
  });

  it('uses the older command where the page has no clipboard or may not use it', async () => {
    const copied = useCommand(true);
    for (const clipboard of [undefined, {write: sinon.fake.rejects(new DOMException('', 'NotAllowedError'))}, {}]) {
      copied.clear();
      useClipboard(clipboard);
      expect(await copyText(WORDS)).to.equal(true);
      expect([...copied]).to.deep.equal([
        ['text/plain', WORDS.text],
        ['text/html', WORDS.html],
      ]);
    }
  });

  it('never hears what the reader copies, and keeps its own copying from the page', async () => {
    const page = sinon.fake();
    document.addEventListener('copy', page);
    useCommand(true);
    useClipboard(undefined);
    await copyText(WORDS);
    expect(page.callCount).to.equal(0);
    const own = new ClipboardEvent('copy', {bubbles: true, cancelable: true});
    document.body.dispatchEvent(own);
    expect(page.callCount).to.equal(1);
    expect(own.defaultPrevented).to.equal(false);
    document.removeEventListener('copy', page);
  });

  it('says when neither worked, without an error', async () => {
    useCommand(false);
    useClipboard(undefined);
    expect(await copyText(WORDS)).to.equal(false);
    sinon.restore();
    sinon.stub(document, 'execCommand').throws(new Error());
    expect(await copyText(WORDS)).to.equal(false);
  });
});
