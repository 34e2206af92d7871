import {readFileSync, writeFileSync} from 'node:fs';
import {buildSync} from 'esbuild';

// Writes the JSON Schema of the campaign document, and the tables in docs/campaign.md between <!-- PART --> and <!-- /PART -->,
// from src/campaign. Without --write it compares, and fails when they are stale.

/** What a module of src/campaign exports. */
async function load(module) {
  const {outputFiles} = buildSync({
    entryPoints: [`src/campaign/${module}.ts`],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const {campaignSchema} = await load('schema');
const {MEANINGS, WANTED} = await load('meanings');
const {FIELDS} = await load('fields');

const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;

function table(part) {
  const {about, fields} = MEANINGS[part];
  const rows = Object.entries(FIELDS[part]).map(([field, kind]) => [
    `\`${field}\``,
    fields[field],
    sentence(
      WANTED[kind].replace(/\b(as|or) (\[.*\]|\{.*\}|https:[^\s,]+|[\d:T+-]+|en|pt-BR)(?=,| or |$)/g, '$1 `$2`'),
    ),
  ]);
  const lines = [['Field', 'Meaning', 'Value'], ['---', '---', '---'], ...rows];
  return `${about}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
}

const tables = (text) =>
  Object.keys(FIELDS).reduce(
    (page, part) =>
      page.replace(
        new RegExp(`(<!-- ${part} -->\n)[^]*?(<!-- /${part} -->)`),
        (_, head, end) => `${head}\n${table(part)}\n\n${end}`,
      ),
    text,
  );

const outputs = {
  'src/campaign/campaign.schema.json': () => `${JSON.stringify(campaignSchema(), null, 2)}\n`,
  'docs/campaign.md': tables,
};

for (const [file, make] of Object.entries(outputs)) {
  const written = readFileSync(file, {encoding: 'utf8', flag: 'a+'});
  const wanted = make(written);
  if (wanted === written) continue;
  if (process.argv.includes('--write')) {
    writeFileSync(file, wanted);
  } else {
    console.error(`${file} is stale; "npm run campaign" writes it.`);
    process.exitCode = 1;
  }
}
