import { openableCouncil } from '#src/law/council-rules.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { say } from '#src/platform/i18n/say.ts';
import { formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';
import { CurrentItem } from '#src/ui/agenda.tsx';
import { Button, LockedButton } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import {
  arrangeSessionAccess,
  attendSessionAccess,
  closeSessionAccess,
  editSessionAccess,
  nameSessionTellersAccess,
  openSessionAccess,
  setCouncilRulesAccess,
  viewMinutes,
} from '../access.ts';
import { openingObstacle, sessionQuorum } from '../commands/open-session.ts';
import { type SessionRecord, thereOf } from '../queries/session-records.ts';
import type { SessionFacts } from '../queries.ts';
import { countedOpinions, isDecided } from '../rules.ts';
import { CaseList } from './case-list.tsx';
import { CouncilColumns, CouncilFrame, SessionStatus } from './council-frame.tsx';
import { seatWords } from './council-page.tsx';
import { LawNotices, SessionRules, ThresholdTable } from './rule-words.tsx';

export interface SessionView {
  visit: Visit;
  facts: SessionFacts;
  session: SessionRecord;
  today: string;
  attempt: Attempt;
}

/** A session: what comes next, its rules, who is there. */
export function SessionPage(view: SessionView) {
  const { visit, facts, session, attempt } = view;
  const t = visit.t.councils.session;
  return (
    <CouncilFrame visit={visit} title={session.title} session={session} failed={attempt.sent}>
      <PageHead
        title={session.title}
        facts={<SessionFactsLine {...view} />}
        actions={
          viewMinutes.allows(visit.actor, facts) && (
            <Button kind="secondary" href={paths.councilMinutes(session.id)}>
              {t.minutes}
            </Button>
          )
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <CouncilColumns list={<CaseList visit={visit} session={session} />}>
        <Next {...view} />
        {session.quorumReason && <Notice kind="luu-y">{t.quorumOverride(session.quorumReason)}</Notice>}
        <ThresholdTable visit={visit} session={session} />
        <LawNotices visit={visit} session={session} />
        {session.awards.length > 0 && <SessionRules visit={visit} session={session} />}
        <Members {...view} />
      </CouncilColumns>
    </CouncilFrame>
  );
}

/** "9 thành viên, có mặt 8, 01 gửi ý kiến bằng văn bản · Đủ điều kiện họp: …" */
export function SessionFactsLine({ visit, session }: { visit: Visit; session: SessionRecord }) {
  const t = visit.t.councils.session;
  const quorum = session.attendance.length > 0 ? sessionQuorum(session) : null;
  const writers = writersOf(session);
  const people = [
    t.facts(session.members.length),
    ...(session.attendance.length > 0 ? [t.present(thereOf(session).length)] : []),
    ...(writers > 0 ? [t.written(formatCount(writers))] : []),
  ].join(', ');
  return (
    <>
      <Said>{formatDayWithWeekday(session.day)}</Said>, {formatHour(session.startsAt)}, {session.place} · {people}
      {quorum && ` · ${say(visit.language, quorum.sentence)}`} · <SessionStatus visit={visit} state={session.state} />
    </>
  );
}

/** Members who are away and whose written opinion came in for at least one case. */
function writersOf(session: SessionRecord): number {
  const there = thereOf(session);
  const away = session.members.map((member) => ({
    accountId: member.accountId,
    status: there.includes(member.accountId) ? ('present' as const) : ('absent' as const),
  }));
  const counted = session.cases.flatMap((one) => countedOpinions(one.opinions, away));
  return new Set(counted.map(({ accountId }) => accountId)).size;
}

function Next(view: SessionView) {
  const { visit, facts, session } = view;
  const t = visit.t.councils.session;
  switch (session.state) {
    case 'planned':
      return <Preparation {...view} />;
    case 'open': {
      const going = session.cases.find(({ state }) => state === 'open' || state === 'voted');
      const next = going ?? session.cases.find(({ state }) => state === 'scheduled');
      if (next) {
        const first = !session.cases.some(({ state }) => isDecided(state));
        return (
          <CurrentItem
            position={going ? t.current : first ? t.first : t.next}
            title={`${next.unitName}, ${next.awardName}`}
          >
            <Button href={paths.councilCase(next.id)}>{going ? t.current : first ? t.first : t.next}</Button>
          </CurrentItem>
        );
      }
      if (!closeSessionAccess.allows(visit.actor, facts)) return null;
      return (
        <CurrentItem position={visit.t.councils.sessionStates.open} title={t.close}>
          <p>{t.closeWhat}</p>
          <Form action={paths.closeCouncilSession(session.id)}>
            <Button>{t.close}</Button>
          </Form>
        </CurrentItem>
      );
    }
    case 'closed':
      return (
        <Notice kind="cho" title={t.closed}>
          {t.closedWhat}
        </Notice>
      );
    case 'minuted':
      return <Notice kind="xong" title={t.minuted} />;
  }
}

/** What must be done before the opening, and the opening itself for the chair. */
function Preparation(view: SessionView) {
  const { visit, facts, session, today, attempt } = view;
  const t = visit.t.councils.session;
  const opens = openSessionAccess.allows(visit.actor, facts);
  const obstacle = openingObstacle(session, visit.actor?.accountId ?? '', today);
  const quorum = sessionQuorum(session);
  return (
    <CurrentItem position={visit.t.councils.sessionStates.planned} title={opens ? t.opening : t.preparation}>
      <CheckList items={stepsOf(view)} />
      {opens && obstacle && (
        <LockedButton id="khai-mac" reason={obstacle}>
          {t.open}
        </LockedButton>
      )}
      {opens && !obstacle && (
        <Form action={paths.openCouncilSession(session.id)}>
          <p>
            <Said>{quorum?.sentence}</Said>.
          </p>
          {quorum && !quorum.met && (
            <TextArea
              name="quorumReason"
              label={t.quorumReason}
              hint={t.quorumReasonHint}
              value={attempt.values.quorumReason}
              error={attempt.errors.quorumReason}
              rows={3}
              maxlength={1000}
            />
          )}
          <p class="mo">{t.presides}</p>
          <Button>{t.open}</Button>
        </Form>
      )}
    </CurrentItem>
  );
}

function stepsOf({ visit, facts, session }: SessionView): Check[] {
  const t = visit.t.councils.session.steps;
  const opened = openableCouncil(session.rules, session.awards);
  const unset = opened.open ? 0 : opened.faults.length;
  const secret = session.awards.some((award) => session.rules.secret[award]?.value);
  const link = (allowed: boolean, href: string, name: keyof typeof t.links) =>
    allowed ? <a href={href}>{t.links[name]}</a> : undefined;
  const step = (done: boolean, text: string, note?: Check['note']): Check => ({
    kind: done ? 'xong' : 'cho',
    text,
    note,
  });
  const listed = session.cases.length > 0;
  const marked = session.attendance.length > 0;
  const named = session.tellers.length > 0;
  return [
    step(
      listed,
      listed ? t.agenda(session.cases.length) : t.agendaNone,
      link(arrangeSessionAccess.allows(visit.actor, facts), paths.councilAgenda(session.id), 'agenda'),
    ),
    step(
      listed && unset === 0,
      listed && unset === 0 ? t.rules : t.rulesUnset(formatCount(unset)),
      link(setCouncilRulesAccess.allows(visit.actor, facts), paths.councilRules(session.id), 'rules'),
    ),
    step(
      marked,
      marked ? t.attendance : t.noAttendance,
      link(attendSessionAccess.allows(visit.actor, facts), paths.councilAttendance(session.id), 'attendance'),
    ),
    ...(secret
      ? [
          step(
            named,
            named ? t.tellers(session.tellers.map(({ name }) => name).join('; ')) : t.noTellers,
            link(nameSessionTellersAccess.allows(visit.actor, facts), paths.councilTellers(session.id), 'tellers'),
          ),
        ]
      : []),
  ];
}

function Members({ visit, facts, session }: SessionView) {
  const t = visit.t.councils.session;
  const marked = session.attendance.length > 0;
  return (
    <section>
      <Table
        caption={marked ? t.attendanceList : t.members}
        stacked
        columns={[{ label: t.members }, { label: '' }, ...(marked ? [{ label: t.attendanceList }] : [])]}
      >
        {session.composition.seats.map((seat) => {
          const attendance = session.attendance.find(({ accountId }) => accountId === seat.accountId);
          return (
            <Row>
              <RowHead>
                {seat.name}
                <div class="mo nho khong-dam">{seat.jobTitle}</div>
              </RowHead>
              <Cell>
                {seatWords(visit, seat)}
                {session.presiding?.accountId === seat.accountId && ` · ${t.presiding}`}
              </Cell>
              {marked && (
                <Cell label={t.attendanceList}>
                  {attendance && (
                    <Status kind={attendance.present ? 'xong' : 'cho'}>{attendance.present ? t.there : t.away}</Status>
                  )}
                  {attendance?.reason && <span class="mo nho"> {attendance.reason}</span>}
                </Cell>
              )}
            </Row>
          );
        })}
      </Table>
      <ul class="ds-lien-ket">
        {editSessionAccess.allows(visit.actor, facts) && (
          <li>
            <a href={paths.editCouncilSession(session.id)}>{t.editSession}</a>
          </li>
        )}
        {session.state === 'open' && attendSessionAccess.allows(visit.actor, facts) && (
          <>
            <li>
              <a href={paths.councilAttendance(session.id)}>{t.editAttendance}</a>
            </li>
            <li>
              <a href={paths.councilTellers(session.id)}>{t.editTellers}</a>
            </li>
          </>
        )}
      </ul>
    </section>
  );
}
