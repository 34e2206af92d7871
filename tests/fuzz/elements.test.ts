import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import '../../src/define/cta-button.js';
import '../../src/define/letter-excerpt.js';
import '../../src/define/petition-counter.js';
import {expectQuietConsole} from '../support/quiet-console.js';
import {address} from './addresses.js';
import {itHolds} from './hold.js';

type Widget = HTMLElement & {readonly updateComplete: Promise<unknown>};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  'letter-excerpt': [
    '<blockquote><p>The river is ours.</p><p>It was <b>yours</b> too.</p></blockquote>',
    'The river is ours.',
  ],
  'cta-button': ['<a href="/sign">Sign the letter</a>', 'Sign the letter'],
  'petition-counter': ['many people have signed', '<b>12,345</b> people have signed'],
};
const TAGS = Object.keys(WORDS);

const HOSTILE = [
  ...[
    '<img src=x onerror="top.fuzzRan=true">',
    '"><script>top.fuzzRan=true</script>',
    "' onclick='top.fuzzRan=true",
    '{count}',
    '{',
  ],
  ...[
    '',
    ' ',
    '0',
    '1',
    '-1',
    '12345',
    '12,345',
    '1e9',
    '0.5',
    'NaN',
    'null',
    'undefined',
    'true',
    'false',
    'none',
    'auto',
    'plain',
  ],
  ...[
    '2026-04-21',
    '2020-01-01T00:00:00Z',
    '2999-12-31T23:59:00+14:00',
    '2026-02-30',
    'open',
    'closed',
    'won',
    'lost',
    'bar',
    'ring',
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    '\u202e',
    '\u0661\u0662',
    '\ufeff',
    'a; b; c',
    'a\nb',
    '{"a": [1',
    '$',
    '/a/b',
    '[a=b]',
  ],
];
const value = fc.oneof(fc.constantFrom(...HOSTILE), address, fc.string({unit: 'binary', maxLength: 20}));
/** What brings out more of an element, so that the drawn attributes have something to spoil. */
const SITUATIONS: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'letter-excerpt': [{}, {preview: '1', author: 'Ana Quay; Bo Lock', date: '2026-04-21'}],
  'cta-button': [{}, {closes: '2020-01-01T00:00:00Z', debug: ''}],
  'petition-counter': [{}, {count: '12345', goal: '20000', debug: ''}],
};
const attribute = (tag: string) => {
  const {observedAttributes} = customElements.get(tag) as unknown as {observedAttributes: readonly string[]};
  return fc
    .constantFrom(...observedAttributes, 'lang', 'dir')
    .chain((name) => fc.tuple(fc.constant(name), valueOf(name)));
};
const valueOf = (name: string) => (/href|src/.test(name) ? fc.oneof({weight: 3, arbitrary: address}, value) : value);
const written = fc.constantFrom(...TAGS).chain((tag) =>
  fc.record({
    tag: fc.constant(tag),
    words: fc.constantFrom(...(WORDS[tag] ?? [])),
    attributes: fc
      .tuple(fc.constantFrom(...(SITUATIONS[tag] ?? [])), fc.array(attribute(tag), {maxLength: 6}))
      .map(([situation, drawn]) => ({...situation, ...Object.fromEntries(drawn)})),
  }),
);

const SAFE = /^(?:https?|mailto|tel|sms):$/;

const bare = (html: string) => html.replace(/<!--.*?-->| [\w-]+="[^"]*"/g, '');

/** What somebody could do to the page from inside a widget, if any text became more than text. */
function expectHarmless(widget: Widget, words: string): void {
  if (bare(widget.innerHTML) !== bare(words)) throw new Error(`the words became ${widget.innerHTML}`);
  for (const element of [...widget.querySelectorAll('*'), ...(widget.shadowRoot?.querySelectorAll('*') ?? [])]) {
    if (/^(?:script|img|iframe|object|embed|style|link|base|form)$/.test(element.localName))
      throw new Error(`there is a ${element.localName}`);
    for (const {name} of element.attributes) {
      if (/^on|^srcdoc$/.test(name)) throw new Error(`there is ${name}`);
    }
    if (element instanceof HTMLAnchorElement && !SAFE.test(element.protocol))
      throw new Error(`a link to ${element.href}`);
  }
}

