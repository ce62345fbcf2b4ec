import { dayWords } from '#src/features/movements/pages/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, LockedButton } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { CountStrip } from '#src/ui/threshold.tsx';
import { currentRound, readiness } from '../queries/plan-record.ts';
import { closingFault, issuingFault } from '../rules.ts';
import type { PlanView } from './plan-view.ts';

interface Props {
  visit: Visit;
  view: PlanView;
}

export function planFactsLine(visit: Visit, { record, shown }: PlanView): string {
  const t = visit.t.plans.facts;
  const until = currentRound(record)?.commentUntil;
  const sections = shown.paragraphs.filter(({ kind }) => kind === 'heading').length;
  return [
    record.state === 'issued' && record.number && record.signedOn
      ? t.issued(record.number, formatDay(record.signedOn), record.issuer ?? '')
      : t.version(shown.number, dayWords(shown.writtenAt)),
    visit.t.plans.states[record.state],
    ...(record.state === 'commenting' && until ? [t.until(formatDay(until))] : []),
    t.size(sections, shown.paragraphs.length - sections),
  ].join(' · ');
}

/** The acts of those who write, one of them primary; a member agrees here. */
export function PlanActions({ visit, view }: Props) {
  const t = visit.t.plans.actions;
  const { record, writes, open, speaksFor } = view;
  if (record.state === 'issued') return <Button href={paths.planPaper(record.id)}>{t.paper}</Button>;
  if (speaksFor) {
    const silent = !record.comments.some((each) => each.unitId === speaksFor && each.round === record.round);
    const consented = record.consents.some(({ unitId }) => unitId === speaksFor);
    return silent && !consented ? (
      <Form action={paths.consentPlan(record.id, speaksFor)}>
        <Button>{t.consent}</Button>
      </Form>
    ) : null;
  }
  if (!writes) return null;
  if (record.state === 'draft') return <Button href={paths.sendPlan(record.id)}>{t.send}</Button>;
  if (record.state === 'answering') return <AnsweringActions visit={visit} view={view} />;
  return (
    <>
      <Button kind="secondary" href={paths.extendPlan(record.id)}>
        {t.extend}
      </Button>
      <ClosingButton visit={visit} view={view} early={open} />
    </>
  );
}

function ClosingButton({ visit, view, early }: Props & { early: boolean }) {
  const t = visit.t.plans.actions;
  const { record, spoken, members, today } = view;
  const until = currentRound(record)?.commentUntil ?? today;
  if (early && closingFault({ commentUntil: until, spoken, members }, today)) {
    return (
      <LockedButton id="chot-gop-y" reason={t.closeLocked(formatDay(until))}>
        {t.close}
      </LockedButton>
    );
  }
  return (
    <Form action={paths.closeComments(record.id)}>
      <Button>{t.close}</Button>
    </Form>
  );
}

function AnsweringActions({ visit, view }: Props) {
  const t = visit.t.plans.actions;
  const { record } = view;
  const ready = readiness(record);
  return (
    <>
      {ready.frozen ? (
        <Form action={paths.beginPlanVersion(record.id)}>
          <Button kind="secondary">{t.begin}</Button>
        </Form>
      ) : (
        <Button kind="secondary" href={paths.sendPlan(record.id)}>
          {t.sendAgain}
        </Button>
      )}
      {issuingFault(ready) ? (
        <LockedButton id="ghi-ban-hanh" reason={t.issueLocked}>
          {t.issue}
        </LockedButton>
      ) : (
        <Button href={paths.issuePlan(record.id)}>{t.issue}</Button>
      )}
    </>
  );
}

export function PlanCounts({ visit, view }: Props) {
  const t = visit.t.plans.counts;
  const { record, members, spoken } = view;
  if (record.round === 0) return null;
  const units = new Set(record.comments.map(({ unitId }) => unitId)).size;
  const comments = { label: t.comments(units), value: record.comments.length };
  const counted = (verdict: string) => record.comments.filter(({ answer }) => answer?.verdict === verdict).length;
  const settled = record.comments.some(({ answer }) => answer !== null);
  return (
    <CountStrip
      counts={
        settled
          ? [
              comments,
              { label: t.taken, value: counted('taken') },
              { label: t.partly, value: counted('partly') },
              { label: t.explained, value: counted('explained') },
            ]
          : [
              comments,
              { label: t.consents, value: record.consents.length },
              { label: t.silent, value: members - spoken },
            ]
      }
    />
  );
}

/** Where the plan stands, and what next. */
export function PlanNotice({ visit, view }: Props) {
  const t = visit.t.plans;
  const n = t.notices;
  const { record, shown, writes, open, answers } = view;
  if (shown.number !== record.currentVersion) {
    return (
      <Notice kind="cho" title={t.versions.older(shown.number, record.currentVersion)}>
        <p>
          <a href={paths.plan(record.id)}>{t.versions.open}</a>
        </p>
      </Notice>
    );
  }
  if (record.state === 'draft') {
    return writes ? (
      <Notice kind="cho">{n.draft}</Notice>
    ) : (
      <Notice kind="cho" title={n.withdrawn}>
        {n.withdrawnHelp}
      </Notice>
    );
  }
  if (record.state === 'commenting') {
    const until = formatDay(currentRound(record)?.commentUntil ?? view.today);
    if (open) return <Notice title={n.commenting(until)}>{n.commentingHelp}</Notice>;
    return (
      <Notice kind="luu-y" title={n.over(until)}>
        {writes ? n.overHelp : n.overMember}
      </Notice>
    );
  }
  if (record.state === 'issued') return null;
  if (!writes)
    return (
      <Notice kind="cho" title={n.answering}>
        {n.answeringHelp}
      </Notice>
    );
  const first = record.comments.find(({ answer }) => answer === null);
  if (!first)
    return (
      <Notice kind="xong" title={n.answered}>
        {n.answeredHelp}
      </Notice>
    );
  const left = record.comments.filter(({ answer }) => answer === null).length;
  return (
    <Notice kind="luu-y" title={n.unanswered(left)}>
      <p>
        {n.unansweredHelp} {answers && <a href={paths.answerComment(record.id, first.id)}>{n.first}</a>}
      </p>
    </Notice>
  );
}
