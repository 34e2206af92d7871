import {LAST_RESORT} from './locale-tag.js';
import {findWords, hasWords, weigh, Word} from './words.js';

/** Words at either end of a passage that name it. Six seldom repeat in one letter, and still match after small edits between. */
const WORDS_AT_AN_END = 6;
/** A passage of at most this many words is named whole. */
const WORDS_TO_NAME_WHOLE = 12;
/** Longer ends make an address that mails and messengers cut. */
const LONGEST_END = 300;
/** Ends a prefix and begins a suffix, as the minus does in a directive; it stands in no text. */
const CONTEXT = '\0';
const DIRECTIVE = ':~:';

/** White space, what stands for context, and halves of characters, which cannot be encoded. */
const HALVES_AND_SPACE = /[\s\0\ud800-\udfff]+/gu;
/** In letters: ends are looked for so far from the ends of a paragraph, what is between is no part of them. */
const FARTHEST = 1000;

/** A paragraph, and where the words at its ends are: all its words, when it is not long. */
interface Block {
  readonly text: string;
  readonly words: readonly Word[];
  /** True when no paragraph without a word stands between it and the one before. */
  readonly isNext: boolean;
}

/**
 * Names a passage by its first and last words, as text directives (https://wicg.github.io/scroll-to-text-fragment/). The first
 * one names where it begins; there are more when one alone would name too little: a short first paragraph is named with what
 * follows, a last one that the passage has twice with what goes before.
 *
 * @param paragraphs - The passage, a string a paragraph: a match never crosses the end of a block.
 * @param tag - The language of the passage.
 * @returns `text=first%20words,last%20words`, or `undefined` when there is no word in it, or one that is endless.
 */
export function textDirective(paragraphs: readonly string[], tag = LAST_RESORT): string | undefined {
  const blocks = paragraphs
    .map((paragraph) => paragraph.replace(HALVES_AND_SPACE, ' '))
    .map((text, i, all) => new Paragraph(text, hasWords(all[i - 1] ?? ''), tag))
    .filter(({text}) => hasWords(text));
  const ends = blocks.length ? nameBlocks(blocks) : [];
  const isShort = ends.every((terms) => terms.every(({length}) => length <= LONGEST_END));
  return isShort && ends.length ? ends.map((terms) => `text=${terms.map(encode).join(',')}`).join('&') : undefined;
}

/** Finds its words when they are asked for: of ten thousand paragraphs those of four are. */
class Paragraph implements Block {
  #words: readonly Word[] | undefined;

  constructor(
    readonly text: string,
    readonly isNext: boolean,
    readonly tag: string,
  ) {}

  get words(): readonly Word[] {
    return (this.#words ??= wordsAtEnds(this.text, this.tag));
  }
}

function wordsAtEnds(text: string, tag: string): Word[] {
  const from = text.length - FARTHEST;
  if (from <= FARTHEST) return findWords(text, tag);
  const last = findWords(text.slice(from), tag).map(
    ({start, end, weight}) => new Word(start + from, end + from, weight),
  );
  const words = [...findWords(text.slice(0, FARTHEST), tag), ...last];
  return words.length ? words : findWords(text, tag);
}

/** The terms of each directive. */
function nameBlocks(blocks: readonly Block[]): string[][] {
  const [first, second] = blocks as [Block, Block?];
  // “So we counted.” may stand anywhere in a letter; with the words that follow it stands in one place.
  if (!second?.isNext || weigh(first.words) >= WORDS_AT_AN_END) return nameRange(blocks);
  const whole = first.text.slice(first.words[0]?.start).trimEnd();
  const next = fromItsStart(second);
  const [range = [], ...others] = nameRange([next, ...blocks.slice(2)]);
  return [[whole, CONTEXT + firstWords(next)], [whole + CONTEXT, ...range], ...others];
}

function nameRange(blocks: readonly Block[], isAll = true): string[][] {
  const [first, ...others] = blocks as [Block, ...Block[]];
  const last = others[others.length - 1];
  if (!last) return [nameBlock(first)];
  const start = firstWords(first);
  const between = [first.text.slice(endOf(first, start)), ...others.map(({text}) => text)].join(' ');
  const end = lastWords(last, between);
  if (end) return [[start, end]];
  // A refrain at the end stands before the end too. What goes before it tells them apart.
  if (!isAll || !last.isNext) return [[start]];
  const before = blocks[blocks.length - 2] as Block;
  const words = lastWords(before) ?? '';
  const prefix = before.text.slice(before.text.lastIndexOf(words)).trimEnd();
  return [...nameRange(blocks.slice(0, -1), false), [prefix + CONTEXT, ...nameBlock(fromItsStart(last))]];
}

/** A block whose first word takes the marks before it along: nothing may stand between a prefix and what follows it. */
function fromItsStart(block: Block): Block {
  const {text, isNext, words} = block;
  const [first, ...others] = words as [Word, ...Word[]];
  const start = text.length - text.trimStart().length;
  return {text, isNext, words: [new Word(start, first.end, first.weight), ...others]};
}

function nameBlock(block: Block): string[] {
  if (weigh(block.words) <= WORDS_TO_NAME_WHOLE) return [wordsBetween(block)];
  const start = firstWords(block);
  const end = lastWords(block, block.text.slice(endOf(block, start)));
  return end ? [start, end] : [wordsBetween(block)];
}

/** The stretch of text from one of the words up to another, with what stands between. */
function wordsBetween({text, words}: Block, from = 0, to = words.length): string {
  return text.slice(words[from]?.start, words[to - 1]?.end);
}

const endOf = ({words}: Block, start: string) => (words[0]?.start ?? 0) + start.length;

function firstWords(block: Block): string {
  let count = 0;
  for (let weight = 0; count < block.words.length && weight < WORDS_AT_AN_END; count++)
    weight += block.words[count]?.weight ?? 0;
  return wordsBetween(block, 0, count);
}

/**
 * The last words of a paragraph, as many as it takes to stand nowhere before: a browser stops at the first match.
 *
 * @param between - What comes after the words at the start, up to the end of the paragraph.
 */
function lastWords(block: Block, between = ''): string | undefined {
  const end = block.words[block.words.length - 1]?.end ?? 0;
  const searched = between.slice(0, between.length - (block.text.length - end)).toLowerCase();
  let weight = 0;
  for (let from = block.words.length - 1; from >= 0; from--) {
    weight += block.words[from]?.weight ?? 0;
    if (from && weight < WORDS_AT_AN_END) continue;
    const words = wordsBetween(block, from);
    if (words.length > LONGEST_END) return undefined;
    const found = between ? searched.indexOf(words.toLowerCase()) : 0;
    // Not there at all: the words at the start have run into those at the end.
    if (found < 0) return undefined;
    if (!between || found + words.length === searched.length) return words;
  }
  return undefined;
}

/** Encoded for a directive, where minus, comma and ampersand have a meaning. */
function encode(term: string): string {
  return encodeURIComponent(term).replace(/-/g, '%2D').replace(/%00/g, '-');
}

/**
 * Makes an address lead to a passage.
 *
 * @returns The address with the directive after its fragment; unchanged when it already carries a directive.
 */
export function withTextDirective(url: URL, directive: string | undefined): string {
  if (!directive || url.hash.includes(DIRECTIVE) || !url.protocol.startsWith('http')) return url.href;
  return `${url.href}${url.href.includes('#') ? '' : '#'}${DIRECTIVE}${directive}`;
}
