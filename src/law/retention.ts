import { type Source, sourceWords } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** Who decided on the award, as the tables of retention tell them apart. */
export type DecidingLevel = 'state' | 'minister' | 'none';

/** How long a dossier of commendation is kept; `years` null: for good. */
export interface Retention {
  readonly years: number | null;
  readonly source: Source;
}

interface RetentionTable {
  readonly from: Day;
  readonly to: Day | null;
  readonly document: string;
  readonly article: string;
}

/** Tables of the Ministry of Home Affairs. Known, not compared with the instruments. */
const TABLES: readonly RetentionTable[] = [
  {
    from: '2011-07-18',
    to: '2023-02-14',
    document: 'Thông tư số 09/2011/TT-BNV',
    article: 'Bảng thời hạn bảo quản, nhóm tài liệu thi đua, khen thưởng',
  },
  {
    from: '2023-02-15',
    to: null,
    document: 'Thông tư số 10/2022/TT-BNV',
    article: 'Bảng thời hạn bảo quản, nhóm tài liệu thi đua, khen thưởng',
  },
];

/**
 * How long a dossier closed on that day is kept: awards of the State for good, those of a minister 20 years. A dossier
 * that led to no award has no line of its own; it is kept as long as one that did.
 */
export function retentionOn(day: Day, level: DecidingLevel): Retention {
  const table = TABLES.find(({ from, to }) => from <= day && (to === null || day <= to));
  if (!table) {
    return {
      years: null,
      source: { article: '', document: '', standing: 'assumption', decidedBy: 'cơ quan lưu trữ của Bộ' },
    };
  }
  const source: Source = { article: table.article, document: table.document, standing: 'unverified' };
  if (level === 'state') return { years: null, source };
  if (level === 'minister') return { years: 20, source };
  return { years: 20, source: { ...source, note: 'Áp dụng như hồ sơ được Bộ trưởng tặng.' } };
}

/** "20 năm" */
export function retentionYears({ years }: Pick<Retention, 'years'>): string {
  return years === null ? 'Vĩnh viễn' : `${years} năm`;
}

/** "20 năm: Bảng …, Thông tư … (chưa đối chiếu bản gốc)" */
export function retentionWords(retention: Retention): string {
  const { source } = retention;
  return [`${retentionYears(retention)}: ${sourceWords(source)}`, source.note].filter(Boolean).join('. ');
}

/** The same without the standing, for a citation that adds it. */
export function retentionArticle(retention: Retention): string {
  const { article, document, note } = retention.source;
  return [[retentionYears(retention), article, document].filter(Boolean).join(', '), note].filter(Boolean).join('. ');
}
