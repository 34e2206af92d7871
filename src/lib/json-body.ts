/**
 * Reads the body of an answer: JSON, a bare number included.
 *
 * @param text - The body, or the beginning of one that was longer than we read.
 * @param isCut - True when only the beginning was read: then what is complete in it counts.
 * @returns `undefined` when it is neither, such as HTML.
 */
export function parseBody(text: string, isCut = false): unknown {
  try {
    return JSON.parse(isCut ? closeCut(text) : text);
  } catch {
    return undefined;
  }
}

/** Ends JSON that was cut off: drops the value the cut went through, and closes what was open. */
function closeCut(text: string): string {
  const complete = text.slice(0, scan(text).lastComma);
  return complete + scan(complete).closers.reverse().join('');
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
