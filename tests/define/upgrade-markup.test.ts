import {expect, fixture, fixtureCleanup} from '@open-wc/testing';
import '../../src/bundle.js';
import type {CtaButtonElement} from '../../src/elements/cta-button.js';
import type {LetterExcerptElement} from '../../src/elements/letter-excerpt.js';
import {expectQuietConsole} from '../support/quiet-console.js';

/** Plain HTML that stood in the page, or came into it, and was looked at by the script. */
async function pageWith(markup: string) {
  const place = await fixture<HTMLElement>(`<div>${markup}</div>`);
  await seen();
  return {
    place,
    marked: place.querySelector<HTMLElement>('[data-widget]')!,
    widgets: () => [...place.querySelectorAll('letter-excerpt, cta-button, petition-counter')],
    /** The elements in the page, outermost first: `div > cta-button > a`. */
    outline: () => outlineOf(place),
  };
}

/** Lets the script hear of what changed in the page. */
const seen = () => new Promise<void>((resolve) => queueMicrotask(resolve));

function outlineOf(parent: Element): string {
  return [...parent.children]
    .map((child) => {
      const inner = outlineOf(child);
      return inner ? `${child.localName}(${inner})` : child.localName;
    })
    .join(' ');
}

describe('data-widget', () => {
  expectQuietConsole();

  const forms: [what: string, markup: string, outline: string][] = [
    ['a link', '<a data-widget="cta-button" href="#x">Sign</a>', 'cta-button(a)'],
    ['a button', '<button data-widget="cta-button">Sign</button>', 'cta-button(button)'],
    [
      'a blockquote',
      '<blockquote data-widget="letter-excerpt"><p>One.</p></blockquote>',
      'letter-excerpt(blockquote(p))',
    ],
    ['a div', '<div data-widget="petition-counter">Words</div>', 'div(petition-counter)'],
    ['a div with a link', '<div data-widget="cta-button"><a href="#x">Sign</a></div>', 'div(cta-button(a))'],
    ['a span', '<p>So far: <span data-widget="petition-counter">many</span>.</p>', 'p(span(petition-counter))'],
    ['a section', '<section data-widget="letter-excerpt"><p>1</p><p>2</p></section>', 'section(letter-excerpt(p p))'],
  ];
  for (const [what, markup, outline] of forms) {
    it(`brings ${what} to life: ${outline}`, async () => {
      const page = await pageWith(markup);
      expect(page.outline()).to.equal(outline);
      expect(Boolean(page.widgets()[0]!.shadowRoot)).to.be.true;
    });
  }

  it('hands the attributes on, and no others', async () => {
    const {widgets} = await pageWith(
      `<blockquote data-widget="letter-excerpt" data-href="https://a.example/" data-author="Ana" data-author-role="fisher"
         data-plain-link data-preview="2" data-petition="x" data-onclick="alert(1)" data-style="color:red" data-id="y" data-class="z"
         data-source="s" data-slot="t" title="mine"><p>One.</p></blockquote>`,
    );
    expect(Object.fromEntries([...widgets()[0]!.attributes].map(({name, value}) => [name, value]))).to.deep.equal({
      href: 'https://a.example/',
      author: 'Ana',
      'author-role': 'fisher',
      'plain-link': '',
      preview: '2',
    });
  });

  it('leaves the page’s element as it is: attributes, listeners, words, children', async () => {
    const place = await fixture<HTMLElement>('<div></div>');
    place.innerHTML =
      '<a data-widget="cta-button" data-closes="2999-01-01T00:00:00Z" id="sign" class="big" href="#x">Sign <b>now</b></a>';
    const link = place.querySelector('a')!;
    const written = link.outerHTML;
    const bold = link.firstElementChild;
    let clicks = 0;
    link.addEventListener('click', (event) => {
      clicks++;
      event.preventDefault();
    });
    await seen();
    expect(link.outerHTML).to.equal(written);
    expect(link.firstElementChild === bold).to.be.true;
    expect(link.parentElement!.localName).to.equal('cta-button');
    link.click();
    expect(clicks).to.equal(1);
    expect(document.getElementById('sign') === link).to.be.true;
  });

  it('keeps the words of a div where they were written, node for node', async () => {
    const place = await fixture<HTMLElement>('<div></div>');
    place.innerHTML = '<div data-widget="petition-counter"> So <b>many</b>!<!-- note --></div>';
    const div = place.firstElementChild as HTMLElement;
    const nodes = [...div.childNodes];
    await seen();
    expect([...div.firstElementChild!.childNodes].every((node, i) => node === nodes[i])).to.be.true;
    expect(div.firstElementChild!.childNodes.length).to.equal(nodes.length);
    expect(div.innerText).to.equal('So many!');
  });

  for (const markup of [
    '<a data-widget="cta-button" href="#x">Sign</a>',
    '<blockquote data-widget="letter-excerpt"><p>See <a href="#x">this</a>.</p></blockquote>',
    '<div data-widget="cta-button"><a href="#x">Sign</a></div>',
  ]) {
    it(`leaves the focus where it is: ${markup}`, async () => {
      const place = await fixture<HTMLElement>('<div></div>');
      place.innerHTML = markup;
      const link = place.querySelector('a')!;
      link.focus();
      await seen();
      await place.querySelector<CtaButtonElement | LetterExcerptElement>('cta-button, letter-excerpt')!.updateComplete;
      expect(document.activeElement === link).to.be.true;
    });
  }

  it('takes no focus that was elsewhere', async () => {
    const other = await fixture<HTMLElement>('<button>Other</button>');
    other.focus();
    await pageWith('<a data-widget="cta-button" href="#x">Sign</a>');
    expect(document.activeElement === other).to.be.true;
  });

  it('works for what is inserted later, also deep inside', async () => {
    const {place, outline} = await pageWith('');
    place.insertAdjacentHTML(
      'beforeend',
      '<section><div><a data-widget="cta-button" href="#x">Sign</a></div></section><button data-widget="cta-button">Go</button>',
    );
    await seen();
    expect(outline()).to.equal('section(div(cta-button(a))) cta-button(button)');
  });

  it('works once, however often the page moves it or the script looks', async () => {
    const {place, marked, widgets, outline} = await pageWith(
      '<div data-widget="petition-counter" data-count="5">Words</div>',
    );
    const [widget] = widgets();
    const section = document.createElement('section');
    place.append(section);
    section.append(marked);
    await seen();
    place.append(section);
    await seen();
    expect(outline()).to.equal('section(div(petition-counter))');
    expect(widgets()[0] === widget).to.be.true;

    place.insertAdjacentHTML('beforeend', place.innerHTML);
    await seen();
    expect(outline()).to.equal('section(div(petition-counter)) section(div(petition-counter))');
  });

  it('leaves a mark inside the tag itself alone', async () => {
    const {outline} = await pageWith('<cta-button><a data-widget="cta-button" href="#x">Sign</a></cta-button>');
    expect(outline()).to.equal('cta-button(a)');
  });

  it('brings two kinds to life, one in the other', async () => {
    const {outline} = await pageWith(
      '<div data-widget="letter-excerpt"><p>One.</p><a slot="link" data-widget="cta-button" href="#x">Sign</a></div>',
    );
    expect(outline()).to.equal('div(letter-excerpt(p cta-button(a)))');
  });

  for (const name of ['', 'x-unknown', 'CTA-BUTTON', 'cta-button petition-counter', 'script', '__proto__', '*', '"]']) {
    it(`leaves data-widget='${name}' as plain HTML`, async () => {
      const {place, marked} = await pageWith('');
      const written = `<a data-widget='${name}' href="#x">Sign</a>`;
      place.innerHTML = written;
      const before = place.innerHTML;
      await seen();
      expect(place.innerHTML).to.equal(before);
      expect(marked).to.be.null;
    });
  }

  it('leaves the tags of other libraries alone, also those with a version', async () => {
    customElements.define(
      'x-other',
      class extends HTMLElement {
        static readonly version = '1.0.0';
      },
    );
    const {outline} = await pageWith('<a data-widget="x-other" href="#x">Sign</a>');
    expect(outline()).to.equal('a');
  });

  it('makes no link and no markup of hostile values', async () => {
    const {place, widgets} = await pageWith(
      `<blockquote data-widget="letter-excerpt" data-href="javascript:alert(1)" data-author="&lt;img src=x onerror=alert(1)&gt;"
         data-date="&lt;script&gt;" data-letter-title="&lt;b&gt;T&lt;/b&gt;"><p>One.</p></blockquote>
       <span data-widget="cta-button" data-href=" java&#10;script:alert(1)">Sign</span>
       <span data-widget="cta-button" data-closes="2020-01-01T00:00:00Z" data-closed-href="data:text/html,x">Sign</span>
       <div data-widget="petition-counter" data-count="&lt;b&gt;5&lt;/b&gt;" data-src="javascript:1">Words</div>`,
    );
    expect(widgets()).to.have.length(4);
    for (const widget of widgets()) {
      await (widget as HTMLElement & {updateComplete: Promise<boolean>}).updateComplete;
      expect(widget.shadowRoot!.querySelectorAll('a, img, script, b').length).to.equal(0);
    }
    expect(place.querySelector<HTMLElement>('petition-counter')!.innerText).to.equal('Words');
    expect(place.querySelector('letter-excerpt')!.shadowRoot!.textContent).to.contain('<img src=x onerror=alert(1)>');
  });

  it('takes our tag away when the page takes its element away', async () => {
    const {marked, outline} = await pageWith('<p>Before</p><a data-widget="cta-button" href="#x">Sign</a>');
    marked.remove();
    await seen();
    expect(outline()).to.equal('p');
  });

  it('lets the page put its element elsewhere, or another in its place', async () => {
    const {place, marked, outline} = await pageWith(
      '<a data-widget="cta-button" href="#x">Sign</a><section></section>',
    );
    place.querySelector('section')!.append(marked);
    await seen();
    expect(outline()).to.equal('section(cta-button(a))');

    marked.replaceWith('Closed.');
    await seen();
    expect(place.textContent).to.equal('Closed.');
  });

  it('never takes a tag away that the page wrote itself', async () => {
    const {place, outline} = await pageWith('<cta-button><a data-widget="cta-button" href="#x">Sign</a></cta-button>');
    place.querySelector('a')!.remove();
    await seen();
    expect(outline()).to.equal('cta-button');
  });

  it('changes nothing else in the page', async () => {
    const {place} = await pageWith('');
    const written =
      '<p data-href="javascript:1" data-count="5">Text <a href="#x" data-closes="2020-01-01T00:00:00Z">link</a></p>';
    place.innerHTML = written;
    await seen();
    expect(place.innerHTML).to.equal(written);
  });

  it('is quiet about what leaves the page at once', async () => {
    const place = await fixture<HTMLElement>('<div></div>');
    place.innerHTML = '<a data-widget="cta-button" href="#x">Sign</a>';
    const link = place.firstElementChild!;
    fixtureCleanup();
    await seen();
    expect(link.parentElement === place).to.be.true;
  });
});
