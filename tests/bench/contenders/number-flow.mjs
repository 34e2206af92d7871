import {written} from '../content.mjs';
import {countersOf, findCounters, plain, update} from './plain.mjs';

/** It shows numbers; the rest is plain HTML. */
export const numberFlow = {
  name: 'number-flow',
  page: 'number-flow.page.mjs',
  needs: ['number-flow'],
  plain: ['excerpt', 'button'],
  markup: {
    ...plain,
    ...countersOf({
      number: (value, name) =>
        name === 'number'
          ? `<number-flow data-is="number"></number-flow>`
          : `<span data-is="${name}">${written(value)}</span>`,
      bar: (value) =>
        `<div class="track" role="progressbar" aria-label="Signatures" aria-valuenow="${value}"><div class="fill" data-is="bar" style="inline-size: ${value}%"></div></div>`,
    }),
  },
  findCounters,
  update,
};
