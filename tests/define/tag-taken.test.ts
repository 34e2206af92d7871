import {expect, fixture} from '@open-wc/testing';

// A page of its own, where a stranger owns one of our tags before we come.
describe('a page that owns one of our tags', () => {
  class StrangerElement extends HTMLElement {}

  before(async () => {
    customElements.define('cta-button', StrangerElement);
    await import('../../src/bundle.js');
  });

  it('keeps its own, and gets the other two', async () => {
    expect(customElements.get('cta-button')).to.equal(StrangerElement);
    const el = await fixture<HTMLElement>('<petition-counter count="5"></petition-counter>');
    expect(el.shadowRoot!.textContent).to.contain('5 people have signed');
    expect(customElements.get('letter-excerpt')).to.exist;
  });

  it('has none of its elements put round the links that ask for ours', async () => {
    const place = await fixture<HTMLElement>(
      '<div><a data-widget="cta-button" href="#sign">Sign</a><div data-widget="petition-counter" data-count="6">Words</div></div>',
    );
    await Promise.resolve();
    expect(place.querySelectorAll('cta-button').length).to.equal(0);
    expect(place.querySelectorAll('petition-counter[count="6"]').length).to.equal(1);
  });
});
