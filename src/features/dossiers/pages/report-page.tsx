import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TaskList } from '#src/ui/conditions.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { momentWords } from '../../movements/pages/moment-words.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { KnownFacts } from '../queries/known-facts.ts';
import { mayEdit, questionItem } from '../rules/items.ts';
import { unanswered } from '../rules/obstacles.ts';
import { REPORT_QUESTIONS, REPORT_SECTIONS, type ReportQuestion } from '../rules/report-questions.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { DossierNotice } from './dossier-notice.tsx';
import { KnownFactsList, KnownTargets } from './known-side.tsx';

interface Props {
  visit: Visit;
  record: DossierRecord;
  known: KnownFacts;
}

/** The report as a list of its questions: what is written, what is left. */
export function ReportPage({ visit, record, known }: Props) {
  const t = visit.t.dossiers.report;
  const done = REPORT_QUESTIONS.length - unanswered(record.answers).length;
  return (
    <DossierFrame visit={visit} record={record} title={t.title} below>
      <PageHead
        title={t.title}
        facts={`${t.facts(record.unitName, record.awardName)} · ${t.progress(done, REPORT_QUESTIONS.length)}`}
        actions={
          <Button kind="secondary" href={paths.readDossierReport(record.id)}>
            {t.readWhole}
          </Button>
        }
      />
      <DossierNotice visit={visit} record={record} />
      {record.signature && (
        <Notice kind="xong">{t.signedNotice(record.signature.name, momentWords(record.signature.at))}</Notice>
      )}
      <TwoColumns side={<Known visit={visit} record={record} known={known} />} width={440}>
        <p class="mo">{t.intro}</p>
        {REPORT_SECTIONS.map((section) => (
          <>
            <h2>{t.sections[section]}</h2>
            <TaskList
              parts={REPORT_QUESTIONS.filter((question) => question.section === section).map((question) => ({
                label: visit.t.dossiers.question.questions[question.key].title,
                href: mayEdit(record, questionItem(question.key))
                  ? paths.dossierQuestion(record.id, question.slug)
                  : undefined,
                status: <QuestionStatus visit={visit} record={record} question={question} />,
              }))}
            />
          </>
        ))}
        <ButtonGroup>
          <Button href={paths.checkDossierReport(record.id)}>{t.check}</Button>
        </ButtonGroup>
        <p class="mo nho">{t.formNote}</p>
      </TwoColumns>
    </DossierFrame>
  );
}

function Known({ visit, record, known }: Props) {
  return (
    <>
      <h2>{visit.t.dossiers.report.known}</h2>
      <KnownFactsList visit={visit} record={record} known={known} />
      <KnownTargets visit={visit} known={known} />
    </>
  );
}

function QuestionStatus({
  visit,
  record,
  question,
}: {
  visit: Visit;
  record: DossierRecord;
  question: ReportQuestion;
}) {
  const t = visit.t.dossiers.report.statuses;
  const remark = record.openRemarks.find(({ item }) => item === questionItem(question.key));
  if (remark) {
    return remark.answered ? <Status kind="xong">{t.fixed}</Status> : <Status kind="luu-y">{t.remarked}</Status>;
  }
  if (record.state === 'returned') {
    return (
      <Status kind="cho" icon="lock">
        {t.locked}
      </Status>
    );
  }
  return record.answers.has(question.key) ? (
    <Status kind="xong">{t.written}</Status>
  ) : (
    <Status kind="cho">{t.empty}</Status>
  );
}
