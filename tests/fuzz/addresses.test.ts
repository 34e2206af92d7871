import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {readableUrl, safeUrl} from '../../src/lib/safe-url.js';
import {address, BASES} from './addresses.js';
import {itHolds} from './hold.js';

const SAFE = ['http:', 'https:', 'mailto:', 'tel:', 'sms:'];

/** A link in a page with that base, to ask the browser where it leads; nobody follows it. */
const links = BASES.map((base) => {
  const page = document.implementation.createHTMLDocument();
  const element = page.createElement('base');
  if (base !== 'about:blank') element.href = base;
  page.head.append(element);
  return page.body.appendChild(page.createElement('a'));
});
const template = document.createElement('template');

/** What a page's author wrote into an attribute, as the browser reads it. */
function readFromHtml(written: string): string {
  template.innerHTML = `<a href="${written.replaceAll('"', '&quot;')}">x</a>`;
  return template.content.querySelector('a')?.getAttribute('href') ?? '';
}

const link = fc.constantFrom(...links);
const written = fc.oneof(address, address.map(readFromHtml));

describe('an address', () => {
  before(() => expect(links.map((one) => one.baseURI)).to.deep.equal(BASES));

  afterEach(() => expect('fuzzRan' in window).to.equal(false));

  itHolds(
    'leads where the browser says, or nowhere when its scheme is none of the five',
    1,
    fc.property(written, link, (text, a) => {
      a.href = text;
      // White space alone is what an author leaves in an attribute that has no address.
      const isSafe = SAFE.includes(a.protocol) && text.trim() !== '';
      const url = safeUrl(text, a.baseURI);
      if (Boolean(url) !== isSafe)
        throw new Error(`the browser reads ${a.protocol} in ${a.baseURI}, we ${url?.protocol}`);
      if (!url) return;
      if (url.href !== a.href) throw new Error(`the browser goes to ${a.href}, we to ${url.href}`);
      // What is written back must not be read as anything else.
      a.href = url.href;
      if (!SAFE.includes(a.protocol)) throw new Error(`written back, ${url.href} is ${a.protocol}`);
    }),
  );

  itHolds(
    'is read from only when the browser says that it is of the web',
    0.1,
    fc.property(written, link, (text, a) => {
      a.href = text;
      const isOfTheWeb = /^https?:$/.test(a.protocol) && text.trim() !== '';
      if (Boolean(readableUrl(text, a.baseURI)) !== isOfTheWeb) throw new Error(`the browser reads ${a.protocol}`);
    }),
  );
});
