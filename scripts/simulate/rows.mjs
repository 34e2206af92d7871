import {simulate} from './world.mjs';

/** No client reads twice in a bin, so that a peak is made of many clients; and it is short beside every wait. */
export const BIN_SECONDS = 10;
/** With fewer reads in a bin chance alone makes peaks; with so many, of a fifth at most. */
const FEWEST_READS_IN_BIN = 300;

const SHORTEST_GAP_MS = 10_000;
/** The clock counts in fractions of a millisecond, which add up inexactly after 30 days. */
const ROUNDING_MS = 0.001;
const HIGHEST_AFTERWARDS = 1.5;

/** Simulates a scenario and measures what the table shows. */
export async function measure(scenario, {clients, seed, pollBody}) {
  const tally = await simulate(scenario, {clients, seed, pollBody});
  return scenario.rows.map(({name, span, calm, aftermath, isSilent}) => {
    const mean = tally.meanIn(calm);
    const isMeasurable = aftermath && mean * BIN_SECONDS * calm.length >= FEWEST_READS_IN_BIN;
    return {
      name,
      clients,
      seconds: span[1] - span[0],
      reads: tally.readsIn(span),
      mean,
      peak: tally.busiestSecondIn(span),
      afterwards: isMeasurable ? tally.peakIn(aftermath, BIN_SECONDS) / mean : undefined,
      shortestGapMs: tally.shortestGapMs,
      readsUnseen: tally.readsUnseen,
      highest: scenario.isFreeToPeak ? Infinity : HIGHEST_AFTERWARDS,
      isSilent,
    };
  });
}

/** What a row breaks of what the policy promises. */
export function complaints({name, reads, afterwards, highest, shortestGapMs, readsUnseen, isSilent}) {
  return [
    shortestGapMs < SHORTEST_GAP_MS - ROUNDING_MS && `${name}: a client reads again after ${shortestGapMs} ms.`,
    readsUnseen > 0 && `${name}: ${readsUnseen} reads while hidden or offline.`,
    afterwards > highest && `${name}: ${afterwards.toFixed(2)} times the mean afterwards.`,
    isSilent && reads > 0 && `${name}: ${reads} reads after they were called off.`,
  ].filter(Boolean);
}

const HEADS = ['Situation', 'Clients', 'Time', 'Reads', 'Mean /s', 'Peak /s', 'Afterwards', 'Smallest gap', 'Hidden'];
const number = new Intl.NumberFormat('en', {maximumFractionDigits: 0});
const precise = new Intl.NumberFormat('en', {maximumFractionDigits: 1});

function duration(seconds) {
  const [size, unit] = [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
  ].find(([length]) => seconds >= 1.5 * length);
  return `${precise.format(seconds / size)} ${unit}`;
}

function cells({name, clients, seconds, reads, mean, peak, afterwards, shortestGapMs, readsUnseen}) {
  const gap = `${(Math.floor(shortestGapMs / 100) / 10).toFixed(1)} s`;
  const figures = [clients, reads, peak, readsUnseen].map((figure) => number.format(figure));
  const [all, total, busiest, unseen] = figures;
  return [
    name,
    all,
    duration(seconds),
    total,
    precise.format(mean),
    busiest,
    afterwards?.toFixed(2) ?? '',
    gap,
    unseen,
  ];
}

export function table(rows) {
  const lines = [HEADS, HEADS.map((_, i) => (i ? '---:' : '---')), ...rows.map(cells)];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
