import {action, letter, paragraphs, petition, SIGNED, written} from '../content.mjs';
import {markup} from './elements.mjs';

const WORDS = {
  excerpt: () => `<blockquote>${paragraphs(letter.paragraphs)}</blockquote>`,
  button: () => `<a href="${action.href}">${action.label}</a>`,
  counter: () => `<p>${written(petition.count)}${SIGNED}</p>`,
  live: () => `<p>Many${SIGNED}</p>`,
};

const place = (kind, src = '') => `<div data-embed="${kind}" data-src="${src}">${WORDS[kind]()}</div>`;

/** The document in an iframe: the floor and one widget, and a word about its height. */
const embed = (kind, src) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><style>body{margin:0;font:1.125rem/1.5 sans-serif}</style>
${markup[kind](src)}<script src="/built/floor.js"></script>
<script>parent.postMessage(document.documentElement.offsetHeight,'*');onmessage=({data})=>{document.querySelector('petition-counter').count=data}</script>`;

/** An embed code as platforms hand it out: a script puts an iframe in the place of the words. */
export const iframes = {
  name: 'an iframe each',
  page: 'iframes.page.mjs',
  /** More than so many on one page only measure the patience of whoever waits. */
  most: 30,
  embed,
  markup: {
    excerpt: () => place('excerpt'),
    button: () => place('button'),
    counter: () => place('counter'),
    live: (src) => place('live', src),
  },
  /** Runs in the page. */
  findCounters: () => [...document.querySelectorAll('iframe')],
  /** Runs in the page. */
  update: (frame, count) => frame.contentWindow.postMessage(count, '*'),
  /** Runs in the page: the frames have no words in them until they are there. */
  isDone: () =>
    [...document.querySelectorAll('iframe')].every(
      ({contentDocument}) =>
        contentDocument.readyState === 'complete' &&
        !contentDocument.querySelector(':not(:defined)') &&
        contentDocument.body?.childElementCount,
    ) && !document.querySelector('[data-embed] > p, [data-embed] > blockquote, [data-embed] > a'),
};
