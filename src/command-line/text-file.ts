import { readFileSync } from 'node:fs';

/**
 * The text of a file, without the mark that spreadsheets put before it.
 * @throws Error in Vietnamese: no such file, or not to be read
 */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ENOENT' ? `Không có tệp ${file}.` : `Không đọc được tệp ${file} (${code}).`);
  }
}
