import {expect} from '@open-wc/testing';
import {html as litHtml, nothing as litNothing, render as litRender} from 'lit';
import * as own from '../../src/compat/html.js';

type Html = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

/** One thing to show after another, written once for both renderers. */
type Story = (html: Html, nothing: symbol) => unknown[];

/** What a reader gets, without the comments by which each renderer finds its way. */
function visible(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  copy.normalize();
  return copy.innerHTML;
}

function tell(story: Story): {own: string[]; lit: string[]} {
  const ownRoot = document.createElement('div');
  const litRoot = document.createElement('div');
  const ownShown = story(own.html as Html, own.nothing).map((value) => {
    own.render(value, ownRoot);
    return visible(ownRoot);
  });
  const litShown = story(litHtml as Html, litNothing).map((value) => {
    litRender(value, litRoot);
    return visible(litRoot);
  });
  return {own: ownShown, lit: litShown};
}

const stories: Record<string, Story> = {
  'words, numbers and what is missing': (html) =>
    ['a', 0, '', null, undefined, 'b <b>&amp;', -1].map((value) => html`<p>${value}</p>`),
  'nothing, then something, then nothing': (html, nothing) =>
    [nothing, 'a', nothing].map((value) => html`<p>${value}</p>`),
  'an attribute that changes': (html) =>
    ['x', 'y', 'a "quoted" <value>', 3].map((value) => html`<p title=${value}>t</p>`),
  'fixed attributes of every kind': (html) => [
    html`<button part="toggle" type="button" aria-expanded="false" data-empty="" hidden>b</button>`,
  ],
  'one template inside another': (html) => ['a', 'b'].map((value) => html`<div>${html`<p>${value}</p>`}</div>`),
  'one template in place of another': (html) => [
    html`<div>${html`<p>${1}</p>`}</div>`,
    html`<div>${html`<b>${2}</b>`}</div>`,
    html`<div>${'text'}</div>`,
    html`<div>${html`<p>${3}</p>`}</div>`,
  ],
  'a different template at the root': (html) => [html`<p>a</p>`, html`<b>b</b>`, html`<p>a</p>`],
  'several nodes at the root, with words between': (html) => [
    html`a
      <p>b</p>
      c${'d'}e${'f'}<i>g</i>`,
  ],
  'lists that grow, shrink and change kind': (html, nothing) =>
    [['a'], ['a', 'b', 'c'], [], ['x', html`<b>y</b>`, nothing], 'z', [html`<i>${1}</i>`, html`<i>${2}</i>`]].map(
      (list) =>
        html`<ul>
          ${list}
        </ul>`,
    ),
  'white space as it is written': (html) => [
    html`
      <p>
        a <b>b</b>
        ${'c'} ${'d'}
      </p>
    `,
  ],
  'elements deep inside each other': (html) => [
    html`<div>
        <p>
          <b><i>${'a'}</i>${'b'}</b>
        </p>
        ${'c'}
      </div>
      ${'d'}`,
  ],
  'custom elements and slots': (html) => [html`<x-y part="a"><slot name="b">${'c'}</slot></x-y>`],
};

describe('the script tag’s renderer', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(`shows what Lit shows: ${name}`, () => {
      const shown = tell(story);
      expect(shown.own).to.deep.equal(shown.lit);
    });
  }

  it('calls the listener of the latest template, once', () => {
    const root = document.createElement('div');
    const heard: string[] = [];
    for (const name of ['first', 'second']) {
      own.render(own.html`<button @click=${() => heard.push(name)}>b</button>`, root);
    }
    root.querySelector('button')?.click();
    expect(heard).to.deep.equal(['second']);
  });

  it('keeps the nodes while only values change', () => {
    const root = document.createElement('div');
    const show = (value: string) => own.render(own.html`<p title=${value}>${value}</p>`, root);
    show('a');
    const before = root.querySelector('p');
    show('b');
    expect(root.querySelector('p')).to.equal(before);
    expect(before?.textContent).to.equal('b');
  });

  it('changes nothing in the page when nothing has changed', () => {
    const root = document.createElement('div');
    const show = () => own.render(own.html`<p title=${'a'}>${['b', own.html`<i>${'c'}</i>`]}</p>`, root);
    show();
    const observer = new MutationObserver(() => undefined);
    observer.observe(root, {attributes: true, childList: true, characterData: true, subtree: true});
    show();
    expect(observer.takeRecords()).to.deep.equal([]);
  });

  it('finds its place again after a translator has wrapped the words', () => {
    const root = document.createElement('div');
    const show = (value: string) => own.render(own.html`<p>${value}</p>`, root);
    show('12');
    const text = [...(root.querySelector('p')?.childNodes ?? [])].find((node) => node instanceof Text);
    const font = document.createElement('font');
    text?.replaceWith(font);
    font.append('zwölf');
    show('13');
    expect(root.textContent).to.equal('13');
  });

  it('takes text as text, never as HTML', () => {
    const root = document.createElement('div');
    own.render(own.html`<p title=${'"><img src=x>'}>${'<img src=x onerror=alert(1)>'}</p>`, root);
    expect(root.querySelector('img')).to.equal(null);
    expect(root.textContent).to.equal('<img src=x onerror=alert(1)>');
  });
});
