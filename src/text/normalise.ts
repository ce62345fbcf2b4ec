/** Invisible characters that change how text reads or compares: zero width, direction marks, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;

/** Half surrogates cannot be stored as UTF-8; NUL is refused by PostgreSQL. */
const CONTROL_KEEPING_LINES = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;

/** Text of several lines as it is stored: NFC, line ends as `\n`, no control or invisible characters, trimmed. */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(CONTROL_KEEPING_LINES, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .trim();
}

/** Text of one line as it is stored: as `normaliseText`, with every run of white space become one space. */
export function normaliseLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ');
}
