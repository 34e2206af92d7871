import {readFileSync, writeFileSync} from 'node:fs';
import {readPlatforms} from './platform-data.mjs';

// Writes docs/reference.md, and the short tables in README.md between <!-- attributes TAG: NAMES --> and <!-- /attributes -->,
// from custom-elements.json, and the tables in docs/platforms.md from src/platforms. Without --write it compares, and fails when
// they are stale.

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({declarations}) => declarations.filter(({tagName}) => tagName));

const code = (text) => '`' + text + '`';
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

function table(heads, rows) {
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  return lines.join('\n');
}

const attributeRow = ({name, description}) => [code(name), description];

/** The parts of an element's page: heading, column heads, and the rows from its declaration. */
const SECTIONS = [
  ['Attributes', ['Attribute', 'Meaning'], ({attributes = []}) => attributes.map(attributeRow)],
  ['Properties', ['Property', 'Meaning'], (element) => propertiesOnly(element).map(attributeRow)],
  [
    'Slots',
    ['Slot', 'Content'],
    ({slots = []}) => slots.map((s) => [s.name ? code(s.name) : 'default', s.description]),
  ],
  [
    'Events',
    ['Event', 'Class', 'When'],
    ({events = []}) => events.map((e) => [code(e.name), code(e.type.text), e.description]),
  ],
  ['Parts', ['Part', 'What it is'], ({cssParts = []}) => cssParts.map(attributeRow)],
  [
    'Custom properties',
    ['Property', 'Default', 'Meaning'],
    ({cssProperties = []}) => cssProperties.map((p) => [code(p.name), code(p.default), p.description]),
  ],
  [
    'States',
    ['State', 'Meaning'],
    ({cssStates = []}) => cssStates.map((s) => [code(`:state(${s.name})`), s.description]),
  ],
];

function propertiesOnly({members = []}) {
  return members.filter(({kind, attribute, static: isStatic}) => kind === 'field' && !attribute && !isStatic);
}

function page(element) {
  const sections = SECTIONS.map(([heading, heads, rowsOf]) => [heading, heads, rowsOf(element)])
    .filter(([, , rows]) => rows.length)
    .map(([heading, heads, rows]) => `### ${heading}\n\n${table(heads, rows)}`);
  return [`## ${code(`<${element.tagName}>`)}`, element.description, ...sections].join('\n\n');
}

const reference = [
  '# Reference',
  '*Written from the source by `npm run reference`. The events and their fields are typed in the package.*',
  ...elements.map(page),
].join('\n\n');

function shortTables(readme) {
  return readme.replace(
    /(<!-- attributes ([\w-]+): ([\w -]+) -->\n)[^]*?(<!-- \/attributes -->)/g,
    (_, head, tag, names, end) => {
      const {attributes} = elements.find(({tagName}) => tagName === tag);
      const rows = names
        .split(' ')
        .map((name) => attributeRow(attributes.find((attribute) => attribute.name === name)));
      return `${head}\n${table(['Attribute', 'Meaning'], rows)}\n\n${end}`;
    },
  );
}

const {readable, unreadable} = await readPlatforms();

function platformTables(text) {
  const rows = readable.map(({name, isNamedOnly, paste, about, shown, pace, evidence}) => [
    code(name),
    about,
    `${paste}${isNamedOnly ? `, with ${code(`platform="${name}"`)}` : ''}`,
    shown,
    pace,
    evidence,
  ]);
  const heads = ['Platform', 'What it counts', 'What to give', 'Shown', 'Read every', 'Evidence'];
  const hosts = unreadable.map(({hosts, reason}) => [hosts.join(', '), reason]);
  return between(between(text, 'platforms', table(heads, rows)), 'unreadable', table(['Host', 'Why'], hosts));
}

function between(text, name, content) {
  return text.replace(
    new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`),
    (_, head, end) => `${head}\n${content}\n\n${end}`,
  );
}

const outputs = {
  'docs/reference.md': () => `${reference}\n`,
  'README.md': shortTables,
  'docs/platforms.md': platformTables,
};

for (const [file, make] of Object.entries(outputs)) {
  const written = readFileSync(file, {encoding: 'utf8', flag: 'a+'});
  const wanted = make(written);
  if (wanted === written) continue;
  if (process.argv.includes('--write')) {
    writeFileSync(file, wanted);
  } else {
    console.error(`${file} is stale; "npm run reference" writes it.`);
    process.exitCode = 1;
  }
}
