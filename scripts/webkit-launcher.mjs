import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {WebKitPage} from './webkit-page.mjs';

const DRIVER_START_MS = 10_000;
const DRIVER_RETRY_MS = 100;
const COMMAND_TIMEOUT_MS = 60_000;

/**
 * Runs tests in WebKitGTK's MiniBrowser through WebKitWebDriver, on a virtual display where there is no other.
 * @param {{driver: string, miniBrowser: string, xvfb?: string}} paths as found by findWebKit()
 */
export const webkitLauncher = (paths) => new WebKitLauncher(paths);

class WebKitLauncher {
  name = 'WebKit';
  // The test runner's own commands for keys, mouse and viewport ask only launchers of this type for a page.
  type = 'puppeteer';
  // One window, one page: a second page in it would be in the background and without focus.
  concurrency = 1;

  #paths;
  #processes = [];
  #starting;
  #driverUrl;
  #session;
  /** True once the window was given another size. */
  #isResized = false;
  #active = new Set();

  constructor(paths) {
    this.#paths = paths;
  }

  async startSession(id, url) {
    await (this.#starting ??= this.#start());
    // Without a window manager, a window that was resized has lost the focus for good; the next tests get another one.
    if (this.#isResized) {
      await this.#session('DELETE', '');
      await this.#openWindow();
    }
    this.#active.add(id);
    await this.#session('POST', '/url', {url});
  }

  isActive(id) {
    return this.#active.has(id);
  }

  getBrowserUrl() {
    return this.#session('GET', '/url');
  }

  async stopSession(id) {
    this.#active.delete(id);
    return {};
  }

  async startDebugSession() {
    throw new Error('WebKit cannot be debugged from here');
  }

  getPage() {
    return new WebKitPage(this.#session, () => (this.#isResized = true));
  }

  async stop() {
    await this.#session?.('DELETE', '').catch(() => {});
    for (const child of this.#processes.reverse()) child.kill();
  }

  async #start() {
    const {driver, xvfb} = this.#paths;
    const env = {...process.env};
    if (xvfb) env.DISPLAY = await this.#startDisplay(xvfb);

    const port = await freePort();
    this.#driverUrl = `http://127.0.0.1:${port}`;
    this.#processes.push(spawn(driver, [`--port=${port}`], {stdio: 'ignore', env}));
    await this.#driverReady();
    await this.#openWindow();
  }

  async #openWindow() {
    this.#isResized = false;
    const options = {binary: this.#paths.miniBrowser, args: ['--automation']};
    const capabilities = {alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options}};
    const {sessionId} = await this.#send('POST', '/session', {capabilities});
    this.#session = (method, path, body) => this.#send(method, `/session/${sessionId}${path}`, body);
    await this.#session('POST', '/timeouts', {script: COMMAND_TIMEOUT_MS, pageLoad: COMMAND_TIMEOUT_MS});
  }

  async #startDisplay(xvfb) {
    const options = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const child = spawn(xvfb, options, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    this.#processes.push(child);
    const [number] = await once(child.stdio[3], 'data');
    return `:${String(number).trim()}`;
  }

  async #driverReady() {
    for (let waited = 0; ; waited += DRIVER_RETRY_MS) {
      try {
        return await this.#send('GET', '/status');
      } catch (error) {
        if (waited >= DRIVER_START_MS) throw error;
        await sleep(DRIVER_RETRY_MS);
      }
    }
  }

  async #send(method, path, body = {}) {
    const payload = method === 'POST' ? {body: JSON.stringify(body)} : {};
    const response = await fetch(this.#driverUrl + path, {method, ...payload});
    const {value} = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return port;
}
