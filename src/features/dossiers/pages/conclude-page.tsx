import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { PasswordField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { DossierRecord } from '../queries/dossier-record.ts';
import { appraisalItems } from '../rules/appraisal-items.ts';
import { itemName } from '../rules/item-names.ts';
import { conclusionObstacle, type Finding } from '../rules/obstacles.ts';
import { DossierFrame } from './dossier-frame.tsx';

interface Props {
  visit: Visit;
  record: DossierRecord;
  attempt: Attempt;
}

const kinds: Record<Finding, Check['kind']> = { met: 'xong', missing: 'luu-y', notMet: 'loi', notApplicable: 'cho' };

/** Qualified or not, with the reason, under the officer's signature. */
export function ConcludePage({ visit, record, attempt }: Props) {
  const t = visit.t.dossiers.concluding;
  const open = conclusionObstacle('notQualified', appraisalItems(record), record.findings);
  const field = (name: string) => ({ name, value: attempt.values[name], error: attempt.errors[name] });
  return (
    <DossierFrame visit={visit} record={record} title={t.title} below failed={attempt.sent}>
      <PageHead title={t.title} facts={`${record.unitName} · ${record.code ?? ''}`} />
      <ErrorSummary errors={attempt.errors} ids={{ outcome: 'f-outcome-qualified' }} />
      {attempt.conflict && <Notice kind="luu-y" title={visit.t.dossiers.changed} live />}
      {open && (
        <Notice kind="luu-y" title={open}>
          <p>
            <a href={paths.appraiseDossier(record.id)}>{visit.t.dossiers.appraisal.title}</a>
          </p>
        </Notice>
      )}
      <TwoColumns side={<Summary visit={visit} record={record} />} width={400}>
        {!open && (
          <Form
            action={paths.concludeDossier(record.id)}
            version={attempt.conflict?.version ?? record.version}
            class="hep"
          >
            <Radios
              {...field('outcome')}
              label={t.outcome}
              choices={[
                { value: 'qualified', label: t.qualified },
                { value: 'notQualified', label: t.notQualified },
              ]}
            />
            <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={4} maxlength={2000} />
            <p>{t.consequence}</p>
            <PasswordField
              name="password"
              label={t.password}
              hint={visit.t.dossiers.check.passwordHint}
              error={attempt.errors.password}
            />
            <ButtonGroup>
              <Button>{t.submit}</Button>
              <a href={paths.dossier(record.id)}>{visit.t.common.back}</a>
            </ButtonGroup>
          </Form>
        )}
        <p>
          <a href={paths.dossierAppraisalPaper(record.id)}>{t.paper}</a>
        </p>
      </TwoColumns>
    </DossierFrame>
  );
}

function Summary({ visit, record }: Pick<Props, 'visit' | 'record'>) {
  const t = visit.t.dossiers;
  return (
    <>
      <h2>{t.concluding.summary}</h2>
      <CheckList
        items={record.findings
          .toSorted((left, right) => placeOf(record, left.item) - placeOf(record, right.item))
          .map(({ item, finding, note }) => ({
            kind: kinds[finding],
            text: itemName(t, record.law, item),
            word: t.appraisal.findings[finding],
            note: [t.appraisal.findings[finding], note].filter(Boolean).join('. '),
          }))}
      />
    </>
  );
}

const placeOf = (record: DossierRecord, item: string) => appraisalItems(record).indexOf(item);
