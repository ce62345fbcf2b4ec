import { fold } from '#src/text/fold.ts';
import { formatPoints, parsePoints } from '#src/text/numbers.ts';

export type AreaKind = 'work' | 'movements' | 'superior';

/** Empty rows offered below the figures that are there. */
export const spareFigures = 2;
export const mostFigures = 12;

/** Every report ends with the cluster's movements and those of superior bodies (S11). */
export const movementAreas: readonly { kind: AreaKind; name: string }[] = [
  { kind: 'movements', name: 'Phong trào thi đua của Cụm' },
  { kind: 'superior', name: 'Hưởng ứng phong trào thi đua do Bộ, ngành và cấp trên phát động' },
];

/** A figure of one unit in one area; values as the unit writes them, '' where last year has no data. */
export interface Figure {
  indicator: string;
  unitOfMeasure: string;
  value: string;
  lastValue: string;
}

/** What one unit writes on one area. */
export interface AreaWords {
  words: string;
  figures: Figure[];
}

export const figureField = (row: number, part: 'i' | 'u' | 'v' | 'l') => `${part}.${row}`;

/** What is wrong with a row of figures, by field; a row without anything is no row. */
export function figureFaults(row: number, figure: Figure): Record<string, string> {
  const { indicator, value } = figure;
  if (isEmptyFigure(figure)) return {};
  return {
    ...(indicator ? {} : { [figureField(row, 'i')]: `Dòng ${row + 1}: ghi tên số liệu.` }),
    ...(value ? {} : { [figureField(row, 'v')]: `Dòng ${row + 1}: ghi giá trị năm nay.` }),
  };
}

export function isEmptyFigure({ indicator, unitOfMeasure, value, lastValue }: Figure): boolean {
  return ![indicator, unitOfMeasure, value, lastValue].some(Boolean);
}

/** The difference to last year, exact: "+4,5", "−2", "0"; null where one of them is no number. */
export function differenceOf(value: string, lastValue: string): string | null {
  const now = parsePoints(value);
  const before = parsePoints(lastValue);
  if (!now.ok || !before.ok) return null;
  const change = now.value - before.value;
  return change > 0 ? `+${formatPoints(change)}` : formatPoints(change);
}

/** Two names of a figure are one when they read the same without marks, capitals and spaces between. */
export function figureKey(unitId: string, indicator: string): string {
  return `${unitId} ${fold(indicator).replace(/\s+/g, ' ').trim()}`;
}

/** Last year's value where the unit gave none and last year's issued report has one; `known` by `figureKey`. */
export function withLastYear(unitId: string, figures: readonly Figure[], known: ReadonlyMap<string, string>): Figure[] {
  return figures.map((figure) => ({
    ...figure,
    lastValue: figure.lastValue || known.get(figureKey(unitId, figure.indicator)) || '',
  }));
}

/** Areas on which a unit has written anything. */
export function writtenAreas(areas: readonly AreaWords[]): number {
  return areas.filter(({ words, figures }) => words !== '' || figures.length > 0).length;
}

/** First words of a section from the contributions, for the cluster to edit; the contributions stay beside. */
export function assembledSection(contributions: readonly { unitName: string; words: string }[]): string {
  return contributions
    .filter(({ words }) => words !== '')
    .map(({ unitName, words }) => `${unitName}: ${words}`)
    .join('\n');
}

/** What keeps the report from being issued: areas without a section. */
export function sectionFault(areas: readonly { name: string; section: string }[]): string | null {
  const empty = areas.filter(({ section }) => section === '').map(({ name }) => `“${name}”`);
  return empty.length === 0 ? null : `Chưa soạn lĩnh vực ${empty.join('; ')}.`;
}
