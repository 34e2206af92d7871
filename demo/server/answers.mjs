import {readFile} from 'node:fs/promises';

const FIXTURES = new URL('../../tests/fixtures/', import.meta.url);

const FIRST_COUNT = 12345;
const GOAL = 20000;

/** Fast enough to see the number move at every read, slow enough to stay below the goal for hours. */
const SIGNATURES_PER_SECOND = 0.4;

/**
 * What the platforms answered, by host and path, with the caching each one asks for. The headers of
 * the two parliaments are those of their published server source. Those of the European
 * Citizens' Initiative were not recorded: only the open access is known.
 */
const RECORDED = {
  'petition.parliament.uk/petitions/131215/count.json': {
    file: 'uk-parliament-count.json',
    cacheControl: 'public, max-age=60, stale-while-revalidate=120',
  },
  'petition.parliament.uk/petitions/131215.json': {
    file: 'uk-parliament.json',
    cacheControl: 'public, max-age=60, stale-while-revalidate=120',
  },
  'petitions.senedd.wales/petitions/1/count.json': {
    file: 'senedd-count.json',
    cacheControl: 'no-store',
  },
  'eci.ec.europa.eu/045/public/api/report/progression': {
    file: 'eci-progression.json',
    cacheControl: 'no-cache',
  },
};

/** The count document of the demo's own petition, as it stands `elapsedMs` after the start. */
function ferryCount(nowMs, elapsedMs) {
  const signedSince = Math.floor((Math.max(0, elapsedMs) / 1000) * SIGNATURES_PER_SECOND);
  return {
    count: FIRST_COUNT + signedSince,
    goal: GOAL,
    updated: new Date(nowMs).toISOString(),
    state: 'open',
    poll: 10,
  };
}

/**
 * Koa middleware that answers what the demo pages read: the demo's own growing count, and
 * recorded answers of petition platforms under `/recorded/<host>/<path>`.
 *
 * @param {{now?: () => number}} [options] `now` is the clock, in milliseconds since 1970.
 */
export function answers({now = Date.now} = {}) {
  const start = now();

  return async (ctx, next) => {
    if (ctx.path === '/' || ctx.path === '/demo') {
      ctx.redirect('/demo/');
      return;
    }

    if (ctx.path === '/demo/counts/ferry.json') {
      ctx.set('Access-Control-Allow-Origin', '*');
      ctx.set('Access-Control-Expose-Headers', 'Retry-After, ETag, Age');
      // A campaign would allow 30 s and stale-while-revalidate. Here every read is to show a newer count.
      ctx.set('Cache-Control', 'public, max-age=5, stale-if-error=86400');
      ctx.body = ferryCount(now(), now() - start);
      return;
    }

    if (ctx.path === '/demo/counts/unknown.json') {
      ctx.set('Access-Control-Allow-Origin', '*');
      ctx.body = {count: null, goal: GOAL};
      return;
    }

    if (ctx.path.startsWith('/recorded/')) {
      const address = ctx.path.slice('/recorded/'.length);
      const recorded = Object.hasOwn(RECORDED, address) ? RECORDED[address] : undefined;
      ctx.set('Access-Control-Allow-Origin', '*');
      if (!recorded) {
        ctx.status = 404;
        ctx.body = {error: 'Nothing was recorded for this address.'};
        return;
      }
      ctx.set('Cache-Control', recorded.cacheControl);
      ctx.type = 'application/json; charset=utf-8';
      ctx.body = await readFile(new URL(recorded.file, FIXTURES), 'utf8');
      return;
    }

    await next();
  };
}
