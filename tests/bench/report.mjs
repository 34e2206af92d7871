import {readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {versions} from './contenders.mjs';
import {rows} from './measure.mjs';
import {interval, median} from './statistics.mjs';

const JSON_FILE = new URL('../../docs/bench.json', import.meta.url);
const MARKDOWN_FILE = new URL('../../docs/bench.md', import.meta.url);
const PLACE = /(<!-- bench -->\n)[^]*?(<!-- \/bench -->)/;

/** Puts the results of a measurement into figures: medians, and ratios to the floor with their intervals. */
export function asDocument({contenders, results, browser}) {
  const figures = Object.entries(results).flatMap(([id, ofContenders]) =>
    rows[id].figures.map(({of, ...figure}) => {
      const series = new Map([...ofContenders].map(([key, rounds]) => [key, rounds.map(of)]));
      const values = Object.fromEntries(
        [...series]
          .filter(([, some]) => some.every((value) => value !== undefined))
          .map(([key, some]) => [key, summary(some, series.get('floor'), rows[id].isExact)]),
      );
      return {...figure, rounds: results[id].get('floor').length, values, ...metBy(values.ours, figure.aim)};
    }),
  );
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {cores: cpus().length, cpu: cpus()[0]?.model.trim() ?? 'unknown', browser},
    versions: versions(),
    contenders: Object.fromEntries(contenders.map(({key, name}) => [key, name])),
    figures,
  };
}

function summary(values, ofFloor, isExact) {
  const middle = {median: median(values)};
  // What is the same each time says enough by itself, and nothing is a multiple of nothing.
  if (isExact || ofFloor.includes(0)) return middle;
  const ratios = values.map((value, round) => value / ofFloor[round]);
  const [low, high] = interval(ratios);
  return {...middle, ratio: median(ratios), low, high};
}

function metBy(value, aim) {
  if (!value || !aim) return {};
  const reached = aim.isRatio ? value.ratio : value.median;
  return {isMet: reached <= aim.most};
}

const short = (value, digits) =>
  digits === undefined ? String(Number(value.toPrecision(value < 10 ? 2 : 3))) : value.toFixed(digits);

function cell(value, key, {digits}) {
  if (!value) return '–';
  const {median: middle, ratio, low, high} = value;
  const text = short(middle, digits);
  return ratio === undefined || key === 'floor'
    ? text
    : `${text} · **${short(ratio)}×** (${short(low)}–${short(high)})`;
}

function aimOf({aim, unit, isMet}) {
  if (!aim) return ['', ''];
  const most = aim.isRatio ? `≤ ${aim.most} × floor` : `≤ ${aim.most} ${unit}`.trim();
  return [most, isMet === undefined ? '' : isMet ? 'yes' : 'no'];
}

/** The table for people. */
export function asMarkdown({date, machine, versions: packages, contenders, figures}) {
  const keys = Object.keys(contenders);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const head = ['', ...Object.values(contenders), 'aim', 'met', 'rounds'];
  const body = figures.map((figure) => {
    const title = figure.unit ? `${figure.title}, ${figure.unit}` : figure.title;
    return line([title, ...keys.map((key) => cell(figure.values[key], key, figure)), ...aimOf(figure), figure.rounds]);
  });
  return [
    `${date}, ${machine.browser}, ${machine.cores} × ${machine.cpu}.`,
    `Measured: ${Object.entries(packages)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    '',
    line(head),
    line(['---', ...keys.map(() => '---:'), '---', '---', '---:']),
    ...body,
  ].join('\n');
}

/** Four digits are more than these figures are worth. */
const rounded = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);

/** Writes the figures, and the table into its place. */
export function write(document) {
  const text = readFileSync(MARKDOWN_FILE, 'utf8');
  if (!PLACE.test(text))
    throw new Error('docs/bench.md has no place for the table, between <!-- bench --> and <!-- /bench -->.');
  writeFileSync(JSON_FILE, `${JSON.stringify(document, rounded, 2)}\n`);
  writeFileSync(
    MARKDOWN_FILE,
    text.replace(PLACE, (_, start, end) => `${start}\n${asMarkdown(document)}\n\n${end}`),
  );
}
