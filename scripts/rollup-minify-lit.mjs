import {transform} from 'esbuild';
import {walk} from 'estree-walker';
import MagicString from 'magic-string';

const placeholder = (index) => `__LIT_EXPRESSION_${index}__`;
const PLACEHOLDERS = /__LIT_EXPRESSION_\d+__/g;

/** These are blocks in our style sheets too. */
const BESIDE_BLOCKS = / ?(<\/?(?:div|p|ul|li|dl|dt|dd|details|figure|figcaption)(?: (?:[^>"]|"[^"]*")*)?>) ?/g;

/**
 * Rollup plugin: shortens css``, html`` and svg`` templates once their types are stripped.
 *
 * The minifiers made for such templates sit on a CSS parser that knows neither nesting nor @container, and their HTML side
 * removes spaces that a reader sees. Here esbuild shortens the CSS, and white space in HTML becomes one space; none only beside the
 * tags of blocks, where nobody sees it and every copy of the template would hold a text node for it.
 */
export function minifyLit() {
  return {
    name: 'minify-lit',
    async transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:css|html|svg)`/.test(code)) return null;

      const output = new MagicString(code);
      for (const {tag, quasi, start} of litTemplates(this.parse(code))) {
        try {
          const before = quasi.quasis;
          const after = await shorten(tag.name, before);
          before.forEach((part, index) => replace(output, part, after[index]));
        } catch (error) {
          this.error(`Cannot shorten ${tag.name}\`\`: ${error.message}`, start);
        }
      }
      return output.hasChanged() ? {code: output.toString(), map: output.generateMap({hires: true})} : null;
    },
  };
}

function litTemplates(tree) {
  const found = [];
  walk(tree, {
    enter(node) {
      if (node.type === 'TaggedTemplateExpression' && /^(?:css|html|svg)$/.test(node.tag.name)) found.push(node);
    },
  });
  return found;
}

async function shorten(language, parts) {
  if (parts.some((part) => part.value.cooked == null)) throw new Error('a backslash needs another one before it');
  const whole = parts.map((part, index) => (index ? placeholder(index) : '') + part.value.cooked).join('');
  const short = language === 'css' ? await shortenCss(whole) : shortenHtml(whole);

  const expressions = short.match(PLACEHOLDERS) ?? [];
  const inOrder = expressions.every((expression, index) => expression === placeholder(index + 1));
  if (!inOrder || expressions.length !== parts.length - 1) throw new Error('an expression was lost or moved');
  return short.split(PLACEHOLDERS).map((piece) => piece.replace(/\\|`|\$\{/g, '\\$&'));
}

async function shortenCss(text) {
  const {code, warnings} = await transform(text, {loader: 'css', minify: true, legalComments: 'none'});
  if (warnings.length) throw new Error(warnings.map((warning) => warning.text).join('; '));
  return code.trim();
}

function shortenHtml(text) {
  // White space counts inside these.
  if (/<(?:pre|textarea|script|style)\b/i.test(text)) return text;
  return text
    .replace(/<!--[^]*?-->/g, (comment) => (comment.search(PLACEHOLDERS) < 0 ? '' : comment))
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(BESIDE_BLOCKS, '$1')
    .trim();
}

function replace(output, {start, end, value}, text) {
  if (text === value.raw) return;
  if (start === end) output.appendLeft(start, text);
  else output.update(start, end, text);
}
