import {readdirSync, readFileSync} from 'node:fs';
import {transformSync} from 'esbuild';

// Reads the platforms in src/platforms for their table in docs/platforms.md. What a table needs and a page does not stands in
// their comments: @paste is what an author gives, @evidence how we know.

const FOLDER = 'src/platforms/';
const NO_PLATFORMS = ['count-document.ts', 'platform.ts', 'recognise.ts', 'unreadable.ts'];
/** How often a platform without a minimum of its own is read. */
const DEFAULT_PACE = '1 min, unless you set `refresh`';
/** Goals that fit into a cell of the table. */
const FEW_GOALS = 4;

const sourceOf = (file) => readFileSync(FOLDER + file, 'utf8');

/** What a file exports. Platforms import nothing but types, so that each one can be taken by itself. */
async function exportsOf(file) {
  const {code} = transformSync(sourceOf(file), {loader: 'ts'});
  return Object.values(await import(`data:text/javascript,${encodeURIComponent(code)}`));
}

/** The first comment of a file, by its tags; what stands before them is `about`. */
function commentOf(file) {
  const [, comment = ''] = /\/\*\*([^]*?)\*\//.exec(sourceOf(file)) ?? [];
  const [about, ...tags] = comment.replace(/^\s*\*( |$)/gm, '').split(/^@/m);
  return Object.fromEntries([['about', about.trim()], ...tags.map((tag) => /^(\w+)\s+([^]*)$/.exec(tag).slice(1))]);
}

function shownOf({goals = [], state, closes}) {
  const numbers = goals.filter((goal) => typeof goal === 'number').map((goal) => goal.toLocaleString('en'));
  const some = numbers.slice(0, FEW_GOALS).join(', ') + (numbers.length > FEW_GOALS ? ' …' : '');
  const goal = numbers.length ? `goals ${some}` : goals.length ? `its goal${goals.length > 1 ? 's' : ''}` : 'no goal';
  return ['count', goal, ...(state ? ['whether it is closed'] : []), ...(closes ? ['the deadline'] : [])].join(', ');
}

/** An address with the parts to fill in is code, unlike the words round it. */
const withCode = (paste) => paste.trim().replace(/https:[^\s,]+(?:\{[^}]*\})?[^\s,]*/g, (address) => `\`${address}\``);

/** In the order in which they are tried. */
const placeOf = (list, exported) => list.search(new RegExp(`^  ${exported},$`, 'm'));

export async function readPlatforms() {
  const order = sourceOf('recognise.ts');
  const files = readdirSync(FOLDER).filter((file) => !NO_PLATFORMS.includes(file));
  const readable = await Promise.all(
    files.map(async (file) => {
      const [platform] = await exportsOf(file);
      const {about, paste, evidence} = commentOf(file);
      return {
        name: platform.name,
        about,
        paste: withCode(paste),
        isNamedOnly: platform.isNamedOnly,
        shown: shownOf(platform),
        pace: platform.minimum ? `${platform.minimum / 60} min` : DEFAULT_PACE,
        evidence: evidence.trim(),
        place: placeOf(order, /export const (\w+)/.exec(sourceOf(file))[1]),
      };
    }),
  );
  return {readable: readable.sort((a, b) => a.place - b.place), unreadable: await readReasons()};
}

/** The hosts that a page cannot read, by the reason why. */
async function readReasons() {
  const hosts = {};
  for (const {name, unreadable} of (await exportsOf('unreadable.ts'))[0]) {
    const [, reason] = /: it ([^.]+)\./.exec(unreadable);
    (hosts[reason] ??= []).push(name);
  }
  return Object.entries(hosts).map(([reason, names]) => ({hosts: names, reason}));
}
