import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { evaluate } from '#src/points/evaluate.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button, ButtonGroup, LockedButton } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import { Warning } from '#src/ui/status.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { confirmedOn, type OpenBreak, openBreaks, withConfirmed } from '../../scoring/confirmations.ts';
import { ConfirmFields } from '../../scoring/pages/confirm-fields.tsx';
import { dayWords, hourWords } from '../../scoring/pages/day-words.ts';
import type { SheetRecord } from '../../scoring/queries/sheet-record.ts';
import { entriesOf } from '../../scoring/rules.ts';
import { joinedLines } from '../commands/close-review.ts';
import type { SheetMarks } from '../queries/marks.ts';
import type { ReviewTask } from '../queries.ts';
import { linesOfParts, shareParts } from '../rules.ts';
import { GapTable, isTalkedOf, type MarkHistory } from './gap-table.tsx';
import { ReviewFrame } from './review-frame.tsx';
import { WordForm } from './word-form.tsx';

export interface GapsView {
  record: SheetRecord;
  /** What this reader may see of the marks. */
  seen: SheetMarks;
  history: MarkHistory;
  /** The reader's own work on the sheet. */
  own: ReviewTask | null;
  /** May decide and close: leads and does not mark. */
  decides: boolean;
  /** May know who the reviewers are; else they are numbers. */
  names: boolean;
  /** Who stepped back, by name alone. */
  recused: string[];
}

interface GapsPageProps {
  visit: Visit;
  view: GapsView;
  attempt: Attempt;
}

/** The marks side by side once they are in: what differs, what was said of it, and what is still to be settled. */
export function GapsPage(props: GapsPageProps) {
  const { visit, view, attempt } = props;
  const { gaps: words } = visit.t.crossReviews;
  const { record, seen, own, decides } = view;
  const title = words.title(record.unitName);
  const open = isOpen(view);
  const breaks = decides && open && record.state === 'signed' ? breaksOfMarks(view) : [];
  return (
    <ReviewFrame
      visit={visit}
      title={title}
      failed={Object.keys(attempt.errors).length > 0}
      islands={['dirty-form']}
      back={own ? undefined : paths.reviewPlan(record.clusterYearId)}
    >
      <div class="trang">
        <PageHead
          title={title}
          facts={open ? words.facts(seen.tasks.length) : undefined}
          actions={decides && open && record.state === 'signed' && breaks.length === 0 && <Close {...props} />}
        />
        <ErrorSummary errors={attempt.errors} />
        {open ? (
          <>
            <Opened {...props} />
            {breaks.length > 0 && <CloseWithBreaks {...props} breaks={breaks} />}
          </>
        ) : (
          <Empty title={words.closedTitle}>{own && !own.sentAt ? words.closedOwn : words.closed}</Empty>
        )}
      </div>
    </ReviewFrame>
  );
}

/** A reviewer sees the own lines opened, others the whole sheet. */
function isOpen({ seen, own }: GapsView): boolean {
  if (seen.complete && (own === null || own.sentAt !== null)) return true;
  return own !== null && seen.lines.some(({ taskIds }) => taskIds.length > 1 && taskIds.includes(own.id));
}

function Opened(props: GapsPageProps) {
  const { visit, view } = props;
  const { gaps: words } = visit.t.crossReviews;
  const { record, seen, own, decides } = view;
  const talked = seen.lines.filter(isTalkedOf(view.history));
  const differs = seen.lines.filter(({ verdict }) => verdict.kind === 'differs');
  const signed = record.state === 'signed';
  return (
    <>
      <Standing {...props} />
      {talked.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <GapTable visit={visit} record={record} seen={seen} lines={talked} history={view.history} />
      )}
      <TwoColumns width={420} side={<WhoMarks visit={visit} view={view} />}>
        {signed && own && differs.length > 0 && <WordForm {...props} kind="reconsider" lines={differs} own={own} />}
        {signed && decides && seen.complete && <Decide {...props} />}
        {record.reviewedAt && <p>{words.closedReview}</p>}
      </TwoColumns>
    </>
  );
}

