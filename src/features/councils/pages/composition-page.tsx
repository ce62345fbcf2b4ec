import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { errorId, FieldError } from '#src/ui/field-group.tsx';
import { DateField, Select, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { options } from '#src/ui/ruled-fields.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { Council, Nameable } from '../queries/compositions.ts';
import { seatField } from '../schema.ts';
import { CouncilConflict } from './council-conflict.tsx';
import { CouncilFrame } from './council-frame.tsx';

interface Props {
  visit: Visit;
  council: Council | null;
  nameable: Nameable[];
  attempt: Attempt;
}

/** What a decision makes of the Council: a seat for each person, the secretary apart. */
export function CompositionPage({ visit, council, nameable, attempt }: Props) {
  const t = visit.t.councils.composition;
  const values = attempt.sent ? attempt.values : stored(council, visit);
  const { errors } = attempt;
  const field = (name: 'name' | 'number' | 'issuer' | 'signedOn') => ({
    name,
    label: t[name],
    value: values[name] ?? '',
    error: errors[name],
  });
  return (
    <CouncilFrame visit={visit} title={t.title} failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={t.title} facts={t.facts} />
      <ErrorSummary errors={errors} />
      <CouncilConflict attempt={attempt} labels={{ name: t.name, number: t.number }} />
      <Form action={paths.councilComposition()} version={attempt.conflict?.version ?? council?.version ?? 0} guarded>
        <div class="hep">
          <TextField {...field('name')} />
          <TextField {...field('number')} hint={t.numberHint} width="ma" />
          <DateField {...field('signedOn')} />
          <TextField {...field('issuer')} />
        </div>
        <h2>{t.people}</h2>
        <p class="mo">{t.peopleHint}</p>
        {errors.seats && <FieldError id={errorId('seats')}>{errors.seats}</FieldError>}
        <div id="f-seats">
          <Table
            caption={t.people}
            captionHidden
            stacked
            columns={[{ label: t.columns.person }, { label: t.columns.seat, width: 260 }]}
          >
            {nameable.map(({ accountId, name, jobTitle }) => (
              <Row>
                <RowHead>
                  {name}
                  <div class="mo nho khong-dam">{jobTitle}</div>
                </RowHead>
                <Cell label={t.columns.seat}>
                  <Select
                    name={seatField(accountId)}
                    label={t.seatOf(name)}
                    labelIn="readers"
                    options={options(visit.t.councils.seats)}
                    empty={t.noSeat}
                    value={values[seatField(accountId)]}
                  />
                </Cell>
              </Row>
            ))}
          </Table>
        </div>
        <div class="hep">
          <Select
            name="secretaryId"
            label={t.secretary}
            hint={t.secretaryHint}
            options={nameable.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            empty={t.pick}
            value={values.secretaryId}
            error={errors.secretaryId}
          />
        </div>
        <ButtonGroup>
          <Button>{t.save}</Button>
          <a href={paths.council()}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </CouncilFrame>
  );
}

/** A new decision begins from the composition in force; number and day are its own. */
function stored(council: Council | null, visit: Visit): Record<string, string> {
  const latest = council?.compositions[0];
  const seats = (latest?.seats ?? []).map((seat) => [seatField(seat.accountId), seat.seat ?? '']);
  return {
    name: council?.name ?? visit.t.councils.home.title,
    number: '',
    signedOn: '',
    issuer: latest?.issuer ?? '',
    secretaryId: latest?.seats.find(({ isSecretary }) => isSecretary)?.accountId ?? '',
    ...Object.fromEntries(seats),
  };
}
