import type {Platform} from './platform.js';

/**
 * A Google sheet that is shared by link: the count in cell B2 and, if there is one, the goal in C2, of the first sheet; or the
 * cells and the sheet that the address names. A private sheet answers with a page to sign in.
 *
 * @paste https://docs.google.com/spreadsheets/d/{id}/edit, also with `gid`, `sheet` and `range`
 * @evidence B, August 2026: public clients and a recorded answer; how many reads it bears is unknown
 */
export const googleSheet: Platform = {
  name: 'google-sheet',
  address:
    /^https?:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{9,})(?=\/|$)(?=.*[?&#](gid=\d+|sheet=[^&#]+)|)(?=.*[?&#](range=[A-Z]+\d+(?:(?::|%3A)[A-Z]+\d+)?)(?:[&#]|$)|)/,
  reads: ['https://docs.google.com/spreadsheets/d/$1/gviz/tq?tqx=out:json&headers=0&$3{range=B2:C2}&$2'],
  count: 'table.rows.0.c.0.v',
  goals: ['table.rows.0.c.1.v'],
  minimum: 300,
};
