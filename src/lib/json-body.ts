import {parseCount} from './count.js';

/** JSON as the argument of one call, as Google's tables are: a comment may stand before it and a semicolon after it. */
const WRAPPER = /^\s*(?:\/\*[^]*?\*\/\s*)?[\w$.]+\s*\(([^]*?)(\)\s*;?\s*)?$/;

/**
 * Reads the body of an answer: JSON, JSON in one `name( … )`, or a bare number.
 *
 * @param text - The body, or the beginning of one that was longer than we read.
 * @param isCut - True when only the beginning was read: then what is complete in it counts.
 * @returns `undefined` when it is none of them, such as HTML.
 */
export function parseBody(text: string, isCut = false): unknown {
  const [, inner = text, end] = WRAPPER.exec(text) ?? [];
  try {
    return JSON.parse(isCut ? closeCut(inner) : end ? inner : text);
  } catch {
    // JSON knows no grouped digits and no zeros in front.
    return isCut ? undefined : parseCount(text);
  }
}

/** Ends JSON that was cut off: drops the value the cut went through, and closes what was open. Empty when nothing was open. */
function closeCut(text: string): string {
  const complete = text.slice(0, scan(text).lastComma);
  const {closers} = scan(complete);
  return closers.length ? complete + closers.reverse().join('') : '';
}

/** Where the last comma between values stands, and what would close all that is open at the end. */
function scan(text: string): {lastComma: number; closers: string[]} {
  const closers: string[] = [];
  let lastComma = 0;
  // Strings are stepped over whole, and one that the cut went through hides the rest.
  for (const {0: token, index} of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|$)|[{}[\],]/g)) {
    if (token === ',') lastComma = index;
    else if (token === '{') closers.push('}');
    else if (token === '[') closers.push(']');
    else if (token.length === 1) closers.pop();
  }
  return {lastComma, closers};
}
