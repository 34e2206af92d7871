/** From npm this loads what follows campaigns; one more request would keep the readers of a script tag waiting. */
const BEGIN_CAMPAIGN = /[\\/]controllers[\\/]begin-campaign\.ts$/;
const BEGIN_AT_ONCE = `import {CampaignReadings} from './campaign-readings.js';
export const beginCampaign = async (host) => new CampaignReadings(host);`;

/**
 * Rollup plugin: leaves `import('../later/name.js')` in the script tag, aimed at `later/name.js` beside it.
 *
 * What follows campaigns is the one thing that it takes in instead.
 *
 * A browser resolves that against the script's own address, also in a classic script, so nothing has to be read from the tag.
 */
export function laterBeside() {
  return {
    name: 'later-beside',
    load: (id) => (BEGIN_CAMPAIGN.test(id) ? BEGIN_AT_ONCE : null),
    resolveDynamicImport(specifier) {
      const [, file] = /\/later\/([\w-]+\.js)$/.exec(specifier) ?? [];
      if (!file) this.error(`Only modules in later/ load on first use, not ${specifier}`);
      return {id: `./later/${file}`, external: 'relative'};
    },
  };
}
