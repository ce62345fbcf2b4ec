import type { Visit } from '#src/platform/http/visit.ts';
import type { TableChange } from '#src/points/diff-tables.ts';
import { ruleWords } from '#src/points/reading/rule-words.ts';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';

/** What differs between two tables, each with how its points were and are found. */
export function DiffList({ visit, changes }: { visit: Visit; changes: readonly TableChange[] }) {
  const { compare: t, proposal } = visit.t.scoreTables;
  const words = (item: TableChange['before']) => item && ruleWords(item).join('; ');
  return (
    <Table
      caption={t.count(changes.length)}
      columns={[{ label: proposal.code, width: 90 }, { label: t.crumb }, { label: t.before }, { label: t.after }]}
      stacked
    >
      {changes.map(({ code, message, kind, before, after }) => (
        <Row>
          <RowHead>{code || t.kinds[kind]}</RowHead>
          <Cell label={t.kinds[kind]}>{message}</Cell>
          <Cell label={t.before}>{kind === 'rules' || kind === 'removed' ? words(before) : null}</Cell>
          <Cell label={t.after}>{kind === 'rules' || kind === 'added' ? words(after) : null}</Cell>
        </Row>
      ))}
    </Table>
  );
}
