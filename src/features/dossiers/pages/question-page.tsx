import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { momentWords } from '../../movements/pages/moment-words.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { KnownFacts } from '../queries/known-facts.ts';
import { questionItem } from '../rules/items.ts';
import { NONE, REPORT_QUESTIONS, type ReportQuestion } from '../rules/report-questions.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { KnownBeside } from './known-side.tsx';

interface Props {
  visit: Visit;
  record: DossierRecord;
  known: KnownFacts;
  question: ReportQuestion;
  attempt: Attempt;
}

/** One question of the report, with what is known of it at the side. */
export function QuestionPage({ visit, record, known, question, attempt }: Props) {
  const t = visit.t.dossiers.question;
  const words = t.questions[question.key];
  const answer = record.answers.get(question.key);
  const number = REPORT_QUESTIONS.findIndex(({ key }) => key === question.key) + 1;
  const remark = record.openRemarks.find(({ item }) => item === questionItem(question.key));
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : (answer?.version ?? 0));
  return (
    <DossierFrame
      visit={visit}
      record={record}
      title={words.title}
      inReport
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={words.title} facts={`${t.step(number, REPORT_QUESTIONS.length)} · ${record.unitName}`} />
      <ErrorSummary errors={attempt.errors} ids={{ answer: 'f-answer' }} />
      {attempt.conflict && (
        <ConflictNotice
          fields={[
            {
              label: words.title,
              theirs: attempt.conflict.values.answer ?? '',
              yours: attempt.values.answer ?? '',
            },
          ]}
          who={attempt.conflict.who ?? t.conflictWho}
          when={answer ? momentWords(answer.savedAt) : ''}
        />
      )}
      {remark && (
        <Notice kind="luu-y" title={t.remark}>
          {remark.remark}
        </Notice>
      )}
      {record.signature && <Notice kind="cho">{t.takesBack}</Notice>}
      <TwoColumns
        side={<KnownBeside visit={visit} record={record} known={known} question={question.key} />}
        width={question.key === 'results' ? 440 : 290}
      >
        <Form action={paths.dossierQuestion(record.id, question.slug)} version={version} guarded>
          <TextArea
            name="answer"
            label={words.ask}
            hint={
              <>
                {question.shape === 'lines' ? `${t.linesHint(NONE)} ` : ''}
                {t.most(formatWhole(question.limit))}
              </>
            }
            value={attempt.sent ? attempt.values.answer : answer?.text}
            error={attempt.errors.answer}
            rows={question.limit > 3000 ? 14 : 8}
            maxlength={question.limit}
          />
          <ButtonGroup>
            <Button name="goOn" value="next">
              {t.saveNext}
            </Button>
            <Button kind="secondary" name="goOn" value="list">
              {t.saveBack}
            </Button>
            <a href={paths.dossierReport(record.id)}>{t.backToList}</a>
          </ButtonGroup>
        </Form>
        {answer && <p class="mo nho">{t.savedBy(answer.savedBy, momentWords(answer.savedAt))}</p>}
      </TwoColumns>
    </DossierFrame>
  );
}
