import {inline, library, MARK, MONITOR, SCRIPT} from './parts.mjs';

// The plain HTML form, for places that strip tags they do not know.

const COUNTER = '<div data-widget="petition-counter" data-src="COUNT">many people have signed</div>';
const BUTTON = '<p><a data-widget="cta-button" id="sign" class="button big" href="/sign">Sign the letter</a></p>';
const EXCERPT =
  '<blockquote data-widget="letter-excerpt" data-author="Ana Quay" data-href="/letter"><p>One.</p><p>Two.</p></blockquote>';
const PLAIN = COUNTER + BUTTON + EXCERPT;
const text = (html) => JSON.stringify(html).replaceAll('</', '<\\/');
const turn = (window) => new Promise((resolve) => window.setTimeout(resolve));
const plain = (name, more = {}) => ({name, body: PLAIN, ...more});

function expect(what, isSo) {
  if (!isSo) throw new Error(`not so: ${what}`);
}

const TAGS = 'petition-counter, cta-button, letter-excerpt';

/** @type {readonly import('./parts.mjs').Condition[]} */
export default [
  plain('an author’s element with its id, classes and listeners', {
    head: inline(
      `addEventListener('DOMContentLoaded', () => document.querySelector('#sign').addEventListener('click', (event) => { event.preventDefault(); document.body.dataset.clicks = 'heard' }))`,
    ),
    act({document}) {
      const link = document.querySelector('#sign');
      link.click();
      expect('its listener hears', document.body.dataset.clicks === 'heard');
      expect('it keeps its classes', link.className === 'button big' && link.getAttribute('href') === '/sign');
      expect('it stands in its paragraph', link.closest('p > cta-button'));
    },
  }),
  plain('an author’s element that is taken away and comes back', {
    async act(window) {
      const {document} = window;
      const link = document.querySelector('#sign');
      link.remove();
      await turn(window);
      expect('our tag has gone with it', !document.querySelector('cta-button'));
      document.querySelector('p').append(link);
    },
  }),
  plain('an author’s element that moves', {
    async act(window) {
      const {document} = window;
      document.body.append(...document.querySelectorAll('[data-widget]'));
      await turn(window);
      expect('there is one of each', document.querySelectorAll(TAGS).length === 3);
    },
  }),
  plain('the script three times', {
    head: SCRIPT + SCRIPT,
    act: ({document}) => expect('there is one of each', document.querySelectorAll(TAGS).length === 3),
  }),
  plain('values of somebody hostile', {
    body: `${COUNTER}${BUTTON}<blockquote data-widget="letter-excerpt" data-author="Ana Quay" data-href="java&#10;script:top.ran=1"><p>One.</p><p>Two.</p></blockquote>
      <span data-widget="cta-button" data-href=" JavaScript:top.ran=1" data-onclick="top.ran=1">Sign</span>
      <div data-widget="petition-counter" data-src="data:application/json,{}" data-text='<img src=x onerror="top.ran=1">'>many</div>`,
    act(window) {
      const roots = [...window.document.querySelectorAll(TAGS)].map((widget) => widget.shadowRoot);
      expect('no link is made', !roots.some((root) => root.querySelector('a[part], img, [onclick]')));
      expect('nothing ran', !('ran' in window.top));
    },
  }),
  plain('names that are none of ours', {
    body: `${PLAIN}<div data-widget="x-other">words</div><div data-widget="">words</div><div data-widget="constructor">words</div><div data-widget="LETTER-EXCERPT">words</div>`,
    act: ({document}) => expect('nothing else is upgraded', document.querySelectorAll(TAGS).length === 3),
  }),
  plain('marks inside the tags themselves', {
    body: '<petition-counter src="COUNT"><span data-widget="petition-counter">many people have signed</span></petition-counter><cta-button><a data-widget="cta-button" href="/sign">Sign the letter</a></cta-button><letter-excerpt href="/letter" author="Ana Quay"><blockquote data-widget="letter-excerpt"><p>One.</p><p>Two.</p></blockquote></letter-excerpt>',
    act: ({document}) => expect('there is one of each', document.querySelectorAll(TAGS).length === 3),
  }),
  plain('a template that a script clones', {
    body: `<template>${PLAIN}</template><main></main>`,
    tail: inline(
      `addEventListener('load', () => document.querySelector('main').append(document.querySelector('template').content.cloneNode(true)))`,
    ),
  }),
  plain('innerHTML', {
    body: '<main></main>',
    tail: inline(`setTimeout(() => { document.querySelector('main').innerHTML = ${text(PLAIN)} }, 40)`),
  }),
  plain('jQuery 1', {
    head: library('jquery-1'),
    body: '<main></main>',
    tail: inline(`jQuery(function ($) { $('main').html(${text(PLAIN)}) })`),
  }),
  plain('htmx', {
    head: `<meta name="htmx-config" content='{"includeIndicatorStyles": false}' />${library('htmx')}`,
    body: '<main hx-get="FILES/part.html" hx-trigger="load"></main>',
    files: {'part.html': PLAIN},
  }),
  plain('Vue', {
    head: library('vue'),
    body: '<div id="vue"></div>',
    hostNames: /__VUE__/,
    tail: inline(`Vue.createApp({template: ${text(PLAIN)}}).mount('#vue')`),
  }),
  plain('a page sent in pieces', {
    pieces: [
      `<!doctype html><html lang="en"><head><title>A page</title>${MONITOR}${MARK}${SCRIPT}</head><body><div data-widget="petition-counter" data-src="COUNT">many `,
      'people have signed</div><p><a data-widget="cta-button" href="/sign">Sign ',
      'the letter</a></p><blockquote data-widget="letter-excerpt" data-author="Ana Quay"><p>One.</p>',
      '<p>Two.</p></blockquote></body></html>',
    ],
  }),
  plain('the strictest policy', {
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  }),
  plain('Prototype.js', {head: library('prototype'), needs: 'prototype.js'}),
  plain('MooTools', {head: library('mootools'), needs: 'mootools.js'}),
  plain('a polluted Object.prototype', {
    head: inline(
      `for (const name of ['attributeFilter', 'attributes', 'once', 'signal', 'version', 'state', 'method']) Object.prototype[name] = 'polluted'`,
    ),
  }),
  plain('words that a CMS has put into paragraphs', {
    body: '<p></p><p><span data-widget="petition-counter" data-src="COUNT">many people have signed</span></p><p><br></p><p><a data-widget="cta-button" href="/sign">Sign the letter</a><br></p><blockquote data-widget="letter-excerpt" data-author="Ana Quay"><p></p><p>One.</p><p>Two.</p><p></p></blockquote>',
  }),
];
