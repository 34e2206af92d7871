import {expect} from '@open-wc/testing';
import {define} from '../../src/define/register.js';
import {VERSION} from '../../src/lib/version.js';

/** A tag that no test has used yet; a page never forgets one. */
let tags = 0;
const newTag = () => `x-tag-${++tags}`;

const stranger = () => class extends HTMLElement {};
const ofVersion = (version: string) =>
  class extends HTMLElement {
    static readonly version = version;
  };

/** Everything that is said in the console while something happens. */
function saidDuring(act: () => void): string[] {
  const said: string[] = [];
  const names = ['log', 'info', 'debug', 'warn', 'error'] as const;
  const originals = names.map((name) => console[name]);
  for (const name of names) console[name] = (...words: unknown[]) => void said.push(`${name}: ${words.join(' ')}`);
  try {
    act();
  } finally {
    names.forEach((name, i) => (console[name] = originals[i]!));
  }
  return said;
}

describe('define', () => {
  it('gives a tag its class', () => {
    const tag = newTag();
    const ours = ofVersion(VERSION);
    expect(saidDuring(() => define(tag, ours))).to.deep.equal([]);
    expect(customElements.get(tag)).to.equal(ours);
  });

  it('leaves a tag to whoever was first, and says nothing when the same version comes twice', () => {
    const tag = newTag();
    const first = ofVersion(VERSION);
    const said = saidDuring(() => {
      define(tag, first);
      define(tag, first);
      define(tag, ofVersion(VERSION));
    });
    expect(said).to.deep.equal([]);
    expect(customElements.get(tag)).to.equal(first);
  });

  it('leaves a tag to the page that owns it, says nothing, and gives the next tag its class', () => {
    const [taken, free] = [newTag(), newTag()];
    const owner = stranger();
    customElements.define(taken, owner);
    const ours = ofVersion(VERSION);
    const said = saidDuring(() => {
      define(taken, ofVersion(VERSION));
      define(free, ours);
    });
    expect(said).to.deep.equal([]);
    expect(customElements.get(taken)).to.equal(owner);
    expect(customElements.get(free)).to.equal(ours);
  });

  it('warns once when another version is on the page, however many tags it has', () => {
    const old = [newTag(), newTag(), newTag()];
    for (const tag of old) customElements.define(tag, ofVersion('0.0.1'));
    const said = saidDuring(() => {
      for (const tag of old) define(tag, ofVersion(VERSION));
    });
    expect(said).to.have.length(1);
    expect(said[0])
      .to.match(/^warn: .*0\.0\.1/)
      .and.contain(VERSION);
    expect((customElements.get(old[0]!) as unknown as {version: string}).version).to.equal('0.0.1');
  });
});
