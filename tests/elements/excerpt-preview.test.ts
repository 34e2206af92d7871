import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {spy} from 'sinon';
import {canFindHidden, changesIn, excerptOf, settled} from '../support/excerpt.js';
import {expectQuietConsole} from '../support/quiet-console.js';

const SENTENCES = 'We came over the river. We spoke to the council. Now we write a letter.';
const TWO = `<p>${SENTENCES}</p><p>Count us all. We wait.</p>`;

describe('<letter-excerpt preview="… words">', () => {
  expectQuietConsole();

  const cuts: [why: string, words: string, passage: string, shown: string][] = [
    [
      'ends with the sentence that holds the last word',
      '6 words',
      TWO,
      'We came over the river. We spoke to the council.',
    ],
    ['ends where the last word ends a sentence', '5 words', TWO, 'We came over the river.'],
    ['shows a sentence at least', '1 word', TWO, 'We came over the river.'],
    ['ends with a paragraph that the last word ends', '15 words', TWO, SENTENCES],
    ['goes on into the next paragraph', '16 words', TWO, `${SENTENCES} Count us all.`],
    ['shows all of fewer words', '99 words', TWO, `${SENTENCES} Count us all. We wait.`],
    ['cuts inside a blockquote', '5 Words', `<blockquote>${TWO}</blockquote>`, 'We came over the river.'],
    ['cuts bare words', '5 words', SENTENCES, 'We came over the river.'],
    ['cuts bare words in a blockquote', '5 words', `<blockquote>${SENTENCES}</blockquote>`, 'We came over the river.'],
    [
      'cuts inside emphasis',
      '5 words',
      '<p>We came <em>over the <b>river. We</b> spoke</em> to the council.</p><p>More.</p>',
      'We came over the river.',
    ],
    [
      'cuts between emphasis',
      '5 words',
      '<p><em>We came over the river.</em> <b>We spoke.</b></p>',
      'We came over the river.',
    ],
    [
      'takes no abbreviation for an end',
      '3 words',
      '<p>We met Dr. Quay of the dairy. She agreed.</p>',
      'We met Dr. Quay of the dairy.',
    ],
    [
      'counts clauses of Chinese',
      '3 words',
      '<p lang="zh">我们爱这条河。我们写信给你们。请数一数我们。</p>',
      '我们爱这条河。',
    ],
    ['cuts a list', '3 words', '<ul><li>Count us all.</li><li>Keep the boat.</li></ul>', 'Count us all.'],
  ];
  for (const [why, words, passage, shown] of cuts) {
    it(`${why}: ${words}`, async () => {
      const {el, read, has, press} = await excerptOf(`<letter-excerpt preview="${words}">${passage}</letter-excerpt>`);
      const written = el.innerHTML;
      expect(read()).to.equal(shown);
      const all = el.textContent.replace(/\s+/g, ' ').trim();
      expect(has('toggle')).to.equal(all.length > shown.length + 1);
      if (has('toggle')) await press('toggle');
      expect(read().length).to.be.at.least(all.length);
      if (has('toggle')) await press('toggle');
      expect(read()).to.equal(shown);
      expect(el.innerHTML).to.equal(written);
    });

    it(`gives back what the page wrote where it ${why}: ${words}`, async () => {
      const {el, has, press} = await excerptOf(`<letter-excerpt preview="${words}">${passage}</letter-excerpt>`);
      if (has('toggle')) await press('toggle');
      expect(el.innerHTML, 'open').to.equal(passage);
      el.open = false;
      await el.updateComplete;
      el.remove();
      expect(el.innerHTML, 'out of the page').to.equal(passage);
      const texts = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) expect(texts.currentNode.nextSibling instanceof Text).to.be.false;
    });
  }

  it('leaves all where link and attribution stand among bare words, and has no button', async () => {
    const {read, has} = await excerptOf(
      `<letter-excerpt preview="5 words">${SENTENCES}<a slot="link" href="/l">Read</a></letter-excerpt>`,
    );
    expect(read()).to.contain('Now we write a letter.');
    expect(has('toggle')).to.be.false;
  });

  it('says “Show the rest” where a paragraph is cut, and counts paragraphs where none is', async () => {
    const cut = await excerptOf(`<letter-excerpt preview="5 words">${TWO}</letter-excerpt>`);
    expect(cut.label('toggle')).to.equal('Show the rest');
    const whole = await excerptOf(`<letter-excerpt preview="15 words">${TWO}</letter-excerpt>`);
    expect(whole.label('toggle')).to.equal('Show one more paragraph');
  });

  for (const nonsense of [
    '60 letters',
    'words',
    '0 words',
    '-1 words',
    '1.5 words',
    'sixty words',
    '60words',
    '60 words or so',
  ]) {
    it(`shows everything for preview="${nonsense}", and the author is told`, async () => {
      const {read, has, part} = await excerptOf(`<letter-excerpt debug preview="${nonsense}">${TWO}</letter-excerpt>`);
      expect(read()).to.contain('We wait.');
      expect(has('toggle')).to.be.false;
      expect(part('debug')!.textContent).to.contain('preview is ignored');
    });
  }

  it('stays true when a framework rewrites the text of the cut paragraph', async () => {
    const {el, read} = await excerptOf(`<letter-excerpt preview="5 words">${TWO}</letter-excerpt>`);
    const text = el.querySelector('p')!.firstChild as Text;
    text.data = 'They rewrote the whole letter. And then some.';
    await settled(el);
    expect(read()).to.equal('They rewrote the whole letter.');
    el.open = true;
    await el.updateComplete;
    expect(read()).to.equal('They rewrote the whole letter. And then some. Count us all. We wait.');

    el.open = false;
    await el.updateComplete;
    el.querySelector('p')!.textContent = 'One word more than five here. And then some.';
    await settled(el);
    expect(read()).to.equal('One word more than five here.');
    el.querySelector('p')!.remove();
    await settled(el);
    expect(read()).to.equal('Count us all. We wait.');
    el.remove();
    expect(el.innerHTML).to.equal('<p>Count us all. We wait.</p>');
  });

  it('keeps the nodes of the page, with their listeners', async () => {
    const {el, press} = await excerptOf(
      '<letter-excerpt preview="2 words"><p>Count us. See <a href="#x">this</a> too.</p></letter-excerpt>',
    );
    const link = el.querySelector('a')!;
    let clicks = 0;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      clicks++;
    });
    await press('toggle');
    link.click();
    expect(clicks).to.equal(1);
    expect(link.parentElement!.localName).to.equal('p');
  });

  if (canFindHidden) {
    it('opens when find-in-page reaches the rest of a cut paragraph, and keeps the place that was found', async () => {
      const {el, read} = await excerptOf(`<letter-excerpt preview="5 words">${TWO}</letter-excerpt>`);
      const rest = el.querySelector('p span')!;
      expect(rest.getAttribute('hidden')).to.equal('until-found');
      const opened = oneEvent(el, 'excerpt-toggled');
      rest.dispatchEvent(new Event('beforematch', {bubbles: true}));
      expect(await opened).to.include({open: true});
      expect(read()).to.contain('We wait.');
      expect(rest.isConnected, 'the found text').to.be.true;

      el.open = false;
      await el.updateComplete;
      expect(read()).to.equal('We came over the river.');
      el.remove();
      expect(el.innerHTML).to.equal(TWO);
    });

    it('is not opened by what the page itself has hidden until it is found', async () => {
      const {el} = await excerptOf(
        '<letter-excerpt preview="1"><p>One. <i hidden="until-found">Own.</i></p><p>Two.</p></letter-excerpt>',
      );
      el.querySelector('i')!.dispatchEvent(new Event('beforematch', {bubbles: true}));
      await el.updateComplete;
      expect(el.open).to.be.false;
    });
  }

  it('is printed in full', async () => {
    const {read} = await excerptOf(`<letter-excerpt preview="5 words">${TWO}</letter-excerpt>`);
    dispatchEvent(new Event('beforeprint'));
    expect(read()).to.equal(`${SENTENCES} Count us all. We wait.`);
    dispatchEvent(new Event('afterprint'));
    expect(read()).to.equal('We came over the river.');
  });

  it('hears of the printer while there is a rest in the page, and no longer', async () => {
    const {el} = await excerptOf(`<letter-excerpt preview="5 words">${TWO}</letter-excerpt>`);
    const heard = spy(window, 'removeEventListener');
    const place = el.parentElement!;
    el.remove();
    const ended = heard.getCalls().map(({args: [type]}) => type);
    heard.restore();
    expect(ended).to.deep.equal(['beforeprint', 'afterprint']);
    place.append(el);
    await settled(el);
    dispatchEvent(new Event('beforeprint'));
    expect(el.innerText).to.contain('We wait.');
    dispatchEvent(new Event('afterprint'));
  });

  it('touches nothing when nothing changed', async () => {
    const {el} = await excerptOf(`<letter-excerpt preview="5 words" marks="page">${TWO}</letter-excerpt>`);
    await settled(el);
    const changes = await changesIn(el, async () => {
      el.requestUpdate();
      await settled(el);
      await settled(el);
    });
    expect(changes.length).to.equal(0);
  });

  it('leaves no gap for the rest of a cut paragraph', async () => {
    const height = async (words: string, passage: string) =>
      (await excerptOf(`<letter-excerpt preview="${words}">${passage}</letter-excerpt>`)).part('passage')!.offsetHeight;
    expect(await height('5 words', TWO)).to.equal(await height('1', '<p>We came over the river.</p><p>We wait.</p>'));
  });
});

