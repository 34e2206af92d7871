import {expect} from '@open-wc/testing';
import type {Moment} from '../../src/lib/moment.js';
import {petitionSource, type PetitionRequest} from '../../src/sources/petition-source.js';
import {sumOf} from '../../src/sources/sum.js';
import type {CountReading} from '../../src/sources/source.js';
import {handCrankedSource} from '../support/hand-cranked-source.js';
import {json, listen, status, VirtualOutside} from '../support/virtual-outside.js';

const MINUTE = 60_000;

/** A sum of sources that the test turns by hand. */
function crankedSum(names: readonly string[], paper = 0) {
  const cranks = names.map(() => handCrankedSource<CountReading>());
  const sources = names.map((name, i) => ({name, source: cranks[i]!.source}));
  const source = sumOf(sources, paper ? [{name: 'paper', count: paper}] : []);
  return {cranks, source, ...listen(source)};
}

const at = (time: number): Moment => ({time, offset: 0});

describe('sumOf', () => {
  it('says nothing before every source has answered or failed', () => {
    const {cranks, heard, reasons} = crankedSum(['a', 'b', 'c'], 80);
    cranks[0]!.send({count: 5});
    cranks[2]!.fail('down');
    expect([...heard, ...reasons]).to.be.empty;

    cranks[1]!.send({count: 0});
    expect(heard).to.have.length(1);
    expect(heard[0]).to.deep.include({
      count: 85,
      isPartial: true,
      parts: [
        {name: 'a', count: 5},
        {name: 'b', count: 0},
        {name: 'c', count: undefined},
        {name: 'paper', count: 80},
      ],
    });
    expect(reasons).to.deep.equal(['down']);
  });

  it('is whole as soon as the late part arrives', () => {
    const {cranks, heard} = crankedSum(['a', 'b']);
    cranks[0]!.send({count: 5});
    cranks[1]!.fail('slow');
    cranks[1]!.send({count: 7});
    expect(heard.map(({count, isPartial}) => [count, isPartial])).to.deep.equal([
      [5, true],
      [12, false],
    ]);
  });

  it('keeps the last number of a part that fails, and says that it may be incomplete', () => {
    const {cranks, heard, reasons} = crankedSum(['a', 'b']);
    cranks[0]!.send({count: 5});
    cranks[1]!.send({count: 7});
    cranks[1]!.fail('down');
    cranks[0]!.send({count: 6});
    expect(heard.map(({count, isPartial}) => [count, isPartial])).to.deep.equal([
      [12, false],
      [12, true],
      [13, true],
    ]);
    expect(reasons).to.deep.equal(['down', 'down']);
  });

  it('is unknown, and not what stands on paper, when nothing was ever read', () => {
    const {cranks, heard, reasons} = crankedSum(['a', 'b'], 80);
    cranks[0]!.fail('no');
    cranks[1]!.fail('nor this');
    expect(heard).to.be.empty;
    expect(reasons).to.deep.equal(['no nor this']);
  });

  it('is unknown when it is larger than a number can be', () => {
    const {cranks, heard} = crankedSum(['a', 'b']);
    cranks[0]!.send({count: Number.MAX_SAFE_INTEGER});
    cranks[1]!.send({count: 1});
    expect(heard).to.be.empty;
  });

  it('has the goals of the first part that has any', () => {
    const {cranks, heard} = crankedSum(['a', 'b', 'c']);
    cranks[2]!.send({count: 1, goals: [300]});
    cranks[1]!.send({count: 1, goals: [10, 20]});
    cranks[0]!.send({count: 1, goals: []});
    expect(heard[0]!.goals).to.deep.equal([10, 20]);
  });

  it('is as old as its oldest part', () => {
    const ages: [CountReading, CountReading, Moment | undefined, number | undefined][] = [
      [{count: 1, updated: at(50), readAt: 90}, {count: 1, updated: at(70), readAt: 80}, at(50), 80],
      [{count: 1, updated: at(50), readAt: 90}, {count: 1, readAt: 60}, at(50), 60],
      [{count: 1, updated: at(50), readAt: 90}, {count: 1, readAt: 40}, undefined, 40],
      [{count: 1, readAt: 90}, {count: 1}, undefined, 90],
      [{count: 1}, {count: 1}, undefined, undefined],
    ];
    for (const [a, b, updated, readAt] of ages) {
      const {cranks, heard} = crankedSum(['a', 'b']);
      cranks[0]!.send(a);
      cranks[1]!.send(b);
      expect([heard[0]!.updated, heard[0]!.readAt]).to.deep.equal([updated, readAt]);
    }
  });

  it('is over when all parts are, and has a deadline when all have one', () => {
    const ends: [CountReading['state'], CountReading['state'], CountReading['state']][] = [
      ['open', 'closed', 'open'],
      [undefined, 'closed', 'open'],
      [undefined, undefined, 'open'],
      ['closed', 'closed', 'closed'],
      ['won', 'won', 'won'],
      ['won', 'lost', 'closed'],
    ];
    for (const [a, b, state] of ends) {
      const {cranks, heard} = crankedSum(['a', 'b']);
      cranks[0]!.send({count: 1, closes: at(9), ...(a && {state: a})});
      cranks[1]!.send({count: 1, closes: at(5), ...(b && {state: b})});
      expect(heard[0]!.state, `${a} and ${b}`).to.equal(state);
      expect(heard[0]!.closes).to.deep.equal(at(9));
      cranks[1]!.send({count: 1});
      expect(heard[1]!.closes).to.be.undefined;
    }
  });

  it('is open while a part is unknown', () => {
    const {cranks, heard} = crankedSum(['a', 'b']);
    cranks[0]!.send({count: 1, state: 'closed'});
    cranks[1]!.fail('down');
    expect(heard[0]!.state).to.equal('open');
  });

  it('listens to its parts as long as somebody listens to it, and gives who comes later the sum at once', () => {
    const {cranks, source, heard, leave} = crankedSum(['a', 'b']);
    const second = listen(source);
    cranks[0]!.send({count: 1});
    cranks[1]!.send({count: 2});
    leave();
    cranks[0]!.send({count: 3});
    expect(heard.map(({count}) => count)).to.deep.equal([3]);
    expect(second.heard.map(({count}) => count)).to.deep.equal([3, 5]);
    expect(listen(source).heard.map(({count}) => count)).to.deep.equal([5]);
    expect(cranks.map(({listeners}) => listeners)).to.deep.equal([1, 1]);
  });
});

