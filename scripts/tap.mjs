/**
 * Test runner plugin with the command 'tap': touches the screen at a point of the page, as a finger does.
 *
 *     const tapped = await executeServerCommand('tap', [x, y]);
 *
 * Answers false where the browser's driver has no finger that can be relied on, so that a test can skip itself: Firefox makes a
 * double tap of what several tests do one after the other, and WebKit's has none.
 */
export function tapPlugin() {
  return {
    name: 'tap',
    async executeCommand({command, payload, session}) {
      if (command !== 'tap') return undefined;
      if (session.browser.name !== 'Chrome') return false;
      const [x, y] = payload;
      await session.browser.getPage(session.id).touchscreen.tap(x, y);
      return true;
    },
  };
}
