import {once} from 'node:events';
import {createServer} from 'node:http';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {startDevServer} from '@web/dev-server';
import {answers} from './answers.mjs';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const FIRST_PORT = 8000;
const LAST_PORT = 8099;

/** What the demo is made of; the rest of the project is nobody's business, on this machine too. */
const SERVED = ['/demo/', '/dist/'];

async function onlyServed(ctx, next) {
  let path;
  try {
    path = posix.normalize(decodeURIComponent(ctx.path));
  } catch {
    return;
  }
  if (SERVED.some((folder) => path.startsWith(folder))) await next();
}

/** Listens on this machine only, at the first of the ports that is free. */
async function listen(server, ports) {
  for (const port of ports) {
    server.listen(port, 'localhost');
    try {
      await once(server, 'listening');
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`Every port from ${ports[0]} to ${ports.at(-1)} is taken.`);
}

/**
 * Serves the project with the demo's answers, and nothing else: no browser is opened, no file is
 * rewritten or watched.
 *
 * @param {{port?: number, now?: () => number}} [options] Without `port`, 8000 or the next free one; 0 is any free port.
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function serve({port, now} = {}) {
  // The development server takes "localhost" to mean every network interface, so it is asked for
  // its middleware only, and the listening is done here.
  const devServer = await startDevServer({
    config: {
      rootDir: projectRoot,
      port: 0,
      middlewareMode: true,
      injectWebSocket: false,
      disableFileWatcher: true,
      middleware: [answers({now}), onlyServed],
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
  });
  const server = createServer(devServer.koaApp.callback());
  const ports =
    port === undefined ? Array.from({length: LAST_PORT - FIRST_PORT + 1}, (_, i) => FIRST_PORT + i) : [port];
  const boundPort = await listen(server, ports);

  return {
    url: `http://localhost:${boundPort}`,
    async stop() {
      server.close();
      // A browser keeps its connections open, and the server would wait for them.
      server.closeAllConnections();
      await devServer.stop();
    },
  };
}

/** The port named by the environment, if it names one. */
function portFrom(text) {
  const port = Number(text);
  return text && Number.isInteger(port) && port >= 0 && port < 65536 ? port : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const {url, stop} = await serve({port: portFrom(process.env.PORT)});
    console.log(`The demo is at ${url}/demo/ (Ctrl+C stops it)`);
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, async () => {
        await stop();
        process.exit(0);
      });
    }
  } catch (error) {
    console.error(`The demo cannot be served: ${error.message}`);
    process.exitCode = 1;
  }
}
