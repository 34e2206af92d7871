// Stands between the host's scripts and ours: what has a name by now is the host's.
(function () {
  try {
    var page = window.frameElement.hostPage;
    page.names = page.listNames();
  } catch {
    // The frame has no origin.
  }
})();
