import {expect} from '@open-wc/testing';
import {expectQuietConsole} from '../support/quiet-console.js';

const MODULE = new URL('/src/controllers/campaign-readings', location.origin).href;
const REFUSED = new URL('/nowhere/refused.js', location.origin).href;

const PAGE = `<!doctype html>
<base href="${location.origin}/">
<script type="importmap">${JSON.stringify({
  imports: {[`${MODULE}.js`]: REFUSED, [`${MODULE}.ts`]: REFUSED},
})}</script>
<body data-campaign="https://campaign.example/refused.json">
<letter-excerpt excerpt="lead" author="Ana" debug><p>Own words.</p></letter-excerpt>
<cta-button debug><a href="https://own.example/">Sign</a></cta-button>
<petition-counter debug>Thousands have signed</petition-counter>
<petition-counter count="5"></petition-counter>
<script type="module">
  const heard = [];
  for (const type of ['error', 'unhandledrejection']) addEventListener(type, () => heard.push(type));
  document.addEventListener('counter-failed', ({reason}) => heard.push(reason));
  addEventListener('counter-failed', ({reason}) => heard.push(reason), true);
  await import('${location.origin}/src/define/letter-excerpt.ts');
  await import('${location.origin}/src/define/cta-button.ts');
  await import('${location.origin}/src/define/petition-counter.ts');
  const all = [...document.body.querySelectorAll('letter-excerpt, cta-button, petition-counter')];
  const say = (el) => el.shadowRoot.querySelector('[part="debug"]')?.textContent.replace(/\\s+/g, ' ').trim();
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  while (!all.slice(0, 3).every((el) => say(el)?.includes('could not be loaded'))) await turn();
  await turn();
  parent.postMessage({words: all.map((el) => el.shadowRoot.textContent.replace(/\\s+/g, ' ').trim()), light: all.map((el) => el.innerHTML), heard}, '*');
</script>`;

describe('an element whose campaign cannot be read because the file for it does not come', () => {
  expectQuietConsole();

  it('stands as the page wrote it, throws nothing, and says so to the author', async () => {
    const frame = document.createElement('iframe');
    const told = new Promise<MessageEvent<unknown>>((resolve) => addEventListener('message', resolve, {once: true}));
    frame.srcdoc = PAGE;
    document.body.append(frame);
    const {words, light, heard} = (await told).data as {words: string[]; light: string[]; heard: string[]};
    frame.remove();
    expect(light).to.deep.equal([
      '<p>Own words.</p>',
      '<a href="https://own.example/">Sign</a>',
      'Thousands have signed',
      '',
    ]);
    expect(words.map((text) => text.includes('What reads campaigns could not be loaded.'))).to.deep.equal([
      true,
      true,
      true,
      false,
    ]);
    expect([words[0]!.includes('Ana'), words[3]!.includes('5 people have signed')]).to.deep.equal([true, true]);
    expect(new Set(heard)).to.deep.equal(new Set(['What reads campaigns could not be loaded.']));
    // It loads all modules once more, in a frame of its own.
  }).timeout(60_000);
});
