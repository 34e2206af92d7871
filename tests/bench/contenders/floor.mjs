import {findCounters, markup, update} from './elements.mjs';

/** What all are measured against: the same visible result by hand, as well as we can write it, without a library. */
export const floor = {name: 'floor', page: 'floor.page.mjs', markup, findCounters, update};
