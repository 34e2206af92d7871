import {addScript, cpuDuring, loadPlain} from '../browser.mjs';

const SLOW = 4;
const speeds = [1, SLOW];

/** A post with one widget of each kind, in a browser that has seen nothing yet: from the script's request to painted widgets. */
export const cold = {
  cases: speeds.map((speed) => ({speed})),
  prepare: (scene) => loadPlain(scene, {kind: 'post'}),
  async run(scene, {speed}) {
    await scene.session.send('Emulation.setCPUThrottlingRate', {rate: speed});
    let wall;
    const cpu = await cpuDuring(scene.session, async () => {
      wall = await addScript(scene);
    });
    // Where something loads after the script, the frame after the script is not the one to wait for.
    return {cpu, wall: scene.contender.isDone ? undefined : wall};
  },
  figures: speeds.flatMap((speed, i) => {
    const at = speed > 1 ? `${speed}× slower` : 'full speed';
    return [
      {
        id: `cold-${speed}`,
        title: `cold, one of each, CPU to painted, ${at}`,
        unit: 'ms',
        aim: {most: 1.5, isRatio: true},
        of: (results) => results[i].cpu,
      },
      {id: `wall-${speed}`, title: `the same on the wall, ${at}`, unit: 'ms', of: (results) => results[i].wall},
    ];
  }),
};
