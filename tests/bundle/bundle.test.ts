import {expect} from '@open-wc/testing';
import '../../src/define/cta-button.js';
import '../../src/define/letter-excerpt.js';
import '../../src/define/petition-counter.js';
import {BUNDLE, openPage, settle, shadowHtml, type Page} from './page.js';

const TAGS = ['letter-excerpt', 'cta-button', 'petition-counter'];
const WIDGETS = `
  <letter-excerpt href="/letter" author="Ana Quay"><blockquote><p>One.</p><p>Two.</p></blockquote></letter-excerpt>
  <cta-button><a href="/sign">Sign</a></cta-button>
  <petition-counter count="12345" goal="20000">many people have signed</petition-counter>`;

const page = (head: string, body = WIDGETS) =>
  `<!doctype html><html lang="en"><head><title>t</title>${head}</head><body>${body}</body></html>`;

const text = (document: Document, selector: string, part: string) =>
  document.querySelector(selector)?.shadowRoot?.querySelector(`[part="${part}"]`)?.textContent;

/** What a reader must find on a page with the three widgets. */
function expectWidgets({document}: Page, tags = TAGS): void {
  if (tags.includes('letter-excerpt')) expect(text(document, 'letter-excerpt', 'attribution')).to.equal('Ana Quay');
  if (tags.includes('petition-counter')) {
    expect(text(document, 'petition-counter', 'text')).to.equal('12,345 people have signed');
  }
  if (tags.includes('cta-button')) expect(document.querySelector('cta-button')?.shadowRoot).to.not.equal(null);
}

const IN_HEAD = `<script src="${BUNDLE}"></script>`;

const scripts: Record<string, string> = {
  'in the head': IN_HEAD,
  'as a module': `<script type="module" src="${BUNDLE}"></script>`,
  async: `<script async src="${BUNDLE}"></script>`,
  deferred: `<script defer src="${BUNDLE}"></script>`,
  twice: `<script src="${BUNDLE}"></script><script src="${BUNDLE}?again"></script>`,
  'as a script and as a module': `<script src="${BUNDLE}"></script><script type="module" src="${BUNDLE}"></script>`,
  'by another script': `<script>document.head.append(Object.assign(document.createElement('script'), {src: '${BUNDLE}'}))</script>`,
  'by document.write': `<script>document.write('<script src="${BUNDLE}"><\\/script>')</script>`,
};

/** What a page looks at to see whether somebody left something. */
const globalsOf = (window: Page['window']) => [
  ...Reflect.ownKeys(window).map(String),
  ...Reflect.ownKeys(window.Symbol).map(String),
  ...Reflect.ownKeys(window.Object.prototype).map(String),
];

