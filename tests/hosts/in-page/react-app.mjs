// A host that is made with React, in its strict mode: it makes everything, takes it away and makes it again.
import {createElement, StrictMode, useEffect, useState} from 'react';
import {createRoot} from 'react-dom/client';

function Page({src}) {
  const [clicks, setClicks] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setClicks((before) => before + 1), 20);
    return () => clearTimeout(timer);
  }, []);
  return createElement(
    'main',
    {'data-clicks': clicks},
    createElement('petition-counter', {src}, 'many people have signed'),
    createElement('cta-button', null, createElement('a', {href: '/sign'}, 'Sign the letter')),
    createElement(
      'letter-excerpt',
      {href: '/letter', author: 'Ana Quay'},
      createElement('blockquote', null, createElement('p', null, 'One.'), createElement('p', null, 'Two.')),
    ),
  );
}

const root = document.querySelector('#react');
createRoot(root).render(createElement(StrictMode, null, createElement(Page, {src: root.dataset.src})));
