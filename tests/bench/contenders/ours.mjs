import {findCounters, markup, update} from './elements.mjs';

/** The script tag, as it is published. */
export const ours = {name: 'ours', file: 'dist/open-letter-widgets.js', markup, findCounters, update};
