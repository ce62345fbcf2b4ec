import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { CheckList } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { changedCriteria, pointsOf } from '../rules.ts';
import { ConfirmationList } from './confirmation-list.tsx';
import { CriteriaTable, pointsText } from './criteria-table.tsx';
import { dayWords } from './day-words.ts';
import { SheetFrame } from './sheet-frame.tsx';
import { SheetTotals } from './sheet-totals.tsx';
import type { SheetView } from './sheet-view.ts';

interface RecordPageProps {
  visit: Visit;
  view: SheetView;
  /** Of a sheet that was marked by a plan: its reviewers, none while their names are hidden, and who stepped back. */
  byPlan: {
    reviewers: { title: string; unitName: string | null; name: string }[];
    /** Why no name stands there. */
    hidden: string | null;
    recusals: string[];
  } | null;
}

/** What was discussed, with the ground of the reviewers and the unit's own words; prints as it stands. */
export function RecordPage({ visit, view, byPlan }: RecordPageProps) {
  const { record: words } = visit.t.scoring;
  const { record } = view;
  return (
    <SheetFrame visit={visit} record={record} title={words.title} below>
      <div class="trang">
        <PageHead
          title={words.title}
          facts={words.subject(record.year, record.unitName)}
          actions={
            record.reviewedAt && (
              <Button kind="secondary" href={paths.reviewMinutes(record.sheetId)}>
                {visit.t.crossReviews.record.pdf}
              </Button>
            )
          }
        />
        {record.reviewedAt === null ? (
          <Empty title={words.notYet}>{words.notYetHelp}</Empty>
        ) : (
          <TwoColumns side={<Steps visit={visit} view={view} byPlan={byPlan} />}>
            <Discussed visit={visit} view={view} />
            <ConfirmationList view={view} />
          </TwoColumns>
        )}
      </div>
      {record.reviewedAt && <SheetTotals view={view} />}
    </SheetFrame>
  );
}

function Discussed({ visit, view }: { visit: Visit; view: SheetView }) {
  const { record: words, columns, sheet } = visit.t.scoring;
  const { record } = view;
  const changed = new Set(changedCriteria(record.criteria, record.signed, record.verified).map(({ code }) => code));
  return (
    <>
      <p>{words.unchanged(record.criteria.length - changed.size, record.criteria.length)}</p>
      {changed.size > 0 && <h2>{words.discussed}</h2>}
      {changed.size > 0 && (
        <CriteriaTable
          table={record.table}
          caption={words.discussed}
          only={({ code }) => changed.has(code)}
          under={({ code }) => <div class="giam">{record.verified.get(code)?.words}</div>}
          columns={[
            {
              label: columns.self,
              number: true,
              cell: (criterion) => pointsText(criterion, pointsOf(record.signed, criterion.code)) ?? sheet.noValue,
            },
            {
              label: columns.verified,
              number: true,
              cell: (criterion) => pointsText(criterion, pointsOf(record.verified, criterion.code)),
            },
            {
              label: columns.opinion,
              width: 240,
              cell: ({ code }) => <Outcome visit={visit} view={view} code={code} />,
            },
          ]}
        />
      )}
    </>
  );
}

function Outcome({ visit, view, code }: { visit: Visit; view: SheetView; code: string }) {
  const { record: words, sheet } = visit.t.scoring;
  const opinion = view.record.opinions.get(code);
  const agreed = view.record.agreed.get(code);
  if (!opinion) return <span class="mo">{words.waiting}</span>;
  return (
    <>
      <Status kind={opinion.agreed ? 'xong' : 'luu-y'}>{opinion.agreed ? sheet.agree : sheet.disagree}</Status>
      {opinion.words && `: ${opinion.words}`}
      {agreed?.words && <div>{words.settled(formatPoints(agreed.points ?? 0), agreed.words)}</div>}
    </>
  );
}

function Steps({ visit, view, byPlan }: RecordPageProps) {
  const { record: words, sheet } = visit.t.scoring;
  const { record } = view;
  const steps = [
    { at: record.signatures.at(-1)?.at ?? null, text: words.signed },
    { at: record.reviewedAt, text: words.reviewed },
    { at: record.respondedAt, text: words.responded },
    { at: record.finalAt, text: words.final },
  ];
  return (
    <>
      <h2>{words.steps}</h2>
      <CheckList
        ordered
        items={steps.map(({ at, text }) => ({
          kind: at ? 'xong' : 'cho',
          text,
          note: at ? dayWords(at) : words.waiting,
        }))}
      />
      <h2>{sheet.reviewedBy}</h2>
      <CheckList
        items={(byPlan?.reviewers ?? record.reviewers).map(({ title, unitName, name }) => ({
          kind: 'tin',
          text: `${title}, ${unitName ?? name}`,
        }))}
      />
      {byPlan?.hidden && <p class="mo">{byPlan.hidden}</p>}
      {byPlan && byPlan.recusals.length > 0 && (
        <>
          <h2>{visit.t.crossReviews.record.recusals}</h2>
          <CheckList items={byPlan.recusals.map((text) => ({ kind: 'cho', icon: 'barred', text }))} />
        </>
      )}
    </>
  );
}
