// What the script of a page has to do round components that know nothing of petitions.

/**
 * Brings the counters of a page to life.
 *
 * @param show - Shows a count in a counter: `(counter, count, goal) => void`.
 */
export function startCounters(show) {
  window.setCount = (counter, count) => {
    show(counter, count, Number(counter.dataset.goal));
    counter.dataset.count = count;
  };
  for (const counter of document.querySelectorAll('[data-src]')) {
    fetch(counter.dataset.src)
      .then((answer) => answer.json())
      .then(({count}) => window.setCount(counter, count));
  }
}

export const part = (counter, name) => counter.querySelector(`[data-is="${name}"]`);
