import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { composeCouncilAccess, planSessionAccess } from '../access.ts';
import type { Composition, Council, Seat } from '../queries/compositions.ts';
import type { SessionLine } from '../queries/session-records.ts';
import type { CouncilFacts } from '../queries.ts';
import { votersOf } from '../rules.ts';
import { CouncilFrame, SessionStatus } from './council-frame.tsx';

interface Props {
  visit: Visit;
  facts: CouncilFacts;
  council: Council | null;
  /** Those that this account may open. */
  sessions: SessionLine[];
}

/** The Council: its sessions, and who is in it by which decision. */
export function CouncilPage(props: Props) {
  const { visit, facts, council } = props;
  const t = visit.t.councils.home;
  const composition = council?.compositions[0];
  const composes = composeCouncilAccess.allows(visit.actor, facts);
  const title = council?.name ?? t.title;
  return (
    <CouncilFrame visit={visit} title={title} home>
      <PageHead
        title={title}
        facts={
          composition
            ? t.facts(votersOf(composition.seats).length, composition.number, formatDay(composition.signedOn))
            : t.none
        }
        actions={
          composes && (
            <>
              {council && (
                <Button kind="secondary" href={paths.councilComposition()}>
                  {t.change}
                </Button>
              )}
              {planSessionAccess.allows(visit.actor, facts) && (
                <Button href={paths.newCouncilSession()}>{t.plan}</Button>
              )}
            </>
          )
        }
      />
      {council && composition ? (
        <TwoColumns side={<Side visit={visit} council={council} composition={composition} />}>
          <Sessions {...props} composes={composes} />
        </TwoColumns>
      ) : (
        <Empty title={t.emptyTitle}>
          {composes ? t.emptyForOffice : t.empty}
          {composes && (
            <p>
              <Button href={paths.councilComposition()}>{t.found}</Button>
            </p>
          )}
        </Empty>
      )}
    </CouncilFrame>
  );
}

function Sessions({ visit, council, sessions, composes }: Props & { composes: boolean }) {
  const t = visit.t.councils.home;
  const named = council?.compositions[0]?.seats.some(({ accountId }) => accountId === visit.actor?.accountId);
  return (
    <>
      {!composes && !named && <Notice kind="cho">{t.notNamed}</Notice>}
      {sessions.length === 0 ? (
        <p class="mo">{composes ? t.noSessionsOffice : t.noSessions}</p>
      ) : (
        <Table
          caption={t.sessions}
          stacked
          columns={[
            { label: t.columns.session },
            { label: t.columns.day },
            { label: t.columns.cases, number: true },
            { label: t.columns.result, number: true },
            { label: t.columns.state },
          ]}
        >
          {sessions.map((session) => (
            <Row>
              <RowHead>
                <a href={paths.councilSession(session.id)}>{session.title}</a>
              </RowHead>
              <Cell label={t.columns.day}>
                <Said>{formatDayWithWeekday(dayOf(session.startsAt))}</Said>, {formatHour(session.startsAt)}
              </Cell>
              <Cell number label={t.columns.cases}>
                {session.cases}
              </Cell>
              <Cell number label={t.columns.result}>
                {session.decided > 0 ? `${session.recommended}/${session.cases}` : ''}
              </Cell>
              <Cell label={t.columns.state}>
                <SessionStatus visit={visit} state={session.state} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}

function Side({ visit, council, composition }: { visit: Visit; council: Council; composition: Composition }) {
  const t = visit.t.councils.home;
  const earlier = council.compositions.slice(1);
  return (
    <>
      <h2>{t.composition}</h2>
      <PairList small items={composition.seats.map((seat) => ({ label: seat.name, value: seatWords(visit, seat) }))} />
      {earlier.length > 0 && (
        <>
          <h2>{t.earlier}</h2>
          <ul class="nho">
            {earlier.map(({ number, signedOn, seats }) => (
              <li>{t.decision(number, formatDay(signedOn), votersOf(seats).length)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** "Ủy viên, thư ký"; "Thư ký, không bỏ phiếu" */
export function seatWords(visit: Visit, { seat, isSecretary }: Seat): string {
  const t = visit.t.councils;
  if (seat === null) return `${t.secretary}, ${t.noVote}`;
  return isSecretary ? `${t.seats[seat]}, ${t.secretary.toLowerCase()}` : t.seats[seat];
}
