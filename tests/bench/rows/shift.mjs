import {settle} from '../browser.mjs';

const LATE_MS = 3000;
const viewports = [
  {width: 1280, height: 800},
  {width: 390, height: 844},
];

/** How much a post jumps when its script comes late: the layout shift score, 0 for not at all. */
export const shift = {
  isExact: true,
  cases: viewports.map((viewport) => ({reader: {viewport}})),
  async prepare({page, site, contender}) {
    const script = `/built/${contender.key}.js?after=${LATE_MS}`;
    await page.goto(site.urlOf(contender, {kind: 'post', script}), {waitUntil: 'load'});
    if (contender.isDone) await page.waitForFunction(contender.isDone, {polling: 20});
    await settle(page);
    await settle(page);
  },
  run: ({page}) => page.evaluate(shiftScore),
  figures: viewports.map(({width}, i) => ({
    id: `shift-${width}`,
    title: `layout shift, script ${LATE_MS / 1000} s late, ${width} px`,
    unit: '',
    digits: 4,
    aim: {most: 0},
    of: (results) => results[i],
  })),
};

/** Runs in the page. */
function shiftScore() {
  const LONG_ENOUGH_MS = 300;
  return new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, {value}) => sum + value, 0))).observe({
      type: 'layout-shift',
      buffered: true,
    });
    // Where nothing has moved, nobody is called.
    setTimeout(() => resolve(0), LONG_ENOUGH_MS);
  });
}
