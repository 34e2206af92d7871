import {resolve} from 'node:path';
import MagicString from 'magic-string';

/** What Lit's reactive element would do to the page: names on the window, and one on `Symbol`, for decorators we do not ship. */
const TRACES = [
  ['globalThis', 'Object.create(null)'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);' +
      'if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
];

/**
 * Rollup plugin: puts `src/compat/` in the place of Lit's renderer and style sheets, and keeps its reactive element from leaving
 * anything on the window. Fails when a new version of Lit is written differently.
 */
export function ownRenderer() {
  return {
    name: 'own-renderer',
    resolveId(source, importer = '') {
      if (source === 'lit') return resolve('src/compat/lit.ts');
      return source === './css-tag.js' && importer.includes('reactive-element') ? resolve('src/compat/css.ts') : null;
    },
    transform(code, id) {
      if (!id.endsWith('/reactive-element.js')) return null;
      const output = new MagicString(code);
      for (const [written, instead] of TRACES) {
        if (code.split(written).length !== 2) this.error(`Lit no longer says ${written} exactly once`);
        output.replace(written, instead);
      }
      return {code: output.toString(), map: output.generateMap({hires: true})};
    },
  };
}
