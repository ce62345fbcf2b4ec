import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { CurrentItem } from '#src/ui/agenda.tsx';
import { Button, ButtonGroup, LockedButton } from '#src/ui/button.tsx';
import { Select, TextArea } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Said } from '#src/ui/said.tsx';
import { isUnfinished, stateSentence } from '../../ballots/rules.ts';
import {
  advanceAgendaAccess,
  announceDecisionAccess,
  closeConferenceAccess,
  openConferenceAccess,
  recordProceedingsAccess,
} from '../access.ts';
import type { AgendaItem } from '../queries/conference-record.ts';
import { ballotsByItem, nextItem, openingObstacle, quorumVerdict } from '../rules.ts';
import { proceedingsValues } from '../schema.ts';
import type { ConferencePageProps } from './conference-page.tsx';
import { ProceedingsForm } from './proceedings-form.tsx';

/** What is in hand, with the one act that comes next. */
export function CurrentBox(props: ConferencePageProps) {
  const { state, items } = props.record;
  if (state === 'planned') return <BeforeOpening {...props} />;
  if (state === 'closed') return <AfterClosing {...props} />;
  const current = items.find((item) => item.state === 'current');
  return current ? <InHand {...props} item={current} /> : <BetweenItems {...props} />;
}

function BeforeOpening(props: ConferencePageProps) {
  const { visit, facts } = props;
  const t = visit.t.conferences.page;
  const mayOpen = openConferenceAccess.allows(visit.actor, facts);
  return (
    <CurrentItem position={t.notOpened} title={mayOpen ? t.openTitle : t.waitTitle}>
      {mayOpen ? <Opening {...props} /> : <p>{t.wait}</p>}
      <PendingDecisions {...props} />
    </CurrentItem>
  );
}

/** With quorum one press; below it a written reason; before the day or without a programme a lock that says why. */
function Opening({ visit, record, today, attempt }: ConferencePageProps) {
  const t = visit.t.conferences.page;
  const present = record.members.filter(({ presence }) => presence === 'present').length;
  const verdict = quorumVerdict(record.quorum, present, record.members.length);
  const obstacle = openingObstacle({
    state: record.state,
    today,
    day: record.day,
    itemCount: record.items.length,
    verdict,
  });
  if (obstacle) {
    return (
      <>
        <p>
          <Said>{verdict.sentence}</Said>.
        </p>
        <LockedButton id="khai-mac" reason={obstacle}>
          {t.open}
        </LockedButton>
      </>
    );
  }
  return (
    <>
      {verdict.met ? (
        <p>
          <Said>{verdict.sentence}</Said>.
        </p>
      ) : (
        <Notice kind="luu-y" title={t.belowQuorum}>{`${verdict.sentence}.`}</Notice>
      )}
      <Form action={paths.openConference(record.id)}>
        {!verdict.met && (
          <TextArea
            name="reason"
            label={t.overrideReason}
            hint={t.overrideHint}
            value={attempt.values.reason ?? ''}
            error={attempt.errors.reason}
            rows={3}
          />
        )}
        <Button kind={verdict.met ? 'primary' : 'warning'}>{verdict.met ? t.open : t.openAnyway}</Button>
      </Form>
    </>
  );
}

function InHand(props: ConferencePageProps & { item: AgendaItem }) {
  const { visit, facts, record, item } = props;
  const t = visit.t.conferences;
  const position = record.items.findIndex(({ id }) => id === item.id) + 1;
  const mayRecord = recordProceedingsAccess.allows(visit.actor, facts);
  return (
    <CurrentItem position={t.page.now(position)} title={item.title}>
      <WorkOfKind {...props} />
      <PendingDecisions {...props} />
      <GoOn {...props} />
      <section>
        <h3>{t.item.proceedingsTitle}</h3>
        {mayRecord ? (
          <ProceedingsForm
            visit={visit}
            conferenceId={record.id}
            item={item}
            values={proceedingsValues(item)}
            version={item.version}
          />
        ) : (
          <Spoken item={item} empty={t.item.nothingRecorded} />
        )}
      </section>
    </CurrentItem>
  );
}

