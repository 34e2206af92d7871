import {expect, fixture} from '@open-wc/testing';
import {a11ySnapshot, setViewport} from '@web/test-runner-commands';
import '../../src/define/cta-button.js';
import '../../src/define/petition-counter.js';
import type {CtaButtonElement} from '../../src/elements/cta-button.js';
import {expectQuietConsole} from '../support/quiet-console.js';
import {until} from '../support/until.js';

const isChromium = /Chrome/.test(navigator.userAgent);
const LINK = '<a href="#a">Sign the letter</a>';
const BUTTON = '<button type="button">Sign the letter</button>';
const SOON = '2999-01-01T00:00:00Z';
const PAST = '2020-01-01T00:00:00Z';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly description?: string;
  readonly children?: readonly Node[];
}

/** What assistive technology is given: what can be done, by role and name, and the words. */
function spoken(node: Node): string[] {
  const {role, name = '', disabled, description, children = []} = node;
  const more = [disabled && 'disabled', description].filter(Boolean).map((word) => `, ${String(word)}`);
  if (/^(?:link|button)$/.test(role)) return [`${role} "${name}"${more.join('')}`];
  if (/^(?:text|StaticText)$/.test(role)) return [name.trim()];
  const inside = children.flatMap(spoken);
  return /^(?:dialog|iframe)$/i.test(role) ? [`${role.toLowerCase()} "${name}"`, ...inside] : inside;
}

type Act = (el: CtaButtonElement, control: HTMLElement) => unknown;
const inShadow = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);

const STATES: [state: string, markup: string, tree: string[], act?: Act][] = [
  ['soon', `<cta-button opens="${SOON}">${LINK}</cta-button>`, ['Opens on January 1, 2999.']],
  ['open', `<cta-button>${LINK}</cta-button>`, ['link "Sign the letter"']],
  [
    'open, in a new tab',
    '<cta-button><a href="#a" target="_blank">Sign the letter</a></cta-button>',
    ['link "Sign the letter", opens in a new tab'],
  ],
  [
    'closed',
    `<cta-button closes="${PAST}" closed-href="#n">${LINK}</cta-button>`,
    ['Closed on January 1, 2020.', 'link "See what happened"'],
  ],
  ['won', `<cta-button state="won">${LINK}</cta-button>`, ['This campaign has won.']],
  ['lost', `<cta-button state="lost">${LINK}</cta-button>`, ['This campaign did not succeed.']],
  [
    'signed and remembered',
    `<cta-button remember="cta-tree">${LINK}</cta-button>`,
    // The last one is the line that says what has turned.
    ['Thank you for signing.', 'button "Tell others"', 'button "I have not signed"', 'Thank you for signing.'],
    (el) => el.signed(),
  ],
  [
    'pending',
    `<cta-button>${BUTTON}</cta-button>`,
    ['button "Sign the letter", disabled'],
    (el, control) => {
      el.addEventListener('cta-activate', (event) => event.waitUntil(new Promise(() => undefined)));
      control.click();
    },
  ],
  [
    'after a wait that failed',
    `<cta-button>${BUTTON}</cta-button>`,
    ['button "Sign the letter"', 'That did not work. Please try again.'],
    async (el, control) => {
      el.addEventListener('cta-activate', (event) => event.waitUntil(Promise.reject(new Error('no'))));
      control.click();
      await until(() => inShadow(el, '[part="status"]'));
    },
  ],
  [
    'with the ways to hand something on',
    '<cta-button action="share" networks="mail; Bluesky">Tell others</cta-button>',
    ['button "Tell others"', 'link "Email"', 'link "Bluesky (opens in a new tab)"', 'button "Copy link"'],
    async (el, control) => {
      control.click();
      await until(() => inShadow(el, '[part="ways"] a'));
    },
  ],
  [
    'with the number of those who have signed, and the deadline',
    `<cta-button proof calendar closes="${SOON}">${LINK}</cta-button><petition-counter count="12345" hidden></petition-counter>`,
    ['link "Sign the letter"', 'Join', '12,345', 'others', 'button "Add the deadline to your calendar"'],
    (el) => until(() => inShadow(el, '[part="proof"] bdi')),
  ],
];

describe('what assistive technology gets of <cta-button>', () => {
  expectQuietConsole();

  before(() => setViewport({width: 800, height: 600}));
  // Without a sheet of the browser's own, as on most computers.
  before(() => Object.defineProperty(navigator, 'share', {configurable: true, value: undefined}));
  after(() => Reflect.deleteProperty(navigator, 'share'));
  afterEach(() => localStorage.clear());

  for (const [state, markup, tree, act] of STATES) {
    it(`is just what there is to do and to know, and axe finds nothing: ${state}`, async () => {
      const page = await fixture<HTMLElement>(`<div lang="en-US">${markup}</div>`);
      const el = page.querySelector<CtaButtonElement>('cta-button')!;
      await el.updateComplete;
      await act?.(el, el.querySelector<HTMLElement>('a, button') ?? inShadow(el, '.control')!);
      await el.updateComplete;
      if (isChromium) {
        const all = (await a11ySnapshot({})) as unknown as Node;
        expect(spoken(all).filter(Boolean)).to.deep.equal(tree);
      }
      await expect(el).to.be.accessible();
    });
  }
});
