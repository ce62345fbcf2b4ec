import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';
import yazl from 'yazl';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of the smallest workbook that a spreadsheet opens: one sheet, texts inline. */
export function plainParts(
  sheetData: string,
  more: { after?: string; sheetName?: string } = {},
): Record<string, string> {
  return {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="${more.sheetName ?? 'Nhân sự'}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData>${more.after ?? ''}</worksheet>`,
  };
}

/** A cell with its text inside; for rows made by hand. */
export const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

export const heading = `<row r="1">${cell('A1', 'Họ và tên')}${cell('B1', 'Mã đơn vị')}</row>`;

/** Packs parts as they are. */
export async function packed(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), path);
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  zip.end();
  const pieces: Buffer[] = [];
  out.on('data', (piece: Buffer) => pieces.push(piece));
  await once(out, 'end');
  return Buffer.concat(pieces);
}

/** One entry whose directory says less (or more) than its bytes give. */
export function lyingZip(
  parts: readonly { path: string; bytes: Buffer; size?: number; flags?: number }[],
  more: { sameBytes?: boolean } = {},
): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, size = bytes.length, flags = 0 } of parts) {
    const name = Buffer.from(path);
    const data = deflateRawSync(bytes, { level: 9 });
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(bytes), 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    local.copy(entry, 8, 6, 30 - 2);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(more.sameBytes ? 0 : offset, 42);
    central.push(entry, name);
    if (more.sameBytes && locals.length > 0) continue;
    locals.push(local, name, data);
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 2}">${cell(`A${at + 2}`, 'x')}</row>`).join('');
const bytesOf = (parts: Record<string, string>) =>
  Object.entries(parts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));

