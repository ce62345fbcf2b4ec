/**
 * How far a rule was checked: read in the instrument itself; taken from a secondary page; known but not checked
 * against the instrument; or assumed by people who are named.
 */
export type Standing = 'read' | 'secondary' | 'unverified' | 'assumption';

/** Where a rule comes from. An assumption has no article or document but says who decided it. */
export type Source = {
  readonly article: string;
  readonly document: string;
  readonly standing: Standing;
  readonly note?: string;
  readonly decidedBy?: string;
};

const STANDING_WORDS: Record<Standing, string> = {
  read: 'đã đọc',
  secondary: 'nguồn thứ cấp, chưa đối chiếu bản gốc',
  unverified: 'chưa đối chiếu bản gốc',
  assumption: 'giả định',
};

/** A rule that no document sets and that named people assumed for their own use. */
export function assumedBy(decidedBy: string, note?: string): Source {
  return { article: '', document: '', standing: 'assumption', decidedBy, ...(note === undefined ? {} : { note }) };
}

/** The standing in words for a label: "chưa đối chiếu bản gốc". */
export function standingWords(standing: Standing): string {
  return STANDING_WORDS[standing];
}

/** Whether the source names a document, or, for an assumption, the people who decided it. */
export function isNamed(source: Source): boolean {
  const name = source.standing === 'assumption' ? source.decidedBy : source.document;
  return (name ?? '').trim() !== '';
}

/** "Điều 12 Nghị định 91/2017/NĐ-CP (nguồn thứ cấp, …)", or "giả định, do Trưởng Cụm quyết định". */
export function sourceWords(source: Source): string {
  if (source.standing === 'assumption') return `giả định, do ${source.decidedBy ?? '…'} quyết định`;
  const place = [source.article, source.document].filter((part) => part !== '').join(' ');
  return source.standing === 'read' ? place : `${place} (${standingWords(source.standing)})`;
}
