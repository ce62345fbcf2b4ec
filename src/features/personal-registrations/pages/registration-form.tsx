import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Checkboxes } from '#src/ui/choices.tsx';
import { ConflictNotice, type Difference } from '#src/ui/conflict.tsx';
import { DateField, TextArea, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Cell, Row, Table } from '#src/ui/table.tsx';
import { mostPersonalTargets } from '../rules.ts';
import { limits, longestPlan, registrationValues } from '../schema.ts';
import type { RegistrationPageProps } from './registration-page.tsx';
import { TitleReach } from './title-reach.tsx';

const rowsAtLeast = 3;
/** Empty rows under what is written; saving gives new ones, so that no script is needed. */
const emptyRows = 2;

/** Titles with what each asks for, the planned initiative, the targets; sent, or kept as a draft. */
export function RegistrationForm({ visit, facts, record, outlooks, attempt }: RegistrationPageProps) {
  const t = visit.t.personalRegistrations.form;
  const values: Record<string, string> = attempt.sent ? attempt.values : record ? registrationValues(record) : {};
  const titles = attempt.sent ? (attempt.lists.titles ?? []) : (record?.titles ?? []);
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : (record?.version ?? 0));
  const { personId, year } = facts;
  const namesOf = (awards: readonly string[]) =>
    outlooks.flatMap(({ award, name }) => (awards.includes(award) ? [name] : [])).join(', ');
  return (
    <>
      {attempt.conflict && (
        <Differences
          visit={visit}
          values={attempt.values}
          theirs={attempt.conflict.values}
          titles={{ label: t.titles, theirs: namesOf(record?.titles ?? []), yours: namesOf(titles) }}
        />
      )}
      <Form action={paths.personalRegistration(personId, year)} version={version} guarded>
        {/* Enter in a field keeps a draft: it must not send. */}
        <button type="submit" hidden />
        <Checkboxes
          name="titles"
          label={t.titles}
          hint={t.titlesHint}
          error={attempt.errors.titles}
          values={titles}
          choices={outlooks.map((outlook) => ({
            value: outlook.award,
            label: outlook.name,
            hint: <TitleReach visit={visit} personId={personId} outlook={outlook} />,
          }))}
        />
        <TextArea
          name="initiativePlan"
          label={t.plan}
          hint={t.planHint}
          value={values.initiativePlan}
          error={attempt.errors.initiativePlan}
          rows={3}
          maxlength={longestPlan}
          optional
        />
        <TargetRows visit={visit} values={values} errors={attempt.errors} />
        <ButtonGroup>
          <Button formaction={paths.sendPersonalRegistration(personId, year)}>
            {facts.state === 'returned' ? t.sendAgain : t.send}
          </Button>
          <Button kind="secondary">{t.save}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

interface RowsProps {
  visit: Visit;
  values: Record<string, string>;
  errors: Record<string, string>;
}

function TargetRows({ visit, values, errors }: RowsProps) {
  const t = visit.t.personalRegistrations.form;
  const field = (row: number, name: 'text' | 'measure' | 'deadline') => {
    const key = `target.${row}.${name}`;
    return { name: key, value: values[key], error: errors[key], label: t.row(t[name], row + 1) };
  };
  return (
    <>
      <Table
        caption={t.targets}
        columns={[{ label: t.text }, { label: t.measure, width: 220 }, { label: t.deadline, width: 150 }]}
        stacked
      >
        {Array.from({ length: rowCount(values) }, (_, row) => (
          <Row>
            <Cell>
              <TextField {...field(row, 'text')} labelIn="head" maxlength={limits.text} />
            </Cell>
            <Cell>
              <TextField {...field(row, 'measure')} labelIn="head" maxlength={limits.measure} />
            </Cell>
            <Cell>
              <DateField {...field(row, 'deadline')} hint="" labelIn="head" />
            </Cell>
          </Row>
        ))}
      </Table>
      <p class="mo nho">
        {t.targetsHint(mostPersonalTargets)} {visit.t.frame.form.dateHint}
      </p>
    </>
  );
}

function rowCount(values: Record<string, string>): number {
  const written = Object.entries(values).flatMap(([name, typed]) => {
    const row = /^target\.(\d+)\./.exec(name)?.[1];
    return row !== undefined && typed.trim() !== '' ? [Number(row) + 1] : [];
  });
  return Math.min(mostPersonalTargets, Math.max(rowsAtLeast, Math.max(0, ...written) + emptyRows));
}

function Differences({
  visit,
  values,
  theirs,
  titles,
}: {
  visit: Visit;
  values: Record<string, string>;
  theirs: Record<string, string>;
  titles: Difference;
}) {
  const t = visit.t.personalRegistrations.form;
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(values)])]
    .filter((name) => name === 'initiativePlan' || name.startsWith('target.'))
    .sort();
  const labelOf = (name: string) => {
    const [, row, part] = /^target\.(\d+)\.(text|measure|deadline)$/.exec(name) ?? [];
    return row === undefined ? t.plan : t.row(t[part as 'text' | 'measure' | 'deadline'], Number(row) + 1);
  };
  return (
    <ConflictNotice
      who=""
      when=""
      fields={[
        titles,
        ...names.map((name) => ({ label: labelOf(name), theirs: theirs[name] ?? '', yours: values[name] ?? '' })),
      ]}
    />
  );
}
