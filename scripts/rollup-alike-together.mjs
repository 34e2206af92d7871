import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';

const SHEET = /\.styles\.ts$/;

/**
 * Rollup plugin: puts all style sheets at the beginning of the script.
 *
 * A compressor knows what it saw last best, and writes style sheets shorter one after the other than in turn with code, where each one
 * has to be learned anew. What a sheet says and where it is used stays as it is.
 */
export function alikeTogether() {
  let entry;
  return {
    name: 'alike-together',
    buildStart({input: [file]}) {
      entry = resolve(file);
    },
    transform(code, id) {
      if (resolve(id) !== entry) return null;
      const sheets = readdirSync('src', {recursive: true}).filter((file) => SHEET.test(file));
      const imports = sheets.map((file) => `import ${JSON.stringify(resolve('src', file))};`).sort();
      return {code: imports.join('') + code, map: null};
    },
  };
}
