import {expect, fixture, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/letter-excerpt.js';
import type {LetterExcerptElement} from '../../src/elements/letter-excerpt.js';
import {registerStrings} from '../../src/strings/strings.js';
import {de} from '../../src/strings/de.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const LETTER = 'https://letter.example/full';
const PASSAGE = '<p>First we came.</p><p>Then we spoke.</p><p>Now we write.</p>';
/** Three words may stand anywhere: they are named with those that follow, and the rest with those before. */
const TO_PASSAGE =
  'text=First%20we%20came.,-Then%20we%20spoke&text=First%20we%20came.-,Then%20we%20spoke,Now%20we%20write';
const CANNOT_BE_READ = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://letter.example/1',
  'file:///etc/passwd',
  'https://',
  'http://[',
  ' ',
  '',
];
const canFindHidden = 'onbeforematch' in document.body;

/** An excerpt in a page, and what its reader sees of it. */
async function excerptOf(markup: string) {
  const el = await fixture<LetterExcerptElement>(markup);
  const part = (name: string) => el.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
  return {
    el,
    part,
    link: () => part('link')?.getAttribute('href') ?? null,
    attribution: () => part('attribution')?.textContent ?? null,
    toggle: () => el.shadowRoot!.querySelector<HTMLButtonElement>('[part="toggle"]'),
    /** Whether there is a part of this name. A boolean, as a failing test would print a whole page for an element. */
    has: (name: string) => Boolean(part(name)),
    label: () => part('toggle')?.textContent.trim() ?? null,
    /** The paragraphs that are on screen. */
    shown: () =>
      [...el.querySelectorAll<HTMLElement>('p, li')]
        .filter((block) => block.textContent.trim() && block.getAttribute('hidden') === null)
        .map((block) => block.textContent.trim()),
  };
}

/** An excerpt of three paragraphs that shows the first. */
const previewed = (attributes = '', passage = PASSAGE) =>
  excerptOf(`<letter-excerpt preview="1" ${attributes}>${passage}</letter-excerpt>`);

/** What changes inside a node while something happens. */
async function changesIn(node: Node, act: () => unknown): Promise<MutationRecord[]> {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(node, {subtree: true, childList: true, characterData: true, attributes: true});
  await act();
  changes.push(...observer.takeRecords());
  observer.disconnect();
  return changes;
}

/** Lets observers of the page speak, and the element answer. */
async function settled(el: LetterExcerptElement): Promise<void> {
  await Promise.resolve();
  await el.updateComplete;
}

