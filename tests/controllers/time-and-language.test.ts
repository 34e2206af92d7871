import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {useFakeTimers, type SinonFakeTimers} from 'sinon';
import {LocaleController} from '../../src/controllers/locale-controller.js';
import {updateOnOwnWords} from '../../src/controllers/update-on-mutation.js';
import {WakeController} from '../../src/controllers/wake-controller.js';
import {de} from '../../src/strings/de.js';
import {en} from '../../src/strings/en.js';
import {registerStrings} from '../../src/strings/strings.js';
import {forgetVisibility, setVisibility} from '../support/visibility.js';

const DAY = 24 * 3_600_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Counts its updates. */
abstract class CountingElement extends LitElement {
  updates = 0;

  protected override updated(): void {
    this.updates += 1;
  }
}

class SleepyElement extends CountingElement {
  readonly wake = new WakeController(this);
}
customElements.define('sleepy-element', SleepyElement);

class SpeakingElement extends CountingElement {
  readonly locale = new LocaleController(this);
}
customElements.define('speaking-element', SpeakingElement);

class ReadingElement extends CountingElement {
  constructor() {
    super();
    updateOnOwnWords(this);
  }
}
customElements.define('reading-element', ReadingElement);

/** Returns when an element has updated for whatever was done to the page before. */
async function settled(el: CountingElement): Promise<void> {
  // Observers of the page report before what is queued now.
  await Promise.resolve();
  await el.updateComplete;
}

/** How often an element updates because of what is done. */
async function updatesFrom(el: CountingElement, act: () => void): Promise<number> {
  await settled(el);
  const before = el.updates;
  act();
  await settled(el);
  return el.updates - before;
}

describe('WakeController', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers({now: Date.UTC(2026, 7, 22), toFake: ['Date', 'setTimeout', 'clearTimeout']});
  });
  afterEach(() => {
    clock.restore();
    forgetVisibility();
  });

  /** An element in the page that wants to wake after a while. */
  async function sleepyElement(ms: number) {
    const el = await fixture<SleepyElement>(html`<sleepy-element></sleepy-element>`);
    await settled(el);
    const timers = clock.countTimers();
    el.wake.wakeAt(Date.now() + ms);
    return {el, ownTimers: () => clock.countTimers() - timers};
  }

  it('updates at its moment, not before, and once', async () => {
    const {el, ownTimers} = await sleepyElement(5000);
    expect(await updatesFrom(el, () => clock.tick(4999))).to.equal(0);
    expect(await updatesFrom(el, () => clock.tick(1))).to.equal(1);
    expect(ownTimers()).to.equal(0);
    expect(await updatesFrom(el, () => clock.tick(DAY))).to.equal(0);
    expect(await updatesFrom(el, () => setVisibility('visible'))).to.equal(0);
  });

  it('waits for a moment further away than a browser’s timer reaches', async () => {
    const {el} = await sleepyElement(60 * DAY);
    expect(await updatesFrom(el, () => clock.tick(LONGEST_TIMER_MS))).to.equal(0);
    expect(await updatesFrom(el, () => clock.tick(60 * DAY - LONGEST_TIMER_MS - 1))).to.equal(0);
    expect(await updatesFrom(el, () => clock.tick(1))).to.equal(1);
  });

  it('notices after a sleep, as soon as the page is shown, that its moment has passed', async () => {
    const {el, ownTimers} = await sleepyElement(8 * 3_600_000);
    clock.setSystemTime(Date.now() + DAY);
    expect(await updatesFrom(el, () => setVisibility('visible'))).to.equal(1);
    expect(ownTimers()).to.equal(0);
  });

  it('notices within five minutes that a computer has slept while its page stayed in view, which nobody tells', async () => {
    const {el} = await sleepyElement(8 * 3_600_000);
    clock.tick(60_000);
    clock.setSystemTime(Date.now() + DAY);
    expect(await updatesFrom(el, () => clock.tick(239_999))).to.equal(0);
    expect(await updatesFrom(el, () => clock.tick(1))).to.equal(1);
  });

  it('goes on waiting for what is left after a shorter sleep', async () => {
    const {el, ownTimers} = await sleepyElement(DAY);
    clock.setSystemTime(Date.now() + DAY - 1000);
    expect(await updatesFrom(el, () => setVisibility('visible'))).to.equal(0);
    expect(ownTimers()).to.equal(1);
    expect(await updatesFrom(el, () => clock.tick(1000))).to.equal(1);
  });

  it('forgets a moment for another one, or for none', async () => {
    const {el, ownTimers} = await sleepyElement(5000);
    el.wake.wakeAt(Date.now() + 9000);
    expect(ownTimers()).to.equal(1);
    expect(await updatesFrom(el, () => clock.tick(8999))).to.equal(0);
    el.wake.wakeAt(undefined);
    expect(ownTimers()).to.equal(0);
    expect(await updatesFrom(el, () => clock.tick(DAY))).to.equal(0);
  });

  it('updates at once for a moment that has passed', async () => {
    const {el} = await sleepyElement(5000);
    expect(await updatesFrom(el, () => el.wake.wakeAt(Date.now() - 1))).to.equal(1);
  });

  it('leaves no timer and no ear behind when the element leaves', async () => {
    const {el, ownTimers} = await sleepyElement(5000);
    el.remove();
    expect(ownTimers()).to.equal(0);
    setVisibility('visible');
    expect(ownTimers()).to.equal(0);
    el.wake.wakeAt(Date.now() + 1000);
    expect(ownTimers()).to.equal(0);
    expect(await updatesFrom(el, () => clock.tick(DAY))).to.equal(0);
  });

  it('keeps its moment for an element that is put back in time', async () => {
    const {el} = await sleepyElement(5000);
    const place = el.parentElement!;
    el.remove();
    clock.tick(3000);
    place.append(el);
    expect(await updatesFrom(el, () => clock.tick(1999))).to.equal(0);
    expect(await updatesFrom(el, () => clock.tick(1))).to.equal(1);
  });

  it('updates an element that is put back too late at once', async () => {
    const {el, ownTimers} = await sleepyElement(5000);
    const place = el.parentElement!;
    el.remove();
    clock.tick(6000);
    expect(await updatesFrom(el, () => place.append(el))).to.equal(1);
    expect(ownTimers()).to.equal(0);
  });
});

