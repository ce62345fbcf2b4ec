import { momentWords } from '#src/features/movements/pages/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Confirmation } from '#src/ui/choices.tsx';
import { PasswordField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { type CovenantRecord, pledges } from '../queries/covenant-record.ts';
import { CommonText } from './common-text.tsx';
import { CovenantFrame } from './covenant-frame.tsx';
import { SigningSide } from './signing-side.tsx';
import { TargetsTable } from './targets-table.tsx';

interface Props {
  visit: Visit;
  record: CovenantRecord;
  unitId: string;
  dueOn: Day | null;
  attempt: Attempt;
}

/** A unit's head reads the version once more and signs it with the password. */
export function SignPage({ visit, record, unitId, dueOn, attempt }: Props) {
  const t = visit.t.covenants.sign;
  const title = t.title(record.year);
  const party = record.parties.find((each) => each.unitId === unitId);
  const unit = pledges(record).find((each) => each.unitId === unitId);
  const number = record.signed?.number ?? 0;
  return (
    <CovenantFrame
      visit={visit}
      clusterYearId={record.clusterYearId}
      year={record.year}
      title={title}
      covenantId={record.id}
      failed={attempt.sent}
    >
      <PageHead title={title} facts={t.facts(party?.unitName ?? '', number)} />
      <ErrorSummary errors={attempt.errors} />
      <TwoColumns side={<SigningSide visit={visit} record={record} dueOn={dueOn} />}>
        <CommonText visit={visit} record={record} />
        {unit && (
          <TargetsTable
            visit={visit}
            year={record.year}
            covenantId={record.id}
            unit={unit}
            amendments={[]}
            mayPropose={false}
          />
        )}
        {!party && <Notice kind="cho">{t.notParty}</Notice>}
        {party?.signature && (
          <Notice kind="xong" title={t.already(momentWords(party.signature.signedAt))}>
            <p>
              <a href={paths.covenant(record.id)}>{visit.t.common.back}</a>
            </p>
          </Notice>
        )}
        {party && !party.signature && (
          <Form action={paths.signCovenant(record.id, unitId)} class="hep">
            <input type="hidden" name="number" value={String(number)} />
            <p>{t.what}</p>
            <Confirmation
              name="read"
              label={t.read(number)}
              checked={attempt.values.read === 'co' && attempt.values.number === String(number)}
              error={attempt.errors.read}
            />
            <PasswordField name="password" label={t.password} hint={t.passwordHint} error={attempt.errors.password} />
            <ButtonGroup>
              <Button>{t.submit}</Button>
              <a href={paths.covenant(record.id)}>{visit.t.common.back}</a>
            </ButtonGroup>
          </Form>
        )}
      </TwoColumns>
    </CovenantFrame>
  );
}
