/**
 * Test runner plugin with the command 'emulate-features': sets CSS media features such as forced-colors or prefers-contrast,
 * which the runner's own emulateMedia cannot. An empty payload resets them.
 *
 *     const emulated = await executeServerCommand('emulate-features', {'forced-colors': 'active'});
 *
 * Answers false where the browser cannot do it, so that a test can skip itself.
 */
export function emulateFeaturesPlugin() {
  // The emulation ends with the DevTools session that asked for it, therefore that session stays open.
  const devtools = new WeakMap();
  return {
    name: 'emulate-features',
    async executeCommand({command, payload, session}) {
      if (command !== 'emulate-features') return undefined;
      if (session.browser.name !== 'Chrome') return false;

      const page = session.browser.getPage(session.id);
      if (!devtools.has(page)) devtools.set(page, await page.createCDPSession());
      const features = Object.entries(payload ?? {}).map(([name, value]) => ({name, value}));
      await devtools.get(page).send('Emulation.setEmulatedMedia', {features});
      return true;
    },
  };
}