describe('LocaleController', () => {
  const root = document.documentElement;
  const pageLanguage = root.getAttribute('lang');
  afterEach(() => {
    if (pageLanguage === null) root.removeAttribute('lang');
    else root.lang = pageLanguage;
  });

  /** An element in as many boxes as there are languages, the innermost first; null for a box without `lang`. */
  async function speakingElement(...languages: (string | null)[]) {
    const el = new SpeakingElement();
    let outer: HTMLElement = el;
    const boxes = languages.map((lang) => {
      const box = document.createElement('div');
      if (lang !== null) box.setAttribute('lang', lang);
      box.append(outer);
      return (outer = box);
    });
    (await fixture(html`<div></div>`)).append(outer);
    await settled(el);
    return {el, boxes};
  }

  it('speaks the language of the nearest element that names one', async () => {
    root.lang = 'pt-BR';
    for (const [languages, tag] of [
      [[], 'pt-BR'],
      [['fr'], 'fr'],
      [['fr', 'de'], 'fr'],
      [[null, 'de'], 'de'],
      [[null, null, 'nl-BE', 'de'], 'nl-BE'],
    ] as const) {
      const {el} = await speakingElement(...languages);
      expect(el.locale.tag, String(languages)).to.equal(tag);
    }
  });

  it('speaks the element’s own language first', async () => {
    const {el} = await speakingElement('fr');
    el.lang = 'it';
    await settled(el);
    expect(el.locale.tag).to.equal('it');
  });

  it('makes a language of what pages write for one', async () => {
    for (const [written, tag] of [
      ['en_US', 'en-US'],
      ['DE-at', 'de-AT'],
      [' fr ', 'fr'],
      ['zh_hant_tw', 'zh-Hant-TW'],
      ['iw', 'he'],
    ] as const) {
      const {el} = await speakingElement(written);
      expect(el.locale.tag).to.equal(tag);
    }
  });

  it('passes over what names no language, and speaks English at last', async () => {
    root.removeAttribute('lang');
    for (const broken of [
      '',
      ' ',
      'x-default',
      'und',
      'und-Latn',
      'english!',
      'e',
      '-',
      '_',
      '{{ lang }}',
      '12',
      'de--AT',
    ]) {
      const {el: inside} = await speakingElement(broken, 'fr');
      expect(inside.locale.tag, broken).to.equal('fr');
      const {el: alone} = await speakingElement(broken);
      expect(alone.locale.tag, broken).to.equal('en');
      expect(alone.locale.strings, broken).to.equal(en);
    }
  });

  it('reads xml:lang where there is no lang', async () => {
    const {el, boxes} = await speakingElement(null, 'de');
    boxes[0]!.setAttribute('xml:lang', 'sv');
    el.requestUpdate();
    await settled(el);
    expect(el.locale.tag).to.equal('sv');
  });

  it('looks through the shadow roots that the element stands in', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="cs"><span></span></div>`);
    const inner = document.createElement('div');
    outer.querySelector('span')!.attachShadow({mode: 'open'}).append(inner);
    const el = new SpeakingElement();
    inner.attachShadow({mode: 'open'}).append(el);
    await settled(el);
    expect(el.locale.tag).to.equal('cs');
    inner.lang = 'sk';
    el.requestUpdate();
    await settled(el);
    expect(el.locale.tag).to.equal('sk');
  });

  it('follows a page that changes its language', async () => {
    const {el, boxes} = await speakingElement(null, 'de');
    for (const [change, tag] of [
      [() => (boxes[1]!.lang = 'fr'), 'fr'],
      [() => (boxes[0]!.lang = 'it'), 'it'],
      [() => (el.lang = 'es'), 'es'],
      [() => el.removeAttribute('lang'), 'it'],
      [() => boxes.forEach((box) => box.removeAttribute('lang')), 'da'],
    ] as const) {
      root.lang = 'da';
      expect(await updatesFrom(el, change)).to.equal(1);
      expect(el.locale.tag).to.equal(tag);
    }
  });

  it('speaks another language where the element was moved', async () => {
    const {el} = await speakingElement('de');
    const {boxes} = await speakingElement('fr');
    boxes[0]!.append(el);
    await settled(el);
    expect(el.locale.tag).to.equal('fr');
  });

  it('learns on return of a change while the element was out of the page', async () => {
    const {el, boxes} = await speakingElement('de');
    el.remove();
    expect(await updatesFrom(el, () => (boxes[0]!.lang = 'fr'))).to.equal(0);
    boxes[0]!.append(el);
    await settled(el);
    expect(el.locale.tag).to.equal('fr');
  });

  it('keeps still when anything else in the page changes', async () => {
    const {el, boxes} = await speakingElement('de');
    const act = () => {
      boxes[0]!.title = 'other';
      boxes[0]!.append('words');
    };
    expect(await updatesFrom(el, act)).to.equal(0);
  });

  it('says which language its words are in, where the page’s own is lacking', async () => {
    for (const [lang, language, strings] of [
      ['en-GB', 'en-GB', en],
      ['fr-CA', 'en', en],
      ['de-AT', 'en', en],
    ] as const) {
      const {el} = await speakingElement(lang);
      expect([el.locale.tag, el.locale.language]).to.deep.equal([lang, language]);
      expect(el.locale.strings).to.deep.equal(strings);
    }
    // Words that are taught later are spoken from the next update on.
    const {el} = await speakingElement('de-AT');
    registerStrings('de', de);
    el.requestUpdate();
    await settled(el);
    expect([el.locale.tag, el.locale.language]).to.deep.equal(['de-AT', 'de-AT']);
    expect(el.locale.strings).to.deep.equal(de);
  });
});

describe('updateOnOwnWords', () => {
  async function readingElement() {
    const el = await fixture<ReadingElement>(
      html`<reading-element
        >Sign <a href="https://campaign.example/a">the <b>letter</b></a></reading-element
      >`,
    );
    await settled(el);
    return {el, link: el.querySelector('a')!};
  }

  it('updates when words or links inside the tag change, however deep', async () => {
    const {el, link} = await readingElement();
    expect(el.updates).to.equal(1);
    expect(await updatesFrom(el, () => el.append('now'))).to.equal(1);
    expect(await updatesFrom(el, () => link.querySelector('b')!.append('s'))).to.equal(1);
    expect(await updatesFrom(el, () => (link.querySelector('b')!.firstChild!.nodeValue = 'note'))).to.equal(1);
    expect(await updatesFrom(el, () => (link.href = 'https://campaign.example/b'))).to.equal(1);
  });

  it('keeps still for a change of looks, or outside', async () => {
    const {el, link} = await readingElement();
    const act = () => {
      link.className = 'big';
      link.title = 'other';
      el.after('words');
    };
    expect(await updatesFrom(el, act)).to.equal(0);
  });

  it('updates once on return for what changed while the element was out of the page', async () => {
    const {el, link} = await readingElement();
    const place = el.parentElement!;
    el.remove();
    expect(await updatesFrom(el, () => (link.href = 'https://campaign.example/b'))).to.equal(0);
    expect(await updatesFrom(el, () => place.append(el))).to.equal(1);
  });

  it('tells every host round a change, one inside the other, and no other', async () => {
    const {el, link} = await readingElement();
    const {el: other} = await readingElement();
    const {el: inner} = await readingElement();
    await updatesFrom(el, () => link.before(inner));
    await settled(inner);
    expect(await updatesFrom(inner, () => inner.append('now'))).to.equal(1);
    const before = other.updates;
    expect(await updatesFrom(el, () => inner.append('today'))).to.equal(1);
    expect(other.updates).to.equal(before);
  });
});