describe('petitionSource with several addresses', () => {
  let coalitions = 0;

  /** A coalition of hosts, by the answer of each. */
  function coalition(counts: Record<string, () => Response>, request: Partial<PetitionRequest> = {}) {
    const path = `/${++coalitions}.json`;
    const outside = new VirtualOutside(({address}) => counts[new URL(address).hostname]?.() ?? status(500));
    const src = Object.keys(counts)
      .map((host) => `https://${host}${path}`)
      .join('\n  ');
    const answer = petitionSource({src, base: 'https://page.example/', ...request}, outside);
    return {outside, path, ...answer};
  }

  it('adds up the petitions and the signatures on paper, and names the parts', async () => {
    const counts = {'a.example': () => json({count: 5}), 'b.example': () => json({count: 7})};
    const named = coalition(counts, {offline: 80, names: ['', 'The Friends', 'On paper']});
    expect(named.problem).to.be.undefined;
    const {heard} = listen(named.source!);
    await named.outside.advance(0);
    expect(heard[0]).to.deep.include({
      count: 92,
      parts: [
        {name: 'a.example', count: 5},
        {name: 'The Friends', count: 7},
        {name: 'On paper', count: 80},
      ],
    });

    const plain = coalition(counts, {offline: 80});
    const unnamed = listen(plain.source!);
    await plain.outside.advance(0);
    expect(unnamed.heard[0]!.parts!.map(({name}) => name)).to.deep.equal(['a.example', 'b.example', '']);
  });

  it('polls each by itself and survives one that fails', async () => {
    let count = 10;
    const {outside, source} = coalition({'a.example': () => json({count: count++}), 'b.example': () => status(500)});
    const {heard, leave} = listen(source!);
    await outside.advance(2 * MINUTE);
    expect(heard.at(-1)).to.deep.include({count: 12, isPartial: true});
    leave();
    expect(outside.timers).to.equal(0);
  });

  it('counts one petition once, however often and in whatever spelling it is there', async () => {
    const outside = new VirtualOutside(() => json({signature_count: 5}));
    const {source} = petitionSource(
      {
        src: 'https://petition.parliament.uk/petitions/77 https://petition.parliament.uk/petitions/77#why',
        base: 'https://page.example/',
      },
      outside,
    );
    const {heard} = listen(source!);
    await outside.advance(0);
    expect(heard.map(({count}) => count)).to.deep.equal([5]);
    expect(outside.requests).to.have.length(1);
  });

  it('adds signatures on paper to a single petition', async () => {
    const {outside, source} = coalition({'a.example': () => json({count: 5, goal: 9})}, {offline: 80});
    const {heard} = listen(source!);
    await outside.advance(0);
    expect(heard[0]).to.deep.include({count: 85, goals: [9], isPartial: false});
  });

  it('tells the author what is no address, reads the others, and says that a part is missing', async () => {
    const outside = new VirtualOutside(() => json({count: 5}));
    const src = `https://a.example/bad${++coalitions}.json javascript:alert(1)`;
    const {source, problem} = petitionSource({src, base: 'https://page.example/'}, outside);
    const {heard, reasons} = listen(source!);
    await outside.advance(0);
    expect(problem).to.contain('javascript:alert(1)');
    expect(heard[0]).to.deep.include({count: 5, isPartial: true});
    expect(reasons).to.deep.equal([problem]);
  });

  it('has no source where nothing can be read', () => {
    for (const src of ['', '   ', 'ftp://a.example/count', 'https://', 'data:,5 mailto:a@a.example']) {
      const {source, problem} = petitionSource({src, base: 'https://page.example/', offline: 80});
      expect(source, src).to.be.undefined;
      expect(Boolean(problem), src).to.equal(Boolean(src.trim()));
    }
  });
});
