import {resolve} from 'node:path';
import MagicString from 'magic-string';

/**
 * What is taken out of Lit's reactive element: names it would leave on the window and on `Symbol` for decorators we do not ship,
 * and conversions of numbers and JSON that no property of ours has; tests/package/templates.test.mjs sees to that.
 */
const EDITS = [
  ['globalThis', 'Object.create(null)'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);' +
      'if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  [
    'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t}',
    'toAttribute:t=>t',
  ],
  [
    'fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;' +
      'case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}',
    'fromAttribute:(t,s)=>s===Boolean?null!==t:t',
  ],
];

/**
 * Rollup plugin: puts `src/compat/` in the place of Lit's renderer and style sheets, and takes out of its reactive element
 * what would stay on the window or is never used. Fails when a new version of Lit is written differently.
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
      for (const [written, instead] of EDITS) {
        if (code.split(written).length !== 2) this.error(`Lit no longer says ${written} exactly once`);
        output.replace(written, instead);
      }
      return {code: output.toString(), map: output.generateMap({hires: true})};
    },
  };
}
