import {resolve} from 'node:path';

const ENTRY = /^bring-(.+)$/;

/** Rollup plugin: `bring-de` is a script that brings the words of `src/strings/de.ts` to the script tag. */
export function bringStrings() {
  return {
    name: 'bring-strings',
    resolveId: (source) => (ENTRY.test(source) ? resolve(source) : null),
    load(id) {
      const [, tag] = ENTRY.exec(id.slice(resolve('.').length + 1)) ?? [];
      if (!tag) return null;
      // A language with a region, pt-BR, has a name without a hyphen.
      return `import {bringStrings} from './src/sources/strings-by-event.ts';
import {${tag.replace('-', '')}} from './src/strings/${tag}.ts';
bringStrings('${tag}', ${tag.replace('-', '')});`;
    },
  };
}
