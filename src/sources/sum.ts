import {parseCount} from '../lib/count.js';
import {withoutGaps} from '../lib/own.js';
import type {PetitionState} from '../lib/petition-state.js';
import {share} from './share.js';
import type {CountPart, CountReading, Source} from './source.js';

/** One of several sources, and what to call it. */
export interface NamedSource {
  readonly name: string;
  readonly source: Source<CountReading>;
}

/** What a source last said. */
interface Heard extends NamedSource {
  reading?: CountReading;
  /** Why its last read brought nothing. */
  reason?: string | undefined;
}

/**
 * The sum of several sources. It has no value before each of them has answered or failed; one that fails keeps its last number,
 * or none, and marks the sum as partial.
 *
 * @param paper - Signatures that no source counts, as one more part.
 */
export function sumOf(sources: readonly NamedSource[], paper: readonly CountPart[]): Source<CountReading> {
  return share((signal, sink) => {
    const heard: Heard[] = sources.map((source) => ({...source}));

    function tell(): void {
      if (!heard.every(({reading, reason}) => reading ?? reason)) return;
      const total = totalOf(heard, paper);
      if (total) sink.next(total);
      const reasons = heard.flatMap(({reason}) => reason ?? []);
      if (reasons.length) sink.fail(reasons.join(' '));
    }

    for (const part of heard) {
      part.source(signal, {
        next(reading) {
          part.reading = reading;
          part.reason = undefined;
          tell();
        },
        fail(reason) {
          part.reason = reason;
          tell();
        },
      });
    }
  });
}

/** Adds up what is known; `undefined` when nothing is. */
function totalOf(heard: readonly Heard[], paper: readonly CountPart[]): CountReading | undefined {
  const parts = [...heard.map(({name, reading}) => ({name, count: reading?.count})), ...paper];
  const count = parseCount(parts.reduce((sum, part) => sum + (part.count ?? 0), 0));
  const readings = heard.flatMap(({reading}) => reading ?? []);
  if (!readings.length || count === undefined) return undefined;
  const readAt = Math.min(...readings.map((reading) => reading.readAt ?? Infinity));
  const [updated] = byTime(readings.flatMap((reading) => reading.updated ?? []));
  const closes = byTime(readings.flatMap((reading) => reading.closes ?? []));
  return withoutGaps({
    count,
    parts,
    state: commonState(heard.map(({reading}) => reading?.state)),
    isPartial: heard.some(({reading, reason}) => !reading || reason),
    goals: readings.find((reading) => reading.goals?.length)?.goals,
    closes: closes.length === heard.length ? closes.pop() : undefined,
    readAt: readAt < Infinity ? readAt : undefined,
    // A part that says no time of its own, and was read longer ago, makes the sum as old as that read.
    updated: updated && updated.time <= readAt ? updated : undefined,
  });
}

const byTime = <T extends {readonly time: number}>(moments: T[]) => moments.sort((a, b) => a.time - b.time);

/** Open as long as one part is, or may be; otherwise how all of them ended, or just closed when they differ. */
function commonState(states: readonly (PetitionState | undefined)[]): PetitionState {
  const [first] = states;
  if (states.some((state = 'open') => state === 'open')) return 'open';
  return first && states.every((state) => state === first) ? first : 'closed';
}
