import {setTimeout as sleep} from 'node:timers/promises';

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = {left: 0, middle: 1, right: 2};

const RESIZE_ATTEMPTS = 3;
const RESIZE_SETTLES_MS = 150;

/** As much of a puppeteer page as the test runner's commands use, in terms of WebDriver. Windows are never narrower than 447 px. */
export class WebKitPage {
  #session;
  #onResize;

  /**
   * @param {(method: string, path: string, body?: object) => Promise<unknown>} session sends one WebDriver command
   * @param {() => void} onResize is told when the window gets another size
   */
  constructor(session, onResize) {
    this.#session = session;
    this.#onResize = onResize;
  }

  isClosed() {
    return false;
  }

  url() {
    return '';
  }

  keyboard = {
    type: (text) => this.#keys([...text].flatMap((key) => [down(key), up(key)])),
    press: (keys) => {
      const pressed = keys.length > 1 ? keys.split('+') : [keys];
      return this.#keys([...pressed.map(down), ...pressed.reverse().map(up)]);
    },
    down: (key) => this.#keys([down(key)]),
    up: (key) => this.#keys([up(key)]),
  };

  mouse = {
    move: (x, y) => this.#pointer([moveTo(x, y)]),
    click: (x, y, {button = 'left'} = {}) => this.#pointer([moveTo(x, y), buttonDown(button), buttonUp(button)]),
    down: ({button = 'left'} = {}) => this.#pointer([buttonDown(button)]),
    up: ({button = 'left'} = {}) => this.#pointer([buttonUp(button)]),
    reset: () => this.#session('DELETE', '/actions'),
  };

  async setViewport({width, height}) {
    // Only the outer size can be set, and the frame round the page is known once a window has been drawn.
    for (let attempt = 0; attempt < RESIZE_ATTEMPTS; attempt++) {
      const [innerWidth, innerHeight] = await this.#evaluate('return [innerWidth, innerHeight]');
      if (innerWidth === width && innerHeight === height) return;
      const outer = await this.#session('GET', '/window/rect');
      const size = {width: outer.width + width - innerWidth, height: outer.height + height - innerHeight};
      this.#onResize();
      await this.#session('POST', '/window/rect', {x: 0, y: 0, ...size});
      await sleep(RESIZE_SETTLES_MS);
    }
  }

  emulateMediaFeatures() {
    throw new Error('WebKit cannot emulate media features');
  }

  emulateMediaType() {
    throw new Error('WebKit cannot emulate a media type');
  }

  async screenshot() {
    return Buffer.from(await this.#session('GET', '/screenshot'), 'base64');
  }

  #evaluate(script) {
    return this.#session('POST', '/execute/sync', {script, args: []});
  }

  #keys(actions) {
    return this.#session('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  #pointer(actions) {
    const mouse = {type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions};
    return this.#session('POST', '/actions', {actions: [mouse]});
  }
}

const down = (key) => ({type: 'keyDown', value: KEYS[key] ?? key});
const up = (key) => ({type: 'keyUp', value: KEYS[key] ?? key});
const moveTo = (x, y) => ({type: 'pointerMove', duration: 0, x, y});
const buttonDown = (button) => ({type: 'pointerDown', button: BUTTONS[button]});
const buttonUp = (button) => ({type: 'pointerUp', button: BUTTONS[button]});
