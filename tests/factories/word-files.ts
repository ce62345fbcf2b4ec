import { lyingZip } from './hostile-workbooks.ts';

export type Part = readonly [path: string, content: string | Buffer];

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A Word document of these tables; `more` parts come beside the document. */
export function wordFile(tables: readonly (readonly (readonly string[])[])[], more: readonly Part[] = []): Buffer {
  return wordOf(tables.map(tableXml).join('<w:p><w:r><w:t>Giữa hai bảng</w:t></w:r></w:p>'), more);
}

/** A Word document with this inside of its body. */
export function wordOf(body: string, more: readonly Part[] = []): Buffer {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`;
  const parts: Part[] = [['[Content_Types].xml', TYPES], ['word/document.xml', document], ...more];
  return lyingZip(parts.map(([path, content]) => ({ path, bytes: Buffer.from(content) })));
}

export const tableXml = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => cellXml(text)).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A cell; its text in two runs, as Word likes to write it. */
export function cellXml(text: string, properties = ''): string {
  const half = Math.floor(text.length / 2);
  const run = (piece: string) => `<w:r><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text.slice(0, half))}${run(text.slice(half))}</w:p></w:tc>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
