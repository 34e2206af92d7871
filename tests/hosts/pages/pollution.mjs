import {inline} from './parts.mjs';

/**
 * Names that somebody's script has put on `Object.prototype`, and that mean something wherever an object of options is read: in
 * Lit, in `Intl`, in `fetch`, in listeners, in observers, in events, in shadow roots, in descriptions of properties.
 */
const GROUPS = {
  'Lit’s options': [
    'attribute',
    'converter',
    'state',
    'type',
    'reflect',
    'hasChanged',
    'useDefault',
    'noAccessor',
    'wrapped',
  ],
  'options of fetch': [
    'method',
    'body',
    'headers',
    'mode',
    'signal',
    'cache',
    'credentials',
    'redirect',
    'referrer',
    'integrity',
  ],
  'options of listeners': ['once', 'capture', 'passive', 'signal'],
  'options of observers': [
    'childList',
    'attributes',
    'characterData',
    'attributeFilter',
    'root',
    'rootMargin',
    'threshold',
  ],
  'options of numbers': [
    'style',
    'notation',
    'currency',
    'unit',
    'minimumFractionDigits',
    'numberingSystem',
    'localeMatcher',
  ],
  'options of dates': ['dateStyle', 'timeStyle', 'timeZone', 'calendar', 'hour12', 'weekday', 'era'],
  'options of shadow roots': ['mode', 'delegatesFocus', 'slotAssignment', 'clonable', 'serializable'],
  'options of events': ['bubbles', 'cancelable', 'composed', 'detail', 'data', 'origin'],
  'options of animations': ['duration', 'easing', 'delay', 'keyframes', 'iterations', 'composite'],
  'options of streams': ['stream', 'fatal', 'preventCancel', 'highWaterMark', 'size'],
  'descriptions of properties': ['get', 'set', 'configurable', 'enumerable'],
  'names in a count document': ['count', 'goal', 'goals', 'updated', 'poll', 'closes', 'petition', 'text', 'readAt'],
  'names in our own code': [
    'strings',
    'values',
    'name',
    'host',
    'index',
    'next',
    'fail',
    'default',
    'src',
    'key',
    'version',
    'lead',
    'nothing',
  ],
  'names of nodes': ['nodeType', 'length', 'parentNode', 'nextSibling', 'data', 'slot', 'lang', 'tagName'],
};
const NAMES = Object.values(GROUPS).flat();
/** Each alone, since they are known to have broken widgets. */
const KNOWN = ['attribute', 'converter', 'state', 'nodeType', 'method', 'style', 'mode', 'signal', 'get'];
const VALUES = {
  text: '"polluted"',
  number: '500',
  function: 'function () { return "polluted" }',
};
const put = (names, value, how = '') =>
  inline(names.map((name) => `Object.prototype[${JSON.stringify(name)}] = ${value};`).join('') + how);

/** These describe properties: with them on every object, no script can define one, the host's own included. */
const NOT_PROMISED = ['value', 'writable'];

/** @type {readonly import('./parts.mjs').Condition[]} */
export default [
  ...KNOWN.map((name) => ({name: `a text as Object.prototype.${name}`, head: put([name], VALUES.text)})),
  ...Object.entries(GROUPS).flatMap(([group, names]) => [
    {
      name: `${group} as texts on Object.prototype`,
      head: put(
        names.filter((name) => !/^[gs]et$/.test(name)),
        VALUES.text,
      ),
    },
    {
      name: `${group} as numbers on Object.prototype`,
      head: put(
        names.filter((name) => !/^[gs]et$/.test(name)),
        VALUES.number,
      ),
    },
  ]),
  ...['get', 'set', 'attribute', 'converter', 'hasChanged', 'toJSON', 'call', 'handleEvent'].map((name) => ({
    name: `a function as Object.prototype.${name}`,
    head: put([name], VALUES.function),
  })),
  ...['style', 'signal', 'maximumFractionDigits', 'threshold', 'count', 'poll'].map((name) => ({
    name: `a number as Object.prototype.${name}`,
    head: put([name], VALUES.number),
  })),
  ...NOT_PROMISED.map((name) => ({
    name: `a text as Object.prototype.${name}`,
    head: put([name], VALUES.text),
    notPromised: 'with it, no script can describe a property',
  })),
  {
    name: 'an extend function for all objects',
    head: put(['extend', 'each', 'inherit', 'isObject', 'clone'], VALUES.function),
  },
  {
    name: 'functions for all lists',
    head: inline(
      '["first", "last", "each", "remove", "contains", "at0"].forEach((name) => { Array.prototype[name] = function () { return this } })',
    ),
  },
  {
    name: 'functions for all texts and functions',
    head: inline(
      'String.prototype.format = Function.prototype.method = Number.prototype.format = function () { return this }',
    ),
  },
  {
    name: 'names on all elements',
    head: inline(
      '["render", "update", "show", "count", "goal", "src", "open", "debug", "author", "state", "signed", "source"].forEach((name) => { HTMLElement.prototype[name] = function () { return this } })',
    ),
  },
  {
    name: 'accessors on all elements',
    head: inline(
      '["href", "opens", "closes", "preview", "publication"].forEach((name) => { Object.defineProperty(HTMLElement.prototype, name, {configurable: true, get() { return "polluted" }, set() {}}) })',
    ),
  },
  {
    name: 'pollution after us',
    hostNames: /^2 /,
    tail: put(
      NAMES.filter((name) => !/^(get|set|configurable|enumerable)$/.test(name)),
      VALUES.text,
    ),
  },
];
