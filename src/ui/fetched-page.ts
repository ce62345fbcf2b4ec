const rulesElement = /<style[^>]* data-rules=""[^>]*>([^<]*)<\/style>/;

/**
 * Reads a page fetched by a script and makes its style rules valid here: its
 * nonce is another than this document's, so the policy would block the element;
 * the text is taken as a constructed sheet instead.
 */
export function readPage(html: string): Document {
  const rules = rulesElement.exec(html)?.[1];
  if (rules) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }
  return new DOMParser().parseFromString(html.replace(rulesElement, ''), 'text/html');
}
