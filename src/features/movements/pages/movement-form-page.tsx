import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Checkboxes, Radios } from '#src/ui/choices.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { DateField, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { SuperiorMovement } from '../queries/superiors.ts';
import type { Movement } from '../queries.ts';
import { movementForms } from '../rules.ts';
import { movementValues } from '../schema.ts';
import { momentWords } from './moment-words.ts';
import { MovementFrame } from './movement-frame.tsx';

interface Props {
  visit: Visit;
  year: { clusterYearId: string; year: number };
  /** Null for a new one. */
  movement: Movement | null;
  /** The list that a movement links to. */
  superiors: readonly SuperiorMovement[];
  attempt: Attempt;
}

const blank = { title: '', aims: '', scope: '', form: 'regular', termFrom: null, termTo: null, criteria: '' };

/** What a movement is called, wants, whom it reaches and what it belongs to; before its launch. */
export function MovementFormPage({ visit, year, movement, superiors, attempt }: Props) {
  const t = visit.t.movements.form;
  const title = movement ? t.editTitle : t.newTitle;
  const values = attempt.sent ? attempt.values : movementValues(movement ?? blank);
  const chosen = attempt.sent ? (attempt.lists.superiorIds ?? []) : (movement?.superiors ?? []).map(({ id }) => id);
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
            ['scope', t.scope] as const,
            ['termFrom', t.termFrom] as const,
            ['termTo', t.termTo] as const,
            ['criteria', t.criteria] as const,
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
        <TextArea {...field('aims')} label={t.aims} rows={5} maxlength={4000} optional />
        <Radios
          {...field('form')}
          label={t.form}
          choices={movementForms.map((value) => ({ value, label: t.forms[value] }))}
        />
        <TextField {...field('scope')} label={t.scope} hint={t.scopeHint} maxlength={500} />
        <DateField {...field('termFrom')} label={t.termFrom} />
        <DateField {...field('termTo')} label={t.termTo} />
        <TextArea {...field('criteria')} label={t.criteria} hint={t.criteriaHint} rows={4} maxlength={4000} />
        {superiors.length === 0 ? (
          <p class="mo">{t.superiorsNone}</p>
        ) : (
          <Checkboxes
            name="superiorIds"
            label={t.superiors}
            hint={t.superiorsHint}
            error={attempt.errors.superiorIds}
            choices={superiors.map(({ id, name, launchingBody }) => ({ value: id, label: name, hint: launchingBody }))}
            values={chosen}
            optional
          />
        )}
        <ButtonGroup>
          <Button>{t.save}</Button>
          <a href={paths.movements(year.clusterYearId)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </MovementFrame>
  );
}
