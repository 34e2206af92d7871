import {inline} from './parts.mjs';

/**
 * Names that somebody's script has put on `Object.prototype`, and that mean something wherever an object of options is read: in
 * Lit, in `Intl`, in `fetch`, in listeners, in observers, in events, in shadow roots, in descriptions of properties.
 */
const NAMES = [
  ...['attribute', 'converter', 'state', 'type', 'reflect', 'hasChanged', 'useDefault', 'noAccessor', 'wrapped'],
  ...[
    'nodeType',
    'method',
    'style',
    'body',
    'headers',
    'mode',
    'signal',
    'once',
    'capture',
    'passive',
    'cache',
    'credentials',
  ],
  ...['childList', 'attributes', 'characterData', 'subtree', 'attributeFilter', 'root', 'rootMargin', 'threshold'],
  ...[
    'notation',
    'currency',
    'unit',
    'minimumFractionDigits',
    'maximumFractionDigits',
    'numberingSystem',
    'localeMatcher',
  ],
  ...[
    'dateStyle',
    'timeZone',
    'calendar',
    'hour12',
    'delegatesFocus',
    'slotAssignment',
    'bubbles',
    'cancelable',
    'composed',
    'detail',
  ],
  ...[
    'get',
    'set',
    'configurable',
    'enumerable',
    'count',
    'goal',
    'goals',
    'updated',
    'poll',
    'text',
    'src',
    'key',
    'version',
    'strings',
  ],
  ...[
    'values',
    'name',
    'host',
    'length',
    'index',
    'next',
    'fail',
    'default',
    'duration',
    'keyframes',
    'easing',
    'nothing',
    'lead',
  ],
];
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
  ...NAMES.map((name) => ({name: `a text as Object.prototype.${name}`, head: put([name], VALUES.text)})),
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
