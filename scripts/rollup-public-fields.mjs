import {createHash} from 'node:crypto';
import {relative} from 'node:path';
import {walk} from 'estree-walker';
import MagicString from 'magic-string';

const LONG_NAME = /\b__olw_private_\w+/g;
/** With a number after it, that is a name which neither Lit nor what frameworks of a page leave on elements has. */
const SHORT_PREFIX = '_';
const SHORT_NAME = /\b_\d+\b/;

/**
 * Rollup plugin: turns #private members into ordinary properties, for readers of the script that cannot parse `#`.
 *
 * A name is unique to the class body that declared it, so a mixin, its subclass and Lit cannot meet under one name. Modules are
 * read one by one, therefore names are long at first; in the finished chunk they are numbered in order of appearance.
 * A mixin applied twice to the same class would share its names with itself: do not do that here.
 */
export function publicFields({root = process.cwd()} = {}) {
  return {
    name: 'public-fields',

    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('#')) return null;
      const module = createHash('sha256').update(relative(root, id)).digest('hex').slice(0, 8);
      const output = new MagicString(code);
      renamePrivateNames(this.parse(code), output, module, (message, position) => this.error(message, position));
      return output.hasChanged() ? {code: output.toString(), map: output.generateMap({hires: true})} : null;
    },

    renderChunk(code) {
      if (SHORT_NAME.test(code)) this.error(`Names such as ${code.match(SHORT_NAME)[0]} are kept for private members`);
      const numbers = new Map();
      const output = new MagicString(code);
      output.replace(LONG_NAME, (name) => {
        if (!numbers.has(name)) numbers.set(name, numbers.size);
        return SHORT_PREFIX + numbers.get(name);
      });
      return output.hasChanged() ? {code: output.toString(), map: output.generateMap({hires: true})} : null;
    },
  };
}

function renamePrivateNames(tree, output, module, fail) {
  const scopes = [];
  let classes = 0;
  walk(tree, {
    enter(node) {
      if (node.type === 'ClassBody') {
        scopes.push({number: classes++, names: node.body.map(privateName)});
      } else if (node.type === 'BinaryExpression' && node.left.type === 'PrivateIdentifier') {
        fail(`"#${node.left.name} in …" is impossible without private names; keep a WeakSet instead`, node.start);
      } else if (node.type === 'PrivateIdentifier') {
        const scope = scopes.findLast(({names}) => names.includes(node.name));
        const member = scope.names.indexOf(node.name);
        output.update(node.start, node.end, `__olw_private_${module}_${scope.number}_${member}`);
      }
    },
    leave(node) {
      if (node.type === 'ClassBody') scopes.pop();
    },
  });
}

const privateName = (member) => (member.key?.type === 'PrivateIdentifier' ? member.key.name : undefined);
