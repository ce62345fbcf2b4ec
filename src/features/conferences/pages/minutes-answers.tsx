import { paths } from '#src/paths.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { answerMinutesAccess, replyToMinutesAccess } from '../access.ts';
import type { MinutesRecord, UnitAnswer } from '../queries/minutes.ts';
import { agreementSentence, tallyOf } from '../rules/minutes.ts';
import { Words } from './directives-page.tsx';
import { momentText } from './meeting-frame.tsx';
import type { MinutesPageProps } from './minutes-props.ts';

type Props = MinutesPageProps & { minutes: MinutesRecord };

/** What each unit says of the version that was sent; a unit that has not answered is shown as silent. */
export function MinutesAnswers(props: Props) {
  const { visit, facts, record, minutes, today } = props;
  const t = visit.t.meetings.minutes;
  if (minutes.state === 'drafting' || minutes.agreeUntil === null) return null;
  const tally = tallyOf(facts.memberUnitIds ?? [], minutes.answers);
  const over = today > minutes.agreeUntil || minutes.state !== 'agreeing';
  const unitId = visit.actor?.unitId ?? null;
  const mayAnswer =
    !over &&
    unitId !== null &&
    facts.memberUnitIds?.includes(unitId) &&
    answerMinutesAccess.allows(visit.actor, { ...facts, unitId });
  return (
    <>
      {mayAnswer && <AnswerForm {...props} unitId={unitId} />}
      <section>
        <h2>{t.answers}</h2>
        <p>{agreementSentence(tally, minutes.agreeUntil)}.</p>
        <Table
          caption={t.answers}
          captionHidden
          columns={[{ label: visit.t.conferences.attendance.columns.unit, width: 260 }, { label: t.answers }]}
          stacked
        >
          {record.members.map((member) => {
            const answer = minutes.answers.find((each) => each.unitId === member.unitId);
            return (
              <Row>
                <RowHead>{member.unitName}</RowHead>
                <Cell label={t.answers}>
                  {answer ? (
                    <Answer {...props} answer={answer} />
                  ) : (
                    <Status kind={over ? 'luu-y' : 'cho'}>{over ? t.silentForGood : t.silent}</Status>
                  )}
                </Cell>
              </Row>
            );
          })}
        </Table>
      </section>
    </>
  );
}

function Answer(props: Props & { answer: UnitAnswer }) {
  const { visit, facts, answer } = props;
  const t = visit.t.meetings.minutes;
  const mayReply =
    answer.answer === 'remark' && answer.reply === null && replyToMinutesAccess.allows(visit.actor, facts);
  return (
    <div>
      <Status kind={answer.answer === 'agree' ? 'xong' : 'luu-y'}>
        {answer.answer === 'agree' ? t.agreed : t.remarked}
      </Status>{' '}
      <span class="mo nho">{t.answeredBy(answer.answeredBy, momentText(answer.answeredAt))}</span>
      {answer.remark && <Words text={answer.remark} />}
      {answer.reply && <p class="mo">{t.reply(answer.reply, answer.repliedBy ?? '')}</p>}
      {mayReply && <ReplyForm {...props} />}
    </div>
  );
}

function ReplyForm({ visit, record, answer, attempt, tried }: Props & { answer: UnitAnswer }) {
  const t = visit.t.meetings.minutes;
  const sent = attempt.sent && tried === 'reply' && visit.params.unitId === answer.unitId;
  return (
    <Form action={paths.replyToMinutes(record.id, answer.unitId)}>
      <TextArea
        name="reply"
        label={t.replyLabel(answer.unitName)}
        value={sent ? (attempt.values.reply ?? '') : ''}
        error={sent ? attempt.errors.reply : undefined}
        rows={2}
        required
      />
      <Button kind="secondary" small about={answer.unitName}>
        {t.sendReply}
      </Button>
    </Form>
  );
}

function AnswerForm({ visit, record, minutes, attempt, tried, unitId }: Props & { unitId: string }) {
  const t = visit.t.meetings.minutes;
  const sent = attempt.sent && tried === 'answer';
  const own = minutes.answers.find((each) => each.unitId === unitId);
  const values: Record<string, string> = sent
    ? attempt.values
    : { answer: own?.answer ?? '', remark: own?.remark ?? '' };
  return (
    <section>
      <h2>{t.answerTitle(minutes.agreeUntil === null ? '' : formatDay(minutes.agreeUntil))}</h2>
      <Form action={paths.answerMinutes(record.id, unitId)} version={minutes.number} guarded>
        <Radios
          name="answer"
          label={t.answer}
          value={values.answer}
          error={sent ? attempt.errors.answer : undefined}
          choices={[
            { value: 'agree', label: t.agree },
            { value: 'remark', label: t.remark },
          ]}
        />
        <TextArea
          name="remark"
          label={t.remarkText}
          hint={t.remarkHint}
          value={values.remark ?? ''}
          error={sent ? attempt.errors.remark : undefined}
          rows={3}
        />
        <Button kind={own ? 'secondary' : 'primary'}>{t.sendAnswer}</Button>
      </Form>
    </section>
  );
}
