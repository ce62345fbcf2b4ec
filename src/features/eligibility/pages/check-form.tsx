import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { DateField, type Option, Select, TextArea, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';

interface Props {
  visit: Visit;
  action: string;
  /** The rules to choose from, by their code. */
  rules: Option[];
  mayCheck: boolean;
  today: Day;
  attempt: Attempt;
}

/** Where the administrator records that a rule was held against the text of its instrument. */
export function CheckForm({ visit, action, rules, mayCheck, today, attempt }: Props) {
  const t = visit.t.eligibility.award.check;
  if (!mayCheck) {
    return (
      <>
        <h2>{t.title}</h2>
        <p>{t.onlyAdministrator}</p>
      </>
    );
  }
  const { values, errors } = attempt;
  return (
    <>
      <h2>{t.title}</h2>
      <p>{t.why}</p>
      <Form action={action} guarded>
        <Select name="rule" label={t.rule} empty={t.choose} value={values.rule} error={errors.rule} options={rules} />
        <Radios
          name="outcome"
          label={t.outcome}
          value={values.outcome}
          error={errors.outcome}
          choices={[
            { value: 'same', label: t.same },
            { value: 'differs', label: t.differs },
          ]}
        />
        <TextField
          name="instrument"
          label={t.instrument}
          hint={t.instrumentHint}
          value={values.instrument}
          error={errors.instrument}
          maxlength={300}
        />
        <TextArea name="note" label={t.note} hint={t.noteHint} rows={3} value={values.note} error={errors.note} />
        <DateField
          name="checkedOn"
          label={t.checkedOn}
          value={attempt.sent ? values.checkedOn : formatDay(today)}
          error={errors.checkedOn}
        />
        <Button>{t.save}</Button>
      </Form>
    </>
  );
}
