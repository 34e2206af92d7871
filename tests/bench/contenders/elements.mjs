import {action, attributes, letter, paragraphs, petition, SIGNED, written} from '../content.mjs';

/** The markup of the three tags, the same for ours, the floor and naive Lit. */
export const markup = {
  excerpt: () => {
    const {href, author, recipient, date} = letter;
    const of = attributes({href, author, recipient, date, preview: 1});
    return `<letter-excerpt${of}><blockquote>${paragraphs(letter.paragraphs)}</blockquote></letter-excerpt>`;
  },
  button: () => `<cta-button><a href="${action.href}">${action.label}</a></cta-button>`,
  counter: () => `<petition-counter${attributes(petition)}>${written(petition.count)}${SIGNED}</petition-counter>`,
  live: (src) => `<petition-counter${attributes({src, goal: petition.goal})}>Many${SIGNED}</petition-counter>`,
};

/** Runs in the page. */
export const findCounters = () => [...document.querySelectorAll('petition-counter')];

/** Runs in the page. */
export const update = (counter, count) => (counter.count = count);
