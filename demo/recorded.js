// Sends the reads of three petition platforms to the recordings that the demo server keeps, so
// that the demo needs no network. Leave this script out and the pages read the real petitions.
(function () {
  if (typeof window.fetch !== 'function') return;

  const recordedHosts = ['petition.parliament.uk', 'petitions.senedd.wales', 'eci.ec.europa.eu'];
  const realFetch = window.fetch;

  /** The recording of what is about to be read, or null for all that is none of ours. */
  function recordingOf(input) {
    let url;
    try {
      url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    } catch {
      return null;
    }
    return recordedHosts.includes(url.host) ? `/recorded/${url.host}${url.pathname}${url.search}` : null;
  }

  window.fetch = function (input, init) {
    const recording = recordingOf(input);
    if (recording === null) return realFetch.apply(this, arguments);
    if (location.protocol === 'file:')
      return Promise.reject(new TypeError('A page opened from disk has no recordings.'));
    return realFetch.call(window, input instanceof Request ? new Request(recording, input) : recording, init);
  };
})();
