import {expect} from '@open-wc/testing';
import '../../src/define/cta-button.js';
import {BUNDLE, openPage, settle, shadowHtml} from './page.js';

const STRICT = `default-src 'none'; script-src ${location.origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
const page = (body: string, policy = STRICT) =>
  `<!doctype html><html lang="en"><head><title>t</title><meta http-equiv="Content-Security-Policy" content="${policy}">
   <script src="${BUNDLE}"></script></head><body>${body}</body></html>`;

interface Cta extends HTMLElement {
  state: string | null;
  debug: boolean;
  readonly updateComplete: Promise<unknown>;
}

describe('the call to action of the script tag', () => {
  it('looks as ever under a strict policy where a CMS has wrapped its link, and keeps its size while the page waits', async () => {
    const opened = await openPage(
      page(`<cta-button><a href="#a">Sign the letter</a></cta-button>
            <cta-button utm="source=blog"><p><a href="https://sign.example/" target="_blank">Sign the letter</a></p></cta-button>
            <cta-button action="share">Hand it on</cta-button>`),
    );
    await settle(opened, ['cta-button']);
    const {document, window} = opened;
    const [plain, wrapped] = document.querySelectorAll('a');
    const look = (element: Element) => {
      const {backgroundColor, color, paddingLeft, minHeight} = window.getComputedStyle(element);
      return [backgroundColor, color, paddingLeft, minHeight];
    };
    expect(look(wrapped!)).to.deep.equal(look(plain!));
    expect(wrapped!.getAttribute('href')).to.equal('https://sign.example/?utm_source=blog');
    expect(wrapped!.rel).to.equal('noopener');

    const cta = document.querySelectorAll<Cta>('cta-button')[2]!;
    const button = cta.shadowRoot!.querySelector('button')!;
    const outcomes: string[] = [];
    let finish: () => void = () => undefined;
    cta.addEventListener('cta-settled', ({outcome}) => outcomes.push(outcome));
    // Cancelled, so that whatever the action does stays out of this test.
    cta.addEventListener('cta-activate', (event) => {
      event.preventDefault();
      event.waitUntil(new Promise<void>((resolve) => (finish = resolve)));
    });
    const {width} = button.getBoundingClientRect();
    button.click();
    await cta.updateComplete;
    expect(button.getAttribute('aria-busy')).to.equal('true');
    expect(window.getComputedStyle(button).width).to.match(new RegExp(`^${String(Math.floor(width))}`));
    finish();
    await new Promise((settled) => cta.addEventListener('cta-settled', settled));
    await cta.updateComplete;
    expect(outcomes).to.deep.equal(['done']);
    expect(cta.shadowRoot!.querySelector('[part="status"]')!.textContent).to.equal('Done.');
    expect(opened.complaints).to.deep.equal([]);
    opened.close();
  });

  it('turns through its states and back as the npm module does', async () => {
    const markup = `<cta-button href="/sign" closed-href="/after" target="_blank" remember="x">Sign</cta-button>`;
    const opened = await openPage(page(markup));
    await settle(opened, ['cta-button']);
    const own = document.createElement('div');
    own.lang = 'en';
    own.innerHTML = markup;
    document.body.append(own);
    const twins = [opened.document.querySelector<Cta>('cta-button')!, own.querySelector<Cta>('cta-button')!] as const;
    for (const state of ['', 'closed', 'won', 'lost', 'signed', 'nonsense', 'open']) {
      for (const twin of twins) {
        twin.state = state;
        twin.setAttribute('state', state);
        twin.debug = state === 'nonsense';
        await twin.updateComplete;
      }
      expect(shadowHtml(twins[0]), state).to.equal(shadowHtml(twins[1]));
      expect(shadowHtml(twins[0]), state).to.contain('role="status"');
    }
    expect(opened.complaints).to.deep.equal([]);
    opened.close();
    own.remove();
  });

  it('comes out of plain HTML with data attributes', async () => {
    const opened = await openPage(
      page('<p><a data-widget="cta-button" data-state="won" data-closed-text="We did it" href="/sign">Sign</a></p>'),
    );
    await settle(opened, ['cta-button']);
    const cta = opened.document.querySelector<Cta>('cta-button')!;
    await cta.updateComplete;
    expect(cta.shadowRoot!.querySelector('[part="closed"]')!.textContent.trim()).to.equal('We did it');
    expect(opened.complaints).to.deep.equal([]);
    opened.close();
  });
});
