import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

// What is simulated is the polling source of src and the policy it follows, not a copy of their rules.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = 'src/sources/poll-body.ts';

/**
 * Compiles the polling source into .cache and loads it.
 *
 * @param change - Takes the path and the text of a file of src and returns the text to compile: for tests that break a rule.
 */
export async function loadSource(change = (path, text) => text) {
  const options = {entryPoints: [ENTRY], absWorkingDir: ROOT, bundle: true, format: 'esm', target: 'es2022'};
  const {outputFiles} = await build({...options, write: false, plugins: [changing(change)]});
  // A name of its own for each content, so that runs at the same time do not meet.
  const [{text}] = outputFiles;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const outfile = `${ROOT}/.cache/simulate/${name}.mjs`;
  await build({stdin: {contents: text}, outfile, format: 'esm'});
  return import(pathToFileURL(outfile));
}

function changing(change) {
  return {
    name: 'change',
    setup({onLoad}) {
      onLoad({filter: /\.ts$/}, async ({path}) => ({
        contents: change(path.replaceAll('\\', '/'), await readFile(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
}
