import {action, letter} from '../content.mjs';
import {countersOf, excerptOf, findCounters, REST, update} from './plain.mjs';

const DAY = `<sl-format-date date="${letter.date}" month="long" day="numeric" year="numeric" time-zone="UTC"></sl-format-date>`;

export const shoelace = {
  name: 'Shoelace',
  page: 'shoelace.page.mjs',
  needs: ['@shoelace-style/shoelace'],
  markup: {
    excerpt: () => excerptOf((rest) => `<sl-details summary="${REST}">${rest}</sl-details>`, DAY),
    button: () => `<sl-button variant="primary" href="${action.href}">${action.label}</sl-button>`,
    ...countersOf({
      number: (value, name) => `<sl-format-number data-is="${name}" value="${value}"></sl-format-number>`,
      bar: (value) => `<sl-progress-bar data-is="bar" label="Signatures" value="${value}"></sl-progress-bar>`,
    }),
  },
  findCounters,
  update,
};
