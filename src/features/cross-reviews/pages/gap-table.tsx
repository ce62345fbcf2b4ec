import type { Visit } from '#src/platform/http/visit.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { CriteriaTable, pointsText } from '../../scoring/pages/criteria-table.tsx';
import type { SheetRecord } from '../../scoring/queries/sheet-record.ts';
import { pointsOf } from '../../scoring/rules.ts';
import type { MarkedLine, markHistory, SheetMarks } from '../queries/marks.ts';
import type { VerdictKind } from '../rules.ts';

export type MarkHistory = Awaited<ReturnType<typeof markHistory>>;

/** Whether something is to be said of a line: its marks differ or differed, or somebody decided it. */
export function isTalkedOf(history: MarkHistory) {
  const spoken = new Set(history.filter(({ kind }) => kind !== 'mark').map(({ code }) => code));
  return ({ code, verdict }: MarkedLine) => verdict.difference > 0 || verdict.kind === 'moderated' || spoken.has(code);
}

interface GapTableProps {
  visit: Visit;
  record: SheetRecord;
  seen: SheetMarks;
  lines: readonly MarkedLine[];
  history: MarkHistory;
}

/** Self score, the marks side by side, what they come to and how. */
export function GapTable({ visit, record, seen, lines, history }: GapTableProps) {
  const { gaps: words, reviewer } = visit.t.crossReviews;
  const { columns } = visit.t.scoring;
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const most = Math.max(...lines.map(({ marks }) => marks.length));
  return (
    <CriteriaTable
      table={record.table}
      caption={words.caption}
      heading={columns.criterion}
      only={({ code }) => byCode.has(code)}
      columns={[
        {
          label: columns.self,
          number: true,
          cell: (criterion) =>
            pointsText(criterion, pointsOf(record.signed, criterion.code)) ?? visit.t.scoring.sheet.noValue,
        },
        ...Array.from({ length: most }, (_, at) => ({
          label: reviewer(at + 1),
          number: true,
          cell: (criterion: SheetRecord['criteria'][number]) =>
            pointsText(criterion, firstPoints(byCode.get(criterion.code), at, history)),
        })),
        {
          label: words.result,
          number: true,
          cell: (criterion) => <b>{pointsText(criterion, byCode.get(criterion.code)?.verdict.points ?? null)}</b>,
        },
        {
          label: words.how,
          width: 300,
          cell: ({ code }) => <How visit={visit} seen={seen} line={byCode.get(code)} history={history} />,
        },
      ]}
    />
  );
}

/** What a reviewer sent; what was changed afterwards stands beside it in words. */
function firstPoints(line: MarkedLine | undefined, at: number, history: MarkHistory): number | null {
  const taskId = line?.taskIds[at];
  if (!line || !taskId) return null;
  const sent = history.find((one) => one.taskId === taskId && one.code === line.code && one.number === 1);
  return sent?.points ?? 0;
}

const verdictStatus: Record<VerdictKind, StatusKind> = {
  single: 'xong',
  same: 'xong',
  near: 'xong',
  justified: 'xong',
  moderated: 'xong',
  differs: 'luu-y',
};

function How({ visit, line, history }: Omit<GapTableProps, 'record' | 'lines'> & { line: MarkedLine | undefined }) {
  const { gaps: words, reviewer } = visit.t.crossReviews;
  if (!line) return null;
  const { verdict, decision } = line;
  return (
    <>
      <Status kind={verdictStatus[verdict.kind]}>
        {verdict.kind === 'differs' ? words.difference(formatPoints(verdict.difference)) : words.kinds[verdict.kind]}
      </Status>
      {line.taskIds.map((taskId, at) =>
        history
          .filter((one) => one.taskId === taskId && one.code === line.code && (one.reason || one.kind !== 'mark'))
          .map(({ kind, points, reason }) => (
            <div>
              {reviewer(at + 1)}:{' '}
              {kind === 'changed'
                ? words.changed(formatPoints(points ?? 0), reason)
                : kind === 'kept'
                  ? words.kept(reason)
                  : reason}
            </div>
          )),
      )}
      {decision && <div>{words.decided(decision.deciderTitle || decision.deciderName, decision.reason)}</div>}
    </>
  );
}
