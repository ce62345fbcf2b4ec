import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup, LockedButton } from '#src/ui/button.tsx';
import { PasswordField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { momentWords } from '../../movements/pages/moment-words.ts';
import { signReportAccess } from '../access.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { KnownFacts } from '../queries/known-facts.ts';
import type { DossierFacts } from '../queries.ts';
import { mayEdit, questionItem } from '../rules/items.ts';
import { signingObstacle } from '../rules/obstacles.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { ReportAnswers } from './report-answers.tsx';

interface Props {
  visit: Visit;
  facts: DossierFacts;
  record: DossierRecord;
  known: KnownFacts;
  attempt: Attempt;
}

/** Every answer once more, and the head's signature under the whole. */
export function CheckReportPage({ visit, facts, record, known, attempt }: Props) {
  const t = visit.t.dossiers.check;
  return (
    <DossierFrame visit={visit} record={record} title={t.title} inReport failed={attempt.sent}>
      <PageHead title={t.title} facts={visit.t.dossiers.report.facts(record.unitName, record.awardName)} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={visit.t.dossiers.changed} live />}
      <ReportAnswers
        visit={visit}
        record={record}
        known={known}
        actionOf={({ key, slug }) =>
          mayEdit(record, questionItem(key)) && (
            <a href={paths.dossierQuestion(record.id, slug)}>
              {t.edit}
              <span class="an"> {visit.t.dossiers.question.questions[key].title}</span>
            </a>
          )
        }
      />
      <Signing visit={visit} facts={facts} record={record} attempt={attempt} />
    </DossierFrame>
  );
}

function Signing({ visit, facts, record, attempt }: Omit<Props, 'known'>) {
  const t = visit.t.dossiers.check;
  if (record.signature) {
    return <Notice kind="xong">{t.signed(record.signature.name, momentWords(record.signature.at))}</Notice>;
  }
  const obstacle = signingObstacle(record);
  if (obstacle) {
    return (
      <LockedButton id="ky" reason={obstacle}>
        {t.sign}
      </LockedButton>
    );
  }
  if (!signReportAccess.allows(visit.actor, facts)) return <Notice kind="tin">{t.headSigns}</Notice>;
  return (
    <Form action={paths.signDossierReport(record.id)} version={attempt.conflict?.version ?? record.version} class="hep">
      <p>{t.signWhat}</p>
      <PasswordField name="password" label={t.password} hint={t.passwordHint} error={attempt.errors.password} />
      <ButtonGroup>
        <Button>{t.sign}</Button>
        <a href={paths.dossierReport(record.id)}>{visit.t.common.back}</a>
      </ButtonGroup>
    </Form>
  );
}
