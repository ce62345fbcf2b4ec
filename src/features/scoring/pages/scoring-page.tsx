import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { StoredTable } from '../queries/score-table.ts';
import type { SheetProgress } from '../queries.ts';
import { SheetStatus } from './state-status.tsx';

/** One line of the progress of a year: totals in thousandths, null while this reader may not see them. */
export interface ProgressLine extends SheetProgress {
  selfTotal: number | null;
  verifiedTotal: number | null;
  agreedTotal: number | null;
  /** May open the sheet; may name its reviewers. */
  opens: boolean;
  assigns: boolean;
}

interface ScoringPageProps {
  visit: Visit;
  year: { id: string; year: number };
  table: StoredTable | null;
  deadline: string | null;
  lines: ProgressLine[];
  allLocked: boolean;
  /** May see the review plan of the year. */
  plans: boolean;
}

export function ScoringPage({ visit, year, table, deadline, lines, allLocked, plans }: ScoringPageProps) {
  const words = visit.t.scoring;
  const signed = lines.filter(({ state }) => state !== 'draft' && state !== 'returned').length;
  const facts =
    lines.length === 0
      ? undefined
      : `${deadline ? words.list.deadline(formatDay(deadline)) : words.list.noDeadline} · ${words.list.progress(signed, lines.length)}`;
  return (
    <Layout frame={visit.frame} title={words.title(year.year)} current="scoring">
      <PageHead
        title={words.title(year.year)}
        facts={facts}
        actions={
          <>
            {lines.some(({ ties }) => ties.crossReviewerAccountIds.includes(visit.actor?.accountId ?? '')) && (
              <Button kind="secondary" href={paths.ownReviews()}>
                {visit.t.crossReviews.own.title}
              </Button>
            )}
            {plans && lines.length > 0 && (
              <Button kind="secondary" href={paths.reviewPlan(year.id)}>
                {visit.t.crossReviews.plan.open}
              </Button>
            )}
            {lines.length > 0 && (
              <Button kind="secondary" href={paths.ranking(year.id)}>
                {words.list.ranking}
              </Button>
            )}
            <Button kind={lines.length > 0 ? 'secondary' : 'primary'} href={paths.scoreTable(year.id)}>
              {words.list.openTable}
            </Button>
          </>
        }
      />
      {lines.length === 0 ? (
        <Empty title={table ? words.list.tableDraft : words.list.noTable}>{words.list.tableFirst}</Empty>
      ) : (
        <>
          {!allLocked && <p class="mo">{words.list.hidden}</p>}
          <Progress visit={visit} lines={lines} />
        </>
      )}
    </Layout>
  );
}

function Progress({ visit, lines }: { visit: Visit; lines: ProgressLine[] }) {
  const { columns, list } = visit.t.scoring;
  const total = (points: number | null) => (points === null ? null : formatPoints(points));
  return (
    <Table
      caption={columns.state}
      captionHidden
      stacked
      columns={[
        { label: columns.unit },
        { label: columns.state },
        { label: columns.reviewers },
        { label: columns.self, number: true },
        { label: columns.verified, number: true },
        { label: columns.agreed, number: true },
      ]}
    >
      {lines.map((line) => (
        <Row>
          <RowHead>{line.opens ? <a href={paths.sheet(line.sheetId)}>{line.unitName}</a> : line.unitName}</RowHead>
          <Cell label={columns.state}>
            <span>
              <SheetStatus state={line.state} />{' '}
              <span class="mo">
                {line.signedOn ? list.signedOn(formatDay(line.signedOn)) : list.filled(line.filled, line.total)}
              </span>
            </span>
          </Cell>
          <Cell label={columns.reviewers}>
            <span>
              {line.ties.planned ? list.byPlan : list.reviewers(line.reviewerAccountIds.length)}
              {line.assigns && ' · '}
              {line.assigns && (
                <a href={paths.assignReviewers(line.sheetId)}>
                  {list.assign}
                  <span class="an"> {line.unitName}</span>
                </a>
              )}
            </span>
          </Cell>
          <Cell number label={columns.self}>
            {total(line.selfTotal)}
          </Cell>
          <Cell number label={columns.verified}>
            {total(line.verifiedTotal)}
          </Cell>
          <Cell number label={columns.agreed}>
            {total(line.agreedTotal)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
