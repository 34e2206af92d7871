import {addScript, loadPlain} from '../browser.mjs';

const SLOW = 4;
const speeds = [1, SLOW];
const LONG_MS = 50;
const CATEGORIES = ['-*', 'toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];
/** What is recorded while a script is compiled and runs, and while what it left to promises runs. */
const SCRIPT = ['v8.compile', 'EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'FireAnimationFrame', 'TimerFire'];

/** The same arrival of the script, recorded: what it evaluates, and for how long the page hears nothing. */
export const tasks = {
  cases: speeds.map((speed) => ({speed})),
  prepare: (scene) => loadPlain(scene, {kind: 'post'}),
  async run(scene, {speed}) {
    const {page, session} = scene;
    await session.send('Emulation.setCPUThrottlingRate', {rate: speed});
    await page.tracing.start({categories: CATEGORIES});
    // A trace holds all pages, and this name tells which is ours.
    const {frameTree} = await session.send('Page.getFrameTree');
    await addScript(scene);
    const {traceEvents} = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    const events = mainThreadOf(traceEvents, frameTree.frame.id);
    const durations = events.filter(({name}) => name === 'RunTask').map(({tdur}) => tdur / 1000);
    return {
      script: timeIn(events.filter(({name}) => SCRIPT.includes(name))),
      blocked: durations.reduce((sum, task) => sum + Math.max(0, task - LONG_MS), 0),
      longest: Math.max(...durations),
    };
  },
  figures: [
    {id: 'script-1', title: 'of this, script, full speed', unit: 'ms', of: ([{script}]) => script},
    {id: `script-${SLOW}`, title: `of this, script, ${SLOW}× slower`, unit: 'ms', of: ([, {script}]) => script},
    {
      id: 'blocking',
      title: `blocking time, ${SLOW}× slower`,
      unit: 'ms',
      aim: {most: 50},
      of: ([, {blocked}]) => blocked,
    },
    {
      id: 'longest',
      title: `longest task, ${SLOW}× slower`,
      unit: 'ms',
      aim: {most: 100},
      of: ([, {longest}]) => longest,
    },
  ],
};

/** What happened on the main thread that a frame lives on, and has both a beginning and an end. */
function mainThreadOf(events, frame) {
  const own = events.find(({name, args}) => name === 'EvaluateScript' && args.data?.frame === frame);
  return events.filter(({pid, tid, tdur}) => pid === own.pid && tid === own.tid && tdur !== undefined);
}

/** The time that passed in any of these events, some of which stand inside others. */
function timeIn(events) {
  let end = -Infinity;
  let sum = 0;
  for (const {tts, tdur} of events.sort((a, b) => a.tts - b.tts)) {
    sum += Math.max(0, tts + tdur - Math.max(tts, end));
    end = Math.max(end, tts + tdur);
  }
  return sum / 1000;
}
