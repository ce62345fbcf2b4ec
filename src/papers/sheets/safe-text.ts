const FORMULA = /^'*[=+\-@\t\r\n]/;

/**
 * Text of a cell that no spreadsheet takes for a formula, not even after it was saved as CSV: such a text gets an
 * apostrophe before it. `readText` takes it away again.
 */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `safeText`. */
export function readText(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
