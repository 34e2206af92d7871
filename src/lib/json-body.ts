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
  const open: string[] = [];
  let end = 0;
  let closers = '';
  for (let i = 0, inString = false; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"') inString = !inString;
    else if (inString) i += char === '\\' ? 1 : 0;
    else if (char === '{' || char === '[') open.unshift(char === '{' ? '}' : ']');
    else if (char === '}' || char === ']') open.shift();
    else if (char === ',') {
      end = i;
      closers = open.join('');
    }
  }
  return text.slice(0, end) + closers;
}
