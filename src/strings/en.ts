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
  showMore: 'Show the rest',
  showLess: 'Show less',
  showOriginal: 'Show the original',
  showTranslation: 'Show the translation',

  quoting: {
    copy: 'Copy this passage',
    handOn: 'Share',
    copied: 'Copied, with its source.',
    selected: 'The passage is selected: press {key} C to copy it, or choose Copy.',
    key: 'Ctrl',
    mail: 'E-mail',
    newTab: 'opens in a new tab',
    card: {
      make: 'Make a picture',
      failed: 'No picture could be made here.',
    },
    verdicts: {
      pending: 'Being compared with the letter…',
      exact: 'Quoted exactly: the letter says this, word for word.',
      changed: 'The letter has changed since this was quoted.',
      differs: 'The letter does not say this word for word.',
      unknown: 'Whether this stands in the letter could not be checked.',
    },
  },

  closed: 'Closed on {date}.',
  opens: 'Opens on {date}.',
  closedLink: 'See what happened',
  cta: {
    states: {
      soon: 'Not open yet.',
      open: '',
      closed: 'This is closed.',
      won: 'This campaign has won.',
      lost: 'This campaign did not succeed.',
      signed: 'Thank you for signing.',
    },
    notSigned: 'I have not signed',
    newWindow: 'opens in a new tab',
    newWindowWords: ['new tab', 'new window'],
    outcomes: {
      done: 'Done.',
      failed: 'That did not work. Please try again.',
      'timed-out': 'No answer has come. Please check whether it worked before you try again.',
    },
  },

  signed: {one: '{count} person has signed', other: '{count} people have signed'},
  signedFinally: {one: '{count} person signed', other: '{count} people signed'},
  belowMinimum: 'Be one of the first to sign',
  signatures: 'Signatures',
  countOfGoal: '{count} of {goal} signatures',
  notes: {
    before: 'Signing begins on {opens}',
    normal: '{missing} more to reach {goal}',
    near: 'Only {missing} more to reach {goal}',
    reached: 'Goal of {goal} reached',
    closed: 'Signing has closed',
    won: 'This petition has won',
    lost: 'This petition did not succeed',
  },
  goal: 'Goal: {goal}',
  milestone: 'At {goal}: {brings}',
  passed: 'reached',
  until: 'Open until {date}',
  parts: 'How this adds up',
  onPaper: 'On paper',
  incomplete: 'Some signatures could not be counted just now',
  asOf: 'As of {date}',

  acts: {
    join: {one: 'Join {count} other', other: 'Join {count} others'},
    calendar: 'Add the deadline to your calendar',
    handOn: 'Tell others',
    copyLink: 'Copy link',
    mail: 'Email',
    copied: 'Link copied.',
    notCopied: 'The browser did not let us copy the link. Here it is:',
    handedOn: 'Thank you for passing it on.',
    dismiss: 'Put this button away',
    frame: {
      close: 'Close',
      openPage: 'Open in a new page',
      notShown: 'The form could not be shown here. It opens in a page of its own.',
    },
  },
};
