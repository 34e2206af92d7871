import {expect} from '@open-wc/testing';
import {share} from '../../src/sources/share.js';
import type {Sink} from '../../src/sources/source.js';
import {handCrankedSource} from '../support/hand-cranked-source.js';
import {listen} from '../support/virtual-outside.js';

describe('share', () => {
  it('starts its source with the first listener and stops it with the last, as often as they come and go', () => {
    const cranked = handCrankedSource<number>();
    const source = share(cranked.source);
    for (let round = 1; round <= 3; round++) {
      const [first, second] = [listen(source), listen(source)];
      expect([cranked.starts, cranked.listeners]).to.deep.equal([round, 1]);
      first.leave();
      expect(cranked.listeners).to.equal(1);
      second.leave();
      expect(cranked.listeners).to.equal(0);
    }
  });

  it('tells all who listen, and nobody else', () => {
    const cranked = handCrankedSource<number>();
    const source = share(cranked.source);
    const [first, second] = [listen(source), listen(source)];
    cranked.send(1);
    second.leave();
    cranked.send(2);
    cranked.fail('why');
    first.leave();
    cranked.send(3);
    expect([first.heard, first.reasons]).to.deep.equal([[1, 2], ['why']]);
    expect([second.heard, second.reasons]).to.deep.equal([[1], []]);
  });

  it('tells nobody what comes late from a run that is over', () => {
    const sinks: Sink<number>[] = [];
    const source = share<number>((_, sink) => void sinks.push(sink));
    listen(source).leave();
    const {heard, reasons} = listen(source);
    const [over, present] = sinks as [Sink<number>, Sink<number>];
    over.next(1);
    over.fail('late');
    present.next(2);
    expect(heard).to.deep.equal([2]);
    expect(reasons).to.be.empty;
  });

  it('forgets a trouble that is over', () => {
    const cranked = handCrankedSource<number>();
    const source = share(cranked.source);
    listen(source);
    cranked.fail('why');
    expect(listen(source).reasons).to.deep.equal(['why']);
    cranked.send(1);
    expect(listen(source).reasons).to.be.empty;
  });

  it('does not start its source twice when somebody leaves upon the first value they get', () => {
    const cranked = handCrankedSource<number>();
    const source = share(cranked.source);
    listen(source);
    cranked.send(1);
    const stay = new AbortController();
    source(stay.signal, {next: () => stay.abort(), fail: () => undefined});
    expect([cranked.starts, cranked.listeners]).to.deep.equal([1, 1]);
  });

  it('gives a value that its source has at once to the first listener, once', () => {
    const source = share<number>((_, sink) => sink.next(5));
    expect(listen(source).heard).to.deep.equal([5]);
  });
});
