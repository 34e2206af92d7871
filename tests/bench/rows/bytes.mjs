import {contentOf, filesOf, weigh} from '../build.mjs';

const KINDS = ['excerpt', 'button', 'counter'];

/** All that an English page loads of a contender, as it comes over the wire. */
export const bytes = {
  isExact: true,
  cases: [{}],
  run({contender}) {
    const contents = filesOf(contender).map(contentOf);
    // Scripts are kept in the browser's cache for the next iframe; the document of each is another one.
    if (contender.embed) {
      contents.push(...KINDS.map((kind) => Buffer.from(contender.embed(kind, ''))), contentOf('floor.js'));
    }
    return weigh(contents);
  },
  figures: [
    {id: 'bytes-raw', title: 'all that loads, raw', unit: 'kB', of: ([{raw}]) => raw / 1000},
    {id: 'bytes-gzip', title: 'all that loads, gzip', unit: 'kB', of: ([{gzip}]) => gzip / 1000},
    {
      id: 'bytes-brotli',
      title: 'all that loads, brotli 11',
      unit: 'kB',
      aim: {most: 12},
      of: ([{brotli}]) => brotli / 1000,
    },
  ],
};
