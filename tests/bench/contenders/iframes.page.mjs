// What platforms call an embed code.

for (const place of document.querySelectorAll('[data-embed]')) {
  const frame = document.createElement('iframe');
  frame.src = `/embed?kind=${place.dataset.embed}&src=${place.dataset.src}`;
  frame.title = 'Petition';
  frame.style.cssText = 'display: block; inline-size: 100%; border: 0; block-size: 150px';
  place.replaceChildren(frame);
}

addEventListener('message', ({data, source}) => {
  const frame = [...document.querySelectorAll('iframe')].find(({contentWindow}) => contentWindow === source);
  if (frame) frame.style.blockSize = `${data}px`;
});
