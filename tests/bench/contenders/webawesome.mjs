import {action, letter} from '../content.mjs';
import {countersOf, excerptOf, findCounters, REST, update} from './plain.mjs';

const DAY = `<wa-format-date date="${letter.date}" month="long" day="numeric" year="numeric" time-zone="UTC"></wa-format-date>`;

export const webAwesome = {
  name: 'Web Awesome',
  page: 'webawesome.page.mjs',
  needs: ['@awesome.me/webawesome'],
  markup: {
    excerpt: () => excerptOf((rest) => `<wa-details summary="${REST}">${rest}</wa-details>`, DAY),
    button: () => `<wa-button variant="brand" href="${action.href}">${action.label}</wa-button>`,
    ...countersOf({
      number: (value, name) => `<wa-format-number data-is="${name}" value="${value}"></wa-format-number>`,
      bar: (value) => `<wa-progress-bar data-is="bar" label="Signatures" value="${value}"></wa-progress-bar>`,
    }),
  },
  findCounters,
  update,
};
