/** Loaded on first use from npm only; one more request would keep the readers of a script tag waiting for their campaign. */
const TAKEN_IN = /\/campaign-readings\.js$/;

/**
 * Rollup plugin: leaves `import('../later/name.js')` in the script tag, aimed at `later/name.js` beside it.
 *
 * A browser resolves that against the script's own address, also in a classic script, so nothing has to be read from the tag.
 */
export function laterBeside() {
  return {
    name: 'later-beside',
    resolveDynamicImport(specifier) {
      if (TAKEN_IN.test(specifier)) return null;
      const [, file] = /\/later\/([\w-]+\.js)$/.exec(specifier) ?? [];
      if (!file) this.error(`Only modules in later/ load on first use, not ${specifier}`);
      return {id: `./later/${file}`, external: 'relative'};
    },
  };
}
