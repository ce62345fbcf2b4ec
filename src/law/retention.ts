import type { RulePack } from '#src/law/pack.ts';
import { type Source, sourceWords } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** Who decided on the award, as the tables of retention tell them apart. */
export type DecidingLevel = 'state' | 'minister' | 'none';

/** How long a dossier of commendation is kept; `years` null: for good. */
export interface Retention {
  readonly years: number | null;
  readonly source: Source;
}

/**
 * How long a dossier closed on that day is kept, by the tables of the pack. A dossier that led to no award has no line
 * of its own; it is kept as long as one on which a minister decided.
 */
export function retentionOn(day: Day, level: DecidingLevel, pack: RulePack): Retention {
  const table = pack.retention.find(({ from, to }) => from <= day && day <= to);
  if (!table) {
    return {
      years: null,
      source: { article: '', document: '', standing: 'assumption', decidedBy: 'cơ quan lưu trữ của Bộ' },
    };
  }
  const { source } = table;
  if (level !== 'none') return { years: table[level], source };
  return { years: table.minister, source: { ...source, note: 'Áp dụng như hồ sơ được Bộ trưởng tặng.' } };
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
