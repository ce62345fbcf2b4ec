import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, PasswordField, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import type { CovenantRecord, PledgedTarget, PledgedUnit } from '../queries/covenant-record.ts';
import { CovenantFrame } from './covenant-frame.tsx';

interface Props {
  visit: Visit;
  record: CovenantRecord;
  unit: PledgedUnit;
  target: PledgedTarget;
  attempt: Attempt;
}

/** A unit's head proposes another goal or day for one target, and signs that. */
export function ProposePage({ visit, record, unit, target, attempt }: Props) {
  const t = visit.t.covenants.propose;
  const waiting = record.amendments.some(({ state, targetId }) => state === 'proposed' && targetId === target.id);
  return (
    <CovenantFrame
      visit={visit}
      clusterYearId={record.clusterYearId}
      year={record.year}
      title={t.title}
      covenantId={record.id}
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={t.title} facts={t.facts(unit.unitName)} />
      <ErrorSummary errors={attempt.errors} />
      <Standing visit={visit} year={record.year} target={target} />
      {waiting ? (
        <Notice kind="cho">{t.waiting}</Notice>
      ) : (
        <ProposalForm visit={visit} record={record} unit={unit} target={target} attempt={attempt} />
      )}
    </CovenantFrame>
  );
}

function Standing({ visit, year, target }: { visit: Visit; year: number; target: PledgedTarget }) {
  const { propose: t, targets, amendments } = visit.t.covenants;
  const value = ({ goal, dueOn }: { goal: string; dueOn: string }) =>
    `${goal}\u00a0${target.unitOfMeasure}, ${amendments.due(formatDay(dueOn))}`;
  return (
    <SummaryList
      facts={[
        { key: targets.indicator, value: target.indicator },
        { key: targets.baseline(year - 1), value: target.baseline || '–' },
        ...(target.original ? [{ key: t.signed, value: value(target.original) }] : []),
        { key: t.standing, value: value(target) },
      ]}
    />
  );
}

function ProposalForm({ visit, record, unit, target, attempt }: Props) {
  const t = visit.t.covenants.propose;
  const stored: Record<string, string> = { newGoal: target.goal, newDueOn: formatDay(target.dueOn), reason: '' };
  const values = attempt.sent ? attempt.values : stored;
  const field = (name: string) => ({ name, value: values[name], error: attempt.errors[name] });
  return (
    <Form action={paths.proposeAmendment(record.id, unit.unitId, target.id)} class="hep" guarded>
      <TextField {...field('newGoal')} label={t.newGoal} width="ma" maxlength={40} />
      <DateField {...field('newDueOn')} label={t.newDueOn} />
      <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={3} maxlength={1000} />
      <PasswordField name="password" label={t.password} hint={t.passwordHint} error={attempt.errors.password} />
      <ButtonGroup>
        <Button>{t.submit}</Button>
        <a href={paths.covenant(record.id)}>{visit.t.common.back}</a>
      </ButtonGroup>
    </Form>
  );
}
