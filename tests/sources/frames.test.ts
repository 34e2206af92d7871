import {expect, waitUntil} from '@open-wc/testing';

/** What a frame tells this page. */
interface Told {
  readonly name: string;
  readonly request?: string;
  readonly count?: number;
  readonly reason?: string;
}

/** A page of this site with a counter, whose network is written down. */
function page(name: string, address: string, prelude: string): string {
  return `<!doctype html><script>
    const tell = (what) => parent.postMessage({name: '${name}', ...what}, '*');
    window.fetch = async (request) => {
      tell({request});
      return new Response('{"count": 5}');
    };
    ${prelude}
  </script><script type="module">
    import {petitionSource} from '/src/sources/petition-source.ts';
    const {source} = petitionSource({src: '${address}', base: '${address}'});
    source(new AbortController().signal, {next: ({count}) => tell({count}), fail: (reason) => tell({reason})});
  </script>`;
}

const REFUSED = `
  Object.defineProperty(navigator, 'locks', {value: {request: () => Promise.reject(new DOMException('', 'SecurityError'))}});
  window.BroadcastChannel = class { constructor() { throw new DOMException('', 'SecurityError'); } };
  for (const trouble of ['error', 'unhandledrejection']) addEventListener(trouble, () => tell({reason: trouble}));
`;

let addresses = 0;

/** Opens frames of this site, one when the other has its number. */
function openFrames() {
  const address = `https://campaign.example/frames/${++addresses}/${Date.now()}.json`;
  const told: Told[] = [];
  const frames = new Set<HTMLIFrameElement>();
  const hear = ({data}: MessageEvent<Told>) => {
    if (data.name) told.push(data);
  };
  addEventListener('message', hear);
  return {
    address,
    told,
    async open(name: string, prelude = '') {
      const frame = document.createElement('iframe');
      frame.srcdoc = page(name, address, prelude);
      document.body.append(frame);
      frames.add(frame);
      await waitUntil(() => told.some((one) => one.name === name && one.count === 5), `a number in ${name}`, {
        timeout: 8000,
      });
      return frame;
    },
    close() {
      removeEventListener('message', hear);
      for (const frame of frames) frame.remove();
    },
  };
}

describe('two pages of a site in a real browser', () => {
  it('read once, and hand the lock on when one is closed', async () => {
    const {address, told, open, close} = openFrames();
    const mine = (locks: LockInfo[] = []) => locks.filter(({name}) => name?.includes(address)).length;
    const count = async () => {
      const {held, pending} = await navigator.locks.query();
      return [mine(held), mine(pending)];
    };
    try {
      const frame = await open('first');
      await open('second');
      expect(told.filter(({request}) => request)).to.deep.equal([{name: 'first', request: address}]);
      expect(await count()).to.deep.equal([1, 1]);

      frame.remove();
      let now = await count();
      await waitUntil(async () => (now = await count())[1] === 0, 'the lock in the second page');
      expect(now).to.deep.equal([1, 0]);
    } finally {
      close();
    }
  });

  it('read each by itself where the browser refuses, and nothing is thrown', async () => {
    const {told, open, close} = openFrames();
    try {
      await open('first', REFUSED);
      await open('second', REFUSED);
      expect(told.filter(({request}) => request)).to.have.length(2);
      expect(told.filter(({reason}) => reason)).to.be.empty;
    } finally {
      close();
    }
  });
});
