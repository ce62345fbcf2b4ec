import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Checkboxes, Radios } from '#src/ui/choices.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { DateField, FileField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { WaitingCase } from '../queries/decisions.ts';
import type { SubmissionItem, SubmissionRecord } from '../queries/submissions.ts';
import { oneFlagRules } from '../rules/fall-back.ts';
import type { MinistryQuota } from '../rules/ministry-quota.ts';
import { outcomeField, reasonField } from '../schema.ts';
import { SourceCitation } from './award-words.tsx';
import { AwardsFrame } from './awards-frame.tsx';

interface NewProps {
  visit: Visit;
  award: string;
  awardName: string;
  year: number;
  cases: WaitingCase[];
  /** Units of the ministry that were sent up for the flag of the year before. */
  sent: number;
  quota: MinistryQuota | null;
  today: string;
  attempt: Attempt;
}

/** Which recommended units were sent up, under which number. */
export function NewSubmissionPage({ visit, award, awardName, year, cases, sent, quota, today, attempt }: NewProps) {
  const t = visit.t.awards.submission;
  return (
    <AwardsFrame visit={visit} title={t.newTitle} of="decisions" failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={t.newTitle} facts={t.newFacts(awardName, year)} />
      <ErrorSummary errors={attempt.errors} />
      {cases.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <div class="hep">
          {quota && <Quota visit={visit} quota={quota} proposed={sent + cases.length} />}
          <Form action={paths.newSubmission()} guarded>
            <input type="hidden" name="award" value={award} />
            <input type="hidden" name="year" value={String(year)} />
            <Checkboxes
              name="caseIds"
              label={t.cases}
              choices={cases.map(({ caseId, unitName, sessionTitle, votesFor, baseCount, dossierCode }) => ({
                value: caseId,
                label: unitName,
                hint: visit.t.awards.draft.caseHint(sessionTitle, votesFor, baseCount, dossierCode),
              }))}
              values={attempt.sent ? (attempt.lists.caseIds ?? []) : cases.map(({ caseId }) => caseId)}
              error={attempt.errors.caseIds}
            />
            <TextField
              name="number"
              label={t.number}
              hint={t.numberHint}
              value={attempt.values.number}
              error={attempt.errors.number}
              width="ma"
            />
            <DateField
              name="submittedOn"
              label={t.day}
              value={attempt.values.submittedOn ?? formatDay(today)}
              error={attempt.errors.submittedOn}
            />
            <ButtonGroup>
              <Button>{t.save}</Button>
              <a href={paths.awardDecisions()}>{visit.t.common.back}</a>
            </ButtonGroup>
          </Form>
          {oneFlagRules(cases, today).map((rule) => (
            <p class="nho">
              {t.hold} <SourceCitation source={rule.source} />
            </p>
          ))}
        </div>
      )}
    </AwardsFrame>
  );
}

/** The limit over the whole ministry, with the numbers; more than it allows is a warning, never a bar (I-7). */
function Quota({ visit, quota, proposed }: { visit: Visit; quota: MinistryQuota; proposed: number }) {
  const t = visit.t.awards.submission;
  const { counted, places, share, exact, roundingKnown, ofName } = quota;
  const over = proposed > places;
  return (
    <Notice kind={over ? 'luu-y' : 'tin'} title={over ? t.quotaOver(proposed, places) : t.quota(proposed, places)}>
      <p>
        {t.quotaHow(share, counted, ofName, formatRatio(exact))}
        {!roundingKnown && ` ${t.quotaFloor}`}
      </p>
      <SourceCitation source={quota.source} />
    </Notice>
  );
}

/** "0,8" */
function formatRatio({ num, den }: { num: number; den: number }): string {
  return formatPoints(Math.round((num * 1000) / den));
}

interface Props {
  visit: Visit;
  submission: SubmissionRecord;
  mayAnswer: boolean;
  today: string;
  attempt: Attempt;
}

/** One submission with what became of each unit; while it waits, the form for the answer. */
export function SubmissionPage(props: Props) {
  const { visit, submission, mayAnswer, attempt } = props;
  const t = visit.t.awards.submission;
  const title = t.title(submission.number);
  return (
    <AwardsFrame visit={visit} title={title} of="decisions" failed={attempt.sent} islands={['dirty-form']}>
      <PageHead
        title={title}
        facts={t.facts(submission.awardName, submission.year, submission.addressee, formatDay(submission.submittedOn))}
      />
      <ErrorSummary errors={attempt.errors} />
      {submission.state === 'pending' && <Notice kind="cho">{t.hold}</Notice>}
      {submission.answers.length > 0 && (
        <p>
          {t.answered}:{' '}
          {submission.answers.map((answer) => (
            <a href={paths.awardDecision(answer.decisionId)}>
              {visit.t.awards.numberAndDay(answer.numberText, formatDay(answer.datedOn))}, {answer.issuer}
            </a>
          ))}
        </p>
      )}
      <Units visit={visit} submission={submission} />
      {mayAnswer && <AnswerForm {...props} />}
    </AwardsFrame>
  );
}

const outcomeKinds: Record<SubmissionItem['outcome'], StatusKind> = {
  pending: 'cho',
  granted: 'xong',
  refused: 'luu-y',
};

function Units({ visit, submission }: { visit: Visit; submission: SubmissionRecord }) {
  const t = visit.t.awards.submission;
  return (
    <section>
      <h2>{t.units}</h2>
      <Table
        caption={t.units}
        captionHidden
        stacked
        columns={[{ label: t.columns.unit }, { label: t.columns.outcome, width: 170 }, { label: t.columns.reason }]}
      >
        {submission.items.map((item) => (
          <Row>
            <RowHead>{item.subjectName}</RowHead>
            <Cell label={t.columns.outcome}>
              <Status kind={outcomeKinds[item.outcome]}>{t.outcomes[item.outcome]}</Status>
            </Cell>
            <Cell label={t.columns.reason}>{item.reason}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function AnswerForm({ visit, submission, today, attempt }: Props) {
  const t = visit.t.awards.submission;
  const { values, errors } = attempt;
  return (
    <section class="hep">
      <h2>{t.answer}</h2>
      <p>{t.answerWhat}</p>
      <Form action={paths.answerSubmission(submission.submissionId)} multipart guarded>
        {submission.items.map(({ caseId, subjectName }) => (
          <>
            <Radios
              name={outcomeField(caseId)}
              label={subjectName}
              choices={[
                { value: 'granted', label: t.outcomes.granted },
                { value: 'refused', label: t.outcomes.refused },
              ]}
              value={values[outcomeField(caseId)]}
              error={errors[outcomeField(caseId)]}
              inline
            />
            <TextField
              name={reasonField(caseId)}
              label={t.reason}
              value={values[reasonField(caseId)]}
              error={errors[reasonField(caseId)]}
              maxlength={500}
            />
          </>
        ))}
        <TextField name="number" label={t.decisionNumber} value={values.number} error={errors.number} width="ma" />
        <DateField
          name="datedOn"
          label={t.decisionDay}
          value={values.datedOn ?? formatDay(today)}
          error={errors.datedOn}
        />
        <TextField
          name="issuer"
          label={t.issuer}
          value={values.issuer ?? submission.addressee}
          error={errors.issuer}
          width="nua"
        />
        <FileField name="file" label={t.scan} hint={t.scanHint} error={errors.file} accept=".pdf,.png,.jpg,.jpeg" />
        <ButtonGroup>
          <Button>{t.answer}</Button>
          <a href={paths.awardDecisions()}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </section>
  );
}
