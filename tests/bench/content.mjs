/** What every contender shows. The page is English, as most pages are that were ever measured. */
export const letter = {
  href: 'https://example.org/letter',
  author: 'The Riverside Friends',
  recipient: 'The City Council',
  date: '2026-04-21',
  paragraphs: [
    'We swim in this river, we fish in it, and we taught our children to row on it. It is the first thing visitors ask for.',
    'Since the spring, the water below the old mill has been closed on forty-one days. Nobody can tell us when it will be clean.',
    'We ask you to publish what is measured, to repair the overflow before the next season, and to speak with us in public.',
  ],
};

/** The date of the letter in words, for markup that holds its words ready. */
export const LETTER_DAY = 'April 21, 2026';

export const action = {href: 'https://example.org/sign', label: 'Sign the letter'};

export const petition = {count: 12345, goal: 20000};

/** The words of a counter. */
export const SIGNED = ' people have signed';
export const MORE = ' more to reach ';

export const paragraphs = (some) => some.map((words) => `<p>${words}</p>`).join('');

/** Writes a number as English does, for markup that holds it ready. */
export const written = (number) => new Intl.NumberFormat('en').format(number);

/** The attributes of an element that is read by a script of ours. */
export const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
