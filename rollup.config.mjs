import {readdirSync, rmSync} from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import {alikeTogether} from './scripts/rollup-alike-together.mjs';
import {bringStrings} from './scripts/rollup-bring-strings.mjs';
import {laterBeside} from './scripts/rollup-later-beside.mjs';
import {minifyLit} from './scripts/rollup-minify-lit.mjs';
import {bareLiterals, ownGlobals} from './scripts/rollup-own-globals.mjs';
import {ownRenderer} from './scripts/rollup-own-renderer.mjs';
import {publicFields} from './scripts/rollup-public-fields.mjs';
import {staticProperties} from './scripts/rollup-static-properties.mjs';

rmSync('dist', {recursive: true, force: true});

const typescript = (target) => esbuild({target, tsconfig: 'tsconfig.json'});

// Lit's production build is asked for by name, because NODE_ENV=development in the shell would choose the other one.
const resolveModules = () => resolve({extensions: ['.ts', '.js'], exportConditions: ['production']});

const modulesIn = (folder) => readdirSync(`src/${folder}`).map((file) => `src/${folder}/${file}`);

const failOnWarning = (warning) => {
  throw new Error(warning.message);
};

/**
 * The very first line of the script tag: V8 (Chromium since 136) then compiles all of its functions beside the main thread, while the
 * script arrives, instead of one by one when the first element calls them. What a page shows first runs most of them, and compiling
 * late was half of the time that the script took until then. To other browsers it is a comment.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

// ASCII only, because a page in another encoding than UTF-8 reads the script in its own.
const terse = ({format, ...options} = {}) =>
  terser({
    ecma: 2020,
    compress: {passes: 5, unsafe_arrows: true},
    format: {ascii_only: true, comments: false, ...format},
    ...options,
  });

/** The script tag: one file with Lit inside. It declares nothing outside itself, so it is a classic script and a module alike. */
const scriptTag = {
  input: 'src/bundle.ts',
  // Page optimizers with old minifiers cannot read #private names or class fields, hence the two steps down.
  plugins: [
    laterBeside(),
    ownRenderer(),
    resolveModules(),
    alikeTogether(),
    typescript('es2022'),
    staticProperties(),
    publicFields(),
    typescript('es2021'),
    ownGlobals(),
    minifyLit(),
  ],
  output: {
    file: 'dist/open-letter-widgets.js',
    format: 'iife',
    sourcemap: true,
    plugins: [terse({format: {preamble: COMPILE_AT_ONCE}}), bareLiterals()],
  },
  onwarn: failOnWarning,
};

/** What the script tag loads on first use, each feature by itself: it shares nothing with the script tag but what it is handed. */
const later = modulesIn('later').map((input) => ({
  input,
  plugins: [resolveModules(), typescript('es2021')],
  output: {dir: 'dist/later', format: 'es', sourcemap: true, plugins: [terse({module: true})]},
  onwarn: failOnWarning,
}));

const languages = readdirSync('src/strings')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => !['en', 'strings'].includes(name));

/** A script for each language but English, to stand beside the script tag. */
const languageTags = languages.map((tag) => ({
  input: `bring-${tag}`,
  plugins: [bringStrings(), resolveModules(), typescript('es2021')],
  output: {file: `dist/strings/${tag}.js`, format: 'iife', sourcemap: true, plugins: [terse()]},
  onwarn: failOnWarning,
}));

/** npm: every module by itself, Lit left to the application. */
const modules = {
  input: ['src/index.ts', ...modulesIn('define'), ...modulesIn('strings')],
  external: /^lit($|\/)/,
  plugins: [resolveModules(), typescript('es2022'), minifyLit()],
  output: {dir: 'dist/esm', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true},
  onwarn: failOnWarning,
};

/** The command: one file that needs nothing but Node. */
const command = {
  input: 'src/campaign/command.mjs',
  external: /^node:/,
  plugins: [resolveModules(), typescript('es2022')],
  output: {file: 'dist/command.js', format: 'es'},
  onwarn: failOnWarning,
};

export default [scriptTag, ...later, ...languageTags, modules, command];
