/** Cases in `npm test`, and the seed they begin with: the same each time, so that nobody's change fails by another one's luck. */
export const DEFAULTS = {runs: 20_000, seed: 20_261_124};

/**
 * Koa middleware that tells the fuzz tests how much to do. `scripts/fuzz.mjs` sets the settings in the environment.
 */
export function fuzzSettings() {
  const settings = {...DEFAULTS, ...JSON.parse(process.env.FUZZ ?? '{}')};
  return (context, next) => {
    if (context.path !== '/fuzz/settings.json') return next();
    context.body = settings;
  };
}
