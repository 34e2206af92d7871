import {inline, WIDGETS} from './parts.mjs';

/** An element with such a name takes the place of what the document has under it. */
const NAMES = [
  ...[
    'createElement',
    'importNode',
    'createComment',
    'createTreeWalker',
    'createTextNode',
    'createDocumentFragment',
    'createElementNS',
  ],
  ...[
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
    'querySelector',
    'querySelectorAll',
    'getElementById',
  ],
  ...[
    'documentElement',
    'activeElement',
    'readyState',
    'visibilityState',
    'baseURI',
    'body',
    'head',
    'defaultView',
    'title',
  ],
  ...[
    'adoptedStyleSheets',
    'adoptNode',
    'getRootNode',
    'contains',
    'nodeType',
    'childNodes',
    'cookie',
    'currentScript',
    'location',
  ],
];
/** An element with such an id is a global where there is none by that name; Lit asks for all eight. */
const IDS = [
  ...['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions', 'litPropertyMetadata', 'litIssuedWarnings'],
  ...['reactiveElementPolyfillSupport', 'litHtmlPolyfillSupport', 'litElementPolyfillSupport'],
];
const SHAPES = {
  picture: (name) => `<img name="${name}" alt="" />`,
  form: (name) => `<form name="${name}" hidden><input name="call" /></form>`,
  frame: (name) => `<iframe name="${name}" hidden></iframe>`,
  object: (name) => `<object name="${name}" hidden></object>`,
};
const once = (names, shape) => names.map(SHAPES[shape]).join('');
// A page clobbered so cannot even be put together: the script has to come after the names.
const before = (markup) => ({
  script: '',
  body: `${markup}<script src="/hosts/open-letter-widgets.js"></script>${WIDGETS}`,
});
const after = (markup) => ({body: WIDGETS + markup});

const PLAIN =
  '<div data-widget="petition-counter" data-src="COUNT">many people have signed</div><p><a data-widget="cta-button" href="/sign">Sign the letter</a></p><blockquote data-widget="letter-excerpt" data-author="Ana Quay"><p>One.</p><p>Two.</p></blockquote>';

/** @type {readonly import('./parts.mjs').Condition[]} */
export default [
  ...NAMES.map((name) => ({name: `a picture named ${name}`, ...before(SHAPES.picture(name))})),
  ...IDS.map((id) => ({name: `an element with the id ${id}`, ...before(`<p id="${id}"></p>`)})),
  {name: 'all names at once', ...before(once(NAMES, 'picture'))},
  {name: 'all names at once, after us', ...after(once(NAMES, 'picture'))},
  {name: 'all names at once, twice each', ...before(once(NAMES, 'picture').repeat(2))},
  {name: 'all names at once, and plain HTML', body: `${PLAIN}${once(NAMES, 'picture')}`},
  {
    name: 'all names at once, and plain HTML that comes later',
    body: `<main></main>${once(NAMES, 'picture')}`,
    tail: inline(
      `addEventListener('load', () => { Document.prototype.querySelector.call(document, 'main').innerHTML = ${JSON.stringify(PLAIN).replaceAll('</', '<\\/')} })`,
    ),
  },
  {name: 'forms with all names', ...before(once(NAMES, 'form'))},
  {name: 'frames with all names', ...before(once(NAMES, 'frame'))},
  {name: 'objects with all names', ...before(once(NAMES, 'object'))},
  {name: 'all ids at once', ...before(IDS.map((id) => `<p id="${id}"></p>`).join(''))},
  {
    name: 'all ids at once, as forms of one name',
    ...before(IDS.map((id) => `<form id="${id}" name="push"></form>`).join('')),
  },
  {name: 'globals of Lit that are no lists', head: inline(IDS.map((id) => `var ${id} = 1;`).join(''))},
  {
    name: 'elements inside a form with fields of every name',
    body: `<form>${WIDGETS}${NAMES.map((name) => `<input name="${name}" />`).join('')}<input name="attributes" /><input name="children" /></form>`,
  },
];
