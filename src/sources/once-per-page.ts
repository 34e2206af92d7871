import {ownValue} from '../lib/own.js';
import {bodyFrom, type Body} from './body.js';
import {guardWith} from './guard.js';
import type {Outside} from './outside.js';
import {share} from './share.js';
import type {Source} from './source.js';

/** What the copies of this library on a page ask each other. The number is that of this language among copies. */
const QUESTION = 'open-letter-widgets-1';

/** The sources of this copy. The window hears about them, so that another copy has no need of its own. */
const sources = new Map<unknown, Source<Body>>();

/**
 * A source that runs once per page, however many ask for it, and in however many copies of this library. Who has it is asked
 * when somebody first listens.
 *
 * @param key - What is read, and how.
 */
export function oncePerPage(key: string, outside: Outside, make: () => Source<Body>): Source<Body> {
  let source: Source<Body> | undefined;
  return (signal, sink) => {
    source ??= ask(key, outside) ?? keep(key, share(make()));
    source(signal, sink);
  };
}

/** Asks every copy on the page, this one too; they answer before `dispatchEvent` returns. */
function ask(key: string, outside: Outside): Source<Body> | undefined {
  let found = sources.get(key);
  if (found) return found;
  const answer = (source: unknown) => {
    if (typeof source === 'function') found ??= guardWith(source as Source<never>, take);
  };
  const take = (value: unknown) => {
    const body = bodyFrom(value, outside.now());
    const report = ownValue(value, 'report');
    return body && typeof report === 'function' ? {...body, report: report as NonNullable<Body['report']>} : body;
  };
  dispatchEvent(new CustomEvent(QUESTION, {detail: {key, answer}}));
  return found;
}

function keep(key: string, source: Source<Body>): Source<Body> {
  if (!sources.size) addEventListener(QUESTION, reply);
  sources.set(key, source);
  return source;
}

function reply({detail}: CustomEventInit<unknown>): void {
  const source = sources.get(ownValue(detail, 'key'));
  const answer = ownValue(detail, 'answer');
  if (source && typeof answer === 'function') (answer as (found: Source<Body>) => void)(source);
}
