import {parseCount, parsePositive} from '../lib/count.js';
import {parseMoment} from '../lib/moment.js';
import {readableUrl} from '../lib/safe-url.js';
import type {Written} from './counter-attributes.js';
import {MOMENT, NUMBER, WEB_ADDRESS, type Checks} from './problems.js';

/** What of a counter's attributes can be wrong. */
export interface Checked {
  readonly baseURI: string;
  readonly campaign: string | null;
  readonly count: unknown;
  readonly goal: unknown;
  readonly refresh: unknown;
  readonly updatedAt: unknown;
  getAttribute(name: string): string | null;
}

const oneOf = (host: Checked, name: string, values: readonly string[]) =>
  [values.find((value) => value === host.getAttribute(name)), values.join(' or ')] as const;

/** What each attribute of a counter was understood as, for its author. */
export function counterChecks(host: Checked, {goals, switchAt, minimum, opens, closes, state}: Written): Checks {
  return {
    campaign: [readableUrl(host.campaign, host.baseURI), WEB_ADDRESS],
    count: [parseCount(host.count), NUMBER],
    goal: [parsePositive(host.goal), NUMBER],
    refresh: [parseCount(host.refresh), NUMBER],
    offline: [parseCount(host.getAttribute('offline')), NUMBER],
    minimum: [minimum, NUMBER],
    'switch-at': [switchAt, NUMBER],
    goals: [goals, 'whole numbers parted by ;'],
    state: [state, 'open, closed, won or lost'],
    scale: [Number(host.getAttribute('scale')) > 0 || undefined, 'a number above 0'],
    shape: oneOf(host, 'shape', ['bar', 'ring', 'text', 'number']),
    transport: oneOf(host, 'transport', ['sse']),
    updated: [parseMoment(host.updatedAt), MOMENT],
    opens: [opens, MOMENT],
    closes: [closes, MOMENT],
  };
}
