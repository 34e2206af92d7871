import {expect, fixture, html} from '@open-wc/testing';
import {moveCounter} from '../../src/elements/counter-motion.js';
import type {Figure} from '../../src/lib/figure.js';

const GOAL = {at: 100};
const figure = (count: number, goal = GOAL) => ({count, goal, share: count / goal.at}) as unknown as Figure;

/** A bar in a shadow root, and where it begins each time it moves. */
async function barIn(shape = 'bar', direction = 'ltr') {
  const host = await fixture<HTMLElement>(html`<div dir=${direction} shape=${shape} style="width: 200px"></div>`);
  const root = host.attachShadow({mode: 'open'});
  const fill = document.createElement('div');
  fill.setAttribute('part', 'fill');
  root.append(fill);
  const real = window.matchMedia;
  const move = async (before: Figure, now: Figure, isSeen = true) => {
    window.matchMedia = () => ({matches: false}) as MediaQueryList;
    moveCounter(root, before, now, 'en', isSeen);
    window.matchMedia = real;
    // All bars of a page begin together.
    await Promise.resolve();
    return start();
  };
  const start = () => {
    const keyframes = fill
      .getAnimations()
      .map(({effect}) => (effect as KeyframeEffect).getKeyframes()[0]?.['transform']);
    return keyframes.join();
  };
  return {fill, move};
}

describe('the bar of a counter in motion', () => {
  it('grows from the share it had', async () => {
    const {fill, move} = await barIn();
    expect(await move(figure(20), figure(80))).to.equal('scaleX(0.25)');
    expect(fill.style.inlineSize).to.equal('80%');
    expect(fill.style.transformOrigin).to.contain('left');
  });

  it('shrinks from the share it had', async () => {
    const {move} = await barIn();
    expect(await move(figure(80), figure(20))).to.equal('scaleX(4)');
  });

  it('goes on from where it is seen when the next number comes', async () => {
    const {fill, move} = await barIn();
    await move(figure(20), figure(80));
    const [animation] = fill.getAnimations();
    animation!.pause();
    animation!.currentTime = 0;
    expect(await move(figure(80), figure(100))).to.equal('scaleX(0.2)');
  });

  it('begins where it stands after it has come to rest', async () => {
    const {fill, move} = await barIn();
    await move(figure(20), figure(80));
    fill.getAnimations()[0]!.finish();
    expect(await move(figure(80), figure(100))).to.equal('scaleX(0.8)');
  });

  it('grows from the right where the page is read from the right', async () => {
    const {fill, move} = await barIn('bar', 'rtl');
    await move(figure(20), figure(80));
    expect(fill.style.transformOrigin).to.contain('right');
  });

  it('fills a ring that was a bar before, and a bar that was a ring', async () => {
    const {fill, move} = await barIn('ring');
    const {host} = fill.getRootNode() as ShadowRoot;
    await move(figure(20), figure(80));
    expect([fill.style.inlineSize, fill.style.getPropertyValue('--_share')]).to.deep.equal(['', '0.8']);
    host.setAttribute('shape', 'bar');
    await move(figure(80), figure(80));
    expect([fill.style.inlineSize, fill.style.getPropertyValue('--_share')]).to.deep.equal(['80%', '']);
  });

  it('stands where it belongs at once for a ring, an empty bar, another goal, and when nobody looks', async () => {
    const ring = await barIn('ring');
    expect(await ring.move(figure(20), figure(80))).to.equal('');
    const {fill, move} = await barIn();
    expect(await move(figure(20), figure(0))).to.equal('');
    expect(await move(figure(20), figure(40, {at: 200}))).to.equal('');
    expect(await move(figure(20), figure(80), false)).to.equal('');
    expect(fill.style.inlineSize).to.equal('80%');
  });
});
