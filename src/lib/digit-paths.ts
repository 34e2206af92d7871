/**
 * What each place of a number shows on the way from one number to the next: its digits in order, as on the wheels of an old
 * counter. A place that does not change has one entry.
 *
 * @param before - The formatted number that is shown now.
 * @param after - The formatted number to come; places are matched from the end, and new ones begin empty.
 * @param digits - The ten digits of the language, zero first.
 * @param isUp - False to turn the wheels backwards, for a correction.
 */
export function digitPaths(before: string, after: string, digits: string, isUp: boolean): string[][] {
  const from = charsOf(before);
  const to = charsOf(after);
  return to.map((char, i) => {
    const old = from[from.length - to.length + i] ?? ' ';
    return old === char ? [char] : turn(old, char, charsOf(digits), isUp);
  });
}

function turn(old: string, char: string, digits: readonly string[], isUp: boolean): string[] {
  const first = digits.indexOf(old);
  const last = digits.indexOf(char);
  if (first < 0 || last < 0) return [old, char];
  const path = [old];
  for (let digit = first; digit !== last; path.push(digits[digit] ?? char)) digit = (digit + (isUp ? 1 : 9)) % 10;
  return path;
}

/** The characters of a text; some languages have digits beyond the first 65 536. */
function charsOf(text: string): string[] {
  return text.match(/./gsu) ?? [];
}