describe('a concealed paragraph', () => {
  expectQuietConsole();

  it('cannot be reached with the tab key, and can again when it is shown', async () => {
    const {el, place, press} = await excerptOf(
      `<button id="before">before</button><letter-excerpt preview="1"><p>One.</p><p tabindex="0">Two.</p>
        <p>Three <a href="#x">x</a> <span tabindex="0">y</span>.</p></letter-excerpt><button id="after">after</button>`,
    );
    // It ends at the last button: a tab more and the browser itself has the focus, also in the tests that follow.
    const stops = async () => {
      place.querySelector<HTMLElement>('#before')!.focus();
      const seen: string[] = [];
      for (let i = 0; i < 5; i++) {
        await sendKeys({press: 'Tab'});
        const {activeElement} = document;
        if (!activeElement || !place.contains(activeElement) || activeElement.id) break;
        seen.push(activeElement.localName);
      }
      return seen;
    };
    expect(await stops()).to.deep.equal(['letter-excerpt']);
    await press('toggle');
    expect(el.querySelector('p[tabindex]')!.getAttribute('tabindex')).to.equal('0');
    const focusable = el.querySelector<HTMLElement>('p[tabindex]')!;
    focusable.focus();
    expect(document.activeElement === focusable).to.be.true;
  });

  for (const style of [
    'margin-block: 3em;',
    'margin: 1px 2px 3px 4px;',
    'padding: 1em; border: 3px solid;',
    'color: green;',
  ]) {
    it(`gets back style="${style}"`, async () => {
      const {el, press, has} = await excerptOf(
        `<letter-excerpt preview="1"><p>One.</p><p style="${style}">Two.</p></letter-excerpt>`,
      );
      const paragraph = el.querySelectorAll('p')[1]!;
      const reference = document.createElement('p');
      reference.style.cssText = style;
      expect(has('toggle')).to.be.true;
      await press('toggle');
      expect(paragraph.style.cssText).to.equal(reference.style.cssText);
      await press('toggle');
      el.remove();
      expect(paragraph.style.cssText).to.equal(reference.style.cssText);
    });
  }

  it('keeps what the page has made of its style in the meantime', async () => {
    const {el, press} = await excerptOf(
      '<letter-excerpt preview="1"><p>One.</p><p style="margin-top: 3px">Two.</p></letter-excerpt>',
    );
    const paragraph = el.querySelectorAll('p')[1]!;
    paragraph.style.color = 'green';
    await press('toggle');
    expect(paragraph.style.color).to.equal('green');
    expect(paragraph.style.paddingTop).to.equal('');
  });

  it('takes padding and border with it, so that no gap is left', async () => {
    const height = async (paragraphs: number) => {
      const rule =
        '<style>letter-excerpt p{margin:9px 0;padding:40px 0;border-bottom:9px solid;min-height:80px}</style>';
      const {part} = await excerptOf(
        `<letter-excerpt preview="1">${rule}${'<p>One line.</p>'.repeat(paragraphs)}</letter-excerpt>`,
      );
      return part('passage')!.offsetHeight;
    };
    expect(await height(9)).to.equal(await height(2));
  });
});

