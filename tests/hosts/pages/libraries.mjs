import {inline, library, WIDGETS} from './parts.mjs';

const debian = (name) => `${name}.js`;
/** What each library leaves on the page when it comes after us. */
const ANY = /./;
const both = (name, file, more = {}) => [
  {name: `${name} before us`, head: library(file), needs: debian(file), hostNames: /__zone_symbol__/, ...more},
  {name: `${name} after us`, tail: library(file), needs: debian(file), hostNames: ANY, ...more},
];

/** @type {readonly import('./parts.mjs').Condition[]} */
export default [
  ...both('Prototype.js 1.7', 'prototype'),
  ...both('MooTools 1.4', 'mootools'),
  {name: 'MooTools 1.4 with More', head: library('mootools') + library('mootools-more'), needs: 'mootools-more.js'},
  {
    name: 'Prototype.js that extends our elements',
    head: library('prototype'),
    needs: 'prototype.js',
    act: (window) => {
      for (const element of window.document.querySelectorAll('petition-counter, cta-button, letter-excerpt'))
        window.$(element).addClassName('x').show();
    },
  },
  {
    name: 'MooTools that extends our elements',
    head: library('mootools'),
    needs: 'mootools.js',
    act: (window) => {
      for (const element of window.document.querySelectorAll('petition-counter, cta-button, letter-excerpt'))
        window.document.id(element).addClass('x').setStyle('opacity', 1);
    },
  },
  ...both('MooTools 1.5 without its DOM', 'mootools-server'),
  ...both('jQuery 1', 'jquery-1'),
  {
    name: 'jQuery 1 that puts our elements in',
    head: library('jquery-1'),
    body: '<main></main>',
    tail: inline(`jQuery(function ($) { $('main').html(${JSON.stringify(WIDGETS).replaceAll('</', '<\\/')}) })`),
  },
  {
    name: 'jQuery 1 that moves our elements',
    head: library('jquery-1'),
    body: `${WIDGETS}<main></main>`,
    act: (window) => {
      window
        .jQuery('petition-counter, cta-button, letter-excerpt')
        .detach()
        .appendTo('main')
        .addClass('x')
        .hide()
        .show()
        .data('x', 1)
        .on('click', () => undefined);
    },
  },
  {
    name: 'jQuery 1 that wraps and clones our elements',
    head: library('jquery-1'),
    act: (window) => {
      const {jQuery} = window;
      jQuery('cta-button').wrap('<div class="x"></div>');
      jQuery('letter-excerpt').wrapInner('<div></div>');
      jQuery('petition-counter').replaceWith(jQuery('petition-counter').clone(true));
    },
  },
  ...both('core-js', 'core-js'),
  ...both('es6-shim', 'es6-shim'),
  ...both('zone.js', 'zone'),
  ...both('the web components polyfills', 'webcomponents'),
  {name: 'the adapter of the web components polyfills', head: library('es5-adapter'), needs: 'es5-adapter.js'},
  {name: 'the scoped registry polyfill before us', head: library('scoped-registry')},
  {
    name: 'the scoped registry polyfill twice',
    head: library('scoped-registry').repeat(2),
    notPromised: 'it cannot be loaded twice itself',
  },
  {name: 'Bootstrap’s scripts', head: library('bootstrap'), needs: 'bootstrap.js'},
  ...both('Vue', 'vue'),
  ...both('htmx', 'htmx', {
    head: `${inline('')}<meta name="htmx-config" content='{"includeIndicatorStyles": false}' />${library('htmx')}`,
  }),
  {
    name: 'all of them',
    hostNames: /__zone_symbol__/,
    head: ['jquery-1', 'core-js', 'es6-shim', 'zone', 'vue', 'htmx', 'bootstrap'].map(library).join(''),
  },
];
