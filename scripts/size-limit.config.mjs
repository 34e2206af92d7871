// What each published file that a page can load may weigh at most, as brotli and as gzip. This is the one place for these
// ceilings; scripts/sizes.mjs measures by them, and fails where a file is missing here.

/** Files as a page loads them, below `dist/`: what they are, and the ceilings. */
const FILES = {
  'open-letter-widgets.js': ['the script tag: three elements, English, Lit’s core', '39.8 kB', '45.2 kB'],
  'strings/de.js': ['German beside it', '1.6 kB', '1.75 kB'],
  'later/calendar.js': ['on first use: the deadline for a calendar', '0.55 kB', '0.65 kB'],
  'later/check-quoting.js': ['– what is wrong with quoting, for `debug`', '1.55 kB', '1.7 kB'],
  'later/measure.js': ['– the page’s own analytics', '0.7 kB', '0.8 kB'],
  'later/networks.js': ['– networks a page named', '1.1 kB', '1.2 kB'],
  'later/proof.js': ['– who has signed, beside a button', '0.85 kB', '1 kB'],
  'later/quote-card.js': ['– the picture of a passage', '3.2 kB', '3.55 kB'],
  'later/sign-frame.js': ['– signing in place', '1.45 kB', '1.7 kB'],
  'later/sticky.js': ['– the button at the lower edge', '1.95 kB', '2.25 kB'],
  'later/verify.js': ['– whether a passage stands in the letter', '2.25 kB', '2.5 kB'],
  'later/ways.js': ['– ways to hand a link on', '1.35 kB', '1.5 kB'],
};

/** Modules as a bundler takes them from npm, below `dist/esm/`. Lit and what loads on first use do not count. */
const MODULES = {
  'index.js': ['npm, without Lit: all classes', '38.3 kB', '43.5 kB'],
  'define/letter-excerpt.js': ['– `<letter-excerpt>`', '15.9 kB', '17.7 kB'],
  'define/cta-button.js': ['– `<cta-button>`', '14.5 kB', '16.1 kB'],
  'define/petition-counter.js': ['– `<petition-counter>`', '19.5 kB', '21.7 kB'],
  'define/upgrade-markup.js': ['– plain HTML with `data-widget`', '0.7 kB', '0.8 kB'],
  'strings/de.js': ['– German', '1.5 kB', '1.6 kB'],
  'strings/en.js': ['– English, which the others hold already', '1.2 kB', '1.45 kB'],
};

const AS_IT_IS = {disablePlugins: ['@size-limit/esbuild']};
const WITHOUT_LIT = {ignore: ['lit', '../later/*', './campaign-readings.js']};

const entries = [
  ...Object.entries(FILES).map(([path, entry]) => ({path, entry, how: AS_IT_IS})),
  ...Object.entries(MODULES).map(([path, entry]) => ({path: `esm/${path}`, entry, how: WITHOUT_LIT})),
];

/** Two checks for each entry: brotli, then gzip. */
export default entries.flatMap(({path, entry: [name, brotli, gzip], how}) => [
  {name, path: `../dist/${path}`, limit: brotli, ...how},
  {name, path: `../dist/${path}`, limit: gzip, gzip: true, ...how},
]);
