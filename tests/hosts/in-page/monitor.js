// The first script of every page: notices whatever a visitor's developer tools would show. It leaves no global; what it notices
// goes to the frame's element where the frame is of our origin, and to the parent as a message where it is not.
(function () {
  var ownKeys = Reflect.ownKeys;
  var places = [
    window,
    Symbol,
    Object.prototype,
    Function.prototype,
    Array.prototype,
    String.prototype,
    Promise.prototype,
  ];
  places.push(
    Node.prototype,
    Document.prototype,
    Element.prototype,
    HTMLElement.prototype,
    Event.prototype,
    history,
    navigator,
  );

  /** All names in the places where a script might leave one. */
  function listNames() {
    var names = [];
    for (var i = 0; i < places.length; i++) {
      var keys = ownKeys(places[i]);
      for (var j = 0; j < keys.length; j++) {
        // Frames of a page are its globals too, by number.
        if (!/^\d+$/.test(String(keys[j]))) names[names.length] = i + ' ' + String(keys[j]);
      }
    }
    return names;
  }

  var seen = {complaints: [], listNames: listNames, names: listNames()};
  var frame = null;
  try {
    frame = window.frameElement;
  } catch {
    // The frame has no origin.
  }
  if (frame) frame.hostPage = seen;

  function complain(text) {
    seen.complaints.push(text);
    if (!frame) window.parent.postMessage({complaint: text}, '*');
  }

  window.addEventListener('error', function (event) {
    complain('error: ' + (event.message || 'a resource did not load: ' + (event.target.src || event.target.href)));
  });
  window.addEventListener('unhandledrejection', function (event) {
    complain('rejection: ' + String((event.reason && event.reason.stack) || event.reason));
  });
  document.addEventListener('securitypolicyviolation', function (event) {
    complain('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
  if (window.ReportingObserver) {
    new ReportingObserver(
      function (reports) {
        reports.forEach(function (report) {
          complain('report: ' + JSON.stringify(report.body));
        });
      },
      {types: ['csp-violation'], buffered: true},
    ).observe();
  }
  ['log', 'info', 'debug', 'warn', 'error', 'trace', 'table', 'dir'].forEach(function (name) {
    console[name] = function () {
      complain('console.' + name + ': ' + Array.prototype.map.call(arguments, String).join(' '));
    };
  });
})();
