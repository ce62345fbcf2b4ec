import { afterWorkingDays } from '#src/law/working-days.ts';
import { paths } from '#src/paths.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { daysBetween, formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { PasswordField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { type DossierRecord, readinessOf } from '../queries/dossier-record.ts';
import { submissionObstacles } from '../rules/obstacles.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { PartsList } from './parts-list.tsx';
import { SourceCitation } from './source-citation.tsx';

/** The cluster's leader looks at the parts once more, signs the submission and sends. */
export function SubmitPage({ visit, record, attempt }: { visit: Visit; record: DossierRecord; attempt: Attempt }) {
  const t = visit.t.dossiers.submit;
  const title = record.state === 'returned' ? t.again : t.title;
  const today = legalDay(visit.services.clock.now());
  const obstacles = submissionObstacles({ ...record, ...readinessOf(record) }, today);
  const { appraisal } = record.law;
  const late = record.state === 'draft' && record.stepDueOn ? daysBetween(record.stepDueOn, today) : 0;
  return (
    <DossierFrame visit={visit} record={record} title={title} below failed={attempt.sent}>
      <PageHead title={title} facts={`${record.unitName} · ${record.awardName}`} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={visit.t.dossiers.changed} live />}
      {obstacles.length > 0 && (
        <Notice kind="luu-y" title={t.obstacles}>
          <ul>
            {obstacles.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="hep">
        <h2>{t.parts}</h2>
        <PartsList visit={visit} record={record} />
        <p>
          <a href={paths.dossierSubmissionPaper(record.id)}>{t.draftPaper}</a>
        </p>
        {obstacles.length === 0 && (
          <Form action={paths.submitDossier(record.id)} version={attempt.conflict?.version ?? record.version}>
            <p>{t.what(record.unitName, record.awardName)}</p>
            <p>
              {t.clock(appraisal.workingDays, formatDay(afterWorkingDays(today, appraisal.workingDays).endsOn))}{' '}
              <SourceCitation source={appraisal.source} />
            </p>
            {late > 0 && <Notice kind="luu-y">{t.late(late)}</Notice>}
            <PasswordField
              name="password"
              label={visit.t.dossiers.check.password}
              hint={visit.t.dossiers.check.passwordHint}
              error={attempt.errors.password}
            />
            <ButtonGroup>
              <Button>{t.submit}</Button>
              <a href={paths.dossier(record.id)}>{visit.t.common.back}</a>
            </ButtonGroup>
          </Form>
        )}
      </div>
    </DossierFrame>
  );
}