describe('the button for the rest', () => {
  expectQuietConsole();

  it('asks the page before, and tells it after', async () => {
    const {el, press, read} = await excerptOf(`<letter-excerpt preview="1">${TWO}</letter-excerpt>`);
    const heard: string[] = [];
    el.addEventListener('excerpt-toggle', ({open, cancelable, bubbles, composed}) =>
      heard.push(`toggle ${[open, cancelable, bubbles, composed].join(' ')} ${String(read().includes('We wait'))}`),
    );
    el.addEventListener('excerpt-toggled', ({open}) =>
      heard.push(`toggled ${String(open)} ${String(read().includes('We wait'))}`),
    );
    await press('toggle');
    await press('toggle');
    expect(heard).to.deep.equal([
      'toggle true true true true false',
      'toggled true true',
      'toggle false true true true true',
      'toggled false false',
    ]);
  });

  it('does nothing when the page says no', async () => {
    const {el, press, read, part} = await excerptOf(`<letter-excerpt preview="1">${TWO}</letter-excerpt>`);
    let after = 0;
    el.addEventListener('excerpt-toggle', (event) => event.preventDefault());
    el.addEventListener('excerpt-toggled', () => after++);
    await press('toggle');
    expect(el.open).to.be.false;
    expect(read()).to.not.contain('We wait');
    expect(part('toggle')!.getAttribute('aria-expanded')).to.equal('false');
    expect(after).to.equal(0);
  });

  it('stays on the screen, and keeps the focus, when a long passage folds away', async () => {
    await setViewport({width: 800, height: 600});
    const {el, place, part, press} = await excerptOf(
      `<style>html{scroll-behavior:smooth}</style><div style="height:900px"></div>
      <letter-excerpt preview="1"><p>One.</p>${'<p style="height:200px">More.</p>'.repeat(20)}</letter-excerpt>
      <div style="height:3000px"></div>`,
    );
    await press('toggle');
    part('toggle')!.scrollIntoView({block: 'center', behavior: 'instant'});
    part('toggle')!.focus();
    await press('toggle');
    const {top, bottom} = part('toggle')!.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    expect(el.shadowRoot!.activeElement === part('toggle')).to.be.true;
    place.remove();
    scrollTo({top: 0, behavior: 'instant'});
  });

  it('moves nothing by itself: what opens is there at once', async () => {
    const {el, part, press} = await excerptOf(`<letter-excerpt preview="1">${TWO}</letter-excerpt>`);
    await press('toggle');
    expect(part('card')!.getAnimations({subtree: true}).length).to.equal(0);
    expect(el.getAnimations({subtree: true}).length).to.equal(0);
  });
});
