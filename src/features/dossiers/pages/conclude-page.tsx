import type { Verdict } from '#src/law/verdict.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { PasswordField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { DossierRecord } from '../queries/dossier-record.ts';
import { appraisalItems } from '../rules/appraisal-items.ts';
import { itemName } from '../rules/item-names.ts';
import { conclusionObstacle, type Finding } from '../rules/obstacles.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { SourceCitation } from './source-citation.tsx';
import { ConditionStatus, VerdictStatus } from './verdict-view.tsx';

interface Props {
  visit: Visit;
  record: DossierRecord;
  verdict: Verdict | null;
  attempt: Attempt;
}

const kinds: Record<Finding, Check['kind']> = { met: 'xong', missing: 'luu-y', notMet: 'loi', notApplicable: 'cho' };

/** Qualified or not, with the reason, under the officer's signature. */
export function ConcludePage({ visit, record, verdict, attempt }: Props) {
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
        {verdict && <AgainstVerdict visit={visit} verdict={verdict} />}
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
            {verdict?.outcome === 'notEligible' && (
              <TextArea
                {...field('overrideReason')}
                label={t.override}
                hint={t.overrideHint}
                rows={3}
                maxlength={2000}
              />
            )}
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

/** What the program found, and every condition that is not met or not known. */
function AgainstVerdict({ visit, verdict }: { visit: Visit; verdict: Verdict }) {
  const open = verdict.conditions.filter(({ outcome }) => outcome === 'notMet' || outcome === 'unknown');
  return (
    <section>
      <p>
        {visit.t.dossiers.verdict.program} <VerdictStatus verdict={verdict} />
      </p>
      {open.length > 0 && (
        <ul>
          {open.map((result) => (
            <li>
              <ConditionStatus result={result} /> <Said>{result.condition.text}</Said>{' '}
              <SourceCitation source={result.condition.source} />
            </li>
          ))}
        </ul>
      )}
    </section>
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
            text: itemName(t, record, item),
            word: t.appraisal.findings[finding],
            note: [t.appraisal.findings[finding], note].filter(Boolean).join('. '),
          }))}
      />
    </>
  );
}

const placeOf = (record: DossierRecord, item: string) => appraisalItems(record).indexOf(item);
