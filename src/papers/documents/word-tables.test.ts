import { describe, expect, it } from 'vitest';
import { lyingZip } from '#tests/factories/hostile-workbooks.ts';
import { cellXml, tableXml, wordFile, wordOf } from '#tests/factories/word-files.ts';
import { isWordDocument, readWordTables } from './read-word-tables.ts';

const link = (kind: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="http://x/relationships/${kind}" Target="${target}" TargetMode="External"/></Relationships>`;
const complaint = (bytes: Buffer) =>
  readWordTables(bytes).then(
    () => '',
    (error: Error) => error.message,
  );

describe('the tables of a Word document', () => {
  it('are read cell by cell, one table after the other', async () => {
    const tables = [
      [['a', 'b']],
      [
        ['STT', 'Tiêu chí & điểm'],
        ['1', ''],
      ],
    ];
    const bytes = wordFile(tables);
    expect(isWordDocument(bytes)).toBe(true);
    expect(await readWordTables(bytes)).toEqual(tables);
  });

  it('have the text of a merged cell in its first place alone', async () => {
    const body = `<w:tbl>
      <w:tr>${cellXml('STT', '<w:vMerge w:val="restart"/>')}${cellXml('Điểm', '<w:gridSpan w:val="3"/>')}</w:tr>
      <w:tr>${cellXml('', '<w:vMerge/>')}${cellXml('Chuẩn')}${cellXml('Thưởng')}${cellXml('Trừ')}</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cellXml('x')}</w:tr></w:tbl>`;
    expect(await readWordTables(wordOf(body))).toEqual([
      [
        ['STT', 'Điểm', '', ''],
        ['', 'Chuẩn', 'Thưởng', 'Trừ'],
        ['', 'x'],
      ],
    ]);
  });

  it('keep the breaks of a cell, leave out what was deleted, and read a table inside a cell as its words', async () => {
    const inner = tableXml([['trong', 'bảng']]);
    const body = `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:t>ba</w:t></w:r></w:p></w:tc><w:tc>${inner}<w:p/></w:tc></w:tr></w:tbl>`;
    const [table] = await readWordTables(wordOf(body));
    expect(table?.[0]?.[0]).toBe('một\nhai\nba');
    expect(table?.[0]?.[1]?.replace(/\s+/g, ' ')).toBe('trong bảng');
    expect(table).toHaveLength(1);
  });

  it('may stand among links that a person clicks', async () => {
    const bytes = wordFile([[['a']]], [['word/_rels/document.xml.rels', link('hyperlink', 'https://example.org')]]);
    expect(await readWordTables(bytes)).toEqual([[['a']]]);
  });
});

describe('a hostile Word document', () => {
  it('that swells is refused before it is unpacked', async () => {
    const size = 200 * 1024 * 1024;
    const bomb = lyingZip([{ path: 'word/document.xml', bytes: Buffer.alloc(1000), size }]);
    expect(await complaint(bomb)).toContain('phình ra quá lớn');
    const swelling = wordOf(`<w:p><w:r><w:t>${' '.repeat(30 * 1024 * 1024)}</w:t></w:r></w:p>`);
    expect(await complaint(swelling)).toMatch(/phình ra quá lớn|quá dài/);
    const lying = lyingZip([{ path: 'word/document.xml', bytes: Buffer.alloc(100_000), size: 10 }]);
    expect(await complaint(lying)).toContain('phình ra quá lớn');
  });

  it('that names entities, a template elsewhere or macros is refused', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>';
    expect(await complaint(wordOf('', [['word/settings.xml', `<?xml version="1.0"?>${entity}<x/>`]]))).toContain(
      'khai báo lạ',
    );
    const document = `<?xml version="1.0"?>${entity}<w:document><w:tbl><w:tr><w:tc><w:p><w:r><w:t>&y;</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>`;
    expect(await complaint(lyingZip([{ path: 'word/document.xml', bytes: Buffer.from(document) }]))).toContain(
      'khai báo lạ',
    );
    const template = link('attachedTemplate', 'https://example.org/x.dotm');
    expect(await complaint(wordOf('', [['word/_rels/settings.xml.rels', template]]))).toContain(
      'liên kết ra bên ngoài',
    );
    expect(await complaint(wordOf('', [['word/vbaProject.bin', 'x']]))).toContain('macro');
  });

  it('with tables in tables without end, or endless cells and rows, is refused in a moment', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`;
    const before = performance.now();
    expect(await complaint(wordOf(deep))).toContain('lồng trong bảng');
    expect(await complaint(wordOf(`<w:tbl>${'<w:tr></w:tr>'.repeat(6000)}</w:tbl>`))).toContain('hơn 5000 hàng');
    expect(await complaint(wordOf(`<w:tbl><w:tr>${'<w:tc></w:tc>'.repeat(100)}</w:tr></w:tbl>`))).toContain('60 cột');
    expect(await complaint(wordOf(tableXml([['x'.repeat(30_000)]])))).toContain('ký tự');
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('that is cut off or has open tags gives what it holds, or a sentence', async () => {
    expect(await complaint(wordFile([[['a']]]).subarray(0, 200))).toContain('bị hỏng');
    expect(await readWordTables(wordOf('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a'))).toEqual([]);
    expect(await readWordTables(wordOf('</w:tbl></w:tc></w:tr><w:tc>'))).toEqual([]);
  });
});
