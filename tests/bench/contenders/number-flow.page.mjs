import 'number-flow';
import {part, startCounters} from './counters.mjs';
import './plain.css';

const TIMING = {duration: 700, easing: 'cubic-bezier(0.2, 0.6, 0.2, 1)'};
const format = new Intl.NumberFormat(document.documentElement.lang);

function show(counter, count, goal) {
  const number = part(counter, 'number');
  number.transformTiming = TIMING;
  number.update(count);
  part(counter, 'missing').textContent = format.format(goal - count);
  const bar = part(counter, 'bar');
  bar.style.inlineSize = `${(count / goal) * 100}%`;
  bar.parentElement.setAttribute('aria-valuenow', (count / goal) * 100);
}

startCounters(show);
for (const counter of document.querySelectorAll('.counter')) {
  const {count, goal} = counter.dataset;
  if (count) show(counter, Number(count), Number(goal));
}
