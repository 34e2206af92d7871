/**
 * Hides these paragraphs of the page, and shows again those that were hidden before and are not among them. What the page
 * itself hides is left alone.
 *
 * @param concealed - What is hidden by us; changed to what is hidden afterwards.
 */
export function conceal(paragraphs: readonly HTMLElement[], concealed: Set<HTMLElement>): void {
  for (const paragraph of [...concealed].filter((one) => !paragraphs.includes(one))) {
    paragraph.removeAttribute('hidden');
    paragraph.style.removeProperty('margin-block');
    if (!paragraph.getAttribute('style')) paragraph.removeAttribute('style');
    concealed.delete(paragraph);
  }
  for (const paragraph of paragraphs.filter((one) => !one.hasAttribute('hidden'))) {
    // With until-found, find-in-page and fragment links still reach the text, and the engine tells us when they do. It
    // keeps the margins of a paragraph, which would leave a gap for each.
    const canBeFound = 'onbeforematch' in paragraph;
    paragraph.setAttribute('hidden', canBeFound ? 'until-found' : '');
    if (canBeFound) paragraph.style.setProperty('margin-block', '0', 'important');
    concealed.add(paragraph);
  }
}
