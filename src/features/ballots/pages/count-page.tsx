import { type Candidate, type Count, checkCount, compareCounts } from '#src/law/paper-count.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { usesPapers } from '../../electronic-votes/rules.ts';
import { confirmCountAccess } from '../access.ts';
import type { BallotRecord, Teller } from '../queries/ballot-record.ts';
import type { EntriesInSight } from '../queries/count-entries.ts';
import type { BallotFacts } from '../queries.ts';
import { countersOf } from '../rules.ts';
import { BallotFrame } from './ballot-frame.tsx';
import { CountComparison } from './count-comparison.tsx';
import { CountForm } from './count-form.tsx';
import { SlipsCount, slipsOpened } from './slips-count.tsx';

export interface CountView {
  visit: Visit;
  facts: BallotFacts;
  ballot: BallotRecord;
  /** What this teller may see. */
  entries: EntriesInSight;
  attempt: Attempt;
}

/** Two tellers enter apart; once both are in, their figures stand side by side. What the keys opened nobody enters. */
export function CountPage(view: CountView) {
  const { visit, ballot, entries, attempt } = view;
  const t = visit.t.ballots.count;
  const title = usesPapers(ballot.way) ? t.title : t.confirm;
  return (
    <BallotFrame visit={visit} ballot={ballot} title={title} below failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={title} facts={formatDayWithWeekday(ballot.conference.day)} />
      <ErrorSummary errors={attempt.errors} ids={voteIds(attempt)} />
      <Finding {...view} />
      <TwoColumns side={<Side {...view} />}>
        {entries.both && <CountComparison visit={visit} ballot={ballot} both={entries.both} />}
        <SlipsCount visit={visit} ballot={ballot} />
        <Confirmation {...view} />
        {usesPapers(ballot.way) ? <Entering {...view} /> : <Confirming {...view} />}
      </TwoColumns>
    </BallotFrame>
  );
}

/** Errors of the votes link to their own fields; others have none of another name. */
function voteIds({ errors }: Attempt): Record<string, string> {
  return Object.fromEntries(Object.keys(errors).map((name) => [name, `f-${name}`]));
}

/** What both counts say together: agreed, different, or equal and not reconciled. */
function Finding({ visit, ballot, entries }: CountView) {
  const t = visit.t.ballots.count;
  if (!entries.both) return null;
  const [{ count: first }, { count: second }] = entries.both;
  const differences = compareCounts(first, second, ballot.candidates);
  const mismatches = mismatchSentences(first, ballot.candidates);
  if (differences.length > 0) {
    return (
      <Notice kind="loi" title={t.differs(differences.length)}>
        {t.blocked}
      </Notice>
    );
  }
  if (mismatches.length > 0) {
    return (
      <Notice kind="loi" title={t.unreconciled}>
        <ul>
          {mismatches.map((sentence) => (
            <li>
              <Said>{sentence}</Said>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <Notice kind="xong" title={t.matched}>
      {t.matchedWhat}
    </Notice>
  );
}

function mismatchSentences(count: Count, candidates: readonly Candidate[]): string[] {
  return checkCount(count, candidates).map(({ message }) => message);
}

/** The head confirms what agrees; nobody else has the form. */
function Confirmation({ visit, facts, ballot, attempt }: CountView) {
  const t = visit.t.ballots.count;
  const head = ballot.tellers.find(({ isHead }) => isHead);
  const isHead = head !== undefined && head.accountId === visit.actor?.accountId;
  const complete = slipsOpened(ballot) && (!usesPapers(ballot.way) || ballot.agreed === true);
  if (!isHead || !complete || !confirmCountAccess.allows(visit.actor, facts)) return null;
  return (
    <div class="hep">
      <Form action={paths.confirmCount(ballot.id)} guarded>
        <TextArea
          name="note"
          label={t.note}
          hint={t.noteHint}
          value={attempt.values.note}
          error={attempt.errors.note}
          rows={3}
          maxlength={1000}
          optional
        />
        <Button>{t.confirm}</Button>
      </Form>
    </div>
  );
}

/** Of slips alone there is nothing to enter: everybody else waits for the head. */
function Confirming({ visit, ballot }: CountView) {
  const head = ballot.tellers.find(({ isHead }) => isHead);
  if (head?.accountId === visit.actor?.accountId || !slipsOpened(ballot)) return null;
  return <Notice kind="cho">{visit.t.ballots.count.waitHead}</Notice>;
}

function Entering(view: CountView) {
  const { visit, ballot, entries } = view;
  const t = visit.t.ballots.count;
  const counts = countersOf(ballot.tellers).some(({ accountId }) => accountId === visit.actor?.accountId);
  if (!counts) return entries.both ? null : <Notice kind="cho">{visit.t.ballots.waits.otherCounter}</Notice>;
  if (ballot.agreed === true) return null;
  if (!entries.own) return <CountForm {...view} heading={t.enter} />;
  return (
    <>
      {!entries.both && <Notice kind="xong">{t.wait}</Notice>}
      <details open={view.attempt.sent || undefined}>
        <summary>{t.again}</summary>
        <p>{t.againWhat}</p>
        <CountForm {...view} heading={t.again} />
      </details>
    </>
  );
}

function Side(view: CountView) {
  const t = view.visit.t.ballots.count;
  const { ballot } = view;
  if (!usesPapers(ballot.way)) {
    const items = ballot.tellers.map(({ name, unitName }) => ({ kind: 'cho' as const, text: `${name}, ${unitName}` }));
    return (
      <>
        <h2>{view.visit.t.ballots.page.tellers}</h2>
        <CheckList items={items} />
      </>
    );
  }
  const open = ballot.agreed === false;
  return (
    <>
      {open && (
        <>
          <h2>{t.next}</h2>
          <ol>
            {t.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <h2>{t.still}</h2>
          <p>{t.stillWhat}</p>
        </>
      )}
      <h2>{t.who}</h2>
      <CheckList items={ballot.tellers.map((teller) => entered(view, teller))} />
    </>
  );
}

function entered({ visit, ballot }: CountView, teller: Teller): Check {
  const t = visit.t.ballots.count;
  const text = `${teller.name}, ${teller.unitName}`;
  const counts = countersOf(ballot.tellers).some(({ accountId }) => accountId === teller.accountId);
  if (!counts) return { kind: 'cho', text, note: t.headNote };
  const entry = ballot.entered.find(({ accountId }) => accountId === teller.accountId);
  if (!entry) return { kind: 'cho', text, note: t.notEntered };
  const again = entry.times > 1 ? `, ${t.times(entry.times)}` : '';
  return { kind: 'xong', text, note: `${t.entered(formatHour(entry.at))}${again}` };
}
