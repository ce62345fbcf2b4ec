/**
 * Code points that a TrueType font maps to a glyph, read from its Unicode `cmap` (formats 4 and 12, OpenType 1.9).
 *
 * @throws RangeError when the font has no such table.
 */
export function characterSet(font: Buffer): Set<number> {
  const cmap = tableOffset(font, 'cmap');
  const subtables = font.readUInt16BE(cmap + 2);
  const codes = new Set<number>();
  for (let index = 0; index < subtables; index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) readSegments(font, subtable, codes);
    if (format === 12) readGroups(font, subtable, codes);
  }
  if (codes.size === 0) throw new RangeError('The font has no Unicode character map');
  return codes;
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new RangeError(`The font has no table ${tag}`);
}

function readSegments(font: Buffer, subtable: number, codes: Set<number>): void {
  const doubled = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const last = font.readUInt16BE(ends + at);
    const first = font.readUInt16BE(starts + at);
    const delta = font.readUInt16BE(deltas + at);
    const range = font.readUInt16BE(ranges + at);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const direct = range === 0 ? code : font.readUInt16BE(ranges + at + range + (code - first) * 2);
      if (direct !== 0 && ((direct + delta) & 0xffff) !== 0) codes.add(code);
    }
  }
}

function readGroups(font: Buffer, subtable: number, codes: Set<number>): void {
  const groups = font.readUInt32BE(subtable + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = subtable + 16 + index * 12;
    const last = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= last; code += 1) codes.add(code);
  }
}
