/** What ends a sentence, in the scripts that mark it, with the quotation marks and brackets that close after it. */
const SENTENCE_END =
  /[.!?\u2026\u061f\u06d4\u0964\u3002\uff01\uff1f][\p{Pe}\p{Pf}"']*(?=\s)|[\u3002\uff01\uff1f][\p{Pe}\p{Pf}]*/gu;
/** Chinese and Japanese, whose own marks bring their space. */
const WITHOUT_SPACES = /[\u3000-\u303f\uff00-\uffef]$/;
const WORD_END = /[\p{L}\p{N}\p{Pe}\p{Pf}](?=\s)/gu;
const ELLIPSIS = '\u2026';

/**
 * Shortens a text to a number of characters, at the end of a sentence where that leaves a good part of it, else between two
 * words, and says so with an ellipsis.
 *
 * @param limit - The most UTF-16 units that are left, the ellipsis included; below 1 nothing is left.
 * @param least - How much of the room a whole sentence has to fill, from 0 to 1; one that fills less is not worth the loss.
 */
export function shorten(text: string, limit: number, least = 0.5): string {
  if (text.length <= limit) return text;
  if (limit < 1) return '';
  const head = text.slice(0, limit - 1);
  const sentence = lastEnd(head, SENTENCE_END);
  if (sentence && sentence >= limit * least) {
    const kept = head.slice(0, sentence);
    return WITHOUT_SPACES.test(kept) ? kept + ELLIPSIS : `${kept} ${ELLIPSIS}`;
  }
  // One more than there is room for, so that a word that ends exactly there is seen to end.
  const end = lastEnd(text.slice(0, limit), WORD_END) ?? head.replace(/[\ud800-\udbff]$/, '').length;
  return text.slice(0, end) + ELLIPSIS;
}

function lastEnd(text: string, pattern: RegExp): number | undefined {
  let end: number | undefined;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
