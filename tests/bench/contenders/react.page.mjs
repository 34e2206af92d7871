import {createElement as h, useEffect, useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';
import './plain.css';
import {tween} from './tween.mjs';

const tag = document.documentElement.lang;
const numbers = new Intl.NumberFormat(tag);
const days = new Intl.DateTimeFormat(tag, {dateStyle: 'long', timeZone: 'UTC'});

function Excerpt({href, author, recipient, date, paragraphs: [first, ...rest]}) {
  const [open, setOpen] = useState(false);
  const label = open ? 'Show less' : `Show ${rest.length} more paragraphs`;
  return h(
    'figure',
    {className: 'excerpt'},
    h('blockquote', null, h('p', null, first), open && rest.map((words) => h('p', {key: words}, words))),
    h('button', {type: 'button', 'aria-expanded': open, onClick: () => setOpen(!open)}, label),
    h(
      'figcaption',
      null,
      h(
        'span',
        null,
        `${author}, in an open letter to ${recipient}, `,
        h('time', {dateTime: date}, days.format(new Date(date))),
      ),
      h('a', {href}, 'Read the full letter'),
    ),
  );
}

function Button({href, label}) {
  return h('a', {className: 'button', href}, label);
}

/** How a count from outside reaches its counter. */
const setters = new WeakMap();

function Counter({count: first, goal, src}) {
  const [count, setCount] = useState(first);
  const [shown, setShown] = useState(first);
  const element = useRef(null);
  const before = useRef(first);
  useEffect(() => setters.set(element.current, setCount) && undefined, []);
  useEffect(() => {
    if (!src) return;
    fetch(src)
      .then((answer) => answer.json())
      .then((answer) => setCount(answer.count));
  }, [src]);
  useEffect(() => {
    if (count === before.current) return;
    tween(setCount, before.current, count, setShown);
    before.current = count;
  }, [count]);
  if (shown === undefined) return h('p', {className: 'counter', ref: element}, 'Many people have signed');
  const words = numbers.format(shown);
  const ofGoal = numbers.format(goal);
  return h(
    'div',
    {className: 'counter', ref: element},
    h('p', null, h('b', null, words), ' people have signed'),
    h(
      'div',
      {
        className: 'track',
        role: 'progressbar',
        'aria-label': 'Signatures',
        'aria-valuemax': goal,
        'aria-valuenow': shown,
        'aria-valuetext': `${words} of ${ofGoal} signatures`,
      },
      h('div', {className: 'fill', style: {inlineSize: `${Math.min(100, (shown / goal) * 100)}%`}}),
    ),
    h('p', {className: 'notes'}, `${numbers.format(Math.max(0, goal - shown))} more to reach ${ofGoal}`),
  );
}

const components = {excerpt: Excerpt, button: Button, counter: Counter};

/** How many widgets are not drawn yet. */
let missing = 0;

function Widget({kind, props}) {
  useEffect(() => void (missing -= 1), []);
  return h(components[kind], props);
}

for (const place of document.querySelectorAll('[data-kind]')) {
  const {kind, props} = place.dataset;
  missing += 1;
  createRoot(place).render(h(Widget, {kind, props: JSON.parse(props)}));
}

window.setCount = (counter, count) => setters.get(counter)(count);
window.isDrawn = () => missing === 0;
