const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi;
const ESCAPED = /_x([0-9A-F]{4})_/g;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of an XML element as it reads: the five entities of XML and numbers, nothing else. */
export function xmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Text of a cell: as XML, then with Excel's own escapes of control characters (`_x000D_`). */
export function cellText(text: string): string {
  const plain = xmlText(text);
  if (!plain.includes('_x')) return plain;
  return plain.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The value of an attribute in the text of a tag, or null. */
export function attribute(tag: string, name: string): string | null {
  const at = tag.indexOf(` ${name}=`);
  if (at < 0) return null;
  const start = at + name.length + 3;
  const end = tag.indexOf(tag.charAt(start - 1), start);
  return end < 0 ? null : xmlText(tag.slice(start, end));
}
