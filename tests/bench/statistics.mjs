/** The middle of some figures. */
export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How sure an interval is to hold the true median. */
const CONFIDENCE = 0.95;

/**
 * The narrowest interval between two of the figures, as many from either end, that holds the true median with 95 % confidence. It
 * takes nothing for granted about how figures scatter. Below six figures there is none so sure, and it reaches from the least to the most.
 */
export function interval(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const {length} = sorted;
  let cut = 0;
  // The chance that the median lies outside is that of so few of `length` throws of a coin.
  let oneWay = 1;
  let outside = 0.5 ** length;
  while (cut + 1 < length / 2) {
    oneWay *= (length - cut) / (cut + 1);
    outside += oneWay * 0.5 ** length;
    if (1 - 2 * outside < CONFIDENCE) break;
    cut += 1;
  }
  return [sorted[cut], sorted[length - 1 - cut]];
}

/** The slope of the straight line through some points, by least squares. */
export function slope(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([value]) => value));
  const y = mean(points.map(([, value]) => value));
  const across = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0);
  return across / points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
}
