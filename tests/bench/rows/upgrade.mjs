import {addScript, cpuDuring, loadPlain} from '../browser.mjs';
import {slope} from '../statistics.mjs';

const KINDS = ['excerpt', 'button', 'counter'];
const NUMBERS = [1, 30, 300, 1000];

const cases = KINDS.flatMap((kind) => NUMBERS.map((number) => ({kind, number})));

/** Many widgets stand in a page when the script arrives. */
export const upgrade = {
  cases,
  canRun: ({plain, most}, {kind, number}) => !plain?.includes(kind) && number <= most,
  prepare: loadPlain,
  run: (scene) => cpuDuring(scene.session, () => addScript(scene)),
  figures: KINDS.flatMap((kind) => {
    const own = cases.map((one, i) => ({...one, i})).filter((one) => one.kind === kind);
    return [
      ...own.map(({number, i}) => ({
        id: `upgrade-${kind}-${number}`,
        title: `upgrade, ${number} ${kind}${number > 1 ? 's' : ''}, CPU`,
        unit: 'ms',
        of: (results) => results[i],
      })),
      {
        id: `upgrade-${kind}`,
        title: `upgrade, CPU for each ${kind}, the slope`,
        unit: 'ms',
        aim: {most: 1.5, isRatio: true},
        of: (results) => {
          const points = own.filter(({i}) => results[i]).map(({number, i}) => [number, results[i]]);
          return points.length > 1 ? slope(points) : undefined;
        },
      },
    ];
  }),
};
