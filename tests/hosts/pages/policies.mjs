import {BUNDLE, BUTTON, EXCERPT, MARK, MONITOR, SCRIPT, WIDGETS} from './parts.mjs';

const policy = (text) => ({headers: {'Content-Security-Policy': text}});
const app = '<script src="/hosts/app/lit-app.js"></script>';
const APP = '<host-app name="reader"></host-app>';
const TRUSTED = "require-trusted-types-for 'script'";

/** The host's own application lives. */
function expectApp({document}) {
  const said = document.querySelector('host-app').shadowRoot?.textContent.trim();
  if (said !== 'Hello reader') throw new Error(`the host’s own application says ${said}`);
}

const INSIDE = '<script src="/hosts/inside.js"></script>';
const nonce = (script) => script.replaceAll('<script ', '<script nonce="r4nd0m" ');

/** Pages whose own Lit application lives beside ours, in either order. */
const withApp = (name, text) => [
  {name: `${name}, its own Lit application before us`, ...policy(text), head: app, body: WIDGETS + APP, act: expectApp},
  {
    name: `${name}, its own Lit application after us`,
    ...policy(text),
    body: WIDGETS + APP,
    tail: app,
    act: expectApp,
    hostNames: /(lit|reactive)\w+Versions|litPropertyMetadata|Symbol\(|metadata/,
  },
];

/** @type {readonly import('./parts.mjs').Condition[]} */
export default [
  {
    name: 'nothing but our script and the count',
    ...policy("default-src 'none'; script-src 'self'; connect-src 'self'"),
  },
  {
    name: 'nothing but our script',
    ...policy("default-src 'none'; script-src 'self'"),
    body: `<petition-counter count="12345">many people have signed</petition-counter>${BUTTON}${EXCERPT}`,
  },
  {
    name: 'nothing but our script, and neither frames nor forms nor bases',
    ...policy(
      "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; worker-src 'none'; frame-src 'none'",
    ),
  },
  {name: 'no styles', ...policy("style-src 'none'")},
  {name: 'styles from files', ...policy("style-src 'self'")},
  {name: 'no style attributes', ...policy("style-src-attr 'none'; style-src-elem 'self'")},
  {name: 'no pictures, fonts or media', ...policy("img-src 'none'; font-src 'none'; media-src 'none'")},
  {name: 'scripts from files', ...policy("script-src 'self'")},
  {
    name: 'scripts with a nonce',
    ...policy("script-src 'nonce-r4nd0m'"),
    whole: nonce(
      `<!doctype html><html lang="en"><head><title>A page</title>${MONITOR}${MARK}${SCRIPT}</head><body>${WIDGETS}</body></html>`,
    ),
  },
  {
    name: 'scripts with a nonce and what they add',
    ...policy("script-src 'nonce-r4nd0m' 'strict-dynamic'; object-src 'none'; base-uri 'none'"),
    whole: nonce(
      `<!doctype html><html lang="en"><head><title>A page</title>${MONITOR}${MARK}<script >document.head.append(Object.assign(document.createElement('script'), {src: '${BUNDLE}'}))</script></head><body>${WIDGETS}</body></html>`,
    ),
  },
  {name: 'scripts, but none in attributes', ...policy("script-src-attr 'none'; script-src-elem 'self'")},
  {name: 'everything', ...policy("default-src * 'unsafe-inline' 'unsafe-eval' data: blob:")},
  {name: 'connections to ourselves', ...policy("connect-src 'self'")},
  {name: 'no frames and no workers', ...policy("frame-src 'none'; worker-src 'none'; child-src 'none'")},
  {
    name: 'a policy in a meta element before the script',
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'" />`,
  },
  {
    name: 'a policy in a meta element after the script',
    tail: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'" />`,
    script: `${SCRIPT}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'; ${TRUSTED}; trusted-types 'none'" />`,
  },
  {name: 'two policies at once', headers: {'Content-Security-Policy': "default-src 'self', style-src 'none'"}},
  {
    name: 'reports only: nothing but our script and the count',
    headers: {'Content-Security-Policy-Report-Only': "default-src 'none'; script-src 'self'; connect-src 'self'"},
  },
  {
    name: 'reports only: no policy for trusted types',
    headers: {'Content-Security-Policy-Report-Only': `${TRUSTED}; trusted-types 'none'`},
  },

  {name: 'trusted types: a list that names the host’s', ...policy('trusted-types host')},
  {name: 'trusted types: a list that names nobody', ...policy("trusted-types 'none'")},
  {name: 'trusted types: an empty list', ...policy('trusted-types')},
  {name: 'trusted types: required', ...policy(TRUSTED)},
  {name: 'trusted types: required, a list that names nobody', ...policy(`${TRUSTED}; trusted-types 'none'`)},
  {name: 'trusted types: required, a list that names the host’s', ...policy(`${TRUSTED}; trusted-types host`)},
  {name: 'trusted types: required, any name once', ...policy(`${TRUSTED}; trusted-types *`)},
  {name: 'trusted types: required, any name, also twice', ...policy(`${TRUSTED}; trusted-types * 'allow-duplicates'`)},
  {
    name: 'trusted types: required, and a default that refuses',
    ...policy(`${TRUSTED}; trusted-types default`),
    head: `<script>trustedTypes.createPolicy('default', {createHTML: () => null, createScript: () => null, createScriptURL: () => null})</script>`,
  },
  {
    name: 'trusted types: required, and a default that throws',
    ...policy(`${TRUSTED}; trusted-types default`),
    head: `<script>trustedTypes.createPolicy('default', {createHTML() { throw new Error('html') }})</script>`,
  },
  {
    name: 'trusted types: required, nothing else allowed',
    ...policy(`default-src 'none'; script-src 'self'; connect-src 'self'; ${TRUSTED}; trusted-types 'none'`),
  },
  {name: 'trusted types: lit-html', ...policy('trusted-types lit-html')},
  ...withApp('trusted types: lit-html', 'trusted-types lit-html'),
  ...withApp('trusted types: lit-html, required', `${TRUSTED}; trusted-types lit-html`),
  ...withApp('trusted types: lit-html and others, required', `${TRUSTED}; trusted-types host lit-html`),
  ...withApp('no policy', "object-src 'none'"),

  {name: 'a sandbox of its own with an origin', ...policy('sandbox allow-scripts allow-same-origin')},
  {name: 'a sandboxed page without an origin', ...policy('sandbox allow-scripts'), alone: true, tail: INSIDE},
  {name: 'a sandboxed frame without an origin', frame: {sandbox: 'allow-scripts'}, alone: true, tail: INSIDE},
  {
    name: 'a sandboxed frame that allows nothing but scripts, under a policy',
    frame: {sandbox: 'allow-scripts'},
    ...policy(`${TRUSTED}; trusted-types 'none'; style-src 'none'`),
    alone: true,
    tail: INSIDE,
  },
  {
    name: 'a frame with all features refused',
    frame: {
      allow: "clipboard-write 'none'; web-share 'none'; fullscreen 'none'",
      referrerpolicy: 'no-referrer',
      loading: 'eager',
    },
  },
  {
    name: 'permissions: none',
    headers: {
      'Permissions-Policy':
        'clipboard-write=(), clipboard-read=(), web-share=(), geolocation=(), storage-access=(), unload=(), sync-xhr=()',
    },
  },
  {
    name: 'isolation between origins',
    headers: {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Origin-Agent-Cluster': '?1',
    },
  },
  {
    name: 'no referrers and no guesses',
    headers: {'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff', 'X-DNS-Prefetch-Control': 'off'},
  },
  {name: 'document policy', headers: {'Document-Policy': 'force-load-at-top'}},
];
