import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { Movement } from '../queries.ts';
import { movementValues } from '../schema.ts';
import { momentWords } from './moment-words.ts';
import { MovementFrame } from './movement-frame.tsx';

interface Props {
  visit: Visit;
  year: { clusterYearId: string; year: number };
  /** Null for a new one. */
  movement: Movement | null;
  attempt: Attempt;
}

/** What a movement is called, wants, and belongs to; before its launch. */
export function MovementFormPage({ visit, year, movement, attempt }: Props) {
  const t = visit.t.movements.form;
  const title = movement ? t.editTitle : t.newTitle;
  const stored = movementValues(movement ?? { title: '', aims: '', superiorMovement: '' });
  const values = attempt.sent ? attempt.values : stored;
  const field = (name: string) => ({ name, value: values[name], error: attempt.errors[name] });
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : movement?.version);
  return (
    <MovementFrame visit={visit} year={year} title={title} below failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={title} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && (
        <ConflictNotice
          who={attempt.conflict.who ?? ''}
          when={movement ? momentWords(movement.savedAt) : ''}
          fields={[
            ['title', t.name] as const,
            ['aims', t.aims] as const,
            ['superiorMovement', t.superior] as const,
          ].map(([name, label]) => ({
            label,
            theirs: attempt.conflict?.values[name] ?? '',
            yours: attempt.values[name] ?? '',
          }))}
        />
      )}
      <Form
        action={movement ? paths.movement(movement.id) : paths.newMovement(year.clusterYearId)}
        version={version}
        guarded
      >
        <TextField {...field('title')} label={t.name} maxlength={250} />
        <TextArea {...field('aims')} label={t.aims} rows={6} maxlength={4000} optional />
        <TextField {...field('superiorMovement')} label={t.superior} hint={t.superiorHint} maxlength={250} optional />
        <ButtonGroup>
          <Button>{t.save}</Button>
          <a href={paths.movements(year.clusterYearId)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </MovementFrame>
  );
}
