import {findCounters, markup, update} from './elements.mjs';

/** The same with Lit, as its introduction teaches it. */
export const naiveLit = {name: 'naive Lit', page: 'naive-lit.page.mjs', needs: ['lit'], markup, findCounters, update};
