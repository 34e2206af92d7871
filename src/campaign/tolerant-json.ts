import type {Steps} from './kinds.js';

/** Something that is no JSON, and what to do about it. */
export interface Slip {
  /** Where in the text, from 0. */
  readonly offset: number;
  readonly says: string;
}

/** What could be made of a text that was meant to be JSON. */
export interface Tolerated {
  /** What it says, as far as it can be guessed; `undefined` when there is nothing. */
  readonly json: unknown;
  /** In the order of the text. */
  readonly slips: readonly Slip[];
  /** Where a value stands, or with `isName` its name; at last the nearest that stands round it. */
  placeOf(steps: Steps, isName?: boolean): number;
}

const DEEPEST = 50;
const SPACE = /[\s\ufeff\u200b]/;
/** What JSON takes for space; a mark at the very beginning says how the file is encoded and is stepped over. */
const JSON_SPACE = /[ \t\n\r]/;
/** A text with line breaks in it that ends where a text may end, so it was not its end that was forgotten. */
const SEVERAL_LINES = /"((?:[^"\\]|\\.)*)"(?=\s*[,}\]])/y;
const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  "'": "'",
  '`': '`',
  '\u2018': '\u2019\u2018',
  '\u201c': '\u201d\u201c"',
  '\u201d': '\u201d"',
  '\u201e': '\u201c\u201d"',
  '\u00ab': '\u00bb',
};
const WORD = /[^\s,;:{}[\]"]+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** An escape that JSON does not know, or a character that has to be escaped; pairs of backslashes and proper escapes are stepped over. */
const WRONG_IN_TEXT = /^(?:(?!\\)[ -\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*(\\.?|[^ -\uffff])/;
/** In an object only a name can follow a comma, so this is one number. */
const GROUPED = /-?\d{1,3}(?:,\d{3})+(?=[\s,}])/y;
const CONSTANTS: Readonly<Record<string, unknown>> = {true: true, false: false, null: null};

/** Reads a text as JSON and goes on after each mistake that people make, so that one reading finds all of them. */
export function parseTolerantly(text: string): Tolerated {
  const slips: Slip[] = [];
  const places = new Map<string, readonly [name: number, value: number]>();
  let at = 0;
  let isGivenUp = false;

  const slip = (offset: number, says: string) => void slips.push({offset, says});

  function skip(): void {
    for (;;) {
      for (; at < text.length && SPACE.test(text[at] ?? ''); at++) {
        const isSpace = JSON_SPACE.test(text[at] ?? '') || (at === 0 && text[at] === '\ufeff');
        if (!isSpace)
          slip(at, 'Here is an invisible character that JSON does not take for a space: write a plain one.');
      }
      const comment = /\/\/.*|\/\*[^]*?(?:\*\/|$)|#.*/y;
      comment.lastIndex = at;
      const [found] = comment.exec(text) ?? [];
      if (!found) return;
      slip(at, 'JSON has no comments: take this one out.');
      at += found.length;
    }
  }

  function readValue(steps: Steps, nameAt: number): unknown {
    skip();
    places.set(JSON.stringify(steps), [nameAt, at]);
    const start = text[at] ?? '';
    if (steps.length > DEEPEST) {
      slip(at, `This is nested deeper than ${DEEPEST} levels; what follows was not looked at.`);
      at = text.length;
      isGivenUp = true;
      return undefined;
    }
    if (start === '{') return readObject(steps);
    if (start === '[') return readList(steps);
    if (start === '"') return readText();
    if (start in CLOSING_QUOTES) return readOddlyQuoted();
    return readWord(typeof steps.at(-1) === 'string');
  }

  function readObject(steps: Steps): object {
    const opened = at++;
    const entries = new Map<string, unknown>();
    readItems('}', opened, () => {
      const nameAt = at;
      const name = readName();
      if (entries.has(name)) slip(nameAt, `"${name}" stands here a second time; only the last one counts.`);
      skip();
      if (text[at] === ':') at++;
      else if (text[at] === '=') slip(at++, 'Between a name and its value stands a colon.');
      else slip(at, `A colon is missing after the name "${name}".`);
      skip();
      if (/[,}]/.test(text[at] ?? ',')) slip(at, `The value of "${name}" is missing; what is unknown is null.`);
      else entries.set(name, readValue([...steps, name], nameAt));
      return false;
    });
    return Object.fromEntries(entries);
  }

  function readList(steps: Steps): unknown[] {
    const opened = at++;
    const items: unknown[] = [];
    readItems(']', opened, () => {
      const item = readValue([...steps, items.length], at);
      skip();
      // A name in a list: so the list should have ended before it.
      if (text[at] === ':' && typeof item === 'string') return true;
      items.push(item);
      return false;
    });
    return items;
  }

  /** Reads what stands between brackets, parted by commas; an item that says that it is none ends it. */
  function readItems(closer: string, opened: number, readItem: () => boolean): void {
    let comma: number | undefined;
    for (let isFirst = true; ; isFirst = false) {
      skip();
      const next = text[at];
      if (next === undefined) {
        if (!isGivenUp) slip(opened, `What begins here is never closed: a ${closer} is missing.`);
        return;
      }
      if (next === '}' || next === ']') {
        if (comma !== undefined) slip(comma, `A comma too many: nothing follows before the ${next}.`);
        if (next !== closer) slip(at, `Here a ${closer} is needed instead of the ${next}.`);
        at++;
        return;
      }
      if (next === ',') {
        slip(at++, 'A comma too many.');
        continue;
      }
      if (!isFirst && comma === undefined) slip(at, 'A comma is missing before this.');
      const before = at;
      if (readItem()) {
        slip(opened, `What begins here is never closed: a ${closer} is missing.`);
        at = comma ?? before;
        return;
      }
      // Whatever it was, go on.
      if (at === before) at++;
      skip();
      if (text[at] === ';') slip(at, 'Here a comma is needed instead of the semicolon.');
      comma = /[,;]/.test(text[at] ?? '') ? at++ : undefined;
    }
  }

  function readName(): string {
    if (text[at] === '"') return readText();
    if ((text[at] ?? '') in CLOSING_QUOTES) return readOddlyQuoted();
    const name = takeWord().replace(/=.*/, '');
    slip(at, `The name "${name}" has to stand in double quotes.`);
    at += name.length;
    return name;
  }

  function readText(): string {
    const quoted = /"((?:[^"\\\n\r]|\\.)*)("?)/y;
    quoted.lastIndex = at;
    const [whole = '', inside = '', end] = quoted.exec(text) ?? [];
    if (!end) {
      SEVERAL_LINES.lastIndex = at;
      const [lines, words = ''] = SEVERAL_LINES.exec(text) ?? [];
      if (lines) {
        slip(
          at,
          'This text goes over several lines; a new line in it is written \\n, and a new paragraph is a text of its own.',
        );
        at += lines.length;
        return words;
      }
      slip(at, 'The " at the end of this text is missing. A text stands in one line; a new line in it is written \\n.');
      const kept = inside.replace(/[\s,}\]]*$/, '');
      at += 1 + kept.length;
      return kept;
    }
    const start = at;
    at += whole.length;
    try {
      return JSON.parse(whole) as string;
    } catch {
      const wrong = WRONG_IN_TEXT.exec(inside)?.[1] ?? '';
      const isEscape = wrong.startsWith('\\');
      slip(
        start + 1 + inside.indexOf(wrong),
        isEscape
          ? `"${wrong}" means nothing in JSON; a backslash itself is written \\\\.`
          : `An invisible character stands in this text${wrong === '\t' ? ': a tab is written \\t' : ''}.`,
      );
      return inside;
    }
  }

  function readOddlyQuoted(): string {
    const closers = CLOSING_QUOTES[text[at] ?? ''] ?? '';
    slip(at, 'Text stands in straight double quotes, "like this".');
    const line = /.*/y;
    line.lastIndex = ++at;
    const [rest = ''] = line.exec(text) ?? [];
    const end = rest.search(new RegExp(`[${closers}]`));
    const inside = end < 0 ? rest.replace(/[\s,}\]]*$/, '') : rest.slice(0, end);
    at += inside.length + (end < 0 ? 0 : 1);
    return inside;
  }

  function takeWord(): string {
    WORD.lastIndex = at;
    return WORD.exec(text)?.[0] ?? '';
  }

  function readWord(isInObject: boolean): unknown {
    GROUPED.lastIndex = at;
    const word = (isInObject && GROUPED.exec(text)?.[0]) || takeWord();
    if (word && NUMBER.test(word)) {
      at += word.length;
      return Number(word);
    }
    if (Object.hasOwn(CONSTANTS, word)) {
      at += word.length;
      return CONSTANTS[word];
    }
    if (!word) {
      slip(at, at < text.length ? 'Here a value is missing.' : 'The document ends too early.');
      return undefined;
    }
    // Without quotes, a text goes on to the end of its line; a number has commas in it perhaps.
    const line = /[^\n\r{}[\]]*/y;
    line.lastIndex = at;
    const rest = (line.exec(text)?.[0] ?? '').replace(/[\s,]*$/, '');
    const inside = /^[\d\s.,'+-]+$/.test(rest) || !rest.includes('"') ? rest : word;
    slip(
      at,
      /^[\d+.-]/.test(inside)
        ? `${inside} is no number in JSON: write it in plain digits, or in double quotes.`
        : `${inside} means nothing in JSON: text stands in double quotes, and what is unknown is null.`,
    );
    at += inside.length;
    return inside;
  }

  skip();
  const json = at < text.length ? readValue([], at) : undefined;
  skip();
  if (at < text.length) slip(at, 'The document ended before this; nothing may follow.');
  return {
    json,
    slips: slips.sort((a, b) => a.offset - b.offset),
    placeOf(steps, isName = false) {
      for (let length = steps.length; length >= 0; length--) {
        const place = places.get(JSON.stringify(steps.slice(0, length)));
        if (place) return isName ? place[0] : place[1];
      }
      return 0;
    },
  };
}
