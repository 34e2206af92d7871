// What a page does once its own form has been sent.
document.querySelector('#remembered').addEventListener('cta-activate', (event) => event.target.signed());
