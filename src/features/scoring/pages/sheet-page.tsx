import { paths } from '#src/paths.ts';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status, Warning } from '#src/ui/status.tsx';
import { pointsOf, type SheetState } from '../rules.ts';
import { ConfirmationList } from './confirmation-list.tsx';
import { type CriteriaColumn, CriteriaTable } from './criteria-table.tsx';
import { dayWords } from './day-words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { anchorOf, longSheet } from './line-rows.ts';
import { LongRecords } from './long-records.tsx';
import { PointsCell } from './points-cell.tsx';
import { SelfScoreForm } from './self-score-form.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { SheetTotals } from './sheet-totals.tsx';
import { lineWarnings, type SheetView } from './sheet-view.ts';
import { SheetStatus } from './state-status.tsx';

/** What this reader may do with the sheet now. */
export interface SheetRights {
  edits: boolean;
  signs: boolean;
  assigns: boolean;
  reviews: boolean;
  returns: boolean;
  resumes: boolean;
  responds: boolean;
  settles: boolean;
}

interface SheetPageProps {
  visit: Visit;
  view: SheetView;
  rights: SheetRights;
  today: string;
  /** The content is still what was signed; null before a signature. */
  asSigned: boolean | null;
  attempt?: Attempt;
}

/** One unit's sheet: the form of the self score while the unit may write, the records side by side otherwise. */
export function SheetPage(props: SheetPageProps) {
  const { visit, view, rights, attempt = nothingSent } = props;
  const { record } = view;
  const { sheet: words } = visit.t.scoring;
  const failed = Object.keys(attempt.errors).length > 0;
  return (
    <SheetFrame
      visit={visit}
      record={record}
      failed={failed}
      title={words.title(record.year)}
      islands={
        rights.edits ? [...(record.criteria.length > longSheet ? [] : ['live-total']), 'dirty-form', 'draft-form'] : []
      }
    >
      <div class="trang">
        <PageHead
          title={words.title(record.year)}
          facts={<SheetFactsLine {...props} />}
          actions={<Actions {...props} />}
        />
        <ErrorSummary errors={attempt.errors} />
        <ReturnNotice {...props} />
        <Resume {...props} />
      </div>
      {rights.edits ? (
        <SelfScoreForm visit={visit} view={view} signs={rights.signs} attempt={attempt} />
      ) : (
        <Records {...props} />
      )}
      {view.confirmations.length > 0 && (
        <div class="trang">
          <ConfirmationList view={view} />
        </div>
      )}
    </SheetFrame>
  );
}

/** Nothing but how far the unit is, for readers who may not see its points yet. */
export function HiddenSheetPage({ visit, view, assigns }: { visit: Visit; view: SheetView; assigns: boolean }) {
  const { sheet: words } = visit.t.scoring;
  const { record } = view;
  return (
    <SheetFrame visit={visit} record={record} title={words.title(record.year)}>
      <div class="trang">
        <PageHead
          title={words.title(record.year)}
          facts={
            <>
              {record.unitName} · <SheetStatus state={record.state} />
            </>
          }
          actions={assigns && <Button href={paths.assignReviewers(record.sheetId)}>{words.assign}</Button>}
        />
        <Empty title={words.notShown}>{words.notShownHelp}</Empty>
      </div>
    </SheetFrame>
  );
}

function SheetFactsLine({ visit, view, today }: SheetPageProps) {
  const { sheet: words } = visit.t.scoring;
  const { record } = view;
  const signature = record.signatures.at(-1);
  const open = record.state === 'draft' || record.state === 'returned';
  const late = open && record.deadline !== null && today > record.deadline;
  return (
    <>
      {record.unitName} · <SheetStatus state={record.state} />
      {open && record.deadline && ` · ${words.deadline(formatDay(record.deadline))}`}
      {late && ' · '}
      {late && <Status kind="loi">{words.late}</Status>}
      {signature && ` · ${words.signedBy(signature.title, dayWords(signature.at))}`}
    </>
  );
}

function Actions({ visit, view, rights }: SheetPageProps) {
  const { sheet: words, return: returning } = visit.t.scoring;
  const { sheetId, reviewedAt } = view.record;
  return (
    <>
      {rights.assigns && (
        <Button kind="secondary" href={paths.assignReviewers(sheetId)}>
          {words.assign}
        </Button>
      )}
      {rights.returns && (
        <Button kind="secondary" href={paths.returnSheet(sheetId)}>
          {returning.button}
        </Button>
      )}
      {rights.reviews && <Button href={paths.review(sheetId)}>{words.review}</Button>}
      {reviewedAt && (
        <Button kind="secondary" href={paths.reviewRecord(sheetId)}>
          {words.record}
        </Button>
      )}
      {rights.responds && <Button href={paths.respond(sheetId)}>{words.respond}</Button>}
      {rights.settles && <Button href={paths.settle(sheetId)}>{words.settle}</Button>}
    </>
  );
}

