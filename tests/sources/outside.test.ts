import {expect, waitUntil} from '@open-wc/testing';
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

  it('has a lock once at a time, hands it on upon abort, and tells who gave up waiting', async () => {
    const name = `outside ${Date.now()}`;
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
    const turns: string[] = [];
    const mine = async () => {
      const {held = [], pending = []} = await navigator.locks.query();
      return [held, pending].map((locks) => locks.filter((lock) => lock.name === name).length);
    };
    browser.lock(name, first.signal, () => turns.push('first'));
    browser.lock(name, second.signal, () => turns.push('second'));
    browser.lock(name, third.signal, () => turns.push('third'));
    await waitUntil(() => turns.length === 1);
    expect(await mine()).to.deep.equal([1, 2]);
    second.abort();
    await waitUntil(() => turns.length === 2);
    first.abort();
    await waitUntil(() => turns.length === 3);
    expect(turns).to.deep.equal(['first', 'second', 'third']);
    third.abort();
    await waitUntil(async () => String(await mine()) === '0,0');
  });

  it('has a channel until abort', async () => {
    const name = `outside ${Date.now()}`;
    const stay = [new AbortController(), new AbortController()];
    const heard: unknown[] = [];
    const [say, answer] = stay.map(({signal}) => browser.channel(name, signal, (message) => heard.push(message)));
    say!({text: 'one'});
    await waitUntil(() => heard.length === 1);
    expect(heard).to.deep.equal([{text: 'one'}]);
    for (const one of stay) one.abort();
    expect(() => answer!('two')).to.throw();
  });

  it('tells when an event stream cannot be opened', async () => {
    let losses = 0;
    const close = browser.listen('/no-such-stream', {
      opened: () => expect.fail(),
      heard: () => expect.fail(),
      lost: () => (losses += 1),
    });
    await waitUntil(() => losses > 0);
    close();
  });

  it('hears messages, and the events of Firebase by their names', () => {
    const heard: string[] = [];
    const stream = new EventTarget() as EventTarget & {close?: () => void};
    const original = window.EventSource;
    window.EventSource = function () {
      return stream;
    } as unknown as typeof EventSource;
    browser.listen('/stream', {opened: () => 0, lost: () => 0, heard: (type, data) => heard.push(`${type} ${data}`)});
    window.EventSource = original;
    for (const type of ['message', 'put', 'patch', 'keep-alive'])
      stream.dispatchEvent(new MessageEvent(type, {data: type.length}));
    expect(heard).to.deep.equal(['message 7', 'put 3', 'patch 5']);
  });
});
