import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/format-date/format-date.js';
import '@awesome.me/webawesome/dist/components/format-number/format-number.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import {part, startCounters} from './counters.mjs';
import './plain.css';
import {tween} from './tween.mjs';

startCounters((counter, count, goal) => {
  const number = part(counter, 'number');
  tween(number, number.value, count, (shown) => (number.value = shown));
  part(counter, 'missing').value = goal - count;
  part(counter, 'bar').value = (count / goal) * 100;
});
