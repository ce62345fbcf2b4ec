import { paths } from '#src/paths.ts';
import { Button } from '#src/ui/button.tsx';
import { errorId, FieldError } from '#src/ui/field-group.tsx';
import { DecimalField, ScoreInput } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { voteField } from '../schema.ts';
import type { CountView } from './count-page.tsx';

/** Every figure from scratch: a second entry starts empty, so that it is counted and not copied. */
export function CountForm({ heading, ...view }: CountView & { heading: string }) {
  const { visit, ballot, attempt } = view;
  const t = visit.t.ballots.count;
  const field = (name: string, label: string) => ({
    name,
    label,
    value: attempt.values[name] ?? '',
    error: attempt.errors[name],
  });
  return (
    <Form action={paths.ballotCount(ballot.id)} guarded>
      <h2>{heading}</h2>
      <p class="mo">{t.secret}</p>
      {ballot.closing && <p>{t.atClosing(ballot.closing.issued, ballot.closing.unused)}</p>}
      <fieldset class="govuk-fieldset">
        <legend class="govuk-label">{t.papers}</legend>
        <div class="hai-o">
          <DecimalField {...field('issued', t.issued)} />
          <DecimalField {...field('returned', t.returned)} />
          <DecimalField {...field('unused', t.unused)} />
          <DecimalField {...field('exchanged', t.exchanged)} hint={t.exchangedHint} />
          <DecimalField {...field('valid', t.valid)} />
          <DecimalField {...field('invalid', t.invalid)} />
        </div>
      </fieldset>
      <VoteTable {...view} />
      <Button>{t.send}</Button>
    </Form>
  );
}

/** In the order of the paper: one figure for each candidate. */
function VoteTable({ visit, ballot, attempt }: CountView) {
  const t = visit.t.ballots.count;
  return (
    <Table
      caption={t.votes}
      kind="diem"
      columns={[{ label: t.columns.unit }, { label: t.votesShort, number: true, width: 120 }]}
    >
      {ballot.candidates.map(({ id, name }) => {
        const error = attempt.errors[voteField(id)];
        return (
          <Row kind={error ? 'loi' : undefined}>
            <RowHead>{name}</RowHead>
            <Cell number>
              <ScoreInput
                name={voteField(id)}
                label={t.votesOf(name)}
                value={attempt.values[voteField(id)] ?? ''}
                error={error}
              />
              {error && (
                <FieldError id={errorId(voteField(id))} small>
                  {error}
                </FieldError>
              )}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