function ReturnNotice({ visit, view }: SheetPageProps) {
  const { sheet: words } = visit.t.scoring;
  const { record } = view;
  if (record.state !== 'returned') return null;
  const codes = [...record.returned.keys()];
  return (
    <Notice kind="luu-y" title={words.returnedTitle(codes.length, formatDay(record.deadline ?? ''))}>
      <p>
        {codes.map((code, at) => (
          <>
            {at > 0 && ', '}
            <a href={`#${anchorOf(record.criteria, code)}`}>{code}</a>
          </>
        ))}
        . {words.returnedHelp}
      </p>
    </Notice>
  );
}

function Resume({ visit, view, rights, today }: SheetPageProps) {
  const { sheet: words } = visit.t.scoring;
  const { record } = view;
  if (!rights.resumes || record.deadline === null || today <= record.deadline) return null;
  return (
    <Notice title={words.resumeHelp(formatDay(record.deadline))}>
      <Form action={paths.resumeReview(record.sheetId)}>
        <Button small>{words.resume}</Button>
      </Form>
    </Notice>
  );
}

function Records(props: SheetPageProps) {
  const { visit, view, asSigned } = props;
  const { sheet: words } = visit.t.scoring;
  const { record } = view;
  const signature = record.signatures.at(-1);
  return (
    <>
      <div class="trang">
        {record.criteria.length > longSheet ? (
          <LongRecords view={view} />
        ) : (
          <CriteriaTable
            table={record.table}
            caption={words.title(record.year)}
            columns={recordColumns(visit, view)}
            under={({ code }) => (
              <>
                <EvidenceList view={view} code={code} />
                {lineWarnings(view, code).map((message) => (
                  <Warning>{message}</Warning>
                ))}
              </>
            )}
          />
        )}
        {signature && (
          <p class="mo nho">
            {words.mark(signature.hash.slice(0, 16))}. {asSigned === false ? words.markBad : words.markOk}
          </p>
        )}
      </div>
      <SheetTotals view={view} />
    </>
  );
}

function recordColumns(visit: Visit, view: SheetView): CriteriaColumn[] {
  const { columns, sheet: words } = visit.t.scoring;
  const { record, totals } = view;
  const final: SheetState = 'final';
  const groupOf = (code: string, evaluation: typeof totals.agreed) => {
    const group = evaluation?.groups.find((one) => one.code === code);
    return group ? formatPoints(group.total) : null;
  };
  const selfColumn: CriteriaColumn = {
    label: columns.self,
    number: true,
    group: ({ code }) => groupOf(code, totals.self),
    cell: (criterion) => <PointsCell view={view} name="self" criterion={criterion} empty={words.noValue} />,
  };
  const verifiedColumn: CriteriaColumn = {
    label: columns.verified,
    number: true,
    group: ({ code }) => groupOf(code, totals.verified),
    cell: (criterion) => <PointsCell view={view} name="verified" criterion={criterion} />,
  };
  const agreedColumn: CriteriaColumn = {
    label: columns.agreed,
    number: true,
    group: ({ code }) => groupOf(code, totals.agreed),
    cell: (criterion) => <PointsCell view={view} name="agreed" criterion={criterion} />,
  };
  return [
    selfColumn,
    ...(view.showsVerified ? [verifiedColumn] : []),
    ...(record.state === final ? [agreedColumn] : []),
    { label: columns.reason, width: 250, cell: ({ code }) => <Opinions visit={visit} view={view} code={code} /> },
  ];
}

/** Explanation of the unit, reason of the reviewers, opinion of the unit, decision: in the order they were said. */
function Opinions({ visit, view, code }: { visit: Visit; view: SheetView; code: string }) {
  const { sheet: words, record: recordWords } = visit.t.scoring;
  const { record, self } = view;
  const explanation = self.get(code)?.words;
  const verified = view.showsVerified ? record.verified.get(code) : undefined;
  const difference = (verified?.points ?? 0) - (pointsOf(self, code) ?? 0);
  const opinion = record.opinions.get(code);
  const settled = record.agreed.get(code);
  const said = explanation || verified?.words || opinion || settled?.words;
  if (!said) return null;
  return (
    <>
      {explanation && <div class="mo">{explanation}</div>}
      {verified?.words && (
        <div>
          {difference !== 0 && <span class="giam">{formatPoints(difference)} </span>}
          {verified.words}
        </div>
      )}
      {opinion && (
        <div>
          <Status kind={opinion.agreed ? 'xong' : 'luu-y'}>{opinion.agreed ? words.agree : words.disagree}</Status>
          {opinion.words && `: ${opinion.words}`}
        </div>
      )}
      {settled?.words && <div>{recordWords.settled(formatPoints(settled.points ?? 0), settled.words)}</div>}
    </>
  );
}
