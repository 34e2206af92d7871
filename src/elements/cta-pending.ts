import type {CtaSettledEvent} from '../events.js';
import {lendAttribute} from './lent-attributes.js';

type Outcome = CtaSettledEvent['outcome'];

/** `aria-disabled` and not `disabled`, which would take the focus away and the control out of the reading order. */
const UNDER_WAY = ['aria-busy', 'aria-disabled'];

/** Holds a control while something that the page waits for is under way. It keeps its name, its size and the focus. */
export class Pending {
  /** True while something is under way. */
  isOn = false;

  /**
   * Waits until all promises are fulfilled, one of them is rejected, or it took too long.
   *
   * @param frame - An element round the control, which hands its size down to it.
   * @param patienceMs - How long it may take, in milliseconds.
   * @param settled - Told once how it ended.
   */
  begin(
    control: HTMLElement,
    frame: HTMLElement | null,
    promises: readonly PromiseLike<unknown>[],
    patienceMs: number,
    settled: (outcome: Outcome) => void,
  ): void {
    this.isOn = true;
    const {width, height} = control.getBoundingClientRect();
    frame?.style.setProperty('--_width', `${width}px`);
    frame?.style.setProperty('--_height', `${height}px`);
    for (const name of UNDER_WAY) lendAttribute(control, name, 'true');

    let isOver = false;
    const end = (outcome: Outcome) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      this.isOn = false;
      for (const name of UNDER_WAY) lendAttribute(control, name, undefined);
      settled(outcome);
    };
    const timer = setTimeout(() => end('timed-out'), patienceMs);
    void Promise.all(promises).then(
      () => end('done'),
      () => end('failed'),
    );
  }
}