describe('<letter-excerpt>', () => {
  expectQuietConsole();

  describe('the passage', () => {
    it('stays where the page wrote it, node for node, in its own words', async () => {
      const place = document.createElement('div');
      place.innerHTML = `<letter-excerpt href="${LETTER}" author="Ana" date="2026-04-21">
        Before <blockquote lang="en"><p>First <em>we</em> came.</p><!-- note --><p>Then we spoke.</p></blockquote> after
      </letter-excerpt>`;
      const host = place.firstElementChild as LetterExcerptElement;
      const nodes = [...host.childNodes];
      const source = host.innerHTML;
      const changes = await changesIn(host, async () => {
        document.body.append(place);
        await host.updateComplete;
      });
      expect(changes).to.deep.equal([]);
      expect([...host.childNodes]).to.deep.equal(nodes);
      expect(host.innerHTML).to.equal(source);
      expect(host.innerText.replace(/\s+/g, ' ')).to.equal('Before First we came. Then we spoke. after');
      place.remove();
      expect(host.innerHTML).to.equal(source);
    });

    it('is read as one quotation, whether the page wrote a blockquote or bare words', async () => {
      const own = await excerptOf('<letter-excerpt><blockquote><p>First.</p></blockquote></letter-excerpt>');
      expect(own.part('passage')!.localName).to.equal('div');

      const wrapped = await excerptOf(
        '<letter-excerpt><div><blockquote><p>First.</p></blockquote></div></letter-excerpt>',
      );
      expect(wrapped.part('passage')!.localName).to.equal('div');

      const bare = await excerptOf('<letter-excerpt>First.</letter-excerpt>');
      expect(bare.part('passage')!.localName).to.equal('blockquote');
    });

    it('is read as one quotation when the page’s blockquote streams in later', async () => {
      const {el, part} = await excerptOf('<letter-excerpt></letter-excerpt>');
      el.innerHTML = '<blockquote><p>First.</p></blockquote>';
      await settled(el);
      expect(part('passage')!.localName).to.equal('div');
    });

    it('is a figure whose caption says who wrote it', async () => {
      const {el} = await excerptOf(`<letter-excerpt author="Ana">${PASSAGE}</letter-excerpt>`);
      const figure = el.shadowRoot!.querySelector('figure')!;
      expect(figure.querySelector('figcaption')!.textContent.trim()).to.equal('Ana');
      expect(figure.querySelector('figcaption')!.parentElement).to.equal(figure);
    });
  });

  describe('the attribution', () => {
    const sentences: [attributes: string, markup: string | null][] = [
      ['', null],
      ['author="Ana"', 'Ana'],
      ['author="Ana; Ben"', 'Ana and Ben'],
      ['author=" Ana ;; Ben; Chris; "', 'Ana, Ben, and Chris'],
      ['author-role="fishers"', 'fishers'],
      ['author="Ana" author-role="a fisher"', 'Ana, a fisher'],
      ['recipient="the City Council"', 'From an open letter to the City Council'],
      ['author="Ana" recipient="the City; the Port"', 'Ana, in an open letter to the City and the Port'],
      ['letter-title="The Ferry"', 'From <cite>The Ferry</cite>'],
      ['author="Ana" letter-title="The Ferry"', 'Ana, in <cite>The Ferry</cite>'],
      ['publication="The Herald"', 'Published in The Herald'],
      ['author="Ana" publication="The Herald"', 'Ana, published in The Herald'],
      ['date="2026-04-21"', '<time datetime="2026-04-21">April 21, 2026</time>'],
      ['author="Ana" date=" 2026-04-21 "', 'Ana, <time datetime="2026-04-21">April 21, 2026</time>'],
      [
        'author="Ana" author-role="a fisher" recipient="the City" letter-title="The Ferry" publication="The Herald" date="2026-04-21"',
        'Ana, a fisher, in <cite>The Ferry</cite>, an open letter to the City, published in The Herald, ' +
          '<time datetime="2026-04-21">April 21, 2026</time>',
      ],
      ['author="{date}" letter-title="{author}"', '{date}, in <cite>{author}</cite>'],
      ['author="<img src=x onerror=alert(1)>"', '&lt;img src=x onerror=alert(1)&gt;'],
      ['author="" author-role=" " recipient=";" letter-title="" publication=" " date=""', null],
    ];
    for (const [attributes, markup] of sentences) {
      it(`says ${markup ?? 'nothing'} for ${attributes || 'no attributes'}`, async () => {
        const {part} = await excerptOf(`<letter-excerpt ${attributes}>${PASSAGE}</letter-excerpt>`);
        expect(part('attribution')?.innerHTML.replace(/<!--.*?-->|<\/?bdi>/g, '') ?? null).to.equal(markup);
      });
    }

    it('gives way to the page’s own', async () => {
      const {el} = await excerptOf(
        `<letter-excerpt author="Ana">${PASSAGE}<p slot="attribution">Ana of the harbour</p></letter-excerpt>`,
      );
      const slot = el.shadowRoot!.querySelector<HTMLSlotElement>('slot[name="attribution"]')!;
      expect(slot.assignedElements().map((own) => own.textContent)).to.deep.equal(['Ana of the harbour']);
    });

    it('speaks the language of the page, and changes with it', async () => {
      registerStrings('de', de);
      const place = await fixture<HTMLElement>(
        '<div lang="de"><letter-excerpt author="Ana; Ben" recipient="die Stadt" date="2026-04-21">Ein Satz.</letter-excerpt></div>',
      );
      const el = place.querySelector<LetterExcerptElement>('letter-excerpt')!;
      await el.updateComplete;
      const caption = el.shadowRoot!.querySelector('figcaption')!;
      expect(caption.textContent.trim()).to.equal('Ana und Ben, in einem offenen Brief an die Stadt, 21. April 2026');
      expect(caption.lang).to.equal('de');

      place.lang = 'en-GB';
      await settled(el);
      expect(caption.textContent.trim()).to.equal('Ana and Ben, in an open letter to die Stadt, 21 April 2026');
      expect(caption.lang).to.equal('en-GB');

      for (const nonsense of ['en_US', '', 'x-default', '!!', 'und']) {
        el.lang = nonsense;
        await settled(el);
        expect(caption.textContent, `lang="${nonsense}"`).to.contain('April');
      }
    });

    it('marks our English as English on a page in a language we do not speak', async () => {
      const {el} = await excerptOf(
        `<letter-excerpt lang="hy" author="Ana" href="${LETTER}">${PASSAGE}</letter-excerpt>`,
      );
      expect(el.shadowRoot!.querySelector('figcaption')!.lang).to.equal('en');
    });
  });

  describe('the link to the letter', () => {
    it('leads to the passage inside the letter', async () => {
      const {link, part} = await excerptOf(`<letter-excerpt href="${LETTER}">${PASSAGE}</letter-excerpt>`);
      expect(link()).to.equal(`${LETTER}#:~:${TO_PASSAGE}`);
      expect(part('link')!.textContent).to.equal('Read the full letter');
    });

    it('leads to a passage of bare words, and leaves out what is no passage', async () => {
      const {link} = await excerptOf(
        `<letter-excerpt href="${LETTER}">One <em>half-done</em> thing.<!-- no --><p slot="attribution">Ana</p></letter-excerpt>`,
      );
      expect(link()).to.equal(`${LETTER}#:~:text=One%20half%2Ddone%20thing`);
    });

    it('leads to the top with plain-link', async () => {
      const {link} = await excerptOf(`<letter-excerpt href="${LETTER}#top" plain-link>${PASSAGE}</letter-excerpt>`);
      expect(link()).to.equal(`${LETTER}#top`);
    });

    it('keeps the fragment and a directive that the page wrote', async () => {
      const anchored = await excerptOf(`<letter-excerpt href="${LETTER}#part-2">Only this.</letter-excerpt>`);
      expect(anchored.link()).to.equal(`${LETTER}#part-2:~:text=Only%20this`);

      const directed = await excerptOf(`<letter-excerpt href="${LETTER}#:~:text=mine">Only this.</letter-excerpt>`);
      expect(directed.link()).to.equal(`${LETTER}#:~:text=mine`);
    });

    it('leads to the letter alone while there are no words', async () => {
      const {el, link} = await excerptOf(`<letter-excerpt href="${LETTER}"> <p></p> </letter-excerpt>`);
      expect(link()).to.equal(LETTER);

      el.querySelector('p')!.textContent = 'Words that came late.';
      await settled(el);
      expect(link()).to.equal(`${LETTER}#:~:text=Words%20that%20came%20late`);

      el.querySelector('p')!.firstChild!.nodeValue = 'Words that changed.';
      await settled(el);
      expect(link()).to.equal(`${LETTER}#:~:text=Words%20that%20changed`);
    });

    it('is understood from the page it stands in, and may write a mail', async () => {
      const relative = await excerptOf('<letter-excerpt href="/letter" plain-link>Words.</letter-excerpt>');
      expect(relative.link()).to.equal(new URL('/letter', document.baseURI).href);

      const mail = await excerptOf('<letter-excerpt href="mailto:a@example.org">Words.</letter-excerpt>');
      expect(mail.link()).to.equal('mailto:a@example.org');
    });

    for (const address of CANNOT_BE_READ) {
      it(`is not there for ${JSON.stringify(address)}, and the author is told`, async () => {
        const {el, part, has} = await excerptOf(`<letter-excerpt debug>${PASSAGE}</letter-excerpt>`);
        expect(has('debug')).to.be.false;

        el.setAttribute('href', address);
        await el.updateComplete;
        expect(has('link')).to.be.false;
        expect(part('debug')!.textContent).to.contain('href is ignored');

        el.removeAttribute('href');
        await el.updateComplete;
        expect(has('debug')).to.be.false;
      });
    }

    it('is the page’s own where it wrote one: that one leads to the passage too', async () => {
      const {el} = await excerptOf(
        `<letter-excerpt>Only this.<a slot="link" class="mine" href="${LETTER}">Lesen</a></letter-excerpt>`,
      );
      const own = el.querySelector('a')!;
      expect(own.outerHTML).to.equal(`<a slot="link" class="mine" href="${LETTER}#:~:text=Only%20this">Lesen</a>`);
    });

    it('keeps the spaces of the page’s own with inner tags', async () => {
      const {el} = await excerptOf(
        `<letter-excerpt><a slot="link" href="${LETTER}">Read <em>the</em> letter</a></letter-excerpt>`,
      );
      expect(el.innerText.trim()).to.equal('Read the letter');
    });

    it('is the page’s own where a CMS wrapped it', async () => {
      const {el} = await excerptOf(
        `<letter-excerpt><p>Only this.</p><p slot="link"><a href="${LETTER}">Lesen</a></p></letter-excerpt>`,
      );
      expect(el.querySelector('a')!.getAttribute('href')).to.equal(`${LETTER}#:~:text=Only%20this`);
    });

    it('gets back exactly what the page wrote with plain-link, and follows the page when it rewrites the address', async () => {
      const {el} = await excerptOf(
        '<letter-excerpt>Only this.<a slot="link" href="/letter">Lesen</a></letter-excerpt>',
      );
      const own = el.querySelector('a')!;
      const there = (path: string) => new URL(path, document.baseURI).href;
      expect(own.href).to.equal(`${there('/letter')}#:~:text=Only%20this`);

      el.plainLink = true;
      await el.updateComplete;
      expect(own.getAttribute('href')).to.equal('/letter');

      el.plainLink = false;
      await el.updateComplete;
      expect(own.href).to.equal(`${there('/letter')}#:~:text=Only%20this`);

      own.setAttribute('href', '/other');
      await settled(el);
      expect(own.href).to.equal(`${there('/other')}#:~:text=Only%20this`);

      el.firstChild!.nodeValue = 'And that.';
      await settled(el);
      expect(own.href).to.equal(`${there('/other')}#:~:text=And%20that`);
    });

    it('leaves the page’s own alone when it leads nowhere we know, or already to a passage', async () => {
      for (const address of [`${LETTER}#:~:text=mine`, 'javascript:void(0)', 'mailto:a@example.org', 'http://[']) {
        const {el} = await excerptOf(
          `<letter-excerpt>This.<a slot="link" href="${address}">Lesen</a></letter-excerpt>`,
        );
        expect(el.querySelector('a')!.getAttribute('href')).to.equal(address);
      }
    });

    it('leaves links inside the passage alone', async () => {
      const {el} = await excerptOf(`<letter-excerpt><p>See <a href="${LETTER}">this</a>.</p></letter-excerpt>`);
      expect(el.querySelector('a')!.getAttribute('href')).to.equal(LETTER);
    });
  });

  describe('after an editor has put paragraphs round everything', () => {
    const damaged = (attributes: string) => `<letter-excerpt ${attributes}>
        <blockquote><p>One two three four five six seven.</p></blockquote>
        <p><a slot="link" href="/letter">Read the full letter</a></p><p></p>
      </letter-excerpt>`;

    it('does not take the link for a part of the passage, and keeps it in sight', async () => {
      const el = await fixture<LetterExcerptElement>(damaged('preview="1"'));
      const link = el.querySelector('a')!;
      expect(Boolean(el.shadowRoot!.querySelector('[part="toggle"]'))).to.equal(false);
      expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(link.getAttribute('href')).to.match(/#:~:text=One%20two%20three%20four%20five%20six%20seven$/);
    });

    it('makes no second link beside it', async () => {
      const el = await fixture<LetterExcerptElement>(damaged('href="/letter"'));
      expect(Boolean(el.shadowRoot!.querySelector('[part="link"]'))).to.equal(false);
    });
  });

  describe('the preview', () => {
    const passages: [how: string, markup: string][] = [
      ['straight inside', PASSAGE],
      ['in a blockquote', `<blockquote>${PASSAGE}</blockquote>`],
      [
        'in the wrappers of a CMS',
        `<div class="a"><div class="b"><blockquote><div>${PASSAGE}</div></blockquote></div></div>`,
      ],
      [
        'among empty paragraphs and line breaks',
        `<p></p><br>${PASSAGE.replaceAll('<p>', '<p>&nbsp;</p><br><p>')}<p><br></p>`,
      ],
      ['in a list', '<ul><li>First we came.</li><li>Then we spoke.</li><li>Now we write.</li></ul>'],
      [
        'in list items with paragraphs',
        `<ol>${PASSAGE.replaceAll('<p>', '<li><p>').replaceAll('</p>', '</p></li>')}</ol>`,
      ],
      ['with a footer of the page', `<blockquote>${PASSAGE}<footer><p>Ana</p></footer></blockquote>`],
    ];
    for (const [how, markup] of passages) {
      it(`shows as many paragraphs as asked for, written ${how}`, async () => {
        const {el, label, shown} = await excerptOf(`<letter-excerpt preview="2">${markup}</letter-excerpt>`);
        expect(shown()).to.include.members(['First we came.', 'Then we spoke.']);
        expect(el.innerText.replace(/\s+/g, ' ')).to.contain('Then we spoke.').and.not.contain('Now we write.');
        expect(label()).to.equal('Show one more paragraph');
      });
    }

    it('never hides a footer or the page’s own attribution', async () => {
      const {el} = await previewed(
        '',
        `<blockquote>${PASSAGE}<footer><p>Ana</p></footer></blockquote><p slot="attribution">Ben</p>`,
      );
      expect(el.querySelector('footer p')!.hasAttribute('hidden')).to.be.false;
      expect(el.querySelector('[slot]')!.hasAttribute('hidden')).to.be.false;
    });

    it('works in a footer, in a figcaption and in the slot of another element too', async () => {
      for (const place of ['footer', 'figcaption', 'div slot="body"']) {
        const outer = await fixture(
          `<${place}><letter-excerpt preview="1" href="${LETTER}">${PASSAGE}</letter-excerpt></${place.split(' ')[0]!}>`,
        );
        const el = outer.querySelector<LetterExcerptElement>('letter-excerpt')!;
        await el.updateComplete;
        expect(el.innerText.trim(), place).to.equal('First we came.');
        expect(el.shadowRoot!.querySelectorAll('[part="toggle"]').length, place).to.equal(1);
        expect(el.shadowRoot!.querySelector('a')!.href.endsWith(TO_PASSAGE), place).to.be.true;
      }
      const slotted = await previewed('slot="body"');
      expect(slotted.shown()).to.deep.equal(['First we came.']);
    });

    it('says how many more there are', async () => {
      const {label} = await previewed();
      expect(label()).to.equal('Show 2 more paragraphs');
    });

    it('counts as English does where our words are English, whatever the page speaks', async () => {
      // Russian has the same form for 1 and 21.
      const {label} = await previewed('lang="ru"', '<p>One.</p>'.repeat(22));
      expect(label()).to.equal('Show 21 more paragraphs');
    });

    it('has no button where nothing is hidden', async () => {
      for (const attributes of ['', 'preview="3"', 'preview="4"', 'preview="9007199254740991"']) {
        const {shown, has} = await excerptOf(`<letter-excerpt ${attributes}>${PASSAGE}</letter-excerpt>`);
        expect(has('toggle'), attributes).to.be.false;
        expect(shown(), attributes).to.have.length(3);
      }
      const bare = await previewed('', 'One long stretch of words, with no paragraph at all.');
      expect(bare.has('toggle')).to.be.false;
    });

    it('has no button for what the page itself keeps hidden, and leaves that hidden', async () => {
      const {el, has} = await previewed('', '<p>First.</p><p hidden>Not for readers.</p>');
      expect(has('toggle')).to.be.false;
      expect(el.querySelectorAll('p')[1]!.getAttribute('hidden')).to.equal('');

      const more = await previewed('', '<p>First.</p><p hidden>Not for readers.</p><p>Last.</p>');
      expect(more.label()).to.equal('Show one more paragraph');
      more.toggle()!.click();
      await more.el.updateComplete;
      expect(more.shown()).to.deep.equal(['First.', 'Last.']);
    });

    it('hides paragraphs that stream in after it', async () => {
      const {el, shown, label, has} = await previewed('', '<blockquote><p>First we came.</p></blockquote>');
      expect(has('toggle')).to.be.false;

      el.querySelector('blockquote')!.insertAdjacentHTML('beforeend', '<p>Then we spoke.</p>');
      await settled(el);
      expect(shown()).to.deep.equal(['First we came.']);
      expect(label()).to.equal('Show one more paragraph');

      el.querySelector('blockquote')!.insertAdjacentHTML('beforeend', '<p>Now we write.</p>');
      await settled(el);
      expect(label()).to.equal('Show 2 more paragraphs');

      el.querySelectorAll('p')[0]!.remove();
      await settled(el);
      expect(shown()).to.deep.equal(['Then we spoke.']);
    });

    it('opens and closes at the press of its button, and says so', async () => {
      const {el, toggle, label, shown} = await previewed();
      expect(toggle()!.type).to.equal('button');
      expect(toggle()!.getAttribute('aria-expanded')).to.equal('false');

      const opened = oneEvent(el, 'excerpt-toggled');
      toggle()!.click();
      const event = await opened;
      expect(event).to.include({open: true, bubbles: true, composed: true, cancelable: false});
      expect(shown()).to.have.length(3);
      expect(toggle()!.getAttribute('aria-expanded')).to.equal('true');
      expect(label()).to.equal('Show less');

      const closed = oneEvent(el, 'excerpt-toggled');
      toggle()!.click();
      expect(await closed).to.include({open: false});
      expect(shown()).to.deep.equal(['First we came.']);
      expect(toggle()!.getAttribute('aria-expanded')).to.equal('false');
    });

    // Over the remote protocol of Firefox the key of the space bar goes by its character.
    for (const [name, key] of [
      ['Enter', 'Enter'],
      ['the space bar', ' '],
    ] as const) {
      it(`opens at ${name}, and the focus stays on the button`, async () => {
        const {el, toggle, shown} = await previewed();
        toggle()!.focus();
        const opened = oneEvent(el, 'excerpt-toggled');
        await sendKeys({press: key});
        await opened;
        expect(shown()).to.have.length(3);
        expect(el.shadowRoot!.activeElement === toggle()).to.be.true;
      });
    }

    it('is silent about what the page itself opens', async () => {
      const {el, shown, label} = await previewed();
      let events = 0;
      el.addEventListener('excerpt-toggled', () => events++);
      el.open = true;
      await el.updateComplete;
      expect(shown()).to.have.length(3);
      expect(label()).to.equal('Show less');

      el.removeAttribute('open');
      el.open = false;
      await el.updateComplete;
      expect(shown()).to.have.length(1);
      expect(events).to.equal(0);
    });

    it('is open from the start when the page says so', async () => {
      const {shown, label} = await previewed('open');
      expect(shown()).to.have.length(3);
      expect(label()).to.equal('Show less');
    });

    it('keeps the focus out of the hidden paragraphs', async () => {
      const {el} = await previewed('', '<p>First.</p><p>See <a href="#there">there</a>.</p>');
      const inside = el.querySelector('a')!;
      inside.focus();
      expect(document.activeElement === inside).to.be.false;

      el.open = true;
      await el.updateComplete;
      inside.focus();
      expect(document.activeElement === inside).to.be.true;
    });

    it('leaves no gap for what it hides, however much that is', async () => {
      const height = async (paragraphs: number) => {
        const passage = '<style>letter-excerpt p{margin:40px 0}</style>' + '<p>One line.</p>'.repeat(paragraphs);
        return (await previewed('', passage)).part('passage')!.getBoundingClientRect().height;
      };
      expect(await height(9)).to.equal(await height(2));
    });

    if (canFindHidden) {
      it('opens when find-in-page or a link reaches a hidden paragraph', async () => {
        const {el, shown} = await previewed();
        const last = el.querySelectorAll('p')[2]!;
        expect(last.getAttribute('hidden')).to.equal('until-found');

        const opened = oneEvent(el, 'excerpt-toggled');
        last.dispatchEvent(new Event('beforematch', {bubbles: true}));
        expect(await opened).to.include({open: true});
        expect(shown()).to.have.length(3);
      });
    } else {
      it('hides completely where the browser cannot search what is hidden', async () => {
        const {el} = await previewed();
        expect(el.querySelectorAll('p')[2]!.getAttribute('hidden')).to.equal('');
        expect(el.querySelectorAll('p')[2]!.hasAttribute('style')).to.be.false;
      });
    }

    it('is printed in full, and folded again afterwards', async () => {
      const {el, shown, label} = await previewed();
      dispatchEvent(new Event('beforeprint'));
      expect(shown()).to.have.length(3);
      expect(el.innerText).to.contain('Now we write.');

      dispatchEvent(new Event('afterprint'));
      expect(shown()).to.deep.equal(['First we came.']);
      expect(label()).to.equal('Show 2 more paragraphs');
    });

    it('gives the paragraphs back as the page wrote them when it leaves the page', async () => {
      const written =
        '<p>First.</p><p style="color: green;">Second.</p><p style="margin-top: 3px;">Third.</p><p hidden="">Own.</p>';
      const {el, shown} = await previewed('', written);
      expect(shown()).to.deep.equal(['First.']);

      const place = el.parentElement!;
      el.remove();
      expect(el.innerHTML).to.equal(written);
      dispatchEvent(new Event('afterprint'));
      el.preview = 2;
      await el.updateComplete;
      expect(el.innerHTML, 'out of the page').to.equal(written);

      el.preview = 1;

      place.append(el);
      await el.updateComplete;
      expect(shown()).to.deep.equal(['First.']);
    });

    it('folds what changed while it was out of the page', async () => {
      const {el, shown, label} = await previewed();
      const place = el.parentElement!;
      el.remove();
      el.insertAdjacentHTML('beforeend', '<p>And more.</p>');
      place.append(el);
      await el.updateComplete;
      expect(shown()).to.deep.equal(['First we came.']);
      expect(label()).to.equal('Show 3 more paragraphs');
    });

    it('shows a paragraph that the page takes out of it', async () => {
      const {el} = await previewed();
      const last = el.querySelectorAll('p')[2]!;
      el.after(last);
      await settled(el);
      expect(last.hasAttribute('hidden')).to.be.false;
      expect(last.hasAttribute('style')).to.be.false;
      last.remove();
    });

    it('works on after it was moved', async () => {
      const place = await fixture<HTMLElement>(
        `<div><section lang="de"></section><letter-excerpt preview="1">${PASSAGE}</letter-excerpt></div>`,
      );
      registerStrings('de', de);
      const el = place.querySelector<LetterExcerptElement>('letter-excerpt')!;
      place.querySelector('section')!.append(el);
      await el.updateComplete;
      const toggle = el.shadowRoot!.querySelector<HTMLButtonElement>('[part="toggle"]')!;
      expect(toggle.textContent.trim()).to.equal('2 weitere Absätze zeigen');

      let events = 0;
      el.addEventListener('excerpt-toggled', () => events++);
      toggle.click();
      await el.updateComplete;
      await el.updateComplete;
      expect(el.innerText).to.contain('Now we write.');
      expect(events).to.equal(1);
    });

    for (const nonsense of [
      '0',
      '-1',
      '1.5',
      'two',
      'NaN',
      'Infinity',
      '1e3',
      '',
      ' ',
      '<b>1</b>',
      '99999999999999999999',
    ]) {
      it(`shows everything for preview="${nonsense}", and the author is told`, async () => {
        const {shown, part, has} = await excerptOf(
          `<letter-excerpt debug preview="${nonsense}">${PASSAGE}</letter-excerpt>`,
        );
        expect(shown()).to.have.length(3);
        expect(has('toggle')).to.be.false;
        expect(part('debug')!.textContent).to.contain('preview is ignored');
        expect(part('debug')!.lang).to.equal('en');
      });
    }
  });

  for (const nonsense of [
    '21.04.2026',
    '2026-02-30',
    '2026-4-1',
    '2026-04-21T10:00:00Z',
    'yesterday',
    '',
    '0',
    'null',
  ]) {
    it(`leaves out the date "${nonsense}", and the author is told`, async () => {
      const {part, attribution} = await excerptOf(
        `<letter-excerpt debug author="Ana" date="${nonsense}">${PASSAGE}</letter-excerpt>`,
      );
      expect(attribution()).to.equal('Ana');
      expect(part('debug')!.textContent).to.contain('date is ignored');
    });
  }

  it('tells the reader nothing of what is wrong without debug', async () => {
    const {has} = await excerptOf(
      `<letter-excerpt href="javascript:x" date="x" preview="x">${PASSAGE}</letter-excerpt>`,
    );
    expect(has('debug')).to.be.false;
  });

  it('keeps what a script set before it came to life', async () => {
    // An element made by the parser of another document is plain until it enters this one.
    const inert = document.implementation.createHTMLDocument().createElement('letter-excerpt');
    inert.innerHTML = PASSAGE;
    Object.assign(inert, {author: 'Ana', preview: 2, href: LETTER});
    expect(inert.shadowRoot).to.be.null;

    document.body.append(inert);
    await inert.updateComplete;
    const root = inert.shadowRoot!;
    expect(root.querySelector('[part="attribution"]')!.textContent).to.equal('Ana');
    expect(root.querySelector('[part="toggle"]')!.textContent.trim()).to.equal('Show one more paragraph');
    expect(root.querySelector('a')!.href).to.contain(LETTER);

    inert.preview = 1;
    await inert.updateComplete;
    expect(root.querySelector('[part="toggle"]')!.textContent.trim()).to.equal('Show 2 more paragraphs');
    inert.remove();
  });

  it('is gone with [hidden], whatever display the page asks for', async () => {
    const {el} = await excerptOf(
      `<letter-excerpt hidden class="mine"><style>.mine{display:flex}</style>${PASSAGE}</letter-excerpt>`,
    );
    expect(getComputedStyle(el).display).to.equal('none');
    el.hidden = false;
    expect(getComputedStyle(el).display).to.equal('flex');
  });

  it('touches nothing when nothing changed', async () => {
    const {el} = await previewed(`author="Ana" date="2026-04-21" href="${LETTER}" debug`);
    await nextFrame();
    const update = async () => {
      for (const name of el.getAttributeNames()) el.setAttribute(name, el.getAttribute(name)!);
      el.requestUpdate();
      await settled(el);
      await nextFrame();
    };
    expect(await changesIn(el.shadowRoot!, update), 'shadow tree').to.deep.equal([]);
    const own = await changesIn(el, update);
    expect(
      own.filter(({target}) => target !== el),
      'the page’s words',
    ).to.deep.equal([]);
  });

  it('is accessible in every state', async () => {
    const states: [state: string, markup: string][] = [
      ['bare words', '<letter-excerpt>Words.</letter-excerpt>'],
      [
        'everything',
        `<letter-excerpt author="Ana" letter-title="The Ferry" date="2026-04-21" href="${LETTER}">${PASSAGE}</letter-excerpt>`,
      ],
      ['folded', `<letter-excerpt preview="1" href="${LETTER}"><blockquote>${PASSAGE}</blockquote></letter-excerpt>`],
      ['open', `<letter-excerpt preview="1" open author="Ana">${PASSAGE}</letter-excerpt>`],
      [
        'own link and attribution',
        `<letter-excerpt>${PASSAGE}<p slot="attribution">Ana</p><a slot="link" href="${LETTER}">Read it</a></letter-excerpt>`,
      ],
      ['debug', `<letter-excerpt debug href="javascript:x" date="x" preview="x">${PASSAGE}</letter-excerpt>`],
      [
        'another language',
        `<letter-excerpt lang="ar" dir="rtl" preview="1" author="Ana" href="${LETTER}">${PASSAGE}</letter-excerpt>`,
      ],
    ];
    for (const [state, markup] of states) {
      const {el} = await excerptOf(markup);
      await expect(el, state).to.be.accessible();
    }
  });
});
