import type { Count } from '#src/law/paper-count.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Balance } from '#src/ui/balance.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { BallotRecord } from '../queries/ballot-record.ts';
import type { CountEntry } from '../queries/count-entries.ts';
import { printedOf } from '../queries.ts';

interface Props {
  visit: Visit;
  ballot: BallotRecord;
  both: readonly [CountEntry, CountEntry];
}

/** Both counts side by side, each difference marked with its size. */
export function CountComparison({ visit, ballot, both }: Props) {
  const t = visit.t.ballots.count;
  const printed = printedOf(ballot);
  const [first, second] = both;
  return (
    <>
      <h2>{t.reconcile}</h2>
      <div class="hai-o">
        {both.map((entry, at) => (
          <PaperBalance visit={visit} place={at + 1} name={nameOf(ballot, entry)} count={entry.count} />
        ))}
      </div>
      {printed !== null && first.count.issued === second.count.issued && (
        <p class="mo nho">{t.printed(printed, first.count.issued)}</p>
      )}
      <Votes visit={visit} ballot={ballot} both={both} />
    </>
  );
}

function nameOf(ballot: BallotRecord, { accountId }: CountEntry): string {
  return ballot.tellers.find((teller) => teller.accountId === accountId)?.name ?? '';
}

interface BalanceProps {
  visit: Visit;
  /** 1 or 2. */
  place: number;
  name: string;
  count: Count;
}

function PaperBalance({ visit, place, name, count }: BalanceProps) {
  const t = visit.t.ballots.count;
  const by = count.returned + count.unused - count.issued;
  return (
    <div>
      <p class="nho">
        <b>{t.counter(place)}</b> {t.enteredBy(name)}
      </p>
      <Balance
        about={t.counter(place)}
        left={{ label: t.issuedShort, value: count.issued }}
        right={[
          { label: t.returnedShort, value: count.returned },
          { label: t.unusedShort, value: count.unused },
        ]}
        mismatch={by < 0 ? t.short(-by) : t.over(by)}
      />
    </div>
  );
}

function Votes({ visit, ballot, both }: Props) {
  const t = visit.t.ballots.count;
  const [first, second] = both.map(({ count }) => count) as [Count, Count];
  const columns = [1, 2].map((place) => ({ label: t.counter(place), number: true, width: 78 }));
  const line = (label: string, one: number, other: number) => (
    <Figures visit={visit} label={label} first={one} second={other} columns={columns.map((column) => column.label)} />
  );
  const chosen = (count: Count) => [...count.votes.values()].reduce((sum, votes) => sum + votes, 0);
  return (
    <Table caption={t.votes} columns={[{ label: t.columns.unit }, ...columns, { label: t.columns.check, width: 92 }]}>
      {ballot.candidates.map(({ id, name }) => line(name, first.votes.get(id) ?? 0, second.votes.get(id) ?? 0))}
      {line(t.exchanged, first.exchanged ?? 0, second.exchanged ?? 0)}
      {line(t.valid, first.valid, second.valid)}
      {line(t.invalid, first.invalid, second.invalid)}
      <Figures
        visit={visit}
        label={t.choices(first.maxChoices)}
        first={chosen(first)}
        second={chosen(second)}
        of={[first.maxChoices * first.valid, second.maxChoices * second.valid]}
        columns={columns.map((column) => column.label)}
        total
      />
    </Table>
  );
}

interface FiguresProps {
  visit: Visit;
  label: string;
  first: number;
  second: number;
  /** The most that either sum may be. */
  of?: readonly [number, number];
  columns: string[];
  total?: boolean;
}

function Figures({ visit, label, first, second, of, columns, total = false }: FiguresProps) {
  const t = visit.t.ballots.count;
  const by = Math.abs(first - second);
  return (
    <Row kind={total ? 'tong' : by > 0 ? 'loi' : undefined}>
      <RowHead>{label}</RowHead>
      <Cell number label={columns[0]}>
        {of ? `${first}/${of[0]}` : first}
      </Cell>
      <Cell number label={columns[1]}>
        {of ? `${second}/${of[1]}` : second}
      </Cell>
      <Cell label={t.columns.check}>
        {by === 0 ? <Status kind="xong">{t.match}</Status> : <Status kind="loi">{t.difference(by)}</Status>}
      </Cell>
    </Row>
  );
}
