import {expect} from '@open-wc/testing';

const NAMES = ['log', 'info', 'debug', 'warn', 'error'] as const;
/** In each test of a suite: fails when anything is said in the console, and names what was said and from where. */
export function expectQuietConsole(): void {
  const originals = NAMES.map((name) => console[name]);
  let said: string[] = [];

  beforeEach(() => {
    said = [];
    NAMES.forEach((name) => {
      console[name] = (...words: unknown[]) => {
        said.push(`${words.map(String).join(' ')} ${new Error().stack ?? ''}`);
      };
    });
  });

  afterEach(() => {
    NAMES.forEach((name, i) => (console[name] = originals[i]!));
    expect(said.join('\n'), 'console').to.equal('');
  });
}
