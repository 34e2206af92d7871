import {BUNDLE, BUTTON, COUNTER, EXCERPT, inline, MARK, MONITOR, SCRIPT, WIDGETS} from './parts.mjs';

const XHTML = 'http://www.w3.org/1999/xhtml';
const xml = (type, declaration = '') => ({
  type,
  whole: `${declaration}<html xmlns="${XHTML}" xml:lang="en" lang="en"><head><title>A page</title>${MONITOR}${MARK}${SCRIPT}</head><body>${WIDGETS}</body></html>`,
});
/** A page in a page, with its own copy of the script. */
const inner = `<!doctype html><html lang="en"><head><title>Inside</title><script src="${BUNDLE}"></script></head><body>${WIDGETS}</body></html>`;
const text = (html) => JSON.stringify(html).replaceAll('</', '<\\/');
const inFrame = {within: (document) => document.querySelector('iframe').contentDocument};
const wrapped = (before, after = '') => ({body: `${before}${WIDGETS}${after}`});

/** @type {readonly import('./parts.mjs').Condition[]} */
export default [
  {name: 'no doctype: quirks', doctype: ''},
  {name: 'a doctype of 1997: quirks', doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">'},
  {
    name: 'a transitional doctype: limited quirks',
    doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">',
  },
  {name: 'XHTML', ...xml('application/xhtml+xml; charset=utf-8', '<?xml version="1.0" encoding="UTF-8"?>')},
  {
    name: 'XHTML with its doctype',
    ...xml(
      'application/xhtml+xml; charset=utf-8',
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
    ),
  },
  {name: 'XHTML sent as XML', ...xml('application/xml; charset=utf-8')},
  {name: 'windows-1252', type: 'text/html; charset=windows-1252', encoding: 'latin1'},
  {
    name: 'windows-1252 and a figure as the Swiss write it',
    type: 'text/html; charset=windows-1252',
    encoding: 'latin1',
    body: `<petition-counter count="12&#8217;345">many people have signed</petition-counter>${BUTTON}${EXCERPT}`,
  },
  {name: 'windows-1251', type: 'text/html; charset=windows-1251', encoding: 'latin1'},
  {name: 'Shift_JIS', type: 'text/html; charset=shift_jis', encoding: 'latin1'},
  {name: 'no charset at all', type: 'text/html', encoding: 'latin1'},
  {
    name: 'windows-1252 with the script pasted in',
    type: 'text/html; charset=windows-1252',
    encoding: 'latin1',
    script: '<script>INLINED</script>',
  },
  {name: 'no language', root: ''},
  {name: 'an empty language', root: 'lang=""'},
  {name: 'a language that is none', root: 'lang="x-default"'},
  {name: 'a language with an underscore', root: 'lang="en_US"'},
  {name: 'a language of nonsense', root: 'lang="{{ locale }}"'},
  {name: 'right to left', root: 'lang="en" dir="rtl"'},
  {name: 'a direction that is none', root: 'lang="en" dir="sideways"'},
  {name: 'translate="no"', root: 'lang="en" translate="no" class="notranslate"'},

  {
    name: 'a frame with srcdoc',
    script: '',
    body: `<iframe style="inline-size: 95vw; block-size: 90vh; border: 0" srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    ...inFrame,
  },
  {
    name: 'a frame that a script writes',
    script: '',
    body: '<iframe style="inline-size: 95vw; block-size: 90vh; border: 0"></iframe>',
    tail: inline(
      `{ const page = document.querySelector('iframe').contentDocument; page.open(); page.write(${text(inner)}); page.close(); }`,
    ),
    ...inFrame,
  },
  {
    name: 'a frame in a frame',
    script: '',
    body: '<iframe style="inline-size: 95vw; block-size: 90vh; border: 0" src="FILES/inner.html"></iframe>',
    files: {'inner.html': inner},
    ...inFrame,
  },
  {
    name: 'a document that is opened and written anew',
    script: '',
    body: '',
    tail: inline(
      `addEventListener('load', () => setTimeout(() => { document.body.innerHTML = ${text(WIDGETS)}; document.head.append(Object.assign(document.createElement('script'), {src: '${BUNDLE}'})) }))`,
    ),
  },

  {name: 'inside a form', ...wrapped('<form>', '</form>')},
  {name: 'inside an open details', ...wrapped('<details open><summary>More</summary>', '</details>')},
  {name: 'inside an open dialog', ...wrapped('<dialog open style="inset: 0">', '</dialog>')},
  {name: 'inside a table', ...wrapped('<table><tbody><tr><td>', '</td></tr></tbody></table>')},
  {name: 'inside a list in a nav', ...wrapped('<nav><ul><li>', '</li></ul></nav>')},
  {name: 'inside a fieldset that is disabled', ...wrapped('<form><fieldset disabled>', '</fieldset></form>')},
  {name: 'inside something inert', ...wrapped('<div inert>', '</div>')},
  {name: 'inside something editable', ...wrapped('<div contenteditable>', '</div>')},
  {
    name: 'inside an SVG',
    ...wrapped(
      `<svg width="260" height="260"><foreignObject width="260" height="260"><div xmlns="${XHTML}">`,
      '</div></foreignObject></svg>',
    ),
  },
  {name: 'inside content-visibility: auto', ...wrapped('<div style="content-visibility: auto">', '</div>')},
  {name: 'inside columns', ...wrapped('<div style="columns: 2">', '</div>')},
  {name: 'inside a flex row', ...wrapped('<div style="display: flex; inline-size: 600px">', '</div>')},
  {name: 'inside a grid', ...wrapped('<div style="display: grid; grid-template-columns: 1fr 1fr">', '</div>')},
  {name: 'inside a transformed box', ...wrapped('<div style="transform: scale(0.9)">', '</div>')},
  {name: 'inside a container', ...wrapped('<div style="container-type: inline-size">', '</div>')},
  {name: 'inside a live region', ...wrapped('<div aria-live="assertive" role="status">', '</div>')},
  {
    name: 'inside another custom element',
    ...wrapped('<x-article>', '</x-article>'),
    tail: inline(
      `customElements.define('x-article', class extends HTMLElement { constructor() { super(); this.attachShadow({mode: 'open'}).innerHTML = '<article><slot></slot></article>' } })`,
    ),
  },
  {
    name: 'inside one another',
    body: `${COUNTER}<letter-excerpt href="/letter" author="Ana Quay"><blockquote><p>One.</p><p>Two.</p></blockquote><footer>${BUTTON}</footer></letter-excerpt>`,
  },
  {name: 'many of them', body: `${COUNTER.repeat(20)}${BUTTON.repeat(20)}${EXCERPT.repeat(20)}`},
];
