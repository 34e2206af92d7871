const DURATION_MS = 700;
const still = matchMedia('(prefers-reduced-motion: reduce)');
const running = new WeakMap();

/**
 * Counts from one number to another, frame by frame, as most counters on the web do.
 *
 * @param owner - Whose number it is; a new count takes over from one that is under way.
 * @param from - Without it the number stands at once.
 */
export function tween(owner, from, to, show) {
  cancelAnimationFrame(running.get(owner));
  if (from === undefined || from === to || still.matches) {
    show(to);
    return;
  }
  const start = performance.now();
  const step = (now) => {
    const done = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
    show(Math.round(from + (to - from) * (1 - (1 - done) ** 3)));
    if (done < 1) running.set(owner, requestAnimationFrame(step));
  };
  running.set(owner, requestAnimationFrame(step));
}
