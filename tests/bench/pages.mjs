import {createServer} from 'node:http';
import {contentOf, filesOf} from './build.mjs';
import {widgets} from './contenders.mjs';
import {letter, paragraphs, petition} from './content.mjs';

const STYLE = `
  body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 sans-serif }
  body.grid { display: grid; grid-template-columns: repeat(5, 1fr); max-width: none; margin: 0; gap: 0 1rem; align-items: start }`;

/** A news post with one widget of each kind. */
function post(contender) {
  const [first, second, third] = letter.paragraphs.map((words) => paragraphs([words]));
  const [excerpt, button, counter] = ['excerpt', 'button', 'counter'].map((kind) => widgets(contender, kind, 1));
  return `<h1>Who looks after the river?</h1>${first}${excerpt}${second}${counter}${button}${third}${first}${second}`;
}

/** A page that stands there without the script of its contender, or with it, when `script` is its address. */
function page(contender, {kind, number, script}) {
  const sheets = filesOf(contender).filter((name) => name.endsWith('.css'));
  const links = sheets.map((name) => `<link rel="stylesheet" href="/built/${name}">`).join('');
  const body =
    kind === 'post' ? post(contender) : widgets(contender, kind, Number(number), `/count/${contender.key}.json`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>${STYLE}</style>${links}${script ? `<script async src="${script}"></script>` : ''}</head>
<body${kind === 'counter' ? ' class="grid"' : ''}>${body}</body></html>`;
}

const TYPES = {js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8', json: 'application/json'};

/**
 * Serves the pages and what they load; nothing may be kept in a cache.
 *
 * @returns `readsOf` tells how often the one address was read that all counters of a contender read.
 */
export async function serve(contenders) {
  const reads = new Map();

  function answer({pathname, searchParams}) {
    const asked = Object.fromEntries(searchParams);
    if (pathname === '/page') return ['html', page(contenders.get(asked.of), asked)];
    if (pathname === '/embed') return ['html', contenders.get('iframes').embed(asked.kind, asked.src)];
    if (pathname.startsWith('/count/')) {
      reads.set(pathname, (reads.get(pathname) ?? 0) + 1);
      return ['json', JSON.stringify({count: petition.count})];
    }
    const name = pathname.replace('/built/', '');
    return [name.split('.').pop(), contentOf(name)];
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const send = () => {
      try {
        const [type, content] = answer(url);
        response.writeHead(200, {'Content-Type': TYPES[type], 'Cache-Control': 'no-store'}).end(content);
      } catch (error) {
        response.writeHead(404).end(String(error));
      }
    };
    setTimeout(send, Number(url.searchParams.get('after') ?? 0));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    readsOf: ({key}) => reads.get(`/count/${key}.json`) ?? 0,
    urlOf: (contender, values) => `${origin}/page?${new URLSearchParams({of: contender.key, ...values})}`,
    scriptOf: ({key}) => `${origin}/built/${key}.js`,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
