/**
 * Test runner plugin with the command 'whole-tree': all that assistive technology gets of an element, quotations and figures
 * included, which the runner's own snapshot leaves out as not interesting.
 *
 *     const tree = await executeServerCommand('whole-tree', {selector: 'letter-excerpt'});
 *
 * Answers false where the browser cannot tell.
 */
export function wholeTreePlugin() {
  return {
    name: 'whole-tree',
    async executeCommand({command, payload, session}) {
      if (command !== 'whole-tree') return undefined;
      if (session.browser.name !== 'Chrome') return false;
      const page = session.browser.getPage(session.id);
      const root = await page.$(payload.selector);
      return page.accessibility.snapshot({root, interestingOnly: false});
    },
  };
}
