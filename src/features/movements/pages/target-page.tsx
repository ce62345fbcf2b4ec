import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { DateField, DecimalField, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { RegistrationRecord, Target } from '../queries.ts';
import { weightSum } from '../rules.ts';
import { targetValues } from '../schema.ts';
import { momentWords } from './moment-words.ts';
import { RegistrationFrame } from './registration-frame.tsx';

interface Props {
  visit: Visit;
  record: RegistrationRecord;
  /** Null for a new one. */
  target: Target | null;
  attempt: Attempt;
}

/** One target of a registration, written by the unit. */
export function TargetPage({ visit, record, target, attempt }: Props) {
  const t = visit.t.movements.target;
  const title = target ? t.editTitle : t.newTitle;
  const remarks = record.remarks.filter(({ targetId }) => target !== null && targetId === target.id);
  return (
    <RegistrationFrame visit={visit} record={record} title={title} below failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={title} facts={`${record.unitName} · ${visit.t.common.year(record.year)}`} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Differences visit={visit} record={record} attempt={attempt} />}
      {remarks.map(({ words }) => (
        <Notice kind="luu-y" title={t.remark}>
          {words}
        </Notice>
      ))}
      <TargetForm visit={visit} record={record} target={target} attempt={attempt} />
    </RegistrationFrame>
  );
}

function labels(visit: Visit, year: number): [string, string][] {
  const t = visit.t.movements.target;
  return [
    ['indicator', t.indicator],
    ['unitOfMeasure', t.unitOfMeasure],
    ['baseline', t.baseline(year - 1)],
    ['goal', t.goal(year)],
    ['weight', t.weight],
    ['owner', t.owner],
    ['dueOn', t.dueOn],
    ['note', t.note],
  ];
}

function Differences({ visit, record, attempt }: { visit: Visit; record: RegistrationRecord; attempt: Attempt }) {
  return (
    <ConflictNotice
      who={attempt.conflict?.who ?? visit.t.movements.target.conflictWho}
      when={record.savedAt ? momentWords(record.savedAt) : ''}
      fields={labels(visit, record.year).map(([name, label]) => ({
        label,
        theirs: attempt.conflict?.values[name] ?? '',
        yours: attempt.values[name] ?? '',
      }))}
    />
  );
}

function TargetForm({ visit, record, target, attempt }: Props) {
  const t = visit.t.movements.target;
  const { year } = record;
  const values: Record<string, string> = attempt.sent ? attempt.values : target ? targetValues(target) : {};
  const field = (name: string) => ({ name, value: values[name], error: attempt.errors[name] });
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : target?.version);
  const others = weightSum(record.targets.filter(({ id }) => id !== target?.id));
  return (
    <Form
      action={target ? paths.target(record.id, target.id) : paths.newTarget(record.id)}
      version={version}
      class="hep"
      guarded
    >
      <TextField {...field('indicator')} label={t.indicator} maxlength={250} />
      <TextField
        {...field('unitOfMeasure')}
        label={t.unitOfMeasure}
        hint={t.unitOfMeasureHint}
        width="ma"
        maxlength={60}
      />
      <TextField
        {...field('baseline')}
        label={t.baseline(year - 1)}
        hint={t.baselineHint}
        width="ma"
        maxlength={40}
        optional
      />
      <TextField {...field('goal')} label={t.goal(year)} width="ma" maxlength={40} />
      <DecimalField {...field('weight')} label={t.weight} hint={t.weightHint(formatPoints(others))} />
      <TextField {...field('owner')} label={t.owner} maxlength={120} />
      <DateField {...field('dueOn')} label={t.dueOn} />
      <TextArea {...field('note')} label={t.note} rows={3} maxlength={1000} optional />
      <ButtonGroup>
        <Button>{t.save}</Button>
        <a href={paths.registration(record.id)}>{visit.t.common.back}</a>
      </ButtonGroup>
      {target && (
        <p>
          <a href={paths.removeTarget(record.id, target.id)}>{t.remove}</a>
        </p>
      )}
    </Form>
  );
}
