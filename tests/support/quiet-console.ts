import {expect} from '@open-wc/testing';

const NAMES = ['log', 'info', 'debug', 'warn', 'error'] as const;
/** Where our own code and Lit's come from; the test runner and the browser's driver may talk in the same page. */
const OURS = /\/src\/|\/node_modules\/(?:@lit|lit)/;

/** In each test of a suite: fails when our code, or Lit because of it, says something in the console. */
export function expectQuietConsole(): void {
  const originals = NAMES.map((name) => console[name]);
  let said: string[] = [];

  beforeEach(() => {
    said = [];
    NAMES.forEach((name, i) => {
      console[name] = (...words: unknown[]) => {
        const {stack = ''} = new Error();
        if (OURS.test(stack)) said.push(words.map(String).join(' '));
        else originals[i]?.apply(console, words);
      };
    });
  });

  afterEach(() => {
    NAMES.forEach((name, i) => (console[name] = originals[i]!));
    expect(said.join('\n'), 'console').to.equal('');
  });
}
