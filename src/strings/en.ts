import type {Strings} from './strings.js';

/** English. */
export const en: Strings = {
  attribution: ({author, role, recipient, title, publication, date}) => {
    const who = [author && '{author}', role && '{role}'];
    const isNamed = author || role;
    const letter = [title && '{title}', recipient && 'an open letter to {recipient}'].filter(Boolean).join(', ');
    const from = letter && (isNamed ? `in ${letter}` : `From ${letter}`);
    const where = publication && (isNamed || letter ? 'published in {publication}' : 'Published in {publication}');
    return [...who, from, where, date && '{date}'].filter(Boolean).join(', ');
  },
  readLetter: 'Read the full letter',
  showRest: {one: 'Show one more paragraph', other: 'Show {count} more paragraphs'},
  showLess: 'Show less',

  closed: 'Closed on {date}.',
  opens: 'Opens on {date}.',
  closedLink: 'See what happened',

  signed: {one: '{count} person has signed', other: '{count} people have signed'},
  signatures: 'Signatures',
  countOfGoal: '{count} of {goal} signatures',
  toGoal: {one: '{missing} more to reach {goal}', other: '{missing} more to reach {goal}'},
  goalReached: 'Goal of {goal} reached',
  asOf: 'As of {date}',
};
