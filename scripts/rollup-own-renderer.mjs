import {resolve} from 'node:path';
import MagicString from 'magic-string';

/**
 * What is taken out of Lit's reactive element: names it would leave on the window and on `Symbol` for decorators we do not ship,
 * and what no property of ours asks for; tests/package/templates.test.mjs sees to it that they only say `type: Boolean` and
 * `attribute`.
 */
const EDITS = [
  ['globalThis', 'Object.create(null)'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);' +
      'if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  // Conversions, but for booleans; what a property's attribute, kind of change or default could be told.
  ['c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,', ''],
  [
    'u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},' +
      'fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;' +
      'case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}}',
    'u=(t,s)=>s===Boolean?null!==t:t',
  ],
  ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
  [
    'const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:' +
      'void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);' +
      'this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
    'this[e]=u(s,i.getPropertyOptions(e).type)',
  ],
  [
    '!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)',
    '!f(h,s))return;this.C(t,s)',
  ],
  ['const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),', 'if(!1===e&&(h=this[t]),'],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),' +
      '!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),' +
      '!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    'C(t,s){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}',
  ],
  // Properties that write to their attribute.
  [
    '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);' +
      'if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);' +
      'this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    '',
  ],
  ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
  ['this._$Em=null,this._$Ev()', 'this._$Ev()'],
  ['void 0!==e&&this._$Em!==e', 'void 0!==e'],
  // Properties with accessors of their own or without any, under a symbol, or without an attribute by another word.
  ['s.state&&(s.attribute=!1),', ''],
  ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];' +
      '!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  [
    'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){' +
      'const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
    'return{get(){return this[s]},set(i){const e=this[s];this[s]=i,this.requestUpdate(t,e)}',
  ],
  // A property begins as a missing attribute would make it, for all elements at once; scripts/rollup-static-properties.mjs checks that.
  [
    'void 0!==h&&e(this.prototype,t,h)',
    'this.prototype[i]=!1===s.attribute?void 0:u(null,s.type),e(this.prototype,t,h)',
  ],
  ['[...r(t),...o(t)]', 'r(t)'],
  ['getOwnPropertyDescriptor:h,', ''],
  ['getOwnPropertySymbols:o,', ''],
  // Functions that a class runs for each new element, and what waits for a polyfill.
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  ['void 0!==t.l&&(this.l=[...t.l]),', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  [',p?.({ReactiveElement:y})', ''],
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
