import {expect} from '@open-wc/testing';
import {useFakeTimers} from 'sinon';
import {browser} from '../../src/sources/outside.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('browser', () => {
  it('is unhurried after an hour in which nobody touched the page, until somebody does', () => {
    const clock = useFakeTimers({now: Date.now() + DAY, toFake: ['Date']});
    try {
      browser.isUnhurried();
      dispatchEvent(new Event('pointerdown'));
      expect(browser.isUnhurried()).to.be.false;
      clock.tick(HOUR);
      expect(browser.isUnhurried()).to.be.false;
      clock.tick(1);
      expect(browser.isUnhurried()).to.be.true;
      for (const touch of ['pointerdown', 'keydown', 'scroll']) {
        clock.tick(2 * HOUR);
        expect(browser.isUnhurried()).to.be.true;
        document.body.dispatchEvent(new Event(touch));
        expect(browser.isUnhurried(), touch).to.be.false;
      }
    } finally {
      clock.restore();
    }
  });

  it('is unhurried for a reader who saves data', () => {
    dispatchEvent(new Event('keydown'));
    Object.defineProperty(navigator, 'connection', {configurable: true, value: {saveData: true}});
    expect(browser.isUnhurried()).to.be.true;
    Object.defineProperty(navigator, 'connection', {configurable: true, value: {saveData: false}});
    dispatchEvent(new Event('keydown'));
    expect(browser.isUnhurried()).to.be.false;
    delete (navigator as {connection?: unknown}).connection;
  });
});
