import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {LitElement} from 'lit';
import {SourceController} from '../../src/controllers/source-controller.js';
import {onAbort, whileConnected} from '../../src/controllers/while-connected.js';
import {whileSeen} from '../../src/controllers/while-seen.js';
import {handCrankedSource} from '../support/hand-cranked-source.js';
import {forgetVisibility, setVisibility} from '../support/visibility.js';

/** Writes down when it is in the page and when it is seen, and listens to a source. */
class WatchedElement extends LitElement {
  readonly stays: AbortSignal[] = [];
  readonly looks: AbortSignal[] = [];
  readonly readings = new SourceController<number>(this);
  /** What stood there at each update. */
  readonly shown: (number | undefined)[] = [];
  #awaitBegin: () => void = () => undefined;
  #awaitEnd: () => void = () => undefined;

  constructor() {
    super();
    whileConnected(this, (signal) => this.stays.push(signal));
    whileSeen(this, (signal) => {
      this.looks.push(signal);
      this.#awaitBegin();
      onAbort(signal, () => this.#awaitEnd());
    });
  }

  get isSeen(): boolean {
    return this.looks.some(({aborted}) => !aborted);
  }

  /** Resolves when a reader may be looking. */
  get seen(): Promise<void> {
    return this.isSeen ? Promise.resolve() : new Promise((resolve) => (this.#awaitBegin = resolve));
  }

  /** Resolves when no reader looks. */
  get unseen(): Promise<void> {
    return this.isSeen ? new Promise((resolve) => (this.#awaitEnd = resolve)) : Promise.resolve();
  }

  protected override render(): unknown {
    this.shown.push(this.readings.latest);
    return html`${this.readings.latest}`;
  }
}
customElements.define('watched-element', WatchedElement);

function watched(): Promise<WatchedElement> {
  return fixture<WatchedElement>(html`<watched-element style="display: block">x</watched-element>`);
}

/** A spot far below the window, and one at its top. */
async function tallPage() {
  const page = await fixture<HTMLElement>(
    html`<div>
      <div class="top" style="height: 5000px"></div>
      <div class="bottom" style="height: 5000px"></div>
    </div>`,
  );
  const [top, bottom] = page.children as unknown as [HTMLElement, HTMLElement];
  scrollTo(0, 0);
  return {page, top, bottom};
}

/** What an element out of sight does not do, it has not done when one in sight, put into the page later, has. */
async function untilAnotherIsSeen(place: HTMLElement): Promise<void> {
  const other = new WatchedElement();
  other.style.display = 'block';
  other.style.height = '1px';
  place.prepend(other);
  await other.seen;
  other.remove();
}

/** By then whoever observes the page's layout has reported. */
async function framesLater(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}

afterEach(() => {
  forgetVisibility();
  scrollTo(0, 0);
});

describe('whileConnected', () => {
  it('begins when the element enters the page and ends when it leaves', async () => {
    const el = new WatchedElement();
    expect(el.stays).to.have.length(0);
    const place = await fixture(html`<div></div>`);
    place.append(el);
    expect(el.stays.map(({aborted}) => aborted)).to.deep.equal([false]);
    el.remove();
    expect(el.stays.map(({aborted}) => aborted)).to.deep.equal([true]);
  });

  it('ends and begins again when the element is moved', async () => {
    const el = await watched();
    const place = await fixture(html`<div></div>`);
    place.append(el);
    expect(el.stays.map(({aborted}) => aborted)).to.deep.equal([true, false]);
  });
});

describe('whileSeen', () => {
  it('begins for an element on screen, once', async () => {
    const el = await watched();
    await el.seen;
    await framesLater();
    expect(el.looks).to.have.length(1);
  });

  it('waits for an element far below until the reader gets there, and ends when they go back', async () => {
    const {top, bottom} = await tallPage();
    const el = new WatchedElement();
    el.style.display = 'block';
    bottom.append(el);
    await untilAnotherIsSeen(top);
    expect(el.looks).to.have.length(0);

    el.scrollIntoView();
    await el.seen;
    scrollTo(0, 0);
    await el.unseen;
    expect(el.looks).to.have.length(1);
  });

  it('begins a little ahead of the reader', async () => {
    const {page, top} = await tallPage();
    top.style.height = `${Math.round(innerHeight * 1.15)}px`;
    const el = new WatchedElement();
    el.style.display = 'block';
    page.insertBefore(el, top.nextSibling);
    await el.seen;
    expect(el.getBoundingClientRect().top).to.be.greaterThan(innerHeight);
  });

  it('does not begin for an element that is not displayed', async () => {
    const {top} = await tallPage();
    const el = new WatchedElement();
    el.style.display = 'none';
    top.append(el);
    await untilAnotherIsSeen(top);
    expect(el.looks).to.have.length(0);
    el.style.display = 'block';
    await el.seen;
  });

  it('ends in a tab in the background, and begins again in the foreground', async () => {
    const el = await watched();
    await el.seen;
    setVisibility('hidden');
    expect(el.isSeen).to.be.false;
    setVisibility('hidden');
    setVisibility('visible');
    setVisibility('visible');
    expect(el.isSeen).to.be.true;
    expect(el.looks).to.have.length(2);
  });

  it('does not begin in a page that is opened in the background, until that is shown', async () => {
    const {top} = await tallPage();
    await untilAnotherIsSeen(top);
    setVisibility('hidden');
    const el = new WatchedElement();
    el.style.display = 'block';
    top.append(el);
    await framesLater();
    expect(el.looks).to.have.length(0);
    setVisibility('visible');
    await el.seen;
    expect(el.looks).to.have.length(1);
  });

  it('ends when the element leaves, and hears no more of tabs', async () => {
    const el = await watched();
    await el.seen;
    el.remove();
    expect(el.isSeen).to.be.false;
    setVisibility('hidden');
    setVisibility('visible');
    expect(el.looks).to.have.length(1);
  });

  it('begins again when the element is put back or moved', async () => {
    const el = await watched();
    await el.seen;
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(el);
    expect(el.isSeen).to.be.false;
    await el.seen;
    el.remove();
    await framesLater();
    place.append(el);
    await framesLater();
    expect(el.looks).to.have.length(3);
    expect(el.looks.filter(({aborted}) => !aborted)).to.have.length(1);
  });
});

/** An element that is seen and listens. */
async function listeningElement() {
  const el = await watched();
  const cranked = handCrankedSource<number>();
  el.readings.use(cranked.source);
  await cranked.started;
  return {el, cranked};
}

describe('SourceController', () => {
  it('shows each value as it comes', async () => {
    const {el, cranked} = await listeningElement();
    expect(el.readings.hasSource).to.be.true;
    for (const value of [5, 6]) {
      cranked.send(value);
      await el.updateComplete;
      expect(el.shadowRoot!.textContent).to.contain(String(value));
    }
  });

  it('listens to nothing until somebody looks', async () => {
    const {bottom, top} = await tallPage();
    const el = new WatchedElement();
    el.style.display = 'block';
    const cranked = handCrankedSource<number>();
    el.readings.use(cranked.source);
    bottom.append(el);
    await untilAnotherIsSeen(top);
    expect(cranked.starts).to.equal(0);
    el.scrollIntoView();
    await cranked.started;
  });

  it('keeps the last value through failures, and says why until a value comes', async () => {
    const {el, cranked} = await listeningElement();
    cranked.send(5);
    cranked.fail('server down');
    expect([el.readings.latest, el.readings.trouble]).to.deep.equal([5, 'server down']);
    cranked.fail('still down');
    expect([el.readings.latest, el.readings.trouble]).to.deep.equal([5, 'still down']);
    cranked.send(6);
    expect([el.readings.latest, el.readings.trouble]).to.deep.equal([6, undefined]);
  });

  it('shows a trouble at once', async () => {
    const {el, cranked} = await listeningElement();
    await el.updateComplete;
    const updates = el.shown.length;
    cranked.fail('server down');
    await el.updateComplete;
    expect(el.shown).to.have.length(updates + 1);
  });

  it('stops in a hidden tab, keeps its value, and listens again afterwards', async () => {
    const {el, cranked} = await listeningElement();
    cranked.send(5);
    setVisibility('hidden');
    expect(cranked.listeners).to.equal(0);
    expect(el.readings.latest).to.equal(5);
    setVisibility('visible');
    expect([cranked.listeners, cranked.starts]).to.deep.equal([1, 2]);
  });

  it('takes nothing that comes too late, and does not update for it', async () => {
    const {el, cranked} = await listeningElement();
    cranked.send(5);
    await el.updateComplete;
    el.remove();
    const updates = el.shown.length;
    cranked.send(6);
    cranked.fail('late');
    await el.updateComplete;
    expect([el.readings.latest, el.readings.trouble]).to.deep.equal([5, undefined]);
    expect(el.shown).to.have.length(updates);
  });

  it('listens again where the element was put back, still with its last value', async () => {
    const {el, cranked} = await listeningElement();
    cranked.send(5);
    const place = await fixture(html`<div></div>`);
    place.append(el);
    await cranked.started;
    expect(el.readings.latest).to.equal(5);
    expect(cranked.listeners).to.equal(1);
    cranked.send(6);
    expect(el.readings.latest).to.equal(6);
  });

  it('forgets with a new source what the one before brought, and hears the new one alone', async () => {
    const {el, cranked: before} = await listeningElement();
    before.send(5);
    before.fail('down');
    const after = handCrankedSource<number>();
    el.readings.use(after.source);
    expect([el.readings.latest, el.readings.trouble]).to.deep.equal([undefined, undefined]);
    expect([before.listeners, after.listeners]).to.deep.equal([0, 1]);
    before.send(6);
    expect(el.readings.latest).to.be.undefined;
    after.send(7);
    expect(el.readings.latest).to.equal(7);
  });

  it('goes on with the same source as if nothing were said', async () => {
    const {el, cranked} = await listeningElement();
    cranked.send(5);
    el.readings.use(cranked.source);
    expect(el.readings.latest).to.equal(5);
    expect(cranked.starts).to.equal(1);
  });

  it('stops for good without a source', async () => {
    const {el, cranked} = await listeningElement();
    cranked.send(5);
    el.readings.use(undefined);
    expect(cranked.listeners).to.equal(0);
    expect([el.readings.latest, el.readings.hasSource]).to.deep.equal([undefined, false]);
    setVisibility('hidden');
    setVisibility('visible');
    expect(cranked.starts).to.equal(1);
  });

  it('takes a source that it was given out of the page when it gets there', async () => {
    const {el, cranked: before} = await listeningElement();
    el.remove();
    const after = handCrankedSource<number>();
    el.readings.use(after.source);
    expect(after.starts).to.equal(0);
    (await fixture(html`<div></div>`)).append(el);
    await after.started;
    expect([before.starts, after.starts]).to.deep.equal([1, 1]);
  });
});
