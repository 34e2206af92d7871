import {expect, fixture} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import sinon from 'sinon';
import '../../src/define/letter-excerpt.js';
import type {LetterExcerptElement} from '../../src/elements/letter-excerpt.js';
import {de} from '../../src/strings/de.js';
import {registerStrings} from '../../src/strings/strings.js';
import {expectQuietConsole} from '../support/quiet-console.js';
import {until} from '../support/until.js';

const LETTER = 'https://letter.example/full';
const PASSAGE = '<blockquote><p>First we came.</p><p>Then we <em>spoke</em>.</p></blockquote>';
const AIMED = `${LETTER}#:~:text=`;
const HOSTILE =
  '&lt;img src=x onerror=alert(1)&gt;&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u202e&quot;\u0000\ud800';

/** An excerpt in a page, and what its reader can do with it. */
async function excerptOf(attributes: string, passage = PASSAGE) {
  const el = await fixture<LetterExcerptElement>(`<letter-excerpt ${attributes}>${passage}</letter-excerpt>`);
  const all = <T extends HTMLElement>(name: string) => [...el.shadowRoot!.querySelectorAll<T>(`[part~="${name}"]`)];
  return {
    el,
    all,
    act: (name: string) => all<HTMLButtonElement>(name)[0]!,
    labels: () => all('act').map((button) => button.textContent.trim()),
    said: () => all('said')[0]!.textContent,
    places: () => all<HTMLAnchorElement>('place'),
  };
}

const define = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, {value, configurable: true, writable: true});

/** Puts a clipboard in the browser’s place that keeps what it is given. */
function keepClipboard() {
  const copied: Record<string, string> = {};
  const write = sinon.fake(async ([item]: ClipboardItem[]) => {
    for (const type of item!.types) copied[type] = await (await item!.getType(type)).text();
  });
  define(navigator, 'clipboard', {write});
  return {copied, write};
}

function refuseClipboard(): void {
  define(navigator, 'clipboard', undefined);
  sinon.stub(document, 'execCommand').returns(false);
}

/** Puts a sheet in the browser’s place, or takes it away. */
function useSheet(share: unknown): void {
  define(navigator, 'share', share);
  define(navigator, 'canShare', share && (() => true));
}

/** Keeps the browser on this page, after everybody has heard of a click. */
function stay(event: Event): void {
  event.preventDefault();
}

