// What is off, and why:
//   wc/guard-super-call: TypeScript knows that our base class has the lifecycle callbacks.
//   unbound-method: Lit binds the listeners of @event=${this.method} itself.
//   restrict-template-expressions for numbers: they are what template literals are for.
//   no-confusing-void-expression: `() => start()` and an early `return stop()` read well.
//   In tests: no-deprecated, because host pages do what has been deprecated for years; no-floating-promises, because chains of chai look like promises; no-unused-expressions, because chai asserts by
//   property; no-non-null-assertion, because a test that meets null fails as it should.

import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as webComponents} from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';

const ROOT = new URL('..', import.meta.url).pathname;

/** Members are hidden by the language. The exception is a decorated one, which legacy decorators need by an ordinary name. */
const privateByKeyword = {
  selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]:not(:has(> Decorator))',
  message: 'Write #name instead of private.',
};

export default defineConfig(
  globalIgnores(['dist', 'coverage', '.cache']),
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, lit['flat/recommended'], webComponents['flat/best-practice']],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', privateByKeyword],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      'wc/guard-super-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
    languageOptions: {globals: globals.browser, parserOptions: {projectService: true, tsconfigRootDir: ROOT}},
    settings: {wc: {elementBaseClasses: ['LitElement']}},
  },
  {files: ['src/**/*.ts'], rules: {'no-console': 'error'}},
  // Two versions on one page are worth a warning; nothing else is.
  {files: ['src/define/*.ts'], rules: {'no-console': ['error', {allow: ['warn']}]}},
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {files: ['**/*.mjs'], languageOptions: {globals: globals.node}},
  // Functions in these tests are run by the page they look at.
  {
    files: [
      'demo/**/*.js',
      'tests/bench/**/*.mjs',
      'tests/demo/**/*.mjs',
      'tests/hosts/**/*.{js,mjs}',
      'tests/package/bundle-*.test.mjs',
    ],
    // To write what stands there already makes the browser read it anew.
    rules: {'no-self-assign': 'off'},
    languageOptions: {globals: globals.browser},
  },
);
