import {action, attributes, letter, paragraphs, petition, SIGNED, written} from '../content.mjs';
import {findCounters, update} from './plain.mjs';

const inAttribute = (value) => JSON.stringify(value).replaceAll('"', '&quot;');

/** A place for a widget, with the words that stand there until the script comes. */
const place = (kind, props, words) =>
  `<div${attributes({'data-kind': kind, 'data-props': inAttribute(props)})}>${words}</div>`;

/** A root for each widget, since the page round them is not React's. */
export const react = {
  name: 'React 19',
  page: 'react.page.mjs',
  needs: ['react', 'react-dom'],
  markup: {
    excerpt: () => place('excerpt', letter, `<blockquote>${paragraphs(letter.paragraphs)}</blockquote>`),
    button: () => place('button', action, `<a href="${action.href}">${action.label}</a>`),
    counter: () => place('counter', petition, `<p>${written(petition.count)}${SIGNED}</p>`),
    live: (src) => place('counter', {src, goal: petition.goal}, `<p>Many${SIGNED}</p>`),
  },
  findCounters,
  update,
  /** Runs in the page: React renders in slices. */
  isDone: () => window.isDrawn?.() ?? false,
};
