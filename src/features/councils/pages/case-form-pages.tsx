import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { DateField, FileField, Select, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { standingOf } from '../commands/council-in-change.ts';
import type { CaseRecord } from '../queries/case-records.ts';
import type { SessionRecord } from '../queries/session-records.ts';
import { opinionObstacle, recusalObstacle } from '../rules.ts';
import { CouncilFrame, when } from './council-frame.tsx';

export interface CaseFormProps {
  visit: Visit;
  session: SessionRecord;
  one: CaseRecord;
  attempt: Attempt;
}

interface SheetProps extends CaseFormProps {
  title: string;
  children?: Child;
}

/** A page with one form about a case. */
function CaseSheet({ visit, session, one, attempt, title, children }: SheetProps) {
  return (
    <CouncilFrame
      visit={visit}
      title={title}
      session={session}
      one={one}
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={title} facts={`${one.unitName}, ${one.awardName}`} />
      <ErrorSummary errors={attempt.errors} />
      {children}
    </CouncilFrame>
  );
}

function Back({ visit, one }: CaseFormProps) {
  return <a href={paths.councilCase(one.id)}>{visit.t.common.back}</a>;
}

/** An act that takes something back: states what is lost and asks why. */
export function CaseReasonPage(props: CaseFormProps & { act: 'takeBack' | 'withdraw' }) {
  const { visit, one, attempt, act } = props;
  const t = visit.t.councils[act];
  const action = act === 'takeBack' ? paths.takeBackCouncilCase(one.id) : paths.withdrawCouncilCase(one.id);
  return (
    <CaseSheet {...props} title={t.title}>
      <Notice kind="luu-y">{t.what}</Notice>
      <div class="hep">
        <Form action={action} guarded>
          <TextArea
            name="reason"
            label={t.reason}
            value={attempt.values.reason}
            error={attempt.errors.reason}
            maxlength={1000}
          />
          <ButtonGroup>
            <Button kind="warning">{t.button}</Button>
            <Back {...props} />
          </ButtonGroup>
        </Form>
      </div>
    </CaseSheet>
  );
}

/** A member steps aside, or the secretary records that one did. */
export function RecusalPage(props: CaseFormProps & { records: boolean }) {
  const { visit, session, one, attempt, records } = props;
  const t = visit.t.councils.recusal;
  const rule = session.rules.recusalBase?.value;
  const choices = session.members.filter(
    ({ accountId }) => recusalObstacle(standingOf({ session, one }, accountId)) === null,
  );
  return (
    <CaseSheet {...props} title={records ? t.recordTitle : t.title}>
      <Notice kind="luu-y">
        <p>{records ? t.recordWhat : t.what}</p>
        {rule && <p>{t.inBase(visit.t.councils.rules.recusalBases[rule])}</p>}
      </Notice>
      <div class="hep">
        <Form action={records ? paths.recordCouncilRecusal(one.id) : paths.councilRecusal(one.id)} guarded>
          {records && (
            <Select
              name="accountId"
              label={t.member}
              options={choices.map(({ accountId, name }) => ({ value: accountId, label: name }))}
              empty={t.pick}
              value={attempt.values.accountId}
              error={attempt.errors.accountId}
            />
          )}
          <TextArea
            name="reason"
            label={t.reason}
            value={attempt.values.reason}
            error={attempt.errors.reason}
            maxlength={1000}
          />
          <ButtonGroup>
            <Button kind="warning">{records ? t.recordButton : t.button}</Button>
            <Back {...props} />
          </ButtonGroup>
        </Form>
      </div>
    </CaseSheet>
  );
}

/** What a written opinion is worth, said before it is given. */
function OpinionNotice({ visit, session, one }: CaseFormProps) {
  const t = visit.t.councils.opinion;
  const secret = session.rules.secret[one.award]?.value;
  return <Notice kind="luu-y">{secret === undefined ? t.unset : secret ? t.secret : t.named}</Notice>;
}

function VoteChoice({ visit, attempt, label }: CaseFormProps & { label: string }) {
  const { votes } = visit.t.councils.case;
  return (
    <Radios
      name="vote"
      label={label}
      choices={(['for', 'against'] as const).map((value) => ({ value, label: votes[value] }))}
      value={attempt.values.vote}
      error={attempt.errors.vote}
    />
  );
}

/** An absent member writes; what was written before is shown to its author alone. */
export function OpinionPage(props: CaseFormProps) {
  const { visit, session, one } = props;
  const t = visit.t.councils.opinion;
  const accountId = visit.actor?.accountId ?? '';
  const obstacle = opinionObstacle(standingOf({ session, one }, accountId));
  const own = one.opinions.find((opinion) => opinion.accountId === accountId);
  return (
    <CaseSheet {...props} title={t.title}>
      <OpinionNotice {...props} />
      <p>{t.what}</p>
      {own && <Notice kind="tin">{t.yours(visit.t.councils.case.votes[own.vote], when(own.at))}</Notice>}
      {obstacle ? (
        <>
          <Notice kind="cho">{obstacle}</Notice>
          <p>
            <Back {...props} />
          </p>
        </>
      ) : (
        <div class="hep">
          <Form action={paths.councilOpinion(one.id)} guarded>
            <VoteChoice {...props} label={t.vote} />
            <ButtonGroup>
              <Button>{t.button}</Button>
              <Back {...props} />
            </ButtonGroup>
          </Form>
        </div>
      )}
    </CaseSheet>
  );
}

/** The secretary records a signed paper. */
export function RecordOpinionPage(props: CaseFormProps) {
  const { visit, session, one, attempt } = props;
  const t = visit.t.councils.opinion;
  const { values, errors } = attempt;
  const choices = session.members.filter(
    ({ accountId }) => opinionObstacle(standingOf({ session, one }, accountId)) === null,
  );
  return (
    <CaseSheet {...props} title={t.recordTitle}>
      <OpinionNotice {...props} />
      <p>{t.recordWhat}</p>
      <div class="hep">
        <Form action={paths.recordCouncilOpinion(one.id)} multipart guarded>
          <Select
            name="accountId"
            label={t.member}
            options={choices.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            empty={t.pick}
            value={values.accountId}
            error={errors.accountId}
          />
          <VoteChoice {...props} label={t.theirs} />
          <TextField
            name="paperNumber"
            label={t.paperNumber}
            value={values.paperNumber}
            error={errors.paperNumber}
            width="ma"
          />
          <DateField name="paperDay" label={t.paperDay} value={values.paperDay} error={errors.paperDay} />
          <FileField
            name="file"
            label={t.file}
            hint={t.fileHint}
            error={errors.file}
            accept=".pdf,.png,.jpg,.jpeg"
            optional
          />
          <ButtonGroup>
            <Button>{t.recordButton}</Button>
            <Back {...props} />
          </ButtonGroup>
        </Form>
      </div>
    </CaseSheet>
  );
}
