import {walk} from 'estree-walker';
import MagicString from 'magic-string';

/**
 * Rollup plugin: writes Lit's reactive properties as the table `static properties`, which means the same as the `@property`
 * decorators of the source, and saves a call for each of them and the code behind the calls.
 *
 * It works on what esbuild makes of a decorated property: `__decorateClass([property(options)], Name.prototype, "key")`.
 * Any other decorator fails the build.
 *
 * What a property is before anybody says otherwise stands on the prototype then (see rollup-own-renderer.mjs), and not in the
 * constructor, where each would go through its accessor for each element: null, or false for a boolean.
 */
export function staticProperties() {
  return {
    name: 'static-properties',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('__decorateClass')) return null;
      const output = new MagicString(code);
      const tables = new Map();
      const beginnings = [];
      walk(this.parse(code), {
        enter: (node) => {
          if (isHelper(node) || isImportOf(node, 'property')) output.remove(node.start, node.end);
          if (node.kind === 'constructor') beginnings.push(...node.value.body.body.filter(isBeginning));
          const call = node.type === 'ExpressionStatement' && node.expression;
          if (call?.callee?.name !== '__decorateClass') return;
          const {element, entry, key, first} =
            readCall(call, code) ?? this.error('Only @property() can be written as a table', node.start);
          tables.set(element, [...(tables.get(element) ?? []), entry]);
          for (const {start, end, expression} of beginnings.filter(
            (one) => one.expression.left.property.name === key,
          )) {
            if (String(expression.right.value) !== first) this.error(`${key} has to begin as ${first}`, start);
            output.remove(start, end);
          }
          output.remove(node.start, node.end);
        },
      });
      for (const [element, entries] of tables) output.append(`\n${element}.properties = {${entries.join(', ')}};`);
      return {code: output.toString(), map: output.generateMap({hires: true})};
    },
  };
}

/** The functions that esbuild writes at the top of a module with decorators. */
function isHelper(node) {
  const names = node.type === 'VariableDeclaration' ? node.declarations.map(({id}) => id.name) : [];
  return names.includes('__decorateClass');
}

/** A value that a constructor gives a public member: `this.name = …`. */
const isBeginning = ({type, expression}) =>
  type === 'ExpressionStatement' &&
  expression.type === 'AssignmentExpression' &&
  expression.left.type === 'MemberExpression' &&
  expression.left.object.type === 'ThisExpression' &&
  expression.left.property.type === 'Identifier';

const isImportOf = (node, name) =>
  node.type === 'ImportDeclaration' && node.specifiers.some(({imported}) => imported?.name === name);

function readCall({arguments: [decorators, prototype, key]}, code) {
  const [decorator, ...others] = decorators.elements;
  if (others.length || decorator.callee?.name !== 'property' || prototype.property.name !== 'prototype')
    return undefined;
  const [options] = decorator.arguments;
  const isBoolean = options?.properties.some(({value}) => value.name === 'Boolean');
  return {
    element: prototype.object.name,
    key: key.value,
    first: isBoolean ? 'false' : 'null',
    entry: `${key.value}: ${options ? code.slice(options.start, options.end) : '{}'}`,
  };
}
