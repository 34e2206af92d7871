import {action} from '../content.mjs';
import {countersOf, findCounters, plain, update} from './plain.mjs';

/** Material has no component for a quotation, a disclosure or a number. */
export const material = {
  name: 'Material Web',
  page: 'material.page.mjs',
  needs: ['@material/web'],
  plain: ['excerpt'],
  markup: {
    ...plain,
    button: () => `<md-filled-button href="${action.href}">${action.label}</md-filled-button>`,
    ...countersOf({
      bar: (value) =>
        `<md-linear-progress data-is="bar" aria-label="Signatures" max="100" value="${value}"></md-linear-progress>`,
    }),
  },
  findCounters,
  update,
};
