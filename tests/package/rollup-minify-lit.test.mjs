import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rollup} from 'rollup';
import {minifyLit} from '../../scripts/rollup-minify-lit.mjs';

async function build(source) {
  const file = {name: 'file', resolveId: (id) => id, load: () => source};
  const bundle = await rollup({input: 'file.js', plugins: [file, minifyLit()]});
  const {output} = await bundle.generate({format: 'es'});
  return output[0].code.split('\n', 1)[0];
}

describe('the minify-lit build step', () => {
  it('leaves one space where HTML had white space, and drops comments', async () => {
    assert.equal(
      await build('console.log(html`\n  <b>a</b>\n  <i class="x  y">${1}</i><!-- why -->\n`);'),
      'console.log(html`<b>a</b> <i class="x y">${1}</i>`);',
    );
  });

  it('leaves no white space beside the tags of blocks, and all of it in their attributes', async () => {
    assert.equal(
      await build('console.log(html`<div class="a  > b">\n<b>a</b> <i>b</i>\n</div> ${1} ${2} <p lang=${3}> a </p>`);'),
      'console.log(html`<div class="a > b"><b>a</b> <i>b</i></div>${1} ${2}<p lang=${3}>a</p>`);',
    );
  });

  it('keeps a comment that holds an expression, and white space where it counts', async () => {
    assert.equal(await build('console.log(html`<!-- ${1} -->`);'), 'console.log(html`<!-- ${1} -->`);');
    assert.equal(await build('console.log(html`<pre>a  b</pre>`);'), 'console.log(html`<pre>a  b</pre>`);');
  });

  it('shortens modern CSS with expressions in it', async () => {
    assert.equal(
      await build(
        'console.log(css`:host { &:hover { width: ${1}; } } @container (width > 9em) { b { color: red; } }`);',
      ),
      'console.log(css`:host{&:hover{width:${1}}}@container (width > 9em){b{color:red}}`);',
    );
  });

  it('fails on CSS that does not parse', async () => {
    await assert.rejects(build('console.log(css`b { color: red;`);'), /Cannot shorten css``/);
    await assert.rejects(
      build(String.raw`console.log(css${'`'}b::before { content: "\201C"; }${'`'});`),
      /a backslash needs/,
    );
  });
});
