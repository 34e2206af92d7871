import {expect} from '@open-wc/testing';
import {parseNetworks} from '../../src/lib/networks.js';
import {excerptOf} from '../support/excerpt.js';
import {expectQuietConsole} from '../support/quiet-console.js';

describe('the link of <letter-excerpt> to words with line breaks', () => {
  expectQuietConsole();

  it('names no words across a line break, as no browser finds them', async () => {
    const {link} = await excerptOf(
      '<letter-excerpt href="/l"><p>We came over the river on foot,<br>and we wrote what we had seen there.</p></letter-excerpt>',
    );
    expect(link()!.split('#')[1]).to.equal(
      ':~:text=We%20came%20over%20the%20river%20on,wrote%20what%20we%20had%20seen%20there',
    );
  });

  it('names the words of bare text that an editor parted by line breaks', async () => {
    const {link} = await excerptOf(
      '<letter-excerpt href="/l">There is a boat at the bottom.<br><br>Count everyone who is on it.</letter-excerpt>',
    );
    expect(link()!.split('#')[1]).to.equal(
      ':~:text=There%20is%20a%20boat%20at%20the,Count%20everyone%20who%20is%20on%20it',
    );
  });

  it('names the ends of a line of many thousand words', async () => {
    const {link} = await excerptOf(
      `<letter-excerpt href="/l"><p>One two three four five six ${'word '.repeat(50_000)}six five four three two one.</p></letter-excerpt>`,
    );
    expect(link()!.split('#')[1]).to.equal(
      ':~:text=One%20two%20three%20four%20five%20six,six%20five%20four%20three%20two%20one',
    );
  });

  it('takes an endless entry among its networks for none, and soon', () => {
    const begun = performance.now();
    expect(parseNetworks(`a${' '.repeat(1_000_000)}b; Bluesky`).map(({name}) => name)).to.deep.equal(['Bluesky']);
    expect(performance.now() - begun).to.be.lessThan(3000);
  });
});
