import type {Body} from './body.js';
import type {CountAnswer} from './read-count.js';
import {share} from './share.js';
import type {CountReading, Source} from './source.js';

/**
 * Reads the counts out of bodies. A sudden 0 waits for a second body before it is believed.
 *
 * @param read - What a body says.
 */
export function readingsOf(bodies: Source<Body>, read: (body: Body) => CountAnswer): Source<CountReading> {
  let seen: Body | undefined;
  let latest: CountReading | undefined;
  let isZeroDoubted = false;

  return share((signal, sink) =>
    bodies(signal, {
      next(body) {
        // Who begins to listen again gets once more what it has heard; that is no second opinion on a 0.
        if (body.readAt === seen?.readAt && body.text === seen.text) return;
        seen = body;
        const answer = read(body);
        if (!('reading' in answer)) {
          sink.fail(answer.reason);
          return;
        }
        const {reading, poll} = answer;
        const isNew = reading.count !== latest?.count;
        isZeroDoubted = reading.count === 0 && Boolean(latest?.count) && !isZeroDoubted;
        if (!isZeroDoubted) sink.next((latest = reading));
        body.report?.({isNew, poll, isOver: isOver(latest, body.readAt)});
      },
      fail: (reason) => sink.fail(reason),
    }),
  );
}

function isOver(reading: CountReading | undefined, now: number): boolean {
  const {state = 'open', closes} = reading ?? {};
  return state !== 'open' || Boolean(closes && closes.time <= now);
}
