import {inline, sheet} from './parts.mjs';

const css = (text) => ({head: `<style>${text}</style>`});

/** @type {readonly import('./parts.mjs').Condition[]} */
export default [
  {name: '* {all: unset !important}', ...css('* {all: unset !important}')},
  {name: 'body * {all: unset !important}', ...css('body * {all: unset !important}')},
  {name: 'body * {all: initial !important}', ...css('body * {all: initial !important}')},
  {name: 'body * {all: revert !important}', ...css('body * {all: revert !important}')},
  {name: '* {font-size: 0}', ...css('* {font-size: 0}'), wordsUnseen: true},
  {name: 'body {font-size: 0}, for the gaps between blocks', ...css('body {font-size: 0} p, a {font-size: 16px}')},
  {name: 'html {font-size: 62.5%}', ...css('html {font-size: 62.5%} body {font-size: 1.6rem}')},
  {name: 'html {font-size: 1px}', ...css('html {font-size: 1px} body {font-size: 16rem}')},
  {name: 'html {font-size: 5vw}', ...css('html {font-size: 5vw} body {font-size: 1rem}')},
  {name: 'button {display: none}', ...css('button {display: none !important}')},
  {
    name: 'button and input in the colours of the page',
    ...css(
      'button, input, a {background: none !important; border: 0 !important; color: inherit !important; font: inherit !important; padding: 0 !important}',
    ),
  },
  {
    name: '* {box-sizing, margin, padding, border: 0}',
    ...css('* {box-sizing: border-box !important; margin: 0 !important; padding: 0 !important; border: 0 !important}'),
  },
  {
    name: '* {animation and transition: none}',
    ...css('*, ::before, ::after {animation: none !important; transition: none !important}'),
  },
  {name: '* {transition: all 2s}', ...css('* {transition: all 2s !important}')},
  {name: '* {position: relative}', ...css('* {position: relative !important; z-index: 1 !important}')},
  {name: '* {display: block}', ...css('body * {display: block !important}')},
  {name: '* {float: left}', ...css('body * {float: left !important}')},
  {name: '* {max-width: 100%; min-width: 0}', ...css('* {max-width: 100% !important; min-width: 0 !important}')},
  {
    name: '* {line-height: 1; letter-spacing: 0.2em}',
    ...css('* {line-height: 1 !important; letter-spacing: 0.2em !important; word-spacing: 1em !important}'),
  },
  {name: '* {text-transform: uppercase}', ...css('* {text-transform: uppercase !important}')},
  {name: '* {direction: rtl}', ...css('* {direction: rtl !important; unicode-bidi: bidi-override}')},
  {name: '* {writing-mode: vertical-rl}', ...css('body {writing-mode: vertical-rl}')},
  {
    name: '* {pointer-events: none; user-select: none}',
    ...css('* {pointer-events: none !important; user-select: none !important; -webkit-user-select: none !important}'),
  },
  {name: '* {contain: strict} round them', ...css('body {contain: layout style}')},
  {name: ':not(:defined) {visibility: hidden}', ...css(':not(:defined) {visibility: hidden}')},
  {name: ':not(:defined) {display: none}', ...css(':not(:defined) {display: none}')},
  {name: ':empty {display: none}', ...css('body :empty {display: none !important}')},
  {name: 'p:empty and br {display: none}', ...css('p:empty, br {display: none !important}')},
  {
    name: 'blockquote with quotation marks of the page',
    ...css(
      'blockquote {quotes: "<" ">"; border-left: 4px solid; font-style: italic} blockquote::before {content: open-quote; font-size: 4em} blockquote::after {content: close-quote}',
    ),
  },
  {
    name: 'links with arrows of the page',
    ...css('a::after {content: " \\2192"} a[href^="/"] {padding-inline-end: 2em; background: url("data:image/gif,x")}'),
  },
  {
    name: 'custom properties of the page by common names',
    ...css(
      ':root, * {--accent: red; --color: 0; --size: 0; --radius: x; --_accent: red; --_share: 9; --_radius: none; --font-size: 0}',
    ),
  },
  {
    name: 'registered custom properties',
    ...css(
      '@property --olw-accent {syntax: "<color>"; inherits: true; initial-value: red} @property --_share {syntax: "<length>"; inherits: false; initial-value: 0px}',
    ),
  },
  {name: 'layers', ...css('@layer reset, theme; @layer reset {* {all: unset}}')},
  {name: 'html {zoom: 2}', ...css('html {zoom: 2}')},
  {name: 'zoom 400 %, 320 pixels', ...css('html {zoom: 4} body {inline-size: 320px}')},
  {name: 'a dark page', ...css(':root {color-scheme: dark; background: #111; color: #eee}')},
  {
    name: 'a page that forces colours back',
    ...css('* {forced-color-adjust: none !important; color: black !important; background: white !important}'),
  },
  {
    name: 'the elements named in the page’s own sheet',
    ...css(
      'petition-counter, cta-button, letter-excerpt {display: inline !important; color: red; font: 20px/1 monospace; margin: 3em; position: static}',
    ),
  },
  {
    name: 'parts named in the page’s own sheet',
    ...css('::part(text), ::part(control), ::part(attribution) {color: red; font-weight: bold}'),
  },
  {name: 'print in the page’s own sheet', ...css('@media print {* {display: none}}')},
  {
    name: 'scrollbars, selections and markers of the page',
    ...css(
      '::selection {color: red} ::marker {content: "x"} * {scrollbar-width: none} *::-webkit-scrollbar {display: none}',
    ),
  },
  {
    name: 'a page that hides the elements and shows them',
    ...css('body:not(.ready) petition-counter {display: none}'),
    tail: inline("setTimeout(() => document.body.classList.add('ready'), 50)"),
  },
  {
    name: 'Meyer’s reset',
    ...css(
      'html, body, div, span, h1, p, blockquote, a, q, ul, li, figure, figcaption, button {margin: 0; padding: 0; border: 0; font-size: 100%; font: inherit; vertical-align: baseline} ol, ul {list-style: none} blockquote, q {quotes: none} blockquote::before {content: none}',
    ),
  },
  {name: 'Bootstrap', head: sheet('bootstrap')},
  {name: 'Bootstrap, dark', root: 'lang="en" data-bs-theme="dark"', head: sheet('bootstrap')},
  {name: 'Bootstrap’s reboot', head: sheet('reboot')},
  {name: 'Tailwind’s preflight', head: sheet('tailwind')},
  {name: 'normalize.css', head: sheet('normalize')},
  {name: 'all frameworks at once', head: ['normalize', 'tailwind', 'reboot', 'bootstrap'].map(sheet).join('')},
];
