import type { Child } from 'hono/jsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { ItemWords, Verbatim } from './item-words.tsx';

interface TableLinesProps {
  visit: Visit;
  table: ScoreTable;
  /** Ends a line: a link that changes it. `position` counts the lines from 0. */
  action?(item: Item, position: number): Child;
}

/** A table with all its lines: the words as printed, and how the points of each are found. */
export function TableLines({ visit, table, action }: TableLinesProps) {
  const { proposal: t, print, line } = visit.t.scoreTables;
  const groups = new Set(table.items);
  return (
    <Table
      caption={table.title}
      captionHidden
      columns={[
        { label: t.code, width: 90 },
        { label: print.text },
        { label: print.base, number: true, width: 70 },
        { label: print.rules },
        ...(action ? [{ label: '', width: 60 }] : []),
      ]}
      stacked
    >
      {[...itemsOf(table.items)].map((item, position) => (
        <Row kind={groups.has(item) ? 'nhom' : undefined} id={`tc-${item.code}`}>
          <Cell class="ma">{item.code}</Cell>
          <RowHead>
            <Verbatim text={item.text} />
            {item.guidance && <div class="mo">{item.guidance}</div>}
          </RowHead>
          <Cell number label={print.base}>
            {item.base === null ? null : formatPoints(item.base)}
          </Cell>
          <Cell label={print.rules}>
            {item.rules.length + item.caps.length > 0 || item.oneOf || item.body || item.onlyIf ? (
              <ItemWords item={item} nothing={line.nothing} />
            ) : null}
          </Cell>
          {action && <Cell>{action(item, position)}</Cell>}
        </Row>
      ))}
    </Table>
  );
}
