import {BUNDLE, BUTTON, COUNTER, EXCERPT, inline, library, MARK, MONITOR, SCRIPT, WIDGETS} from './parts.mjs';

const TAGS = 'petition-counter, cta-button, letter-excerpt';
const widgets = (window) => [...window.document.querySelectorAll(TAGS)];
const turn = (window) => new Promise((resolve) => window.setTimeout(resolve));
const MAIN = `<main>${WIDGETS}</main><aside></aside>`;
const act = (name, happens, more = {}) => ({name, body: MAIN, act: happens, ...more});
const text = (html) => JSON.stringify(html).replaceAll('</', '<\\/');

/** All text nodes of a tree, with those in shadow roots. */
function* textsIn(node) {
  if (node.nodeType === 3 && node.data.trim()) yield node;
  for (const child of [...node.childNodes, ...(node.shadowRoot ? [...node.shadowRoot.childNodes] : [])])
    yield* textsIn(child);
}

/** As translators and extensions do: each text goes into an element of its own. */
function rewrap(window, roots) {
  for (const root of roots) {
    for (const node of [...textsIn(root)]) {
      const font = window.document.createElement('font');
      node.replaceWith(font);
      font.append(node);
    }
  }
}

const page2 = `<!doctype html><html lang="en"><head><title>Two</title></head><body><main>${WIDGETS}</main></body></html>`;
const adopt = (window) => {
  const frame = window.document.querySelector('iframe');
  frame.contentDocument.body.append(...widgets(window));
};
const INTO_FRAME = `${WIDGETS}<iframe style="inline-size: 95vw; block-size: 60vh; border: 0"></iframe>`;
const inFrame = (document) =>
  document.querySelector(TAGS) ? document : document.querySelector('iframe').contentDocument;