describe('the elements', () => {
  expectQuietConsole();

  const {fetch, EventSource} = window;
  let asked: string[] = [];
  let trouble: string[] = [];
  const hearError = (event: ErrorEvent | PromiseRejectionEvent) =>
    trouble.push('reason' in event ? String(event.reason) : event.message);

  before(() => {
    // Nothing that is drawn here may reach a server.
    window.fetch = (to) => {
      asked.push(to instanceof Request ? to.url : String(to));
      return Promise.reject(new TypeError('no network'));
    };
    window.EventSource = class extends EventTarget {
      constructor(to: string | URL) {
        super();
        asked.push(String(to));
      }
      close(): void {
        asked.push('about:closed');
      }
    } as unknown as typeof EventSource;
    addEventListener('error', hearError);
    addEventListener('unhandledrejection', hearError);
  });
  beforeEach(() => {
    asked = [];
    trouble = [];
  });
  afterEach(() => {
    expect(trouble).to.deep.equal([]);
    expect(asked.filter((to) => !/^(?:https?:|about:closed)/.test(to))).to.deep.equal([]);
    expect('fuzzRan' in window).to.equal(false);
  });
  after(() => {
    Object.assign(window, {fetch, EventSource});
    removeEventListener('error', hearError);
    removeEventListener('unhandledrejection', hearError);
  });

  itHolds(
    'keep their words, and nothing in an attribute becomes more than text',
    0.03,
    fc.asyncProperty(written, fc.boolean(), async ({tag, words, attributes}, isLate) => {
      const widget = document.createElement(tag) as Widget;
      widget.innerHTML = words;
      const write = () => Object.entries(attributes).forEach(([name, text]) => widget.setAttribute(name, text));
      if (!isLate) write();
      document.body.append(widget);
      try {
        await widget.updateComplete;
        if (isLate) write();
        await widget.updateComplete;
        expectHarmless(widget, words);
      } finally {
        widget.remove();
      }
    }),
  );

  const CSS = [
    ...[
      'red',
      'transparent',
      'inherit',
      'initial',
      'var(--olw-accent)',
      'var(--none)',
      'calc(1e99px)',
      '-1px',
      '1e99',
      '0',
      'NaN',
    ],
    ...[
      'url(data:image/gif,x)',
      'image-set("data:image/gif,x" 1x)',
      'env(x, url(data:image/gif,x))',
      'expression(top.fuzzRan=true)',
      'attr(href url)',
    ],
    ...[
      'red; background: url(data:image/gif,x)',
      '} * { display: none }',
      '</style><script>top.fuzzRan=true</script>',
      '"',
      '/*',
      '\\',
      ')(',
    ],
  ];
  const property = fc.constantFrom(
    '--olw-accent',
    '--olw-on-accent',
    '--olw-radius',
    '--olw-focus',
    '--olw-line',
    '--_accent',
    '--none',
  );
  const css = fc.dictionary(property, fc.oneof(fc.constantFrom(...CSS), fc.string({unit: 'binary', maxLength: 12})), {
    maxKeys: 4,
  });

  itHolds(
    'stay on the page whatever their custom properties say',
    0.01,
    fc.asyncProperty(fc.constantFrom(...TAGS), css, async (tag, style) => {
      const widget = document.createElement(tag) as Widget;
      widget.innerHTML = WORDS[tag]?.[0] ?? '';
      widget.setAttribute(
        'style',
        Object.entries(style)
          .map((entry) => entry.join(':'))
          .join(';'),
      );
      for (const [name, text] of Object.entries(style)) widget.style.setProperty(name, text);
      // Only the custom properties are drawn; a page that hides a widget may.
      for (const name of [...widget.style]) if (!name.startsWith('--')) widget.style.removeProperty(name);
      document.body.append(widget);
      await widget.updateComplete;
      const {width, height} = widget.getBoundingClientRect();
      const {innerText} = widget;
      widget.remove();
      if (!width || !height || !innerText.trim()) throw new Error(`it is ${width} by ${height} and says ${innerText}`);
    }),
  );
});