function Spoken({ item: { speaker, proceedings }, empty }: { item: AgendaItem; empty: string }) {
  if (proceedings === '') return <p class="mo">{empty}</p>;
  return (
    <>
      {speaker && (
        <p>
          <b>{speaker}</b>
        </p>
      )}
      {proceedings.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}

/** Where the work of this kind of item is done. */
function WorkOfKind(props: ConferencePageProps & { item: AgendaItem }) {
  const { visit, record, following, decisions, item } = props;
  const t = visit.t.conferences.page;
  if (item.kind === 'ballot') return <Ballots {...props} />;
  if (item.kind === 'covenant' && following) {
    const { covenant } = following;
    return (
      <>
        {covenant && covenant.of > 0 && <p>{t.covenantSigned(covenant.signed, covenant.of)}</p>}
        <WorkLink href={paths.covenants(following.id)}>{t.covenants(following.year)}</WorkLink>
      </>
    );
  }
  if (item.kind === 'report') {
    return (
      <WorkLink href={paths.yearEnd(props.facts.clusterYearId)}>{visit.t.reports.yearEnd.conferenceLink}</WorkLink>
    );
  }
  const announced = record.announcements.some(({ agendaItemId }) => agendaItemId === item.id);
  if (item.kind === 'announcement' && !announced && decisions.length === 0) return <p>{t.announceWaits}</p>;
  return null;
}

/** The ballot of the item in hand whose result is not announced yet. */
function ballotInHand({ record, ballots }: ConferencePageProps, item: AgendaItem | undefined) {
  if (!item) return undefined;
  const places = record.items.filter(({ kind, state }) => kind === 'ballot' && state !== 'skipped');
  const ofItem = ballotsByItem(
    places.map(({ id }) => id),
    ballots,
  ).get(item.id);
  return ofItem?.find(({ state }) => isUnfinished(state));
}

/** How far each ballot is, in its own words; its work is done on its own page. */
function Ballots(props: ConferencePageProps & { item: AgendaItem }) {
  const { visit, facts, record, ballots, item } = props;
  const inHand = advanceAgendaAccess.allows(visit.actor, facts) ? ballotInHand(props, item) : undefined;
  return (
    <>
      {inHand && (
        <Button href={paths.ballot(inHand.ballotId)}>
          {visit.t.conferences.page.goOnWithBallot(inHand.awardName)}
        </Button>
      )}
      {ballots.map(({ ballotId, awardName, round, state }) => (
        <p>
          <a href={paths.ballot(ballotId)}>
            {awardName}
            {round > 1 && ` (${round})`}
          </a>
          : {stateSentence(state)}
        </p>
      ))}
      <WorkLink href={paths.ballots(record.clusterYearId)}>{visit.t.conferences.page.ballots}</WorkLink>
    </>
  );
}

function WorkLink({ href, children }: { href: string; children?: Child }) {
  return (
    <p>
      <a href={href}>{children}</a>
    </p>
  );
}

/** For the standing office alone: what it has recorded and nobody else sees yet. */
function PendingDecisions({ visit, facts, record, decisions }: ConferencePageProps) {
  const t = visit.t.conferences.page;
  const mayAnnounce = announceDecisionAccess.allows(visit.actor, facts);
  return (
    <>
      {decisions.map((decision) => (
        <section>
          <h3>{t.pendingTitle}</h3>
          <p>
            <Said>{decision.wording}</Said>.{' '}
            <span class="mo nho">
              <Said>{decision.document}</Said>
            </span>
          </p>
          <p class="mo nho">
            {t.pendingWhat} {!mayAnnounce && t.pendingLater}
          </p>
          {mayAnnounce && (
            <Form action={paths.announceDecision(record.id)}>
              <input type="hidden" name="leadershipId" value={decision.leadershipId} />
              <Button>{t.announce}</Button>
            </Form>
          )}
        </section>
      ))}
    </>
  );
}

/** One button to the next item, the main one unless a ballot is still in hand; any other item in a list beside it; closing when nothing waits. */
function GoOn(props: ConferencePageProps) {
  const { visit, facts, record } = props;
  const t = visit.t.conferences.page;
  if (!advanceAgendaAccess.allows(visit.actor, facts)) return null;
  const current = record.items.find(({ state }) => state === 'current');
  const next = nextItem(record.items);
  const others = record.items.filter(({ id, state }) => state !== 'current' && id !== next?.id);
  return (
    <>
      <ButtonGroup>
        {next ? (
          <Form action={paths.advanceAgenda(record.id)}>
            <input type="hidden" name="from" value={current?.id ?? ''} />
            <input type="hidden" name="to" value={next.id} />
            <Button kind={ballotInHand(props, current) ? 'secondary' : 'primary'}>
              {current ? t.next(next.title) : t.first(next.title)}
            </Button>
          </Form>
        ) : (
          closeConferenceAccess.allows(visit.actor, facts) && (
            <Button href={paths.closeConference(record.id)}>{t.close}</Button>
          )
        )}
        {current && next && (
          <Form action={paths.advanceAgenda(record.id)}>
            <input type="hidden" name="from" value={current.id} />
            <Button kind="secondary">{t.finish}</Button>
          </Form>
        )}
      </ButtonGroup>
      {others.length > 0 && (
        <details>
          <summary>{t.otherItem}</summary>
          <Form action={paths.advanceAgenda(record.id)}>
            <input type="hidden" name="from" value={current?.id ?? ''} />
            <Select
              name="to"
              label={t.otherItem}
              labelIn="readers"
              options={others.map(({ id, title, state }) => ({
                value: id,
                label: `${title} (${visit.t.conferences.item.states[state]})`,
              }))}
            />
            <Button kind="secondary" small>
              {t.go}
            </Button>
          </Form>
        </details>
      )}
    </>
  );
}

function BetweenItems(props: ConferencePageProps) {
  const { visit, record } = props;
  const t = visit.t.conferences.page;
  const done = nextItem(record.items) === null;
  return (
    <CurrentItem position={visit.t.conferences.states.open} title={done ? t.allDoneTitle : t.betweenTitle}>
      <p>{done ? t.allDone : t.between}</p>
      <PendingDecisions {...props} />
      <GoOn {...props} />
    </CurrentItem>
  );
}

function AfterClosing({ visit, record, folder }: ConferencePageProps) {
  const t = visit.t.conferences.page;
  const at = record.closedAt ?? '';
  return (
    <CurrentItem position={visit.t.conferences.states.closed} title={t.closedTitle}>
      <p>{t.closed(formatHour(at), formatDay(dayOf(at)))}</p>
      {record.conclusions !== '' && (
        <>
          <h3>{t.conclusions}</h3>
          {record.conclusions.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </>
      )}
      <ButtonGroup>
        <Button href={paths.conferenceMinutes(record.id)}>{t.minutes}</Button>
        <Button kind="secondary" href={paths.minutes(record.id)}>
          {folder.minutesState === 'signed' ? visit.t.meetings.minutes.title : visit.t.meetings.minutes.complete}
        </Button>
        <Button kind="secondary" href={paths.attendancePaper(record.id)}>
          {visit.t.conferences.attendance.printList}
        </Button>
      </ButtonGroup>
    </CurrentItem>
  );
}
