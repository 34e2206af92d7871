import {BUNDLE, BUTTON, COUNTER, EXCERPT, inline, MARK, MONITOR, SCRIPT, WIDGETS} from './parts.mjs';

const head = (script) => ({script});
const late = (code) => ({script: '', tail: inline(code)});
const ADD = `document.head.append(Object.assign(document.createElement('script'), {src: '${BUNDLE}'}))`;
const WARNING = [/^console\.warn: open-letter-widgets .* version 0\.0\.1 was here first and stays\.$/];
const open = `<!doctype html><html lang="en"><head><title>A page</title>${MONITOR}${MARK}`;

/** @type {readonly import('./parts.mjs').Condition[]} */
export default [
  {name: 'a script in the head'},
  {name: 'an async script', ...head(`<script async src="${BUNDLE}"></script>`)},
  {name: 'a deferred script', ...head(`<script defer src="${BUNDLE}"></script>`)},
  {name: 'a module', ...head(`<script type="module" src="${BUNDLE}"></script>`)},
  {name: 'an async module', ...head(`<script type="module" async src="${BUNDLE}"></script>`)},
  {name: 'a module that imports it', ...head(`<script type="module">import '${BUNDLE}';</script>`)},
  {name: 'import() in a click handler’s way', ...late(`import('${BUNDLE}')`)},
  {name: 'a script at the end of the body', script: '', tail: SCRIPT},
  {name: 'a script between the elements', script: '', body: COUNTER + SCRIPT + BUTTON + EXCERPT},
  {
    name: 'a script in a paragraph between empty ones',
    script: '',
    body: `<p></p><p>${SCRIPT}<br></p><p></p>${WIDGETS}`,
  },
  {name: 'a script that another one adds', ...head(inline(ADD))},
  {
    name: 'a script added in order',
    ...head(
      inline(`document.head.append(Object.assign(document.createElement('script'), {src: '${BUNDLE}', async: false}))`),
    ),
  },
  {
    name: 'a script added when the page has its elements',
    ...late(`document.addEventListener('DOMContentLoaded', () => ${ADD})`),
  },
  {name: 'a script added when the page has loaded', ...late(`addEventListener('load', () => ${ADD})`)},
  {name: 'a script added in a pause', ...late(`setTimeout(() => ${ADD}, 50)`)},
  {
    name: 'a script of an optimizer that waits for the first touch',
    ...late(
      `addEventListener('load', () => setTimeout(() => dispatchEvent(new Event('touchstart')))); addEventListener('touchstart', () => ${ADD}, {once: true})`,
    ),
  },
  {
    name: 'a script whose type an optimizer took away and gave back',
    script: `<script type="rocket/javascript" data-src="${BUNDLE}"></script>`,
    tail: inline(
      `addEventListener('load', () => { const old = document.querySelector('[data-src]'); const fresh = document.createElement('script'); fresh.src = old.dataset.src; old.replaceWith(fresh); })`,
    ),
  },
  {
    name: 'document.currentScript of null',
    head: inline(`Object.defineProperty(document, 'currentScript', {get: () => null})`),
    hostNames: /currentScript/,
  },
  {name: 'document.write of the script', ...head(inline(`document.write('<script src="${BUNDLE}"><\\/script>')`))},
  {
    name: 'document.write of the elements',
    body: inline(`document.write(${JSON.stringify(WIDGETS).replaceAll('</', '<\\/')})`),
  },
  {
    name: 'document.write of both',
    script: '',
    body: inline(
      `document.write(${JSON.stringify(WIDGETS).replaceAll('</', '<\\/')} + '<script src="${BUNDLE}"><\\/script>')`,
    ),
  },
  {name: 'the script pasted into the page', ...head('<script>INLINED</script>')},
  {name: 'the script pasted into a module', ...head('<script type="module">INLINED</script>')},
  {name: 'the script pasted at the end of the body', script: '', tail: '<script>INLINED</script>'},
  {
    name: 'the script put together with others',
    ...head('<script>"use strict";var olwBefore=1\nINLINED\nvar olwAfter=2</script>'),
    hostNames: /olw(Before|After)/,
  },
  {name: 'the script put together without line ends', ...head('<script>;INLINED;(function(){})()</script>')},
  {
    name: 'the script in a function of an optimizer',
    ...head('<script>(function(exports, module, define){INLINED\n})({}, {}, function(){})</script>'),
  },
  {name: 'the script in a function with another this', ...head('<script>(function(){INLINED\n}).call({})</script>')},
  {name: 'the script in eval', ...late(`fetch('${BUNDLE}').then((answer) => answer.text()).then(eval)`)},
  {
    name: 'the script in new Function',
    ...late(`fetch('${BUNDLE}').then((answer) => answer.text()).then((text) => new Function(text)())`),
  },
  {
    name: 'the script from a blob',
    ...late(
      `fetch('${BUNDLE}').then((answer) => answer.blob()).then((blob) => document.head.append(Object.assign(document.createElement('script'), {src: URL.createObjectURL(blob)})))`,
    ),
  },
  {
    name: 'a script with crossorigin and a nonce',
    ...head(`<script src="${BUNDLE}" crossorigin="anonymous" nonce="abc" referrerpolicy="no-referrer"></script>`),
  },
  {name: 'a preloaded script', head: `<link rel="preload" as="script" href="${BUNDLE}" />`},
  {name: 'a base element', head: '<base href="/elsewhere/" target="_top" />'},
  {
    name: 'an import map before and after',
    head: '<script type="importmap">{"imports": {"lit": "/nowhere.js"}}</script>',
  },
  {
    name: 'AMD and CommonJS in the page',
    head: inline(
      'var define = function () { throw new Error("define") }; define.amd = {}; var module = {exports: {}}, exports = module.exports, require = define;',
    ),
  },

  {name: 'the script twice', ...head(SCRIPT + SCRIPT)},
  {name: 'the script twice, under two addresses', ...head(`${SCRIPT}<script src="${BUNDLE}?2"></script>`)},
  {name: 'the script three times at once', ...head(`<script async src="${BUNDLE}?1"></script>`.repeat(3))},
  {name: 'a script and a module', ...head(`${SCRIPT}<script type="module" src="${BUNDLE}"></script>`)},
  {
    name: 'a module and a script',
    ...head(`<script type="module" src="${BUNDLE}"></script><script async src="${BUNDLE}?2"></script>`),
  },
  {name: 'the script again after the elements', tail: `<script src="${BUNDLE}?2"></script>`},
  {name: 'an older version first', ...head(`<script src="/hosts/older.js"></script>${SCRIPT}`), weSay: WARNING},
  {
    name: 'an older version as a module too',
    ...head(`<script src="/hosts/older.js"></script><script type="module" src="${BUNDLE}"></script>`),
    weSay: WARNING,
  },
  ...['letter-excerpt', 'cta-button', 'petition-counter'].flatMap((tag) => [
    {
      name: `a <${tag}> of somebody else`,
      head: inline(`customElements.define('${tag}', class extends HTMLElement {})`),
      without: [tag],
    },
    {
      name: `a <${tag}> of somebody else with a version`,
      head: inline(`customElements.define('${tag}', class extends HTMLElement { static version = {} })`),
      without: [tag],
      weSay: [/was here first and stays/],
    },
  ]),
  {
    name: 'all three tags of somebody else',
    head: inline(
      `for (const tag of ['letter-excerpt', 'cta-button', 'petition-counter']) customElements.define(tag, class extends HTMLElement {})`,
    ),
    without: ['letter-excerpt', 'cta-button', 'petition-counter'],
  },

  {
    name: 'a page sent in pieces',
    pieces: [
      `${open}${SCRIPT}</head><body>`,
      '<petition-',
      'counter src="COUNT">many people',
      ' have signed</petition-counter><cta-button>',
      '<a href="/sign">Sign ',
      'the letter</a></cta-button><letter-excerpt href="/letter"',
      ' author="Ana Quay"><blockquote><p>On',
      'e.</p><p>',
      'Two.</p></blockquote></letter-excerpt></body></html>',
    ],
  },
  {
    name: 'a page sent in pieces with an async script',
    pieces: [
      `${open}<script async src="${BUNDLE}"></script></head><body>`,
      '<petition-counter src="COUNT">',
      'many people have signed</petition-counter>',
      BUTTON,
      '<letter-excerpt href="/letter" author="Ana Quay"><blockquote>',
      '<p>One.</p>',
      '<p>Two.</p>',
      '</blockquote></letter-excerpt></body></html>',
    ],
  },
  {
    name: 'words that scripts fill in later',
    body: `${COUNTER}<cta-button></cta-button><letter-excerpt href="/letter" author="Ana Quay"></letter-excerpt>`,
    tail: inline(
      `setTimeout(() => { document.querySelector('cta-button').innerHTML = '<a href="/sign">Sign the letter</a>'; document.querySelector('letter-excerpt').innerHTML = '<blockquote><p>One.</p><p>Two.</p></blockquote>'; }, 40)`,
    ),
    act({document}) {
      const root = document.querySelector('letter-excerpt').shadowRoot;
      if (root.querySelector('blockquote')) throw new Error('it is a quotation twice, once by the page and once by us');
    },
  },
  {
    name: 'elements added later by innerHTML',
    body: '<main></main>',
    tail: inline(
      `setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(WIDGETS).replaceAll('</', '<\\/')} }, 40)`,
    ),
  },
  {
    name: 'elements added later by insertAdjacentHTML',
    body: '<main></main>',
    tail: inline(
      `addEventListener('load', () => document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(WIDGETS).replaceAll('</', '<\\/')}))`,
    ),
  },
  {
    name: 'elements made by createElement',
    body: '<main></main>',
    tail: inline(
      `addEventListener('load', () => { const make = (tag, attributes, html) => { const element = document.createElement(tag); for (const name in attributes) element.setAttribute(name, attributes[name]); element.innerHTML = html; document.querySelector('main').append(element); }; make('petition-counter', {src: 'COUNT'}, 'many people have signed'); make('cta-button', {}, '<a href="/sign">Sign the letter</a>'); make('letter-excerpt', {href: '/letter', author: 'Ana Quay'}, '<blockquote><p>One.</p><p>Two.</p></blockquote>'); })`,
    ),
  },
  {
    name: 'elements made by their constructors',
    body: '<main></main>',
    tail: inline(
      `addEventListener('load', () => { const make = (tag, properties, html) => { const element = Object.assign(new (customElements.get(tag))(), properties); element.innerHTML = html; document.querySelector('main').append(element); }; make('petition-counter', {src: 'COUNT'}, 'many people have signed'); make('cta-button', {}, '<a href="/sign">Sign the letter</a>'); make('letter-excerpt', {href: '/letter', author: 'Ana Quay'}, '<blockquote><p>One.</p><p>Two.</p></blockquote>'); })`,
    ),
  },
  {
    name: 'properties set before the script comes',
    script: '',
    body: `<petition-counter>many people have signed</petition-counter>${BUTTON}<letter-excerpt href="/letter"><blockquote><p>One.</p><p>Two.</p></blockquote></letter-excerpt>`,
    tail: inline(
      `{ document.querySelector('petition-counter').src = 'COUNT'; document.querySelector('letter-excerpt').author = 'Ana Quay'; addEventListener('load', () => ${ADD}) }`,
    ),
  },
  {
    name: 'elements in an open shadow root',
    body: '<div id="host"></div>',
    tail: inline(
      `document.querySelector('#host').attachShadow({mode: 'open'}).innerHTML = ${JSON.stringify(WIDGETS).replaceAll('</', '<\\/')}`,
    ),
    within: (document) => document.querySelector('#host').shadowRoot,
  },
  {
    name: 'elements and script in a shadow root',
    script: '',
    body: '<div id="host"></div>',
    tail: inline(
      `const root = document.querySelector('#host').attachShadow({mode: 'open'}); root.innerHTML = ${JSON.stringify(WIDGETS).replaceAll('</', '<\\/')}; root.append(Object.assign(document.createElement('script'), {src: '${BUNDLE}'}))`,
    ),
    within: (document) => document.querySelector('#host').shadowRoot,
  },
  {
    name: 'elements in a declared shadow root',
    body: `<div id="host"><template shadowrootmode="open">${WIDGETS}</template></div>`,
    within: (document) => document.querySelector('#host').shadowRoot,
  },
  {
    name: 'elements in shadow roots in shadow roots',
    body: `<div id="host"><template shadowrootmode="open"><section><template shadowrootmode="open">${WIDGETS}</template></section></template></div>`,
    within: (document) => document.querySelector('#host').shadowRoot.querySelector('section').shadowRoot,
  },
  {
    name: 'elements in a template that a script puts into the page',
    body: `<template>${WIDGETS}</template><main></main>`,
    tail: inline(
      `addEventListener('load', () => document.querySelector('main').append(document.querySelector('template').content.cloneNode(true)))`,
    ),
  },
  {
    name: 'elements and script in a template',
    script: '',
    body: `<template>${WIDGETS}${SCRIPT}</template><main></main>`,
    tail: inline(
      `document.querySelector('main').append(document.importNode(document.querySelector('template').content, true))`,
    ),
  },
  {
    name: 'plain HTML in place of the tags',
    body: '<div data-widget="petition-counter" data-src="COUNT">many people have signed</div><p><a data-widget="cta-button" href="/sign">Sign the letter</a></p><blockquote data-widget="letter-excerpt" data-author="Ana Quay" data-href="/letter"><p>One.</p><p>Two.</p></blockquote>',
  },
  {
    name: 'plain HTML that comes later',
    body: '<main></main>',
    tail: inline(
      `setTimeout(() => { document.querySelector('main').innerHTML = '<div data-widget="petition-counter" data-src="COUNT">many people have signed<\\/div><p><a data-widget="cta-button" href="/sign">Sign the letter<\\/a><\\/p><blockquote data-widget="letter-excerpt" data-author="Ana Quay"><p>One.<\\/p><p>Two.<\\/p><\\/blockquote>' }, 40)`,
    ),
  },
  {
    name: 'plain HTML and the script twice',
    ...head(`${SCRIPT}<script src="${BUNDLE}?2"></script>`),
    body: '<div data-widget="petition-counter" data-src="COUNT">many people have signed</div><p><a data-widget="cta-button" href="/sign">Sign the letter</a></p><blockquote data-widget="letter-excerpt" data-author="Ana Quay"><p>One.</p><p>Two.</p></blockquote>',
    act: (window) => {
      if (window.document.querySelectorAll('petition-counter, cta-button, letter-excerpt').length !== 3)
        throw new Error('upgraded twice');
    },
  },
  {
    name: 'paragraphs and line breaks of a CMS',
    body: `<p></p><div>${COUNTER}<br></div><cta-button><p><a href="/sign">Sign the letter</a><br></p></cta-button><div><letter-excerpt href="/letter" author="Ana Quay"><p></p><blockquote><p>One.</p><p>Two.</p></blockquote><p></p></letter-excerpt></div>`,
  },
];