function Decide(props: GapsPageProps) {
  const lines = props.view.seen.lines.filter(
    ({ verdict }) => verdict.kind === 'differs' || verdict.kind === 'justified',
  );
  return lines.length === 0 ? null : <WordForm {...props} kind="moderate" lines={lines} own={null} />;
}

function Standing({ visit, view }: GapsPageProps) {
  const { gaps: words } = visit.t.crossReviews;
  const { seen } = view;
  const differs = seen.lines.filter(({ verdict }) => verdict.kind === 'differs').length;
  const same = seen.lines.filter(({ verdict }) => verdict.difference === 0).length;
  const agreeing = words.settled(same, seen.lines.length);
  if (differs > 0 && seen.plan.gap !== null) {
    return (
      <Notice kind="luu-y" title={words.openTitle(differs, formatPoints(seen.plan.gap))}>
        {`${agreeing} ${words.open}`}
      </Notice>
    );
  }
  return (
    <Notice kind="xong" title={words.settledTitle}>
      {agreeing}
    </Notice>
  );
}

/** What the joined marks break of the table's rules, once nothing is open. */
function breaksOfMarks({ record, seen }: GapsView): OpenBreak[] {
  if (seen.lines.some(({ verdict }) => verdict.points === null)) return [];
  const confirmed = confirmedOn(record, 'verified');
  const entries = entriesOf(record.criteria, joinedLines(record, seen.lines));
  return openBreaks(evaluate(record.table.content, withConfirmed(entries, confirmed)), confirmed);
}

/** Before the review ends: whether points against a rule of the table count, and why. */
function CloseWithBreaks({ visit, view, attempt, breaks }: GapsPageProps & { breaks: readonly OpenBreak[] }) {
  const { gaps: words } = visit.t.crossReviews;
  return (
    <Form action={paths.closeCrossReview(view.record.sheetId)} guarded>
      <h2>{words.breaks}</h2>
      <p>{words.breaksHelp}</p>
      {breaks.map((each) => (
        <section>
          {each.messages.map((message) => (
            <Warning>{message}</Warning>
          ))}
          <ConfirmFields code={each.code} found={each} attempt={attempt} />
        </section>
      ))}
      <ButtonGroup>
        <Button>{words.close}</Button>
      </ButtonGroup>
    </Form>
  );
}

function Close({ visit, view }: GapsPageProps) {
  const { gaps: words } = visit.t.crossReviews;
  const waits = view.seen.lines.some(({ verdict }) => verdict.points === null);
  if (waits) {
    return (
      <LockedButton id="chot" reason={words.closeWaits}>
        {words.close}
      </LockedButton>
    );
  }
  return (
    <Form action={paths.closeCrossReview(view.record.sheetId)}>
      <Button>{words.close}</Button>
    </Form>
  );
}

function WhoMarks({ visit, view }: { visit: Visit; view: GapsView }) {
  const { gaps: words, reviewer } = visit.t.crossReviews;
  const { seen, own, names, recused } = view;
  // A reviewer of one part learns nothing of who marks the others.
  const shown = own ? seen.tasks.filter((task) => shareParts(task, own)) : seen.tasks;
  const checks = shown.map(
    ({ unitName, name, sentAt, codes }, at): Check => ({
      kind: sentAt ? 'xong' : 'cho',
      text: names ? `${reviewer(at + 1)}, ${unitName ?? name}` : reviewer(at + 1),
      note: [
        words.lines(linesOfParts(seen.parts, codes).size),
        sentAt && words.sent(`${dayWords(sentAt)}, ${hourWords(sentAt)}`),
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  );
  const gone = recused.map(
    (who): Check => ({ kind: 'cho', icon: 'barred', text: words.recused(names ? who : words.somebody) }),
  );
  return (
    <>
      <h2>{words.who}</h2>
      <CheckList items={[...checks, ...gone]} />
      {!names && <p class="mo nho">{words.namesHidden}</p>}
      <p class="mo nho">{words.keep}</p>
      <p class="mo nho">{visit.t.crossReviews.plan.assumption}</p>
    </>
  );
}