describe('<letter-excerpt> to take along', () => {
  expectQuietConsole();

  beforeEach(() => {
    useSheet(undefined);
    document.addEventListener('click', stay);
    document.addEventListener('auxclick', stay);
  });

  afterEach(() => {
    sinon.restore();
    document.removeEventListener('click', stay);
    document.removeEventListener('auxclick', stay);
    for (const name of ['clipboard', 'share', 'canShare']) Reflect.deleteProperty(navigator, name);
    getSelection()?.removeAllRanges();
  });

  it('has no button and no request that the page did not ask for', async () => {
    const {all} = await excerptOf(`href="${LETTER}"`);
    expect(all('acts').length + all('verdict').length).to.equal(0);
  });

  it('has the buttons that the page asked for, in its language', async () => {
    registerStrings('de', de);
    const {labels} = await excerptOf(`copyable shareable quote-card lang="de"`);
    expect(labels()).to.deep.equal(['Diese Stelle kopieren', 'Teilen', 'Als Bild']);
    const {el, labels: some} = await excerptOf('shareable');
    expect(some()).to.deep.equal(['Share']);
    el.shareable = false;
    await el.updateComplete;
    expect(some()).to.deep.equal([]);
  });

  describe('copied', () => {
    it('is the words, who wrote them and where they stand, as text and as HTML', async () => {
      const {copied} = keepClipboard();
      const {el, act} = await excerptOf(`copyable href="${LETTER}" author="Ana" letter-title="The Ferry"`);
      setTimeout(() => act('copy').click());
      const {how} = await next(el, 'excerpt-copied');
      expect(how).to.equal('clipboard');
      const address = act('link').getAttribute('href')!;
      expect(address.startsWith(AIMED)).to.equal(true);
      expect(copied['text/plain']).to.equal(`“First we came.\n\nThen we spoke.”\n\n— Ana, in The Ferry\n${address}`);
      const body = new DOMParser().parseFromString(copied['text/html']!, 'text/html').body;
      expect([...body.querySelectorAll('blockquote p')].map((p) => p.textContent)).to.deep.equal([
        '“First we came.',
        'Then we spoke.”',
      ]);
      expect(body.querySelector('a')!.href).to.equal(address);
    });

    it('says so, also to those who hear the page, and says it again the next time', async () => {
      keepClipboard();
      const {el, act, said, all} = await excerptOf('copyable');
      const status = all('said')[0]!;
      expect(status.getAttribute('role')).to.equal('status');
      expect(said()).to.equal('');
      const words: string[] = [];
      const observer = new MutationObserver(() => words.push(said()));
      observer.observe(status, {childList: true, characterData: true, subtree: true});
      for (let i = 0; i < 2; i++) {
        setTimeout(() => act('copy').click());
        await next(el, 'excerpt-copied');
        await el.updateComplete;
      }
      observer.disconnect();
      expect(words.filter(Boolean)).to.deep.equal(['Copied, with its source.', 'Copied, with its source.']);
    });

    it('is the passage as the page has it then, with the page’s own attribution and link', async () => {
      const {copied} = keepClipboard();
      const {el, act} = await excerptOf(
        'copyable plain-link author="Ana"',
        `<p>We came.</p><p slot="attribution">By  all\n of us</p><a slot="link" href="${LETTER}">Whole letter</a>`,
      );
      el.querySelector('p')!.textContent = 'We went.';
      setTimeout(() => act('copy').click());
      await next(el, 'excerpt-copied');
      expect(copied['text/plain']).to.equal(`“We went.”\n\n— By all of us\n${LETTER}`);
    });

    it('has the quotation marks of the language of the passage', async () => {
      const {copied} = keepClipboard();
      const {el, act} = await excerptOf('copyable', '<blockquote lang="de" dir="rtl"><p>Wir kamen.</p></blockquote>');
      setTimeout(() => act('copy').click());
      await next(el, 'excerpt-copied');
      expect(copied['text/plain']!.startsWith('„Wir kamen.“')).to.equal(true);
      expect(copied['text/html']).to.contain('lang="de" dir="rtl"');
    });

    it('has the line ends of an author and the paragraphs of an editor without any', async () => {
      const {copied} = keepClipboard();
      const {el, act} = await excerptOf(
        'copyable plain-link marks="page"',
        `<div>Roses\n are <b>red</b>, <br>\nviolets<!-- no --> blue.<br>&nbsp;<br />We came.</div>
        <blockquote slot="original"><p>Nous.</p></blockquote><footer>Ana</footer>`,
      );
      setTimeout(() => act('copy').click());
      await next(el, 'excerpt-copied');
      expect(copied['text/plain']!.split('\n').slice(0, 4)).to.deep.equal([
        '“Roses are red,',
        'violets blue.',
        '',
        'We came.”',
      ]);
    });

    it('can be prevented by the page, which hears the words first', async () => {
      const {write} = keepClipboard();
      const {el, act, said} = await excerptOf('copyable');
      let text = '';
      el.addEventListener('excerpt-copy', (event) => {
        ({text} = event);
        event.preventDefault();
      });
      act('copy').click();
      await el.updateComplete;
      expect(text.startsWith('“First we came.')).to.equal(true);
      expect(write.callCount).to.equal(0);
      expect(said()).to.equal('');
    });

    it('ends in the passage selected and a sentence where the browser refuses', async () => {
      refuseClipboard();
      const {el, act, said} = await excerptOf('copyable preview="1"');
      setTimeout(() => act('copy').click());
      const {how} = await next(el, 'excerpt-copied');
      expect(how).to.equal('selected');
      expect(el.open).to.equal(true);
      expect(getSelection()!.toString().replace(/\s+/g, ' ').trim()).to.equal('First we came. Then we spoke.');
      await el.updateComplete;
      expect(said()).to.match(/^The passage is selected: press (?:Ctrl|\u2318) C to copy it/);
    });

    it('leaves the reader’s own copying alone', async () => {
      await excerptOf('copyable shareable quote-card');
      const copy = new ClipboardEvent('copy', {bubbles: true, cancelable: true, composed: true});
      document.querySelector('letter-excerpt p')!.dispatchEvent(copy);
      expect(copy.defaultPrevented).to.equal(false);
    });

    it('keeps markup and half characters as text', async () => {
      const {copied} = keepClipboard();
      const {el, act} = await excerptOf(`copyable author="${HOSTILE}" letter-title="${HOSTILE}"`, `<p>${HOSTILE}</p>`);
      setTimeout(() => act('copy').click());
      await next(el, 'excerpt-copied');
      const body = new DOMParser().parseFromString(copied['text/html']!, 'text/html').body;
      const names = [...body.querySelectorAll('*')].map(({localName}) => localName);
      expect(names).to.deep.equal(['blockquote', 'p', 'p', 'br', 'a']);
    });

    it('takes a megabyte', async () => {
      const {copied} = keepClipboard();
      const {el, act} = await excerptOf('copyable', `<p>${'We came. '.repeat(120_000)}</p>`);
      setTimeout(() => act('copy').click());
      await next(el, 'excerpt-copied');
      expect(copied['text/plain']!.length).to.be.greaterThan(1_000_000);
    });
  });

  describe('handed on to the browser’s sheet', () => {
    it('is the passage, its title and its address', async () => {
      const share = sinon.fake.resolves(undefined);
      useSheet(share);
      const {el, act} = await excerptOf(`shareable href="${LETTER}" author="Ana" letter-title="The Ferry"`);
      expect(act('hand-on').hasAttribute('aria-expanded')).to.equal(false);
      const before = sinon.fake();
      el.addEventListener('excerpt-share', before);
      setTimeout(() => act('hand-on').click());
      const {via, url} = await next(el, 'excerpt-shared');
      const address = act('link').getAttribute('href')!;
      expect([via, url]).to.deep.equal(['sheet', address]);
      expect(before.callCount).to.equal(1);
      expect(share.firstCall.args[0]).to.deep.equal({
        title: 'The Ferry',
        text: '“First we came.\n\nThen we spoke.”\n— Ana, in The Ferry',
        url: address,
      });
    });

    it('says nothing when the reader closes the sheet', async () => {
      const share = sinon.fake.rejects(new DOMException('', 'AbortError'));
      useSheet(share);
      const {el, act, said, places} = await excerptOf('shareable');
      const after = sinon.fake();
      el.addEventListener('excerpt-shared', after);
      act('hand-on').click();
      await aTimeout();
      expect(share.callCount).to.equal(1);
      expect([after.callCount, said(), places().length]).to.deep.equal([0, '', 0]);
    });

    it('becomes a list of links where the sheet does not open after all', async () => {
      useSheet(sinon.fake.rejects(new DOMException('', 'NotAllowedError')));
      const {el, act, places} = await excerptOf('shareable');
      act('hand-on').click();
      await until(() => places().length > 0);
      expect(act('hand-on').getAttribute('aria-expanded')).to.equal('true');
      expect(el.shadowRoot!.textContent).to.contain('E-mail');
    });

    it('can be prevented by the page', async () => {
      const share = sinon.fake.resolves(undefined);
      useSheet(share);
      const {el, act} = await excerptOf('shareable');
      el.addEventListener('excerpt-share', (event) => event.preventDefault());
      act('hand-on').click();
      await aTimeout();
      expect(share.callCount).to.equal(0);
    });
  });

  describe('handed on without a sheet', () => {
    async function opened(attributes: string, passage = PASSAGE) {
      const excerpt = await excerptOf(`shareable href="${LETTER}" author="Ana" ${attributes}`, passage);
      excerpt.act('hand-on').focus();
      excerpt.act('hand-on').click();
      await until(() => excerpt.places().length > 0);
      return excerpt;
    }

    it('goes by mail, and to the networks that the page chose', async () => {
      const {places, act} = await opened('networks="Bluesky; Nonsense; Our forum https://forum.example/?u={url}"');
      expect(places().map((place) => place.textContent.trim())).to.deep.equal([
        'E-mail',
        'Bluesky, opens in a new tab',
        'Our forum, opens in a new tab',
      ]);
      const [mail, bluesky, forum] = places();
      const address = act('link').getAttribute('href')!;
      expect(new URLSearchParams(mail!.search).get('body')).to.equal(
        `“First we came.\r\n\r\nThen we spoke.”\r\n— Ana\r\n\r\n${address}`,
      );
      expect(new URL(bluesky!.href).searchParams.get('text')!.endsWith(` ${address}`)).to.equal(true);
      expect(new URL(forum!.href).searchParams.get('u')).to.equal(address);
      expect(places().map(({target, rel}) => [target, rel])).to.deep.equal([
        ['_self', 'noopener noreferrer'],
        ['_blank', 'noopener noreferrer'],
        ['_blank', 'noopener noreferrer'],
      ]);
    });

    it('keeps the author’s order where mail is in it', async () => {
      const {places} = await opened('networks="X; mail"');
      expect(places().map((place) => new URL(place.href).protocol)).to.deep.equal(['https:', 'mailto:']);
    });

    it('closes with Escape, which gives the focus back, and with the button', async () => {
      const {el, act, places} = await opened('networks="X"');
      places()[1]!.focus();
      await sendKeys({press: 'Escape'});
      await el.updateComplete;
      expect(places().length).to.equal(0);
      expect(el.shadowRoot!.activeElement === act('hand-on')).to.equal(true);
      expect(act('hand-on').getAttribute('aria-expanded')).to.equal('false');
      act('hand-on').click();
      await until(() => places().length > 0);
      act('hand-on').click();
      await el.updateComplete;
      expect(places().length).to.equal(0);
    });

    it('tells the page which way it went, and can be prevented', async () => {
      const {el, places} = await opened('networks="X"');
      const heard: string[] = [];
      el.addEventListener('excerpt-shared', ({via}) => heard.push(via));
      for (const place of places()) place.click();
      places()[1]!.dispatchEvent(
        new MouseEvent('auxclick', {button: 1, bubbles: true, composed: true, cancelable: true}),
      );
      expect(heard).to.deep.equal(['mail', 'X', 'X']);
      document.removeEventListener('click', stay);
      el.addEventListener('excerpt-share', (event) => event.preventDefault());
      expect(places()[1]!.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))).to.equal(false);
      expect(heard.length).to.equal(3);
    });

    it('shortens a megabyte to what a post holds, closes the marks and names the author', async () => {
      const {places} = await opened('networks="Bluesky"', `<p>${'We came. '.repeat(120_000)}</p>`);
      const post = new URL(places()[1]!.href).searchParams.get('text')!;
      expect(post.length).to.be.lessThan(310);
      expect(post).to.match(/^“We came\. .*We came\. …”\s+— Ana https:/);
    });

    it('is accessible', async () => {
      const {el} = await opened('copyable quote-card networks="X; Bluesky"');
      await expect(el).to.be.accessible();
    });
  });

  describe('followed to the letter', () => {
    const middle = () => new MouseEvent('auxclick', {button: 1, bubbles: true, composed: true, cancelable: true});

    it('tells the page before and after, whichever way and whichever link', async () => {
      document.removeEventListener('click', stay);
      document.removeEventListener('auxclick', stay);
      const here = location.href;
      const ours = await excerptOf('href="#letter"');
      const own = await excerptOf('', '<p>We came.</p><p><a slot="link" href="#letter"><b>Letter</b></a></p>');
      const ways: [LetterExcerptElement, HTMLElement][] = [
        [ours.el, ours.act('link')],
        [own.el, own.el.querySelector('b')!],
      ];
      for (const [el, target] of ways) {
        for (const follow of [() => target.click(), () => target.dispatchEvent(middle())]) {
          const before = sinon.fake();
          el.addEventListener('excerpt-follow', before, {once: true});
          setTimeout(follow);
          const {href} = await next(el, 'excerpt-followed');
          const [event] = before.firstCall.args as [HTMLElementEventMap['excerpt-follow']];
          expect(event.href).to.equal(href);
          expect(event.control.contains(target)).to.equal(true);
          expect(href.startsWith(`${location.origin}${location.pathname}`)).to.equal(true);
        }
      }
      history.replaceState(null, '', here);
    });

    it('stays when the page says so', async () => {
      const {el, act} = await excerptOf(`href="${LETTER}"`);
      document.removeEventListener('click', stay);
      const after = sinon.fake();
      el.addEventListener('excerpt-followed', after);
      el.addEventListener('excerpt-follow', (event) => event.preventDefault());
      const click = new MouseEvent('click', {bubbles: true, composed: true, cancelable: true});
      expect(act('link').dispatchEvent(click)).to.equal(false);
      await aTimeout();
      expect(after.callCount).to.equal(0);
    });

    it('says nothing after a click that the page stopped, or on anything else', async () => {
      const {el, act} = await excerptOf(`href="${LETTER}" copyable`);
      const heard = sinon.fake();
      el.addEventListener('excerpt-followed', heard);
      act('link').click();
      el.querySelector('p')!.click();
      await aTimeout();
      expect(heard.callCount).to.equal(0);
    });
  });

  it('is accessible with every button, once it has said something', async () => {
    keepClipboard();
    const {el, act} = await excerptOf(`copyable shareable quote-card href="${LETTER}" author="Ana"`);
    setTimeout(() => act('copy').click());
    await next(el, 'excerpt-copied');
    await el.updateComplete;
    await expect(el).to.be.accessible();
  });

  it('has buttons and links that a thumb hits', async () => {
    const {all, places, act} = await excerptOf('copyable shareable quote-card networks="X"');
    act('hand-on').click();
    await until(() => places().length > 0);
    for (const target of [...all('act'), ...places()]) expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
});

/** The next event of a type, with its own fields. */
function next<Type extends keyof HTMLElementEventMap>(el: HTMLElement, type: Type): Promise<HTMLElementEventMap[Type]> {
  return new Promise((resolve) => el.addEventListener(type, resolve, {once: true}));
}

/** One turn of the browser: everything that was promised has happened. */
function aTimeout(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
