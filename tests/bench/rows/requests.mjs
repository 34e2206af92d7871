import {addScript, loadPlain} from '../browser.mjs';

const NUMBER = 50;

/** Counters that all read the same address, which may not be kept in any cache. */
export const requests = {
  isExact: true,
  // High enough for all, since nobody need read for counters that are not seen.
  reader: {viewport: {width: 1280, height: 12_000}},
  cases: [{}],
  async prepare(scene) {
    await loadPlain(scene, {kind: 'live', number: NUMBER});
    await addScript(scene);
    await scene.page.waitForNetworkIdle({idleTime: 300});
  },
  run: ({site, contender}) => site.readsOf(contender),
  figures: [
    {
      id: 'requests',
      title: `requests, ${NUMBER} counters, one \`no-store\` address`,
      unit: '',
      digits: 0,
      aim: {most: 1},
      of: ([number]) => number,
    },
  ],
};
