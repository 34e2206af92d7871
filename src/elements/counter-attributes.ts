import {parseCount, parsePositive} from '../lib/count.js';
import {parseGoals, type Goal} from '../lib/goals.js';
import {parseList} from '../lib/list-format.js';
import {parseMoment, type Moment} from '../lib/moment.js';
import {parseState, type PetitionState} from '../lib/petition-state.js';
import {textOf} from '../lib/text.js';
import type {PetitionRequest} from '../sources/petition-source.js';

/** Attributes that say how to read, beside those that are properties. */
const SOURCE_ATTRIBUTES = [
  ...['platform', 'count-path', 'goal-path', 'state-path', 'closed-values', 'closes-path', 'updated-path'],
  ...['accept', 'scale', 'transport', 'stream', 'offline', 'parts'],
];

/** Attributes that say what is shown and how. */
const SHOWN_ATTRIBUTES = [
  ...['goals', 'switch-at', 'milestones', 'minimum', 'opens', 'closes', 'state', 'shape', 'compact'],
  ...['', '-minimum', '-before', '-normal', '-near', '-reached', '-closed', '-won', '-lost'].map((end) => `text${end}`),
];

/** All attributes of a counter that are no properties. */
export const ATTRIBUTES = [...SOURCE_ATTRIBUTES, ...SHOWN_ATTRIBUTES];

/** What the page wrote about the petition, as far as it makes sense. */
export interface Written {
  readonly goals: readonly Goal[] | 'ladder' | undefined;
  readonly switchAt: number | undefined;
  readonly minimum: number | undefined;
  readonly opens: Moment | undefined;
  readonly closes: Moment | undefined;
  readonly state: PetitionState | undefined;
}

/**
 * Reads what a page wrote about its petition. A single `goal` comes before `goals`.
 *
 * @param goal - What stands in `goal`.
 */
export function readWritten(host: Element, goal: unknown): Written {
  const read = (name: string) => host.getAttribute(name);
  const at = parsePositive(goal);
  const goals = at ? [] : parseGoals(read('goals'));
  const percent = parsePositive(read('switch-at'));
  return {
    goals: at ? [{at}] : textOf(read('goals')) === 'auto' ? 'ladder' : goals.length ? goals : undefined,
    switchAt: percent && percent <= 100 ? percent : undefined,
    minimum: parsePositive(read('minimum')),
    opens: parseMoment(read('opens')),
    closes: parseMoment(read('closes')),
    state: parseState(textOf(read('state'))),
  };
}

/** What of a counter's properties belongs to a request. */
export interface RequestProperties {
  readonly src: unknown;
  readonly refresh: unknown;
  readonly updated: unknown;
}

/** Reads what a page wrote about where and how to read. */
export function readRequest(host: Element, {src, refresh, updated}: RequestProperties): PetitionRequest {
  const read = (name: string) => host.getAttribute(name) ?? undefined;
  const scale = Number(read('scale'));
  return {
    src: textOf(src),
    base: host.baseURI,
    platform: read('platform'),
    paths: {
      count: read('count-path'),
      goal: read('goal-path'),
      state: read('state-path'),
      closedValues: read('closed-values'),
      closes: read('closes-path'),
      updated: read('updated-path'),
    },
    accept: read('accept'),
    scale: scale > 0 ? scale : undefined,
    transport: read('transport') === 'sse' ? 'sse' : undefined,
    stream: read('stream'),
    refresh: parseCount(refresh),
    knownAt: parseMoment(updated)?.time,
    offline: parseCount(read('offline')),
    names: parseList(read('parts')),
  };
}
