// What a page that loads more of itself does: it inserts plain HTML after the widgets' script has run.
document.querySelector('#insert').addEventListener('click', (event) => {
  event.target.parentElement.insertAdjacentHTML(
    'afterend',
    `<blockquote data-widget="letter-excerpt" data-href="../letter.html" data-author="The passengers">
       <p>Some will say that a bridge would be better. Perhaps it would. We have been promised a bridge in 1926, in 1961 and in 1998, and each time the ferry took the surveyors across.</p>
     </blockquote>`,
  );
});
