import {resolve} from 'node:path';
import {walk} from 'estree-walker';
import MagicString from 'magic-string';

const NATIVES = resolve('src/compat/natives.ts');
/** What the script tag means by these globals: the names in `src/compat/natives.ts`. */
const OWN = {document: 'page', Event: 'NativeEvent'};

/**
 * Rollup plugin: puts out of a page's reach what the script tag takes for granted.
 *
 * Members of `document`, and the class `Event`, come from `src/compat/natives.ts`. The document as a whole, as something to
 * observe or to ask for, stays what it is.
 */
export function ownGlobals() {
  return {
    name: 'own-globals',
    transform(code, id) {
      if (id.includes('node_modules') || id === NATIVES) return null;
      const output = new MagicString(code);
      const used = new Set();
      walk(this.parse(code), {
        enter(node, parent) {
          const own = node.type === 'Identifier' && Object.hasOwn(OWN, node.name) && OWN[node.name];
          if (!own || !isGlobalRead(node, parent)) return;
          output.update(node.start, node.end, `__olw_${own}`);
          used.add(own);
        },
      });
      if (!used.size) return null;
      const names = [...used].map((name) => `${name} as __olw_${name}`).join(', ');
      output.prepend(`import {${names}} from ${JSON.stringify(NATIVES)};\n`);
      return {code: output.toString(), map: output.generateMap({hires: true})};
    },
  };
}

function isGlobalRead(node, parent) {
  const isObject = parent.type === 'MemberExpression' && parent.object === node;
  if (node.name === 'document') return isObject;
  return isObject || parent.type === 'NewExpression' || parent.superClass === node || parent.operator === 'instanceof';
}

/**
 * Rollup plugin for finished code: gives no object literal a prototype, so that nothing that a page has put on
 * `Object.prototype` can be taken for an option, by us, by Lit or by the browser.
 */
export function bareLiterals() {
  return {
    name: 'bare-literals',
    renderChunk(code) {
      const output = new MagicString(code);
      walk(this.parse(code), {
        enter(node) {
          if (node.type !== 'ObjectExpression' || node.properties.some(({key}) => key?.name === '__proto__')) return;
          output.appendRight(node.start + 1, node.properties.length ? '__proto__:null,' : '__proto__:null');
        },
      });
      return {code: output.toString(), map: output.generateMap({hires: true})};
    },
  };
}
