import '@material/web/button/filled-button.js';
import '@material/web/progress/linear-progress.js';
import {part, startCounters} from './counters.mjs';
import './plain.css';
import {tween} from './tween.mjs';

let format;

startCounters((counter, count, goal) => {
  format ??= new Intl.NumberFormat(document.documentElement.lang);
  const number = part(counter, 'number');
  const before = Number(counter.dataset.count);
  tween(number, before, count, (shown) => (number.textContent = format.format(shown)));
  part(counter, 'missing').textContent = format.format(goal - count);
  part(counter, 'bar').value = (count / goal) * 100;
});
