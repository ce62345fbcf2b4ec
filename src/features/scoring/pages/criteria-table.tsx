import type { Child } from 'hono/jsx';
import { sumOf } from '#src/points/lines.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { useFrame } from '#src/ui/frame-context.tsx';
import { Cell, type Column, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { StoredTable, TableCriterion } from '../queries/score-table.ts';
import { worthOf } from './worth.ts';

export interface CriteriaColumn {
  label: string;
  /** Figures, right aligned. Otherwise a cell of words. */
  number?: boolean;
  width?: number;
  cell(criterion: TableCriterion): Child;
  group?(group: StoredTable['groups'][number]): Child;
}

interface CriteriaTableProps {
  table: StoredTable;
  caption: string;
  columns: CriteriaColumn[];
  /** Head of the names, where the page shows no evidence. */
  heading?: string;
  /** Only these criteria; groups without one are left out. */
  only?: (criterion: TableCriterion) => boolean;
  /** Evidence, warnings, errors under the name of a criterion. */
  under?(criterion: TableCriterion): Child;
  /** Rows with an error. */
  faulty?(criterion: TableCriterion): boolean;
}

/** The score sheet: groups and criteria, their maximum, then the columns of the page (`diem`). */
export function CriteriaTable({
  table,
  caption,
  columns,
  heading,
  only = () => true,
  under,
  faulty,
}: CriteriaTableProps) {
  const { t } = useFrame();
  const words = t.scoring.columns;
  const heads: Column[] = [
    { label: words.code, width: 46 },
    { label: heading ?? words.criterion },
    { label: words.maximum, number: true },
    ...columns.map(({ label, number, width }) => ({ label, number, width })),
  ];
  return (
    <Table caption={caption} captionHidden columns={heads} kind="diem" stacked>
      {table.groups
        .map((group) => ({ group, criteria: group.criteria.filter(only) }))
        .filter(({ criteria }) => criteria.length > 0)
        .map(({ group, criteria }) => (
          <>
            <Row kind="nhom">
              <Cell class="ma">{group.code}</Cell>
              <RowHead>{group.name}</RowHead>
              <Cell number label={words.maximum}>
                {groupMaximum(group, table.content.bonusCap)}
              </Cell>
              {columns.map(({ label, number, group: cell }) => (
                <Cell number={number} label={label}>
                  {cell?.(group)}
                </Cell>
              ))}
            </Row>
            {criteria.map((criterion) => (
              <CriterionRow criterion={criterion} columns={columns} under={under} faulty={faulty} />
            ))}
          </>
        ))}
    </Table>
  );
}

interface CriterionRowProps extends Pick<CriteriaTableProps, 'columns' | 'under' | 'faulty'> {
  criterion: TableCriterion;
}

function CriterionRow({ criterion, columns, under, faulty }: CriterionRowProps) {
  const { t } = useFrame();
  return (
    <Row id={rowId(criterion.code)} kind={faulty?.(criterion) ? 'loi' : undefined}>
      <Cell class="ma">{criterion.code}</Cell>
      <RowHead>
        {criterion.name}
        {criterion.guidance && <div class="mo">{criterion.guidance}</div>}
        {under?.(criterion)}
      </RowHead>
      <Cell number label={t.scoring.columns.maximum}>
        {maximumText(criterion) ?? (worthOf(criterion, t.selfScore) || null)}
      </Cell>
      {columns.map(({ label, number, cell }) => (
        <Cell number={number} class={number ? undefined : 'ly'} label={label}>
          {cell(criterion)}
        </Cell>
      ))}
    </Row>
  );
}

/** Where a criterion stands on the page, for links to it. */
export function rowId(code: string): string {
  return `tc-${code}`;
}

/** "20", "+5" for a bonus, "−3" for a penalty. */
export function maximumText({ kind, maximum }: Pick<TableCriterion, 'kind' | 'maximum'>): string | null {
  if (maximum === null) return null;
  if (kind === 'bonus') return `+${formatPoints(maximum)}`;
  return formatPoints(kind === 'penalty' ? -maximum : maximum);
}

/** Points as they count: a penalty is taken off. */
export function pointsText({ kind }: Pick<TableCriterion, 'kind'>, points: number | null): string | null {
  if (points === null) return null;
  return formatPoints(kind === 'penalty' ? -points : points);
}

function groupMaximum(group: StoredTable['groups'][number], bonusCap: number | null): string | null {
  if (group.criteria.every(({ kind }) => kind === 'bonus'))
    return bonusCap === null ? null : `≤ ${formatPoints(bonusCap)}`;
  return group.criteria.every(({ kind }) => kind === 'penalty')
    ? null
    : formatPoints(group.base ?? sumOf(group.criteria, 'base'));
}
