import type { Child } from 'hono/jsx';
import { Cell, type Column, Row, RowHead, Scroll, Table } from './table.tsx';

export interface MatrixColumn {
  label: string;
  /** "hạn 04/12" */
  deadline?: string;
}

export interface MatrixRow {
  head: Child;
  /** One per column: a Status with the fact (date, 23/27), never a bare dot. */
  cells: Child[];
  selected?: boolean;
}

interface MatrixProps {
  caption: string;
  /** Head of the first column: "Đơn vị". */
  corner: string;
  columns: MatrixColumn[];
  rows: MatrixRow[];
  /** Last line: how many are done. */
  total?: { head: Child; cells: Child[] };
}

/** Unit x phase (`ma-tran`). */
export function Matrix({ caption, corner, columns, rows, total }: MatrixProps) {
  const heads: Column[] = [{ label: corner }, ...columns.map(({ label, deadline }) => ({ label, note: deadline }))];
  return (
    <Scroll label={caption}>
      <Table caption={caption} columns={heads} kind="ma-tran" stacked>
        {rows.map((row) => (
          <MatrixLine {...row} columns={columns} kind={row.selected ? 'chon' : undefined} />
        ))}
        {total && <MatrixLine {...total} columns={columns} kind="tong" />}
      </Table>
    </Scroll>
  );
}

interface MatrixLineProps {
  head: Child;
  cells: Child[];
  columns: MatrixColumn[];
  kind?: 'chon' | 'tong';
}

function MatrixLine({ head, cells, columns, kind }: MatrixLineProps) {
  return (
    <Row kind={kind}>
      <RowHead>{head}</RowHead>
      {columns.map(({ label }, at) => (
        <Cell label={label}>{cells[at]}</Cell>
      ))}
    </Row>
  );
}
