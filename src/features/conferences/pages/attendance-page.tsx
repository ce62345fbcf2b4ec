import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay, formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { markAttendanceAccess, openConferenceAccess, readMandate } from '../access.ts';
import type { ConferenceRecord, Member } from '../queries/conference-record.ts';
import type { ConferenceFacts } from '../queries.ts';
import { earlyPresence, quorumVerdict } from '../rules.ts';
import { QuorumFigure } from './conference-aside.tsx';
import { GuestsOfConference } from './guests.tsx';

export interface AttendancePageProps {
  visit: Visit;
  facts: ConferenceFacts;
  record: ConferenceRecord;
  /** Legal day of now. */
  today: string;
  attempt: Attempt;
}

/** The desk: who may act for each unit, who is there, whether the conference may open. */
export function AttendancePage(props: AttendancePageProps) {
  const { visit, facts, record, attempt } = props;
  const t = visit.t.conferences.attendance;
  return (
    <Layout
      frame={visit.frame}
      title={t.title}
      current="conferences"
      failed={attempt.sent}
      crumbs={[
        { label: `${record.title}, ${formatDay(record.day)}`, href: paths.conference(record.id) },
        { label: visit.t.conferences.page.attendance },
      ]}
    >
      <PageHead
        title={t.title}
        facts={`${formatDayWithWeekday(record.day)} · ${t.facts(formatHour(record.startsAt))}`}
        actions={
          <>
            <Button kind="secondary" href={paths.attendancePaper(record.id)}>
              {record.state === 'planned' ? t.print : t.printList}
            </Button>
            {openConferenceAccess.allows(visit.actor, facts) && (
              <Button href={paths.conference(record.id)}>{t.toConference}</Button>
            )}
          </>
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <TwoColumns width={300} side={<QuorumSide {...props} />}>
        {record.state === 'planned' && <Early {...props} />}
        <MembersTable {...props} />
        <GuestsOfConference {...props} />
      </TwoColumns>
    </Layout>
  );
}

/** Before the day: why nobody can be marked present. */
function Early({ record, today }: AttendancePageProps) {
  const early = earlyPresence(today, record.day);
  return early === null ? null : <Notice kind="cho">{early}</Notice>;
}

function QuorumSide({ visit, record }: AttendancePageProps) {
  const t = visit.t.conferences.attendance;
  const present = record.members.filter(({ presence }) => presence === 'present').length;
  const verdict = quorumVerdict(record.quorum, present, record.members.length);
  return (
    <>
      <h2>{verdict.met ? t.quorumMet : t.quorumNotMet}</h2>
      <QuorumFigure visit={visit} record={record} />
      <h2>{t.sentence}</h2>
      <p>
        <Said>{verdict.sentence}</Said>.
      </p>
    </>
  );
}

function MembersTable(props: AttendancePageProps) {
  const { visit, record } = props;
  const t = visit.t.conferences.attendance;
  const { columns } = t;
  const { members } = record;
  const named = members.filter(({ delegate }) => delegate).length;
  const present = members.filter(({ presence }) => presence === 'present').length;
  return (
    <Table
      caption={t.members(members.length)}
      columns={[
        { label: columns.unit },
        { label: columns.delegate },
        { label: columns.authority },
        { label: columns.present, width: 230 },
      ]}
      kind="ma-tran"
      stacked
    >
      {members.map((member) => (
        <MemberRow {...props} member={member} />
      ))}
      <Row kind="tong">
        <RowHead>{t.total}</RowHead>
        <Cell label={columns.delegate}>{t.totalAuthority(named, members.length)}</Cell>
        <Cell />
        <Cell label={columns.present}>
          {present}/{members.length}
        </Cell>
      </Row>
    </Table>
  );
}

type MemberRowProps = AttendancePageProps & { member: Member };

function MemberRow(props: MemberRowProps) {
  const { visit, member } = props;
  const { columns, noDelegate } = visit.t.conferences.attendance;
  const { delegate } = member;
  return (
    <Row>
      <RowHead>{member.shortName}</RowHead>
      <Cell label={columns.delegate}>
        {delegate ? (
          <div>
            {delegate.name}
            <br />
            <span class="mo nho">{delegate.jobTitle}</span>
          </div>
        ) : (
          <Status kind="luu-y">{noDelegate}</Status>
        )}
      </Cell>
      <Cell label={columns.authority}>{delegate && <Authority {...props} delegate={delegate} />}</Cell>
      <Cell label={columns.present}>
        <Presence {...props} />
      </Cell>
    </Row>
  );
}

function Authority({
  visit,
  facts,
  record,
  member,
  delegate,
}: MemberRowProps & { delegate: NonNullable<Member['delegate']> }) {
  const t = visit.t.conferences.attendance;
  if (delegate.authority === 'head') return <Status kind="xong">{t.head}</Status>;
  const day = delegate.mandateDay ? formatDay(delegate.mandateDay) : '';
  const maySee = readMandate.allows(visit.actor, { ...facts, unitId: member.unitId });
  return (
    <div>
      <Status kind="xong">{t.mandate}</Status>
      <br />
      <span class="mo nho">
        {t.mandateWords(delegate.mandateNumber ?? '', day, delegate.mandateGiver ?? '')}
        {delegate.hasMandateFile ? ' ' : ` · ${t.noFile}`}
      </span>
      {delegate.hasMandateFile && maySee && (
        <a class="nho" href={paths.mandate(record.id, member.unitId)}>
          {t.seeMandate}
          <span class="an"> {t.seeMandateOf(member.unitName)}</span>
        </a>
      )}
    </div>
  );
}

function Presence(props: MemberRowProps) {
  const { visit, facts, member } = props;
  const t = visit.t.conferences.attendance;
  const at = member.markedAt ? formatHour(member.markedAt) : '';
  return (
    <div>
      {member.presence === 'present' && <Status kind="xong">{t.presentAt(at)}</Status>}
      {member.presence === 'absent' && <Status kind="luu-y">{t.absentAt(at)}</Status>}
      {member.presence === null && <Status kind="cho">{t.notMarked}</Status>}
      {member.reason && <div class="mo nho">{member.reason}</div>}
      {markAttendanceAccess.allows(visit.actor, facts) && <Marking {...props} />}
    </div>
  );
}

/** Present with one press where a delegate is named; absent with its reason in a fold, so that rows stay short. */
function Marking({ visit, record, today, member, attempt }: MemberRowProps) {
  const t = visit.t.conferences.attendance;
  const typed = attempt.values.unitId === member.unitId ? (attempt.values.reason ?? '') : '';
  const id = `ly-do-${member.unitId}`;
  return (
    <>
      {member.delegate && member.presence !== 'present' && earlyPresence(today, record.day) === null && (
        <Form action={paths.attendance(record.id)}>
          <input type="hidden" name="unitId" value={member.unitId} />
          <Button kind="secondary" small name="state" value="present" about={member.shortName}>
            {t.markPresent}
          </Button>
        </Form>
      )}
      {member.presence !== 'absent' && (
        <details open={typed !== ''}>
          <summary class="nho">
            {t.markAbsent}
            <span class="an"> {member.shortName}</span>
          </summary>
          <Form action={paths.attendance(record.id)}>
            <input type="hidden" name="unitId" value={member.unitId} />
            <label class="an" for={id}>
              {t.reasonOf(member.unitName)}
            </label>
            <input class="govuk-input" id={id} name="reason" value={typed} placeholder={t.reasonHint} maxlength={300} />
            <ButtonGroup>
              <Button kind="secondary" small name="state" value="absent" about={member.shortName}>
                {t.markAbsent}
              </Button>
            </ButtonGroup>
          </Form>
        </details>
      )}
    </>
  );
}
