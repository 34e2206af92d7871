import {inline} from './parts.mjs';

const remove = (...paths) => inline(paths.map((path) => `delete ${path};`).join(''));
const head = (code) => ({head: inline(code)});
const fetchAs = (code) => head(`const real = window.fetch; window.fetch = function fetch(input, init) { ${code} }`);

/** @type {readonly import('./parts.mjs').Condition[]} */
export default [
  {name: 'Array.from of an old library', ...head('Array.from = function (item) { return item == null ? [] : [item] }')},
  {name: 'Array.from missing', head: remove('Array.from', 'Array.of')},
  {
    name: 'lists that old scripts made anew',
    ...head(
      '["forEach", "map", "filter", "some", "every", "indexOf", "reduce"].forEach((name) => { const real = Array.prototype[name]; Array.prototype[name] = function () { return real.apply(this, arguments) } })',
    ),
  },
  {
    name: 'bind of an old library',
    ...head(
      'Function.prototype.bind = function (context, ...first) { const method = this; return function (...rest) { return method.apply(context, first.concat(rest)) } }',
    ),
  },
  {
    name: 'JSON of an old library',
    ...head(
      'const {parse, stringify} = JSON; window.JSON = {parse: (text) => parse(text), stringify: (value) => stringify(value)}',
    ),
  },
  {
    name: 'dates of an old library',
    ...head(
      'const Real = Date; window.Date = class extends Real { toJSON() { return "date" } }; Date.prototype.format = function () {}',
    ),
  },
  {name: 'promises of an old library', ...head('const Real = Promise; window.Promise = class Promise extends Real {}')},
  {
    name: 'the newest functions missing',
    head: remove(
      'Array.prototype.at',
      'Array.prototype.findLast',
      'Array.prototype.findLastIndex',
      'Array.prototype.toSorted',
      'Array.prototype.toReversed',
      'Object.hasOwn',
      'Object.groupBy',

      'String.prototype.at',
      'String.prototype.isWellFormed',
      'Promise.withResolvers',
      'Promise.any',
      'Set.prototype.union',
      'window.structuredClone',
      'AbortSignal.any',
      'AbortSignal.timeout',
      'window.Iterator',
      'URL.canParse',
      'URL.parse',
    ),
  },
  {
    name: 'no constructed style sheets',
    ...head('window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor") }'),
  },
  {name: 'no custom states', head: remove('HTMLElement.prototype.attachInternals')},
  {
    name: 'custom states that throw',
    ...head(
      'HTMLElement.prototype.attachInternals = function () { throw new DOMException("no", "NotSupportedError") }',
    ),
  },
  {name: 'no locks', ...head('Object.defineProperty(navigator, "locks", {value: undefined})'), hostNames: /locks/},
  {
    name: 'locks that are refused',
    ...head(
      'Object.defineProperty(navigator, "locks", {value: {request: () => Promise.reject(new DOMException("no", "SecurityError"))}})',
    ),
    hostNames: /locks/,
  },
  {name: 'no channels between tabs', head: remove('window.BroadcastChannel')},
  {name: 'no streams', head: remove('window.EventSource', 'window.WebSocket')},
  {
    name: 'no readable bodies',
    ...fetchAs(
      'return real(input, init).then((answer) => { Object.defineProperty(answer, "body", {value: null}); return answer })',
    ),
  },
  {name: 'no requestIdleCallback', head: remove('window.requestIdleCallback', 'window.scheduler')},
  {
    name: 'no sheet for sharing and no clipboard',
    ...head(
      'for (const name of ["share", "canShare", "clipboard", "connection"]) Object.defineProperty(navigator, name, {value: undefined})',
    ),
    hostNames: /share|clipboard|connection/i,
  },
  {name: 'no crypto', ...head('Object.defineProperty(crypto, "subtle", {value: undefined})')},
  {
    name: 'an Intl without lists and relative times',
    head: remove('Intl.ListFormat', 'Intl.RelativeTimeFormat', 'Intl.Segmenter', 'Intl.DisplayNames', 'Intl.Locale'),
  },
  {
    name: 'storage that throws',
    ...head(
      'for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, {configurable: true, get() { throw new DOMException("no", "SecurityError") }})',
    ),
    hostNames: /Storage|indexedDB|caches/,
  },
  {
    name: 'cookies that throw',
    ...head('Object.defineProperty(document, "cookie", {get() { throw new DOMException("no", "SecurityError") }})'),
  },
  {
    name: 'fetch wrapped by a monitor',
    ...fetchAs('return real.apply(this, arguments).then((answer) => { answer.clone().text(); return answer })'),
  },
  {name: 'fetch wrapped by a monitor that drops the options', ...fetchAs('return real(input)')},
  {
    name: 'fetch wrapped by a monitor that takes text only',
    ...fetchAs('if (typeof input !== "string") throw new TypeError("text only"); return real(input, init)'),
  },
  {
    name: 'fetch wrapped by a monitor that ignores the signal',
    ...fetchAs('const {signal, ...rest} = init || {}; return real(input, rest)'),
  },
  {
    name: 'fetch wrapped by a monitor that answers with a copy',
    ...fetchAs(
      'return real(input, init).then(async (answer) => new Response(await answer.blob(), {status: answer.status, headers: answer.headers}))',
    ),
  },
  {
    name: 'fetch wrapped by a monitor that throws at first',
    ...head(
      'const real = window.fetch; let calls = 0; window.fetch = function (input, init) { if (calls++ === -1) throw new Error("never"); return Promise.resolve().then(() => real(input, init)) }',
    ),
  },
  {
    name: 'fetch as a thenable of an old library',
    ...fetchAs('const answer = real(input, init); return {then: (...both) => answer.then(...both)}'),
  },
  {name: 'XMLHttpRequest missing', head: remove('window.XMLHttpRequest')},
  {
    name: 'timers wrapped by a monitor',
    ...head(
      'for (const name of ["setTimeout", "setInterval", "requestAnimationFrame"]) { const real = window[name]; window[name] = function (callback, ...rest) { return real.call(window, function () { return callback.apply(this, arguments) }, ...rest) } }',
    ),
  },
  {
    name: 'timers that answer with objects',
    ...head(
      'const real = window.setTimeout; window.setTimeout = (callback, delay) => ({id: real(callback, delay)}); const stop = window.clearTimeout; window.clearTimeout = (timer) => stop(timer && timer.id)',
    ),
  },
  {
    name: 'listeners wrapped by a monitor',
    ...head(
      'const real = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, listener, options) { return real.call(this, type, typeof listener === "function" ? function () { return listener.apply(this, arguments) } : listener, options) }',
    ),
  },
  {
    name: 'observers wrapped by a monitor',
    ...head(
      'for (const name of ["MutationObserver", "IntersectionObserver"]) { const Real = window[name]; window[name] = class extends Real { constructor(callback, options) { super((...all) => callback(...all), options) } } }',
    ),
  },
  {
    name: 'shadow roots forced open by an extension',
    ...head(
      'const real = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { return real.call(this, {...init, mode: "open"}) }',
    ),
  },
  {
    name: 'custom elements wrapped by a tool',
    ...head(
      'const real = customElements.define; customElements.define = function (name, type, options) { try { return real.call(this, name, type, options) } catch {} }',
    ),
  },
  {
    name: 'events made anew for old browsers',
    ...head(
      'const Real = window.CustomEvent; window.CustomEvent = function (type, init) { return new Real(type, init) }; CustomEvent.prototype = Real.prototype',
    ),
  },
  {
    name: 'Event made anew for old browsers',
    ...head(
      'const Real = window.Event; window.Event = function (type, init) { return Reflect.construct(Real, [type, init], new.target || Real) }; Event.prototype = Real.prototype',
    ),
  },
  {name: 'URL wrapped by a tool', ...head('const Real = window.URL; window.URL = class URL extends Real {}')},
  {name: 'random numbers that are always 0', ...head('Math.random = () => 0')},
  {name: 'a clock that stands still', ...head('Date.now = () => 1792000000000; performance.now = () => 0')},
  {
    name: 'frozen natives',
    ...head(
      'for (const thing of [Object.prototype, Array.prototype, Function.prototype, Promise.prototype, Symbol, Reflect, JSON, Math]) Object.freeze(thing)',
    ),
  },
  {
    name: 'a page that is offline',
    ...head(
      'Object.defineProperty(navigator, "onLine", {get: () => true}); dispatchEvent(new Event("offline")); dispatchEvent(new Event("online"))',
    ),
    hostNames: /onLine/,
  },
  {
    name: 'strict scripts that seal the window’s prototype',
    ...head('Object.freeze(Node.prototype); Object.freeze(Event.prototype)'),
  },
];
