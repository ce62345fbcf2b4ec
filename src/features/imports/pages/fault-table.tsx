import { bookOf } from '#src/papers/sheets/books.ts';
import { cellAddress } from '#src/papers/sheets/cell-address.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { RecordedFault, Run } from '../queries.ts';
import { ruleWords } from '../rules/fault.ts';

interface Props {
  visit: Visit;
  run: Run;
  faults: readonly RecordedFault[];
}

/** Cells that must be corrected, by their address in the file. */
export function FaultTable({ visit, run, faults }: Props) {
  const t = visit.t.imports.preview;
  return (
    <>
      <p>{t.howTo}</p>
      <Table
        caption={t.faults}
        columns={[
          { label: t.cell, width: 70 },
          { label: t.column, width: 170 },
          { label: t.value, width: 190 },
          { label: t.message },
          { label: t.rule, width: 130 },
        ]}
        stacked
      >
        {faults.map(({ row, column, value, message, rule }) => (
          <Row kind="loi">
            <RowHead>
              <span class="mono">{cellAddress(column, row)}</span>
            </RowHead>
            <Cell label={t.column}>{headingAt(run, column)}</Cell>
            <Cell label={t.value}>{value === '' ? <span class="mo">{t.empty}</span> : value}</Cell>
            <Cell label={t.message}>{message}</Cell>
            <Cell label={t.rule}>{ruleWords[rule]}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

/** The heading of a column of the file; '' where the book has none. */
export function headingAt(run: Run, column: number): string {
  const key = Object.entries(run.columns).find(([, place]) => place === column)?.[0];
  return bookOf(run.kind).columns.find((each) => each.key === key)?.heading ?? '';
}