/** Every kind of file that must be refused: its name, the kind of refusal, and how it is built. */
export const hostileWorkbooks: readonly { name: string; kind: string; build(): Promise<Buffer> | Buffer }[] = [
  {
    name: 'a zip bomb that says its size',
    kind: 'bomb',
    build: () => packed({ ...plainParts(heading), 'xl/worksheets/sheet2.xml': Buffer.alloc(300 * 1024 * 1024, 32) }),
  },
  {
    name: 'a zip bomb that says it is small',
    kind: 'bomb',
    build: () =>
      lyingZip([
        ...bytesOf(plainParts(heading)),
        { path: 'xl/worksheets/sheet2.xml', bytes: Buffer.alloc(300 * 1024 * 1024, 32), size: 4096 },
      ]),
  },
  {
    name: 'a zip bomb of a hundred middling parts',
    kind: 'bomb',
    build: () =>
      lyingZip([
        ...bytesOf(plainParts(heading)),
        ...Array.from({ length: 100 }, (_, at) => ({
          path: `xl/media/${at}.bin`,
          bytes: Buffer.alloc(7 * 1024 * 1024, 32),
        })),
      ]),
  },
  {
    name: 'parts that share the same bytes',
    kind: 'damaged',
    build: () =>
      lyingZip(
        Array.from({ length: 50 }, (_, at) => ({ path: `xl/${at}.xml`, bytes: Buffer.alloc(1024 * 1024, 32) })),
        { sameBytes: true },
      ),
  },
  {
    name: 'ten drop-downs over whole columns',
    kind: 'validation',
    build: () =>
      packed(
        plainParts(heading, {
          after: `<dataValidations count="10">${Array.from(
            { length: 10 },
            (_, at) =>
              `<dataValidation type="list" sqref="${String.fromCharCode(65 + at)}1:${String.fromCharCode(65 + at)}1048576"><formula1>"a,b"</formula1></dataValidation>`,
          ).join('')}</dataValidations>`,
        }),
      ),
  },
  {
    name: 'a formula in a cell of data',
    kind: 'formula',
    build: () =>
      packed(plainParts(`${heading}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c></row>`)),
  },
  {
    name: 'a shared formula far down',
    kind: 'formula',
    build: () =>
      packed(
        plainParts(`${heading}${rowsOf(30_000)}<row r="40000"><c r="B40000"><f t="shared" si="0"/><v>1</v></c></row>`),
      ),
  },
  {
    name: 'a link to another workbook',
    kind: 'external',
    build: () =>
      packed({
        ...plainParts(heading),
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      }),
  },
  {
    name: 'a picture fetched from outside',
    kind: 'external',
    build: () =>
      packed({
        ...plainParts(heading),
        'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/image" Target="http://127.0.0.1/x.png" TargetMode="External"/></Relationships>`,
      }),
  },
  {
    name: 'a connection to a database',
    kind: 'external',
    build: () => packed({ ...plainParts(heading), 'xl/connections.xml': '<connections/>' }),
  },
  {
    name: 'macros',
    kind: 'macro',
    build: () => packed({ ...plainParts(heading), 'xl/vbaProject.bin': Buffer.alloc(512, 1) }),
  },
  {
    name: 'macros behind an innocent name',
    kind: 'macro',
    build: () => {
      const parts = plainParts(heading);
      const types = parts['[Content_Types].xml']?.replace('sheet.main+xml', 'sheet.macroEnabled.main+xml');
      return packed({ ...parts, '[Content_Types].xml': types ?? '' });
    },
  },
  {
    name: 'a CSV file renamed',
    kind: 'notWorkbook',
    build: () => Buffer.from('Họ và tên,Mã đơn vị\r\nNguyễn Văn A,CTN\r\n'),
  },
  { name: 'a page renamed', kind: 'notWorkbook', build: () => Buffer.from('<html><table></table></html>') },
  {
    name: 'an encrypted workbook',
    kind: 'encrypted',
    build: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
  },
  {
    name: 'a ZIP with a password',
    kind: 'encrypted',
    build: () => lyingZip(bytesOf(plainParts(heading)).map((part) => ({ ...part, flags: 1 }))),
  },
  {
    name: 'a Word document',
    kind: 'notWorkbook',
    build: () =>
      packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>', '_rels/.rels': '<x/>' }),
  },
  { name: 'any other ZIP', kind: 'notWorkbook', build: () => packed({ 'a.txt': 'a' }) },
  {
    name: 'a ZIP cut in half',
    kind: 'damaged',
    build: async () => {
      const whole = await packed(plainParts(heading));
      return whole.subarray(0, whole.length / 2);
    },
  },
  {
    name: 'a ZIP with a wrong byte',
    kind: 'damaged',
    build: async () => {
      const whole = Buffer.from(await packed(plainParts(heading + rowsOf(50))));
      const at = whole.indexOf('xl/worksheets/sheet1.xml') + 60;
      whole[at] = (whole[at] ?? 0) ^ 0xff;
      return whole;
    },
  },
  {
    name: 'a million laughs',
    kind: 'entities',
    build: () => {
      const parts = plainParts(`<row r="1">${cell('A1', '&lol9;')}</row>`);
      const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`).join(
        '',
      );
      const sheet = parts['xl/worksheets/sheet1.xml']?.replace(
        '<worksheet',
        `<!DOCTYPE x [<!ENTITY lol0 "ha">${entities}]><worksheet`,
      );
      return packed({ ...parts, 'xl/worksheets/sheet1.xml': sheet ?? '' });
    },
  },
  {
    name: 'entities hidden in UTF-16',
    kind: 'unreadable',
    build: () =>
      packed({
        ...plainParts(heading),
        'xl/worksheets/sheet1.xml': Buffer.from('\uFEFF<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>', 'utf16le'),
      }),
  },
  { name: 'too many rows', kind: 'tooManyRows', build: () => packed(plainParts(heading + rowsOf(100_001))) },
  {
    name: 'too many columns',
    kind: 'tooManyColumns',
    build: () => packed(plainParts(`${heading}<row r="2">${cell('XFD2', 'x')}</row>`)),
  },
  {
    name: 'too many sheets',
    kind: 'tooManySheets',
    build: () => {
      const parts = plainParts(heading);
      const sheets = Array.from({ length: 40 }, (_, at) => `<sheet name="T${at}" sheetId="${at + 2}" r:id="rId1"/>`);
      return packed({
        ...parts,
        'xl/workbook.xml': parts['xl/workbook.xml']?.replace('</sheets>', `${sheets.join('')}</sheets>`) ?? '',
      });
    },
  },
  {
    name: 'too many parts',
    kind: 'tooManyParts',
    build: () =>
      packed({
        ...plainParts(heading),
        ...Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`xl/media/${at}.png`, 'x'])),
      }),
  },
  {
    name: 'a text without end',
    kind: 'unreadable',
    build: () =>
      packed({ ...plainParts(heading), 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(2 * 1024 * 1024)}` }),
  },
  {
    name: 'a row without end',
    kind: 'unreadable',
    build: () => packed(plainParts(`<row r="1">${cell('A1', 'a').repeat(60_000)}`)),
  },
  {
    name: 'readings without end',
    kind: 'none',
    build: () => packed(plainParts(`<row r="1"><c r="A1" t="inlineStr"><is>${'<rPh'.repeat(200_000)}</is></c></row>`)),
  },
];
