/** What a reader of a page reads. */
export interface PageText {
  readonly text: string;
  /** False when there is a character in it that was written by a name unknown here. */
  readonly isCertain: boolean;
}

/** Elements whose content is not read. */
const UNREAD = /^(?:script|style|template|noscript|title|textarea|svg|iframe|object)$/;
/** Elements that part no word. All others begin a line of their own. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

/** The names of the characters from U+00A0 on, in their order. */
const LATIN = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml ' +
  'Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
  'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');
const NAMED = new Map([
  ...LATIN.map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...Object.entries({
    ...{amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", hellip: '\u2026', bull: '\u2022', euro: '\u20ac'},
    ...{ndash: '\u2013', mdash: '\u2014', minus: '\u2212', lsquo: '\u2018', rsquo: '\u2019', sbquo: '\u201a'},
    ...{ldquo: '\u201c', rdquo: '\u201d', bdquo: '\u201e', lsaquo: '\u2039', rsaquo: '\u203a', prime: '\u2032'},
    ...{ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f'},
    ...{OElig: '\u0152', oelig: '\u0153', Scaron: '\u0160', scaron: '\u0161', Yuml: '\u0178', trade: '\u2122'},
  }),
]);
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));?/gi;

/**
 * Reads the words out of a page without a browser's parser, which pages with Trusted Types keep from us: tags, comments and
 * what is not read go, blocks part words, character references become characters. In time proportional to the length.
 */
export function textOfHtml(html: string): PageText {
  // Only the letters that names are made of: others change their number.
  const lower = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const find = (words: string, from: number) => {
    const at = lower.indexOf(words, from);
    return at < 0 ? html.length : at;
  };
  const texts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = find('<', at);
    texts.push(html.slice(at, open));
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z\d:-]{0,30})/.exec(lower.slice(open, open + 33)) ?? [];
    if (lower.startsWith('<!--', open)) {
      at = find('-->', open + 4) + 3;
    } else if (name) {
      at = endOfTag(html, open) + 1;
      if (!slash && UNREAD.test(name)) at = endOfTag(html, find(`</${name}`, at)) + 1;
      if (!INLINE.test(name)) texts.push('\n');
    } else if (/^<[!?/]/.test(lower.slice(open, open + 2))) {
      at = find('>', open) + 1;
    } else {
      if (open < html.length) texts.push('<');
      at = open + 1;
    }
  }
  return decode(texts.join(''));
}

/** Where a tag ends; a `>` between quotation marks does not end it. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const character = html.charAt(at);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '>') {
      return at;
    } else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=') {
      quote = character;
    }
  }
  return html.length;
}

function decode(html: string): PageText {
  let isCertain = true;
  const text = html.replace(REFERENCE, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      const character = NAMED.get(name);
      // Without its semicolon a name may be an ampersand and a word.
      if (character === undefined && written.endsWith(';')) isCertain = false;
      return character ?? written;
    }
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
  return {text, isCertain};
}
