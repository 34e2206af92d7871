// Plays the server of one campaign: what stands in the editor is what the elements read at the address below. No server is
// needed, so this works in a page opened from disk too.
(function () {
  const published = '/campaigns/edited.json';
  const realFetch = window.fetch;
  const editor = () => document.querySelector('#document');
  let isOdd = false;

  window.fetch = function (input) {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.endsWith(published)) return realFetch.apply(this, arguments);
    report('Read at ' + new Date().toLocaleTimeString());
    // Pages read less and less often while an answer stays the same to the letter. Here each read is to come soon.
    isOdd = !isOdd;
    return Promise.resolve(new Response(editor().value + (isOdd ? '\n' : '')));
  };

  /** Says below the editor what has happened, and whether the document could be read. */
  function report(what) {
    let problem = '';
    try {
      JSON.parse(editor().value);
    } catch (error) {
      problem = ': this is no JSON, so nothing changes (' + error.message + ')';
    }
    document.querySelector('output').textContent = what + problem + '.';
  }

  addEventListener('DOMContentLoaded', () => {
    editor().addEventListener('input', () => report('Edited'));
    for (const button of document.querySelectorAll('.states button')) {
      button.addEventListener('click', () => {
        editor().value = editor().value.replace(/"state": *"\w*"/, '"state": "' + button.value + '"');
        report('Edited');
      });
    }
  });
})();
