import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Confirmation } from '#src/ui/choices.tsx';
import { DateField, TextArea, TextField } from '#src/ui/fields.tsx';

interface Props {
  visit: Visit;
  attempt: Attempt;
  /** The issuer that is offered. */
  issuer: string;
  /** The whole decision may be left out. */
  optional?: boolean;
}

/** Number, day, issuer and subject of a decision; in a demonstration also that they are synthetic. */
export function DecisionFields({ visit, attempt, issuer, optional }: Props) {
  const t = visit.t.clusters.decisionForm;
  const { values, errors } = attempt;
  const field = (name: 'number' | 'signedOn' | 'issuer' | 'subject') => ({
    name,
    label: t[name],
    value: values[name],
    error: errors[name],
    optional,
  });
  return (
    <>
      <TextField {...field('number')} hint={t.numberHint} width="ma" />
      <DateField {...field('signedOn')} />
      <TextField {...field('issuer')} value={values.issuer ?? issuer} width="nua" />
      <TextArea {...field('subject')} rows={2} />
      {visit.services.demonstration && (
        <Confirmation name="synthetic" label={t.synthetic} checked={values.synthetic === 'co'} />
      )}
    </>
  );
}
