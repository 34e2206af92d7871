import {action, attributes, letter, LETTER_DAY, MORE, paragraphs, petition, SIGNED, written} from '../content.mjs';

// Plain HTML, for what a contender has no component for. The words stand ready in the markup.

const caption = `${letter.author}, in an open letter to ${letter.recipient}`;

/** @param day - The date as the contender shows it. */
export const captionOf = (day) =>
  `<figcaption><span>${caption}, ${day}</span><a href="${letter.href}">Read the full letter</a></figcaption>`;

export const REST = 'Show 2 more paragraphs';

/** @param disclosure - Makes the disclosure of the paragraphs it is given. */
export const excerptOf = (disclosure, day = `<time datetime="${letter.date}">${LETTER_DAY}</time>`) => {
  const [first, ...rest] = letter.paragraphs;
  const quote = `<blockquote>${paragraphs([first])}${disclosure(paragraphs(rest))}</blockquote>`;
  return `<figure class="excerpt">${quote}${captionOf(day)}</figure>`;
};

/** A counter of three parts: the number, a bar, and how many are missing. The script of the page finds them by their names. */
export const counterOf = ({number, bar, values}) => {
  const shown = number ?? ((value, name) => `<span data-is="${name}">${written(value)}</span>`);
  const {count = 0, goal} = values;
  return `<div class="counter"${attributes(Object.fromEntries(Object.entries(values).map(([name, value]) => [`data-${name}`, value])))}>
    <p><b>${shown(count, 'number')}</b>${SIGNED}</p>
    ${bar((count / goal) * 100)}
    <p class="notes">${shown(goal - count, 'missing')}${MORE}${shown(goal, 'goal')}</p>
  </div>`;
};

/** The counters of a contender, with and without an address to read. */
export const countersOf = (parts) => ({
  counter: () => counterOf({...parts, values: petition}),
  live: (src) => counterOf({...parts, values: {src, goal: petition.goal}}),
});

export const plain = {
  excerpt: () => excerptOf((rest) => `<details><summary>${REST}</summary>${rest}</details>`),
  button: () => `<a class="button" href="${action.href}">${action.label}</a>`,
};

/** Runs in the page. */
export const findCounters = () => [...document.querySelectorAll('.counter')];

/** Runs in the page: its script has a function for it. */
export const update = (counter, count) => window.setCount(counter, count);
