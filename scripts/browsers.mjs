import {existsSync, readdirSync} from 'node:fs';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';
import {unpackChromium} from './packaged-chromium.mjs';

/**
 * The Chromium to test in: $CHROME_PATH, else an installed Chrome, Chromium or Edge, else the one that came with npm install.
 * Nothing is installed on the system.
 */
export function findChromium() {
  const installed = process.env.CHROME_PATH || onPath(CHROMIUM_COMMANDS) || inUsualPlaces(CHROMIUM_APPS, CHROMIUM_EXES);
  const browser = installed ? {executablePath: installed, args: [], env: {}} : unpackChromium();
  if (!browser) return undefined;

  // Chromium's sandbox does not work for root, and neither does it for the unpacked browser, which nobody made setuid.
  const withoutSandbox = process.getuid?.() === 0 || !installed;
  const args = ['--disable-component-update', '--disable-quic', '--disable-dev-shm-usage'];
  if (withoutSandbox) args.push('--no-sandbox');
  return {...browser, args};
}

/** Path of the Firefox to test in: $FIREFOX_PATH, else an installed one. */
export function findFirefox() {
  return process.env.FIREFOX_PATH || onPath(FIREFOX_COMMANDS) || inUsualPlaces(FIREFOX_APPS, FIREFOX_EXES);
}

/** Paths of what WebKitGTK needs to be driven, or undefined when a piece is missing. Linux only. */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver']);
  const miniBrowser = findMiniBrowser();
  const xvfb = onPath(['Xvfb']);
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (!driver || !miniBrowser || !(hasDisplay || xvfb)) return undefined;
  return {driver, miniBrowser, xvfb: hasDisplay ? undefined : xvfb};
}

// Google's own first, because chromium-browser on Ubuntu may be a stub that only asks to install a snap.
const CHROMIUM_COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
const CHROMIUM_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `${app}.app/Contents/MacOS/${app}`);
const CHROMIUM_EXES = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const FIREFOX_COMMANDS = ['firefox-esr', 'firefox'];
const FIREFOX_APPS = ['Firefox.app/Contents/MacOS/firefox'];
const FIREFOX_EXES = ['Mozilla Firefox/firefox.exe'];
const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];

function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return firstOf(commands, folders);
}

function inUsualPlaces(macApps, windowsExes) {
  const {PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, LOCALAPPDATA} = process.env;
  if (process.platform === 'darwin') return firstOf(macApps, ['/Applications', join(homedir(), 'Applications')]);
  if (process.platform !== 'win32') return undefined;
  return firstOf(windowsExes, [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].filter(Boolean));
}

const firstOf = (names, folders) =>
  names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);

function findMiniBrowser() {
  // It stands in a folder named after the version of WebKitGTK; the newest sorts last.
  const versions = LIBRARY_FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^webkit2?gtk-/.test(name))
      .sort()
      .reverse()
      .map((name) => join(folder, name)),
  );
  return firstOf(['MiniBrowser'], versions);
}
