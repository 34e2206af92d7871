import {expect} from '@open-wc/testing';
import {BUNDLE, openPage, settle, type Page} from './page.js';

const GERMAN = '<script src="/dist/strings/de.js"></script>';
const WIDGETS = `<script src="${BUNDLE}"></script>`;
const COUNTER = '<petition-counter lang="de-DE" count="12345"></petition-counter>';

async function pageWith(head: string, body = COUNTER): Promise<Page> {
  const page = await openPage(
    `<!doctype html><html lang="en"><head><title>t</title>${head}</head><body>${body}</body></html>`,
  );
  await settle(page, ['petition-counter']);
  return page;
}

const words = ({document}: Page) =>
  document.querySelector('petition-counter')?.shadowRoot?.querySelector('[part="text"]')?.textContent;

describe('a script for a language', () => {
  for (const [order, head] of [
    ['before the script tag', GERMAN + WIDGETS],
    ['after it', WIDGETS + GERMAN],
    ['twice', GERMAN + WIDGETS + GERMAN],
    ['as a module', WIDGETS + GERMAN.replace('<script', '<script type="module"')],
  ] as const) {
    it(`is spoken when it loads ${order}`, async () => {
      const page = await pageWith(head);
      expect(words(page)).to.equal('12.345 Menschen haben unterschrieben');
      expect(page.complaints).to.deep.equal([]);
      page.close();
    });
  }

  it('changes what is on the page already', async () => {
    const page = await pageWith(WIDGETS);
    expect(words(page)).to.equal('12.345 people have signed');

    const late = page.document.createElement('script');
    late.src = '/dist/strings/de.js';
    await new Promise((resolve) => {
      late.onload = resolve;
      page.document.head.append(late);
    });
    await settle(page);
    expect(words(page)).to.equal('12.345 Menschen haben unterschrieben');
    page.close();
  });

  it('leaves no global behind, and pages in English as they are', async () => {
    let before: (string | symbol)[] = [];
    const html = `<!doctype html><html lang="en"><head>${GERMAN}${WIDGETS}</head><body>${COUNTER.replace('de-DE', 'en')}</body></html>`;
    const page = await openPage(html, (window) => (before = Reflect.ownKeys(window)));
    await settle(page, ['petition-counter']);
    expect(words(page)).to.equal('12,345 people have signed');
    expect(Reflect.ownKeys(page.window).filter((name) => !before.includes(name))).to.deep.equal([]);
    page.close();
  });
});
