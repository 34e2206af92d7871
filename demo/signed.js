// The page after the form: when it stands in a frame, it tells the page round it that its reader has signed.
if (parent !== self) parent.postMessage({type: 'petition-signed'}, '*');
