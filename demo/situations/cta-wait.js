// Stands for a request to the page's own server.
const after = (seconds, act) => new Promise((done, fail) => setTimeout(() => act(done, fail), seconds * 1000));

const requests = {
  done: () => after(3, (done) => done()),
  failed: () => after(3, (done, fail) => fail(new Error('no answer'))),
  late: () => after(60, (done) => done()),
  link: () => after(3, (done) => done()),
};

document.addEventListener('cta-activate', (event) => {
  if (event.elementId === 'link') event.preventDefault();
  event.waitUntil(requests[event.elementId]());
});

document.querySelector('#link').addEventListener('cta-settled', (event) => event.target.signed());