/** @type {readonly import('./parts.mjs').Condition[]} */
export default [
  act('moved elsewhere in the page', (window) => window.document.querySelector('aside').append(...widgets(window))),
  act('moved back and forth', (window) => {
    const [main, aside] = window.document.querySelectorAll('main, aside');
    for (let i = 0; i < 10; i++) (i % 2 ? main : aside).append(...widgets(window));
  }),
  act('moved with all that is round them', (window) =>
    window.document.querySelector('aside').append(window.document.querySelector('main')),
  ),
  act('sorted', (window) =>
    widgets(window)
      .reverse()
      .forEach((widget) => window.document.querySelector('main').prepend(widget)),
  ),
  act('moved without leaving, where the browser can', (window) => {
    const [main, aside] = window.document.querySelectorAll('main, aside');
    for (const widget of widgets(window))
      (aside.moveBefore ?? aside.insertBefore).call(main.isConnected ? aside : main, widget, null);
  }),
  act('taken out and put back', (window) => {
    const all = widgets(window);
    for (const widget of all) widget.remove();
    window.document.querySelector('main').append(...all);
  }),
  act('taken out for a while and put back', async (window) => {
    const all = widgets(window);
    for (const widget of all) widget.remove();
    await turn(window);
    await turn(window);
    window.document.querySelector('main').append(...all);
  }),
  act('taken out, changed and put back', async (window) => {
    const all = widgets(window);
    for (const widget of all) widget.remove();
    await turn(window);
    for (const widget of all) widget.setAttribute('data-x', 'y');
    window.document.querySelector('aside').append(...all);
  }),
  act('replaced by clones', (window) =>
    widgets(window).forEach((widget) => widget.replaceWith(widget.cloneNode(true))),
  ),
  act('replaced by clones of all that is round them', (window) =>
    window.document.querySelector('main').replaceWith(window.document.querySelector('main').cloneNode(true)),
  ),
  act('replaced by importNode', (window) =>
    widgets(window).forEach((widget) => widget.replaceWith(window.document.importNode(widget, true))),
  ),
  act('body replaced by its clone', (window) => window.document.body.replaceWith(window.document.body.cloneNode(true))),
  act('innerHTML written again', (window) => {
    const main = window.document.querySelector('main');
    main.innerHTML += '<p>More.</p>';
  }),
  act('outerHTML written again', (window) =>
    widgets(window).forEach((widget) => (widget.outerHTML = widget.outerHTML)),
  ),
  act('their own innerHTML written again', (window) =>
    widgets(window).forEach((widget) => (widget.innerHTML = widget.innerHTML)),
  ),
  act('read and parsed again by the browser', (window) => {
    const html = window.document.querySelector('main').innerHTML;
    window.document
      .querySelector('main')
      .replaceChildren(...new window.DOMParser().parseFromString(html, 'text/html').body.childNodes);
  }),
  act('put into a template and out again', (window) => {
    const template = window.document.createElement('template');
    template.content.append(...widgets(window));
    window.document.querySelector('main').append(template.content);
  }),
  act('put into a fragment and out again', (window) => {
    const fragment = window.document.createDocumentFragment();
    fragment.append(...widgets(window));
    window.document.querySelector('main').append(fragment);
  }),
  act('wrapped by a range', (window) => {
    for (const widget of widgets(window)) {
      const range = window.document.createRange();
      range.selectNode(widget);
      range.surroundContents(window.document.createElement('section'));
    }
  }),
  act(
    'moved into a shadow root',
    (window) => {
      const host = window.document.querySelector('aside');
      host.attachShadow({mode: 'open'}).append(...widgets(window));
    },
    {within: (document) => document.querySelector('aside').shadowRoot ?? document},
  ),
  act('normalized', (window) => window.document.normalize()),
  act('attributes written again', (window) => {
    for (const widget of widgets(window))
      for (const {name, value} of [...widget.attributes]) widget.setAttribute(name, value);
  }),
  act('attributes taken away and given back', async (window) => {
    const all = widgets(window).map((widget) => [widget, [...widget.attributes].map(({name, value}) => [name, value])]);
    for (const [widget, attributes] of all) for (const [name] of attributes) widget.removeAttribute(name);
    await turn(window);
    for (const [widget, attributes] of all) for (const [name, value] of attributes) widget.setAttribute(name, value);
  }),
  act('classes, ids, styles and data of the page', (window) => {
    widgets(window).forEach((widget, i) => {
      widget.className = 'x y';
      widget.id = `widget-${i}`;
      widget.style.margin = '1em';
      widget.dataset.id = String(i);
      widget.tabIndex = 0;
      widget.setAttribute('role', 'group');
    });
  }),
  act('hidden and shown', async (window) => {
    for (const widget of widgets(window)) widget.hidden = true;
    await turn(window);
    for (const widget of widgets(window)) widget.hidden = false;
  }),
  act(
    'every text in a font element, as translators do',
    (window) => rewrap(window, [window.document.querySelector('main')]),
    {unseen: true},
  ),
  act('every text in a font element, in the elements too', (window) => rewrap(window, widgets(window))),
  act('every text split in two', (window) => {
    for (const widget of widgets(window))
      for (const node of [...textsIn(widget)]) if (node.data.length > 2) node.splitText(2);
  }),
  act('every text of ours taken away', (window) => {
    for (const widget of widgets(window))
      for (const node of [...textsIn(widget.shadowRoot)]) if (/\d|Quay/.test(node.data)) node.remove();
    window.document.querySelector('petition-counter').requestUpdate();
    window.document.querySelector('letter-excerpt').requestUpdate();
  }),
  act('the page’s language changed', async (window) => {
    window.document.documentElement.lang = 'de';
    await turn(window);
    window.document.documentElement.lang = 'en';
  }),
  act('the address changed by the page', (window) => {
    window.history.replaceState(null, '', '?step=1');
    window.dispatchEvent(new window.PopStateEvent('popstate'));
    window.location.hash = 'step';
  }),
  act('away and back again from the browser’s cache', async (window) => {
    window.dispatchEvent(new window.PageTransitionEvent('pagehide', {persisted: true}));
    await turn(window);
    window.dispatchEvent(new window.PageTransitionEvent('pageshow', {persisted: true}));
  }),
  act('frozen and resumed', async (window) => {
    window.document.dispatchEvent(new window.Event('freeze'));
    await turn(window);
    window.document.dispatchEvent(new window.Event('resume'));
  }),
  act('in a hidden tab for a while', async (window) => {
    Object.defineProperty(window.Document.prototype, 'visibilityState', {configurable: true, get: () => 'hidden'});
    window.document.dispatchEvent(new window.Event('visibilitychange'));
    await turn(window);
    Object.defineProperty(window.Document.prototype, 'visibilityState', {configurable: true, get: () => 'visible'});
    window.document.dispatchEvent(new window.Event('visibilitychange'));
  }),
  act('printed', (window) => {
    window.dispatchEvent(new window.Event('beforeprint'));
    window.dispatchEvent(new window.Event('afterprint'));
  }),
  act('offline and online', (window) => {
    window.dispatchEvent(new window.Event('offline'));
    window.dispatchEvent(new window.Event('online'));
  }),
  act('every event there is', (window) => {
    for (const type of [
      'click',
      'keydown',
      'slotchange',
      'beforematch',
      'toggle',
      'input',
      'submit',
      'message',
      'petition-signed-x',
      'counter-changed',
      'cta-activate',
    ]) {
      for (const widget of widgets(window))
        widget.dispatchEvent(
          new window.CustomEvent(type, {bubbles: true, composed: true, cancelable: true, detail: null}),
        );
    }
  }),
  act('messages of strangers', async (window) => {
    for (const message of [null, 1, '', 'signed', {}, {type: 'petition-signed'}, [1], {text: '{"count": 1}'}]) {
      window.postMessage(message, '*');
      window.dispatchEvent(new window.CustomEvent('open-letter-widgets-1', {detail: message}));
    }
    await turn(window);
  }),
  act('public methods in any order', (window) => {
    for (const widget of widgets(window)) {
      widget.requestUpdate();
      widget.connectedCallback();
      widget.focus();
      widget.blur();
    }
  }),
  {name: 'moved into the document of a frame', body: INTO_FRAME, act: adopt, within: inFrame},
  {
    name: 'moved into the document of a frame that allows no styles',
    body: `${WIDGETS}<iframe style="inline-size: 95vw; block-size: 60vh; border: 0" src="FILES/strict.html"></iframe>`,
    files: {
      'strict.html': `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="style-src 'none'" /></head></html>`,
    },
    act: adopt,
    within: inFrame,
  },
  {
    name: 'moved into the document of a frame and back',
    body: INTO_FRAME,
    act: (window) => {
      adopt(window);
      window.document.body.prepend(...window.document.querySelector('iframe').contentDocument.querySelectorAll(TAGS));
    },
  },
  {
    name: 'moved into a document of nobody and back',
    body: MAIN,
    act: (window) => {
      const all = widgets(window);
      const nowhere = window.document.implementation.createHTMLDocument();
      nowhere.body.append(...all);
      window.document.querySelector('main').append(...all);
    },
  },
  {
    name: 'a deadline in the year 9999',
    body: `${COUNTER}<cta-button closes="9999-12-31T23:59:59Z" opens="0000-01-01T00:00:00Z"><a href="/sign">Sign the letter</a></cta-button>${EXCERPT}`,
  },
  {
    name: 'a deadline in 30 days',
    head: inline(
      '{ const start = window.setTimeout; window.setTimeout = (...values) => { document.documentElement.dataset.timers = Number(document.documentElement.dataset.timers ?? 0) + 1; return start(...values) } }',
    ),
    body: `${COUNTER}${BUTTON}${EXCERPT}`,
    async act(window) {
      const {document} = window;
      document.querySelector('cta-button').setAttribute('closes', new Date(Date.now() + 30 * 86_400_000).toISOString());
      // A timer that is too long for a browser fires at once, and is then set again.
      await new Promise((resolve) => setTimeout(resolve, 200));
      const {timers} = document.documentElement.dataset;
      if (!(timers < 20)) throw new Error(`${timers} timers were started`);
    },
  },
  {
    name: 'a pace of nonsense',
    body: `<petition-counter src="COUNT" refresh="-1" scale="NaN" offline="0">many people have signed</petition-counter>${BUTTON}${EXCERPT}`,
  },
  {
    name: 'a pace beyond what a timer keeps',
    body: `<petition-counter src="COUNT" refresh="9999999999999">many people have signed</petition-counter>${BUTTON}${EXCERPT}`,
  },

  {
    name: 'Turbo that visits another page',
    whole: `<!doctype html><html lang="en"><head><title>One</title><meta name="turbo-prefetch" content="false">${MONITOR}${library('turbo')}${MARK}${SCRIPT}</head><body><main>${WIDGETS}</main></body></html>`,
    files: {'two.html': page2},
    act: async (window) => {
      const visited = new Promise((resolve) => window.document.addEventListener('turbo:load', resolve, {once: true}));
      window.Turbo.visit(
        window.document
          .querySelector('petition-counter')
          .getAttribute('src')
          .replace('/count/', '/files/')
          .replace('.json', '/two.html'),
        {action: 'replace'},
      );
      await visited;
    },
    hostNames: /./,
    hostSays: /Turbo|turbo/,
  },
  {
    name: 'Turbo that replaces a frame',
    head: library('turbo'),
    body: `<turbo-frame id="frame"><p>Soon.</p></turbo-frame>`,
    tail: inline(`addEventListener('load', () => { document.querySelector('turbo-frame').src = 'FILES/frame.html' })`),
    files: {'frame.html': `<html><body><turbo-frame id="frame">${WIDGETS}</turbo-frame></body></html>`},
    hostNames: /./,
  },
  {
    name: 'Turbo that streams',
    head: library('turbo'),
    body: '<main id="main"></main>',
    tail: inline(
      `addEventListener('load', () => Turbo.renderStreamMessage(${text(`<turbo-stream action="append" target="main"><template>${WIDGETS}</template></turbo-stream>`)}))`,
    ),
    hostNames: /./,
  },
  {
    name: 'htmx that puts them in',
    head: `<meta name="htmx-config" content='{"includeIndicatorStyles": false}' />${library('htmx')}`,
    body: '<main hx-get="FILES/part.html" hx-trigger="load"></main>',
    files: {'part.html': WIDGETS},
  },
  {
    name: 'htmx that puts them in again',
    head: `<meta name="htmx-config" content='{"includeIndicatorStyles": false}' />${library('htmx')}`,
    body: `<main>${WIDGETS}</main>`,
    files: {'part.html': WIDGETS},
    act: (window) =>
      window.htmx.ajax(
        'GET',
        window.document
          .querySelector('petition-counter')
          .getAttribute('src')
          .replace('/count/', '/files/')
          .replace('.json', '/part.html'),
        'main',
      ),
  },
  {
    name: 'React in strict mode',
    body: '<div id="react" data-src="COUNT"></div>',
    tail: '<script src="/hosts/app/react-app.js"></script>',
    hostNames: /./,
    hostSays: /React DevTools/,
  },
  {
    name: 'React in strict mode, before us',
    script: '',
    body: '<div id="react" data-src="COUNT"></div>',
    tail: `<script src="/hosts/app/react-app.js"></script><script async src="${BUNDLE}"></script>`,
    hostNames: /./,
    hostSays: /React DevTools/,
  },
  {
    name: 'Vue',
    hostNames: /__VUE__/,
    head: library('vue'),
    body: '<div id="vue"></div>',
    tail: inline(
      `Vue.createApp({template: ${text(WIDGETS)}, compilerOptions: {isCustomElement: (tag) => tag.includes('-')}}).mount('#vue')`,
    ),
  },
];
