/**
 * One condition of a host page. What is not said is as on an ordinary page: our script in the head, our three elements in the
 * body, English, UTF-8.
 *
 * @typedef {object} Condition
 * @property {string} name What is special about the page.
 * @property {string} [head] What stands in the head before our script.
 * @property {string} [script] How our script arrives.
 * @property {string} [body] What stands in the body; `COUNT` stands for the address of the count.
 * @property {string} [tail] What stands at the end of the body.
 * @property {string} [doctype]
 * @property {string} [root] Attributes of the root element.
 * @property {string} [whole] The whole document, in place of all the above.
 * @property {readonly string[]} [pieces] The whole document, sent piece by piece.
 * @property {string} [type] Its `Content-Type`.
 * @property {Record<string, string>} [headers] Its other headers.
 * @property {Record<string, string>} [files] Further files of the page by name, at `FILES/name`.
 * @property {Record<string, string>} [frame] Attributes of the frame it is shown in.
 * @property {boolean} [alone] True for a page without an origin, which has to look at itself.
 * @property {string} [needs] A library without which the page cannot be made.
 * @property {(window: Window) => unknown} [act] What happens to the page once the elements are there. Then they have to be there still.
 * @property {(document: Document) => ParentNode} [within] Where the elements stand, when not in the document itself.
 * @property {readonly string[]} [without] Tags that somebody else owns here.
 * @property {boolean} [unseen] True when the host hides all that is in it.
 * @property {boolean} [wordsUnseen] True when the host hides its own words.
 * @property {RegExp} [hostSays] Complaints that are the host's own.
 * @property {RegExp} [hostNames] Globals that are the host's own.
 * @property {readonly RegExp[]} [weSay] What we have to say in the console, and nothing else.
 * @property {string} [notPromised] Why the elements need not work here; the page's own words stay all the same.
 */

export const COUNTER = '<petition-counter src="COUNT">many people have signed</petition-counter>';
export const BUTTON = '<cta-button><a href="/sign">Sign the letter</a></cta-button>';
export const EXCERPT =
  '<letter-excerpt href="/letter" author="Ana Quay"><blockquote><p>One.</p><p>Two.</p></blockquote></letter-excerpt>';
export const WIDGETS = `${COUNTER}\n${BUTTON}\n${EXCERPT}`;

export const BUNDLE = '/hosts/open-letter-widgets.js';
export const SCRIPT = `<script src="${BUNDLE}"></script>`;
/** Notices what goes wrong, and therefore stands before everything else. */
export const MONITOR = '<script src="/hosts/monitor.js"></script>';
/** What has a name before it is the host's. */
export const MARK = '<script src="/hosts/mark.js"></script>';

/** A library of the host, as named in `../../support/host-pages.mjs`. */
export const library = (name) => `<script src="/hosts/library/${name}.js"></script>`;
export const sheet = (name) => `<link rel="stylesheet" href="/hosts/library/${name}.css" />`;
export const inline = (code) => `<script>${code}</script>`;

/** @param {Condition} condition */
export function documentOf({
  doctype = '<!doctype html>',
  root = 'lang="en"',
  head = '',
  script = SCRIPT,
  body = WIDGETS,
  tail = '',
  whole,
}) {
  return (
    whole ??
    `${doctype}<html ${root}><head><title>A page</title>${MONITOR}${head}${MARK}${script}</head><body>${body}${tail}</body></html>`
  );
}
