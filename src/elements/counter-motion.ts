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
  const isSame = before?.count === now.count;
  const isMoving = before && !isSame && isSeen && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (fill) {
    const isRound = root instanceof ShadowRoot && root.host.getAttribute('shape') === 'ring';
    // A ring is as wide as ever, and would be squashed.
    if (isMoving && before.goal?.at === now.goal?.at) moveBar(fill, before.share, isRound ? 0 : now.share);
    fillBar(fill, now.share, isRound);
  }
  // A number that was not there before has no wheels over it.
  const number = before && !isSame && root.querySelector<HTMLElement>('[part="number"]');
  if (!number) return;
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
  layer.append(column);
  if (path.length < 2) return (column.textContent = path[0] ?? '');
  const strip = document.createElement('span');
  strip.textContent = path.join('\n');
  column.append(strip);
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
function fillBar({style}: HTMLElement, share: number, isRound: boolean): void {
  style.setProperty('inline-size', isRound ? '' : `${share * 100}%`);
  if (isRound || style.length > 1) style.setProperty('--_share', isRound ? String(share) : '');
}

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
  if (!now || seen === now) return;
  if (!waiting.size) queueMicrotask(moveThoseWaiting);
  waiting.set(fill, seen / now);
}

/** Bars that are about to move, and how much of their new width they begin with. */
const waiting = new Map<HTMLElement, number>();

/** On which side the line begins that a bar lies in. A bar asks once. */
const sides = new WeakMap<Element, 'left' | 'right'>();

/** To ask for a side brings the styles of the page up to date: so all bars of a page ask before the first one moves. */
function moveThoseWaiting(): void {
  for (const fill of waiting.keys()) {
    if (!sides.has(fill)) sides.set(fill, getComputedStyle(fill).direction === 'rtl' ? 'right' : 'left');
  }
  for (const [fill, start] of waiting) {
    fill.style.setProperty('transform-origin', sides.get(fill) ?? '');
    moves.set(fill, {
      start,
      animation: fill.animate({transform: [`scaleX(${start})`, 'none']}, {...TIMING, fill: 'none'}),
    });
  }
  waiting.clear();
}
