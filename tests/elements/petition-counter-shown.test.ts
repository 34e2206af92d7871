import {expect, fixture, oneEvent} from '@open-wc/testing';
import {useFakeTimers} from 'sinon';
import '../../src/define/petition-counter.js';
import type {PetitionCounterElement} from '../../src/elements/petition-counter.js';
import {PetitionSignedEvent} from '../../src/events.js';
import type {CountReading} from '../../src/sources/source.js';
import {handCrankedSource} from '../support/hand-cranked-source.js';

const NAMES = ['changed', 'goal-reached', 'stale', 'failed', 'closed'];

/** A counter in a page, what it says and shows, and the events it tells. */
async function counterOf(markup: string) {
  const el = await fixture<PetitionCounterElement>(markup);
  const events: Event[] = [];
  for (const name of NAMES) el.addEventListener(`counter-${name}`, (event) => events.push(event));
  const find = (selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
  const words = (selector: string) => {
    const copy = find(selector)?.cloneNode(true) as HTMLElement | undefined;
    copy?.querySelector('.roll')?.remove();
    return copy?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  };
  const names = () => events.splice(0).map(({type}) => type.replace('counter-', ''));
  return {el, events, find, words, names, part: (name: string) => words(`[part="${name}"]`)};
}

/** The same, on a source that the test turns by hand. */
async function counterOnSource(attributes = '') {
  const counter = await counterOf(`<petition-counter ${attributes}>Many have signed</petition-counter>`);
  const cranked = handCrankedSource<CountReading>();
  counter.el.source = cranked.source;
  await counter.el.updateComplete;
  await cranked.started;
  return {
    ...counter,
    async send(reading: CountReading) {
      cranked.send(reading);
      await counter.el.updateComplete;
    },
    async fail(reason: string) {
      cranked.fail(reason);
      await counter.el.updateComplete;
    },
  };
}

describe('<petition-counter>, what it shows', () => {
  describe('in its shapes', () => {
    for (const shape of ['bar', 'ring', 'text', 'nonsense']) {
      it(`says number, goal and progress in words as a ${shape}`, async () => {
        const {el, find, part} = await counterOf(
          `<petition-counter shape="${shape}" count="12345" goal="20000">words</petition-counter>`,
        );
        expect(part('text')).to.equal('12,345 people have signed');
        expect(part('goal')).to.equal('7,655 more to reach 20,000');
        expect(find('[role="progressbar"]')?.getAttribute('aria-valuetext')).to.equal('12,345 of 20,000 signatures');
        await expect(el).to.be.accessible();
      });
    }

    it('shows a ring that is as wide as high, and no bar for eyes as text', async () => {
      const ring = await counterOf('<petition-counter shape="ring" count="5" goal="20"></petition-counter>');
      const {width, height} = ring.find('[part="track"]')!.getBoundingClientRect();
      expect(width).to.equal(height);
      const text = await counterOf('<petition-counter shape="text" count="5" goal="20"></petition-counter>');
      expect(text.find('[part="track"]')!.getBoundingClientRect().width).to.equal(1);
    });

    it('is a bare number inside a sentence, on the line and in the font of the words around it', async () => {
      const sentence = await fixture<HTMLElement>(
        '<p>Already <petition-counter shape="number" count="12345">many</petition-counter> of us</p>',
      );
      const el = sentence.querySelector('petition-counter')!;
      await el.updateComplete;
      const number = el.shadowRoot!.querySelector('[part="number"]')!;
      expect(number.textContent).to.equal('12,345');
      expect(getComputedStyle(el).display).to.equal('inline');
      expect(getComputedStyle(number).fontSize).to.equal(getComputedStyle(sentence).fontSize);
      expect(el.getBoundingClientRect().height).to.be.below(sentence.getBoundingClientRect().height * 1.01);
      await expect(sentence).to.be.accessible();
    });

    it('shows a short form to eyes and the whole number to ears', async () => {
      const {find, el} = await counterOf('<petition-counter compact count="12345" goal="20000"></petition-counter>');
      expect(find('[part="number"] [aria-hidden="true"]')?.textContent).to.equal('12.3K');
      expect(find('[part="number"] .unseen')?.textContent).to.equal('12,345');
      await expect(el).to.be.accessible();
    });
  });

  it('takes exactly the space that the documented rule keeps before the script arrives', async () => {
    const kept = await fixture<HTMLElement>(
      '<div style="margin-block: 1.5em; min-block-size: 5.28125em">12,345 people have signed</div>',
    );
    const {el} = await counterOf(
      '<petition-counter count="12345" goal="20000">12,345 people have signed</petition-counter>',
    );
    expect(el.getBoundingClientRect().height).to.be.closeTo(kept.getBoundingClientRect().height, 0.1);
    const {marginTop, marginBottom} = getComputedStyle(el);
    expect([marginTop, marginBottom]).to.deep.equal(['24px', '24px']);
  });

  describe('of its goals', () => {
    it('goes on by itself on a ladder', async () => {
      const {el, part} = await counterOf('<petition-counter goals="auto" count="99"></petition-counter>');
      expect(part('goal')).to.equal('Only 1 more to reach 100');
      el.count = 100;
      await el.updateComplete;
      expect(part('goal')).to.equal('100 more to reach 200');
    });

    it('says what the goal brings that matters now, and with milestones what all of them bring', async () => {
      const goals = 'goals="10000: the council answers; 20000: the council debates; 30000"';
      const one = await counterOf(`<petition-counter count="12345" ${goals}></petition-counter>`);
      expect(one.part('milestones')).to.equal('At 20,000: the council debates');
      const all = await counterOf(`<petition-counter count="12345" milestones ${goals}></petition-counter>`);
      const items = [...all.find('[part="milestones"]')!.children].map((item) =>
        item.textContent.replace(/\s+/g, ' ').trim(),
      );
      expect(items).to.deep.equal(['At 10,000: the council answers (reached)', 'At 20,000: the council debates']);
      await expect(all.el).to.be.accessible();
    });

    it('lets the next goal take over at the chosen percentage', async () => {
      const {part} = await counterOf(
        '<petition-counter count="9000" switch-at="90" goals="10000; 20000"></petition-counter>',
      );
      expect(part('goal')).to.equal('11,000 more to reach 20,000');
    });

    it('keeps the goals of its source when a later message does not repeat them', async () => {
      const {send, part} = await counterOnSource();
      await send({count: 5, goals: [50, 10]});
      expect(part('goal')).to.equal('5 more to reach 10');
      await send({count: 6});
      expect(part('goal')).to.equal('4 more to reach 10');
    });

    it('takes markup in what a goal brings for text', async () => {
      const {find, part} = await counterOf('<petition-counter count="1" goals="5: <img src=x>"></petition-counter>');
      expect(find('[part="milestones"] img')).to.equal(null);
      expect(part('milestones')).to.equal('At 5: <img src=x>');
    });
  });

  describe('in words', () => {
    const words: [attributes: string, text: string, note: string][] = [
      ['count="5" goal="100"', '5 people have signed', '95 more to reach 100'],
      ['count="95" goal="100"', '95 people have signed', 'Only 5 more to reach 100'],
      ['count="100" goal="100"', '100 people have signed', 'Goal of 100 reached'],
      ['count="5"', '5 people have signed', ''],
      ['count="5" opens="2999-01-01T00:00:00Z"', '5 people have signed', 'Signing begins on January 1, 2999'],
      ['count="1" closes="2020-01-01T00:00:00Z"', '1 person signed', 'Signing has closed'],
      ['count="5" state="won"', '5 people signed', 'This petition has won'],
      ['count="5" state="lost"', '5 people signed', 'This petition did not succeed'],
      ['count="5" text="{count} of us, {percent} per cent" goal="10"', '5 of us, 50 per cent', '5 more to reach 10'],
      ['count="5" goal="10" text-normal="Still {missing}!"', '5 people have signed', 'Still 5!'],
      ['count="5" text="{count} {goal}{nonsense}{constructor}"', '5', ''],
      ['count="5" goal="10" text="<b>{count}</b>"', '<b>5</b>', '5 more to reach 10'],
      ['count="5" state="won" text-won=""', '5 people signed', ''],
      ['count="5" state="closed" goal="20"', '5 people signed', 'Signing has closed'],
      ['count="5" minimum="100" state="closed"', '5 people signed', 'Signing has closed'],
      ['count="5" state="nonsense"', '5 people have signed', ''],
    ];
    for (const [attributes, text, note] of words) {
      it(`says "${text}" and "${note}" for ${attributes}`, async () => {
        const {part, el} = await counterOf(`<petition-counter ${attributes}></petition-counter>`);
        expect([part('text'), part('goal')]).to.deep.equal([text, note]);
        await expect(el).to.be.accessible();
      });
    }

    it('lets words run their own way in a page that runs the other, and begins the line where the page does', async () => {
      const page = await fixture<HTMLElement>(
        '<div dir="rtl" style="width: 600px"><petition-counter count="5" text="{count} of us!"></petition-counter></div>',
      );
      const el = page.querySelector('petition-counter')!;
      await el.updateComplete;
      const range = document.createRange();
      const edges = (node: Node, start: number, end: number) => {
        range.setStart(node, start);
        range.setEnd(node, end);
        return range.getBoundingClientRect();
      };
      const words = el.shadowRoot!.querySelector('[part="text"]')!;
      const last = [...words.childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE).pop() as Text;
      const mark = edges(last, last.length - 1, last.length);
      expect(mark.left).to.be.greaterThan(edges(last, 0, last.length - 1).left);
      expect(mark.right).to.be.closeTo(page.getBoundingClientRect().right, 1);
    });

    it('lets the page speak by a slot, and lifts hidden from it', async () => {
      const {el, find} = await counterOf(
        '<petition-counter count="10" goal="10">words<b slot="reached" hidden>We did it</b></petition-counter>',
      );
      const own = el.querySelector('b')!;
      expect(own.assignedSlot).to.equal(find('slot[name="reached"]'));
      expect(own.getBoundingClientRect().width).to.be.greaterThan(0);
      el.goal = 20;
      await el.updateComplete;
      expect(own.getBoundingClientRect().width).to.equal(0);
    });

    it('shows other words below a minimum, and no number that could be read', async () => {
      const {el, part, find} = await counterOf(
        '<petition-counter minimum="100" count="99" goal="500"></petition-counter>',
      );
      expect(part('text')).to.equal('Be one of the first to sign');
      expect(el.shadowRoot!.textContent).to.not.contain('99');
      expect(find('[role="progressbar"]')).to.equal(null);
      await expect(el).to.be.accessible();
      el.count = 100;
      await el.updateComplete;
      expect(part('text')).to.equal('100 people have signed');
    });

    it('still names the goal of a petition that ended below it', async () => {
      const {words} = await counterOf('<petition-counter count="5" goal="20000" state="closed"></petition-counter>');
      expect(words('.notes')).to.match(/Goal: 20,000/);
    });

    it('keeps its sentence in one line below the minimum too', async () => {
      const sentence = await fixture<HTMLElement>(
        '<p>Already <petition-counter shape="number" count="5" minimum="99" text-minimum="many">9</petition-counter> of us</p>',
      );
      await sentence.querySelector('petition-counter')!.updateComplete;
      const line = await fixture<HTMLElement>('<p>Already many of us</p>');
      expect(sentence.getBoundingClientRect().height).to.be.closeTo(line.getBoundingClientRect().height, 1);
    });

    it('says until when it is open, by the clock of whoever set it', async () => {
      const {part} = await counterOf(
        '<petition-counter count="5" closes="2999-12-31T23:59:00+13:00"></petition-counter>',
      );
      expect(part('deadline')).to.equal('Open until December 31, 2999');
    });

    it('says how several sources add up, on paper too, and that one could not be read', async () => {
      const el = document.createElement('petition-counter');
      el.setAttribute('src', '/demo/counts/choir.json /demo/counts/unknown.json');
      el.setAttribute('parts', 'The choir; <i>The market</i>');
      el.setAttribute('offline', '26');
      const changed = oneEvent(el, 'counter-changed');
      document.body.append(el);
      await changed;
      const part = (name: string) =>
        el.shadowRoot!.querySelector(`[part="${name}"]`)?.textContent.replace(/\s+/g, ' ').trim();
      expect(part('text')).to.equal('1,900 people have signed');
      expect(part('parts')).to.match(/^How this adds up ?The choir ?1,874 ?<i>The market<\/i> ?– ?On paper ?26$/);
      expect(part('incomplete')).to.equal('Some signatures could not be counted just now');
      await expect(el).to.be.accessible();
      el.remove();
    });
  });

  describe('when something happens', () => {
    it('tells of a changed number, a goal once, a failure and the end', async () => {
      const {send, fail, names, events} = await counterOnSource('goals="10; 20"');
      await send({count: 8});
      expect(names()).to.deep.equal(['changed']);
      await send({count: 8});
      expect(names()).to.deep.equal([]);
      await send({count: 12});
      expect(events[1]).to.include({goal: 10, count: 12});
      expect(names()).to.deep.equal(['changed', 'goal-reached']);
      await fail('gone');
      await fail('gone');
      expect(names()).to.deep.equal(['failed', 'failed']);
      await send({count: 12, state: 'won'});
      expect(names()).to.deep.equal(['closed']);
    });

    it('tells of a goal once, though the number falls below it and rises again', async () => {
      const {send, names} = await counterOnSource('goal="100"');
      for (const count of [95, 105, 95, 105]) await send({count});
      expect(names().filter((name) => name === 'goal-reached')).to.have.length(1);
    });

    it('can be heard by the page through the types of the platform', () => {
      const hear = (event: {goal: number}) => event.goal;
      document.addEventListener('counter-goal-reached', hear);
      window.addEventListener('counter-goal-reached', hear);
      document.removeEventListener('counter-goal-reached', hear);
      window.removeEventListener('counter-goal-reached', hear);
    });

    it('announces a goal on the way to the next one, in the words and the language of the page', async () => {
      const {send, words, find, el} = await counterOnSource(
        'goals="100; 1000" lang="es" text-reached="Ya somos {goal}"',
      );
      await send({count: 50});
      await send({count: 105});
      expect(words('[role="status"]')).to.equal('Ya somos 100');
      expect(find('[role="status"]')!.lang).to.equal('es');
      el.removeAttribute('text-reached');
      await send({count: 1000});
      expect(words('[role="status"]')).to.match(/^Goal of 1.?000 reached$/);
      expect(find('[role="status"]')!.lang).to.equal('en');
    });

    it('announces nothing of a number that is too small to be shown', async () => {
      const {send, words} = await counterOnSource('minimum="1000" goal="100"');
      await send({count: 80});
      await send({count: 95});
      expect(words('[role="status"]')).to.equal('');
    });

    it('reads on when the page opens the petition again', async () => {
      const {el, send, part} = await counterOnSource('state="closed"');
      await send({count: 5});
      await send({count: 6});
      expect(part('text')).to.equal('5 people signed');
      el.removeAttribute('state');
      await el.updateComplete;
      await send({count: 7});
      expect(part('text')).to.equal('7 people have signed');
    });

    it('does not believe a first 0 where the page knows better, before it comes again', async () => {
      const {send, part} = await counterOnSource('count="12345"');
      await send({count: 0});
      expect(part('text')).to.equal('12,345 people have signed');
      await send({count: 0});
      expect(part('text')).to.equal('0 people have signed');
    });

    it('tells of no goal that was behind it when the page opened', async () => {
      const {send, names} = await counterOnSource('goals="10; 20"');
      await send({count: 15});
      expect(names()).to.deep.equal(['changed']);
    });

    it('announces politely how the petition stands when that changes, and nothing else', async () => {
      const {send, words, find} = await counterOnSource('goal="10"');
      const status = find('[role="status"]');
      await send({count: 5});
      await send({count: 6});
      expect(words('[role="status"]')).to.equal('');
      await send({count: 10});
      expect(words('[role="status"]')).to.equal('Goal of 10 reached');
      expect(find('[role="status"]')).to.equal(status);
    });

    it('turns by itself at its deadline, keeps the number, and reads no more', async () => {
      const clock = useFakeTimers({
        now: Date.parse('2026-12-31T22:00:00Z'),
        toFake: ['Date', 'setTimeout', 'clearTimeout'],
      });
      try {
        const {send, part, el, names} = await counterOnSource('closes="2026-12-31T23:59:00+01:00"');
        await send({count: 8});
        names();
        clock.tick(59 * 60_000);
        await el.updateComplete;
        expect([part('text'), part('goal')]).to.deep.equal(['8 people signed', 'Signing has closed']);
        expect(names()).to.deep.equal(['closed']);
        await send({count: 9});
        expect(part('text')).to.equal('8 people signed');
      } finally {
        clock.restore();
      }
    });
  });

  describe('when the reader has signed', () => {
    it('adds one at once, and not again with the next read', async () => {
      const {el, send, part} = await counterOnSource();
      await send({count: 10});
      el.signed();
      el.signed();
      await el.updateComplete;
      expect(part('text')).to.equal('11 people have signed');
      await send({count: 11});
      expect(part('text')).to.equal('11 people have signed');
      await send({count: 10});
      expect(part('text')).to.equal('11 people have signed');
      await send({count: 12});
      expect(part('text')).to.equal('12 people have signed');
    });

    const tellings: [who: string, event: () => Event, target: (el: Element) => EventTarget, added: boolean][] = [
      ['the page', () => new PetitionSignedEvent(), () => document, true],
      ['an ordinary event on the page', () => new Event('petition-signed'), () => document, true],
      ['an event on this counter', () => new PetitionSignedEvent(), (el) => el, true],
      ['the page, for this petition', () => new PetitionSignedEvent('/here'), () => document, true],
      ['the page, for another petition', () => new PetitionSignedEvent('/there'), () => document, false],
    ];
    for (const [who, event, target, added] of tellings) {
      it(`${added ? 'hears it' : 'does not feel meant when it comes'} from ${who}`, async () => {
        const {el, part} = await counterOf('<petition-counter count="10"></petition-counter>');
        el.setAttribute('src', '/here');
        el.source = () => undefined;
        await el.updateComplete;
        target(el).dispatchEvent(event());
        await el.updateComplete;
        expect(part('text')).to.equal(added ? '11 people have signed' : '10 people have signed');
      });
    }

    it('keeps the signature when the page asks for another pace', async () => {
      const {el, part} = await counterOf('<petition-counter count="10"></petition-counter>');
      el.signed();
      el.refresh = 300;
      await el.updateComplete;
      expect(part('text')).to.equal('11 people have signed');
    });

    it('counts a signature that comes before the first update', async () => {
      const el = document.createElement('petition-counter');
      el.count = 5;
      el.signed();
      document.body.append(el);
      await el.updateComplete;
      expect(el.shadowRoot!.querySelector('[part="text"]')!.textContent).to.equal('6 people have signed');
      el.remove();
    });

    it('does not feel meant by an event on another counter', async () => {
      const {el, part} = await counterOf('<petition-counter count="10"></petition-counter>');
      const other = await counterOf('<petition-counter count="20"></petition-counter>');
      other.el.dispatchEvent(new PetitionSignedEvent());
      await el.updateComplete;
      await other.el.updateComplete;
      expect([part('text'), other.part('text')]).to.deep.equal(['10 people have signed', '21 people have signed']);
    });
  });

  describe('in motion', () => {
    const still = (isStill: boolean) => {
      const real = window.matchMedia;
      window.matchMedia = (query) =>
        query.includes('reduced-motion') ? ({matches: isStill} as MediaQueryList) : real.call(window, query);
      return () => (window.matchMedia = real);
    };

    async function moving(count: number, next: number, isStill = false) {
      const restore = still(isStill);
      const {send, find, el} = await counterOnSource('goal="20000"');
      await send({count});
      const first = find('.roll');
      await send({count: next});
      restore();
      return {first, find, el, send, animations: el.shadowRoot!.getAnimations()};
    }

    it('turns the digits that change, over the number that is already the new one', async () => {
      const {first, find, animations} = await moving(12_345, 12_357);
      expect(first).to.equal(null);
      expect([...find('.roll')!.children].map(({textContent}) => textContent.replace(/\n/g, ''))).to.deep.equal([
        ...['1', '2', ',', '3', '45', '567'],
      ]);
      expect(find('.roll')!.getAttribute('aria-hidden')).to.equal('true');
      expect(find('[part="number"]')!.firstChild!.parentElement!.textContent).to.contain('12,357');
      expect(animations.length).to.be.greaterThan(1);
      for (const animation of animations) animation.finish();
      await Promise.all(animations.map(({finished}) => finished));
      await Promise.resolve();
      expect(Boolean(find('.roll'))).to.equal(false);
      expect(Boolean(find('.rolling'))).to.equal(false);
    });

    it('keeps the width of the number while the digits turn', async () => {
      const {find} = await moving(11_111, 12_345);
      const {width} = find('.roll')!.getBoundingClientRect();
      const wheels = [...find('.roll')!.children].reduce((sum, wheel) => sum + wheel.getBoundingClientRect().width, 0);
      expect(wheels).to.be.closeTo(width, 1.5);
    });

    it('stands still for readers who want less motion', async () => {
      const {find, animations} = await moving(12_345, 12_357, true);
      expect(Boolean(find('.roll'))).to.equal(false);
      expect(animations).to.have.length(0);
    });

    it('takes the wheels away when there is nothing left to turn', async () => {
      const {find, send, animations} = await moving(100, 101);
      for (const animation of animations) animation.pause();
      const restore = still(false);
      await send({count: 100});
      restore();
      expect(Boolean(find('.roll'))).to.equal(false);
      expect(Boolean(find('.rolling'))).to.equal(false);
    });

    it('takes the wheels away, and throws nothing, when the page stops its animations', async () => {
      const {find, animations} = await moving(100, 108);
      const ends = animations.map(({finished}) => finished);
      for (const animation of animations) animation.cancel();
      await Promise.allSettled(ends);
      await Promise.resolve();
      expect(Boolean(find('.roll'))).to.equal(false);
    });

    it('does not stretch a ring', async () => {
      const restore = still(false);
      const {el, find} = await counterOnSource('shape="ring" goal="100"');
      el.count = 10;
      await el.updateComplete;
      el.count = 60;
      await el.updateComplete;
      restore();
      expect(find('[part="fill"]')!.getAnimations()).to.have.length(0);
    });

    it('begins the next turn where the digits are', async () => {
      const {find, el, animations} = await moving(10, 18);
      for (const animation of animations) {
        animation.pause();
        animation.currentTime = 350;
      }
      const restore = still(false);
      el.signed();
      await el.updateComplete;
      restore();
      const wheel = find('.roll')!.lastElementChild!.textContent;
      expect(el.shadowRoot!.querySelectorAll('.roll')).to.have.length(1);
      expect(wheel)
        .to.match(/^[5-8]\n/)
        .and.match(/9$/);
    });
  });
});
