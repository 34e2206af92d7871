import {expectUpdates, expectWidgets, tracesOf} from './check.js';

// Checks a page from inside, where its frame has no origin and so cannot be looked into.
void (async () => {
  try {
    await expectWidgets(window, {});
    await expectUpdates(window, {});
    parent.postMessage({traces: tracesOf(window)}, '*');
  } catch (error) {
    parent.postMessage({problem: String(error)}, '*');
  }
})();
