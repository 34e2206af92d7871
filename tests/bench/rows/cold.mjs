import {addScript, cpuDuring, loadPlain} from '../browser.mjs';

const SLOW = 4;
const speeds = [1, SLOW];

/** A post with one widget of each kind, in a browser that has seen nothing yet: from the script's request to painted widgets. */
export const cold = {
  cases: speeds.map((speed) => ({speed})),
  prepare: (scene) => loadPlain(scene, {kind: 'post'}),
  async run(scene, {speed}) {
    await scene.session.send('Emulation.setCPUThrottlingRate', {rate: speed});
    return cpuDuring(scene.session, () => addScript(scene));
  },
  figures: speeds.map((speed, i) => ({
    id: `cold-${speed}`,
    title: `cold, one of each, CPU to painted, ${speed > 1 ? `${speed}× slower` : 'full speed'}`,
    unit: 'ms',
    aim: {most: 1.5, isRatio: true},
    of: (results) => results[i],
  })),
};
