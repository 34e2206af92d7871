import {readdir, readFile} from 'node:fs/promises';

/** Where the server below answers. Asked from another host name of the same machine, it is another site. */
const PATH = '/platform';
const FIXTURES = new URL('../fixtures/', import.meta.url);

/**
 * Koa middleware that answers as a petition platform does: with a recorded body, the platform's headers, and nothing for a
 * preflight. What to answer stands in the query, as JSON:
 *
 * - `file`: the fixture;
 * - `headers`: the platform's;
 * - `accept`: the `Accept` without which it answers with a page.
 *
 * `/platform/fixtures` lists the recorded bodies.
 */
export function platformServer() {
  return async (context, next) => {
    if (context.path === `${PATH}/fixtures`) {
      const files = await readdir(FIXTURES);
      context.body = files.filter((file) => !file.endsWith('.source.txt'));
      return;
    }
    if (context.path !== PATH) return next();
    if (context.method !== 'GET') {
      context.status = 405;
      return;
    }
    const {file, headers, accept} = JSON.parse(context.query.answer);
    const isPage = accept && context.get('Accept') !== accept;
    context.set(headers);
    context.type = isPage ? 'html' : 'application/json';
    context.body = isPage ? '<!doctype html><title>12345</title>' : await readFile(new URL(file, FIXTURES));
  };
}
