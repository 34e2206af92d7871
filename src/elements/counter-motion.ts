import {digitPaths} from '../lib/digit-paths.js';
import type {Figure} from '../lib/figure.js';
import {formatCount} from '../lib/number-format.js';

const TIMING: KeyframeAnimationOptions = {duration: 700, easing: 'cubic-bezier(0.2, 0.6, 0.2, 1)', fill: 'forwards'};
/** Height of a digit, in em; the style sheet gives numbers this line height. */
const DIGIT_EM = 1.2;

interface Wheel {
  readonly path: readonly string[];
  readonly animation: Animation;
}

interface Roll {
  readonly layer: Element;
  readonly wheels: readonly (Wheel | string)[];
}

const rolls = new WeakMap<Element, Roll>();

interface Move {
  /** How much of its new width a bar began with. */
  readonly start: number;
  readonly animation: Animation;
}

const moves = new WeakMap<Element, Move>();

/**
 * Moves number and bar from what they showed to what they show, if there was a true number before, somebody is looking, and the
 * reader has not asked for less motion. Without motion they simply stand where they belong.
 */
export function moveCounter(
  root: ParentNode,
  before: Figure | undefined,
  now: Figure,
  tag: string,
  isSeen: boolean,
): void {
  const fill = root.querySelector<HTMLElement>('[part="fill"]');
  const number = root.querySelector<HTMLElement>('[part="number"]');
  const isSame = before?.count === now.count;
  const isMoving = before && !isSame && isSeen && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (fill) {
    if (isMoving && before.goal?.at === now.goal?.at) moveBar(fill, before.share, now.share);
    fillBar(fill, now.share);
  }
  if (!number || isSame) return;
  if (!isMoving || number.querySelector('.unseen')) return endRoll(number);
  const format = (count: number) => formatCount(count, tag);
  const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(format).join('');
  const from = shownBy(number) ?? format(before.count);
  rollNumber(number, digitPaths(from, format(now.count), digits, now.count > before.count));
}

/**
 * Turns the wheels of a number. The element holds the new number already, for everyone who does not look; the wheels lie over it,
 * move on the compositor, and go when they stand.
 */
function rollNumber(element: HTMLElement, paths: readonly (readonly string[])[]): void {
  endRoll(element);
  if (paths.every(({length}) => length < 2)) return;
  const layer = document.createElement('span');
  layer.className = 'roll';
  layer.setAttribute('aria-hidden', 'true');
  const wheels = paths.map((path) => addWheel(layer, path));
  const roll = {layer, wheels};
  rolls.set(element, roll);
  element.append(layer);
  element.classList.add('rolling');
  const turning = wheels.find((wheel) => typeof wheel !== 'string');
  const end = () => {
    if (rolls.get(element) === roll) endRoll(element);
  };
  void turning?.animation.finished.then(end, end);
}

/** Takes the wheels away, and shows the number itself. */
function endRoll(element: Element): void {
  const roll = rolls.get(element);
  if (!roll) return;
  roll.layer.remove();
  rolls.delete(element);
  element.classList.remove('rolling');
}

function addWheel(layer: Element, path: readonly string[]): Wheel | string {
  const column = document.createElement('span');
  const strip = document.createElement('span');
  strip.textContent = path.join('\n');
  column.append(strip);
  layer.append(column);
  if (path.length < 2) return path[0] ?? '';
  const end = `translateY(${-DIGIT_EM * (path.length - 1)}em)`;
  return {path, animation: strip.animate({transform: ['none', end]}, TIMING)};
}

/** What the wheels of a number show in mid-turn, where the next roll begins; `undefined` when they stand. */
function shownBy(element: Element): string | undefined {
  return rolls
    .get(element)
    ?.wheels.map((wheel) => {
      if (typeof wheel === 'string') return wheel;
      const progress = wheel.animation.effect?.getComputedTiming().progress ?? 1;
      return wheel.path[Math.round(progress * (wheel.path.length - 1))];
    })
    .join('');
}

/**
 * Fills a bar, or a ring. Through the object model, as a policy against inline styles forbids the attribute; and a bar without a
 * variable, which costs four times as much.
 */
function fillBar(fill: HTMLElement, share: number): void {
  const isRound = isRing(fill);
  fill.style.setProperty('inline-size', isRound ? '' : `${share * 100}%`);
  fill.style.setProperty('--_share', isRound ? String(share) : '');
}

/** On which side the line begins that a bar lies in. To ask computes the styles of the page, so a bar asks once. */
const sides = new WeakMap<Element, 'left' | 'right'>();

/**
 * Lets a bar grow or shrink from one share to another, on the compositor. Nothing is measured, as that would lay out the page for
 * each counter of it.
 */
function moveBar(fill: HTMLElement, before: number, now: number): void {
  const move = moves.get(fill);
  const progress = move?.animation.effect?.getComputedTiming().progress ?? 1;
  move?.animation.cancel();
  // In mid-move it goes on from where it is seen.
  const seen = move ? before * (move.start + (1 - move.start) * progress) : before;
  // A ring is as wide as ever, and would be squashed.
  if (!now || seen === now || isRing(fill)) return;
  const start = seen / now;
  const side = sides.get(fill) ?? (getComputedStyle(fill).direction === 'rtl' ? 'right' : 'left');
  sides.set(fill, side);
  fill.style.setProperty('transform-origin', side);
  moves.set(fill, {
    start,
    animation: fill.animate({transform: [`scaleX(${start})`, 'none']}, {...TIMING, fill: 'none'}),
  });
}

function isRing(fill: Element): boolean {
  const root = fill.getRootNode();
  return root instanceof ShadowRoot && root.host.getAttribute('shape') === 'ring';
}
