/**
 * Reads a page fetched by a script and makes its style rules valid here: its
 * nonce is another than this document's, so the policy would block the element;
 * the text is taken as a constructed sheet instead.
 */
export function readPage(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rules = page.querySelector('style[data-rules]')?.textContent;
  if (rules) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }
  return page;
}