describe('the script tag', () => {
  for (const [way, head] of Object.entries(scripts)) {
    it(`works ${way}, and leaves nothing behind`, async () => {
      let before: string[] = [];
      const opened = await openPage(page(head), (window) => (before = globalsOf(window)));
      await settle(opened, TAGS);
      expectWidgets(opened);
      expect(opened.complaints).to.deep.equal([]);
      expect(globalsOf(opened.window).filter((name) => !before.includes(name))).to.deep.equal([]);
      opened.close();
    });
  }

  it('works at the end of a page, long after it has loaded', async () => {
    const opened = await openPage(page(''));
    const late = opened.document.createElement('script');
    late.src = BUNDLE;
    opened.document.body.append(late);
    await settle(opened, TAGS);
    expectWidgets(opened);
    expect(opened.complaints).to.deep.equal([]);
    opened.close();
  });

  for (const tag of TAGS) {
    it(`leaves a page alone that has its own <${tag}>, and brings the other two`, async () => {
      const others = TAGS.filter((other) => other !== tag);
      const own = `<script>customElements.define('${tag}', class extends HTMLElement {})</script>`;
      const opened = await openPage(page(own + IN_HEAD));
      await settle(opened, others);
      expectWidgets(opened, others);
      expect(opened.document.querySelector(tag)?.shadowRoot).to.equal(null);
      expect(opened.complaints).to.deep.equal([]);
      opened.close();
    });
  }

  it('warns once when two versions meet, and the first stays in charge', async () => {
    const source = await (await fetch(BUNDLE)).text();
    const older = URL.createObjectURL(
      new Blob([source.replace(/"0\.\d+\.\d+"/, '"0.0.1"')], {type: 'text/javascript'}),
    );
    const opened = await openPage(page(`<script src="${older}"></script>${IN_HEAD}`));
    await settle(opened, TAGS);
    expectWidgets(opened);
    expect(opened.complaints).to.have.length(1);
    expect(opened.complaints[0]).to.match(/^console\.warn: open-letter-widgets .* version 0\.0\.1 was here first/);
    opened.close();
    URL.revokeObjectURL(older);
  });

  const policies: Record<string, string> = {
    'that allows nothing but the script': `default-src 'none'; script-src ${location.origin}`,
    'that forbids every string a script could turn into HTML': `script-src ${location.origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
    'that knows one policy for trusted types, and it is not ours': `script-src ${location.origin}; trusted-types site`,
  };
  for (const [what, policy] of Object.entries(policies)) {
    it(`works under a policy ${what}`, async () => {
      const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">${IN_HEAD}`;
      const opened = await openPage(page(head));
      await settle(opened, TAGS);
      expectWidgets(opened);
      const track = opened.document.querySelector('petition-counter')?.shadowRoot?.querySelector('[part="fill"]');
      expect(track?.getBoundingClientRect().width).to.be.greaterThan(100);
      expect(opened.complaints).to.deep.equal([]);
      opened.close();
    });
  }

  it('brings plain HTML with data-widget to life, also when it is inserted later', async () => {
    const plain = `<a data-widget="cta-button" data-closes="2020-01-01T00:00:00Z" href="/sign">Sign</a>
      <div data-widget="petition-counter" data-count="7">some have signed</div>`;
    const opened = await openPage(page(IN_HEAD, plain));
    await settle(opened, TAGS);
    expect(text(opened.document, 'cta-button', 'closed')?.trim()).to.equal('Closed on January 1, 2020.');
    expect(text(opened.document, 'div > petition-counter', 'text')).to.equal('7 people have signed');
    const later = opened.document.createElement('blockquote');
    later.dataset['widget'] = 'letter-excerpt';
    later.dataset['author'] = 'Ana Quay';
    later.textContent = 'A passage.';
    const inserted = new Promise((resolve) =>
      new opened.window.MutationObserver(resolve).observe(opened.document.body, {childList: true}),
    );
    opened.document.body.append(later);
    await inserted;
    await settle(opened);
    expect(text(opened.document, 'letter-excerpt', 'attribution')).to.equal('Ana Quay');
    expect(opened.complaints).to.deep.equal([]);
    opened.close();
  });

  it('changes and asks for nothing where there is nothing for it to do', async () => {
    const requests: unknown[] = [];
    const opened = await openPage(page(IN_HEAD, '<p>Just a page.</p>'), (window) => {
      window.fetch = (address) => {
        requests.push(address);
        return Promise.reject(new Error('no network in this test'));
      };
    });
    expect(opened.document.body.outerHTML).to.equal('<body><p>Just a page.</p></body>');
    expect(opened.document.adoptedStyleSheets).to.have.length(0);
    expect(opened.document.cookie).to.equal(document.cookie);
    expect(requests).to.deep.equal([]);
    expect(opened.complaints).to.deep.equal([]);
    opened.close();
  });

  it('reads one address once for fifty counters, and for two copies of itself', async () => {
    const requests: string[] = [];
    const counters = '<petition-counter src="/count">many</petition-counter>'.repeat(50);
    const opened = await openPage(page(scripts['twice'] ?? '', counters), (window) => {
      window.fetch = (address) => {
        requests.push(address instanceof Request ? address.url : String(address));
        return Promise.resolve(new Response('{"count": 12345}', {headers: {'Cache-Control': 'no-store'}}));
      };
    });
    await settle(opened, TAGS);
    // The others are too far below to be seen.
    const first = opened.document.querySelector('petition-counter');
    if (!first?.shadowRoot?.querySelector('[part="number"]'))
      await new Promise((told) => first?.addEventListener('counter-changed', told));
    expect(requests.map((address) => new URL(address).pathname)).to.deep.equal(['/count']);
    opened.close();
  });

  it('keeps the author’s words where the script never comes', async () => {
    const opened = await openPage(page(''));
    expect(opened.document.body.innerText).to.match(/One\.\s+Two\.\s+Sign\s+many people have signed/);
    opened.close();
  });
});

describe('the script tag and the npm modules', () => {
  const samples: Record<string, string> = {
    'a passage with everything': `<letter-excerpt href="/l" author="A; B" author-role="readers" recipient="C" letter-title="D"
      publication="E" date="2026-04-21" preview="1"><blockquote><p>One two three.</p><p>Four five six.</p></blockquote></letter-excerpt>`,
    'an open passage': `<letter-excerpt preview="1" open><p>One.</p><p>Two.</p><p>Three.</p></letter-excerpt>`,
    'a passage with its own words round it': `<letter-excerpt>Bare.<span slot="attribution">Me</span><a slot="link" href="/x">Read</a></letter-excerpt>`,
    'a link made of words': `<cta-button href="/sign">Sign</cta-button>`,
    'a closed button': `<cta-button href="/sign" closes="2020-01-01T00:00:00Z" closed-href="/after">Sign</cta-button>`,
    'a button that opens later': `<cta-button href="/sign" opens="2999-01-01T00:00:00Z">Sign</cta-button>`,
    'a counter on its way': `<petition-counter count="12345" goal="20000">words</petition-counter>`,
    'a counter at its goal': `<petition-counter count="20000" goal="20000">words</petition-counter>`,
    'an old figure': `<petition-counter count="5" updated="2020-01-01T00:00:00Z">words</petition-counter>`,
    'nothing to count': `<petition-counter>words</petition-counter>`,
    'everything wrong': `<petition-counter debug count="x" goal="0" refresh="-1" src="javascript:1" updated="now">words</petition-counter>`,
  };
  for (const [name, markup] of Object.entries(samples)) {
    it(`show the same: ${name}`, async () => {
      const opened = await openPage(page(IN_HEAD, markup));
      await settle(opened, TAGS);
      const own = document.createElement('div');
      own.lang = 'en';
      own.innerHTML = markup;
      document.body.append(own);
      const element = own.firstElementChild as HTMLElement & {updateComplete: Promise<unknown>};
      await element.updateComplete;
      const shown = shadowHtml(opened.document.body.firstElementChild);
      expect(shown).to.equal(shadowHtml(element));
      expect(shown).to.match(/<slot|part="closed"/);
      opened.close();
      own.remove();
    });
  }
});
