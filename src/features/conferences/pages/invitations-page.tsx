import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkboxes, Radios } from '#src/ui/choices.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { acknowledgeInvitationAccess, sendInvitationsAccess } from '../access.ts';
import type { ConferenceRecord } from '../queries/conference-record.ts';
import type { Invitee } from '../queries/invitations.ts';
import type { ConferenceFacts } from '../queries.ts';
import { acknowledgementObstacle } from '../rules/invitations.ts';
import { MeetingFrame, momentText } from './meeting-frame.tsx';

export interface InvitationsPageProps {
  visit: Visit;
  facts: ConferenceFacts;
  record: ConferenceRecord;
  invitees: Invitee[];
  today: string;
  attempt: Attempt;
}

/** Who is invited, what they were told and who has said that they know; who holds an old invitation comes first. */
export function InvitationsPage(props: InvitationsPageProps) {
  const { visit, facts, record, invitees, attempt } = props;
  const t = visit.t.meetings.invitations;
  const count = (test: (invitee: Invitee) => boolean) => invitees.filter(test).length;
  const sent = count(({ state }) => state !== 'draft');
  const { columns } = t;
  return (
    <MeetingFrame
      visit={visit}
      record={record}
      title={t.title}
      facts={t.facts(
        sent,
        invitees.length,
        count(({ state }) => state === 'acknowledged'),
      )}
      actions={
        <Button kind="secondary" href={paths.invitationPapers(record.id)}>
          {t.all}
        </Button>
      }
      attempt={attempt}
    >
      <Outdated {...props} />
      <Table
        caption={t.title}
        captionHidden
        columns={[
          { label: columns.invitee },
          { label: columns.kind },
          { label: columns.sent },
          { label: columns.state, width: 230 },
          { label: columns.act, width: 190 },
        ]}
        stacked
      >
        {invitees.map((invitee) => (
          <InviteeRow {...props} invitee={invitee} />
        ))}
      </Table>
      {sendInvitationsAccess.allows(visit.actor, facts) && <SendForm {...props} />}
    </MeetingFrame>
  );
}

/** For the leaders who is to be told again; for a unit that holds an old one, what holds now. */
function Outdated({ visit, facts, record, invitees }: InvitationsPageProps) {
  const t = visit.t.meetings.invitations;
  const old = invitees.filter(({ outdated }) => outdated);
  const now = `${momentText(record.startsAt)}, ${record.place}`;
  if (old.length === 0 || record.state !== 'planned') return null;
  if (sendInvitationsAccess.allows(visit.actor, facts)) {
    return (
      <Notice kind="luu-y" title={t.outdatedTitle(old.length)}>
        {t.outdatedWhat(now)}
      </Notice>
    );
  }
  const own = old.some(({ id }) => id === visit.actor?.unitId);
  return own ? <Notice kind="luu-y">{t.outdatedFor(now)}</Notice> : null;
}

const stateKinds = { draft: 'cho', sent: 'tin', acknowledged: 'xong' } as const;

function InviteeRow({ visit, facts, record, invitee }: InvitationsPageProps & { invitee: Invitee }) {
  const t = visit.t.meetings.invitations;
  const { columns } = t;
  const { latest, state, outdated } = invitee;
  return (
    <Row>
      <RowHead>
        {invitee.body}
        {invitee.person && <div class="mo nho khong-dam">{invitee.person}</div>}
      </RowHead>
      <Cell label={columns.kind}>{t.kinds[invitee.kind]}</Cell>
      <Cell label={columns.sent}>
        <div>
          {latest && (
            <div>
              {t.sending(t.ways[latest.way], formatDay(latest.sentOn), latest.sequence)}
              {latest.documentNumber && `, ${t.number(latest.documentNumber)}`}
            </div>
          )}
          <a href={paths.invitationPaper(record.id, invitee.id)}>
            {t.paper}
            <span class="an"> {invitee.body}</span>
          </a>
        </div>
      </Cell>
      <Cell label={columns.state}>
        <div>
          <Status kind={stateKinds[state]}>{t.states[state]}</Status>
          {latest?.acknowledgedAt && latest.acknowledgedBy && (
            <div class="mo nho">{t.acknowledged(latest.acknowledgedBy, momentText(latest.acknowledgedAt))}</div>
          )}
          {outdated && latest && (
            <div>
              <Status kind="luu-y">{t.old}</Status>{' '}
              <span class="mo nho">{t.oldTold(`${momentText(latest.startsAt)}, ${latest.place}`)}</span>
            </div>
          )}
        </div>
      </Cell>
      <Cell label={columns.act}>
        <Acknowledge visit={visit} facts={facts} record={record} invitee={invitee} />
      </Cell>
    </Row>
  );
}

function Acknowledge({
  visit,
  facts,
  record,
  invitee,
}: Pick<InvitationsPageProps, 'visit' | 'facts' | 'record'> & { invitee: Invitee }) {
  const t = visit.t.meetings.invitations;
  const own = invitee.kind === 'member' && invitee.id === visit.actor?.unitId;
  const ofInvitee = { ...facts, unitId: invitee.kind === 'member' ? invitee.id : null };
  if (!acknowledgeInvitationAccess.allows(visit.actor, ofInvitee)) return null;
  if (acknowledgementObstacle(invitee.state, invitee.outdated) !== null) return null;
  return (
    <Form action={paths.acknowledgeInvitation(record.id, invitee.id)}>
      <Button kind={own ? 'primary' : 'secondary'} small about={invitee.body}>
        {own ? t.acknowledge : t.record}
      </Button>
    </Form>
  );
}

function SendForm({ visit, record, invitees, today, attempt }: InvitationsPageProps) {
  const t = visit.t.meetings.invitations;
  const waiting = invitees.filter(({ state, outdated }) => state === 'draft' || outdated).map(({ id }) => id);
  const values: Record<string, string> = attempt.sent
    ? attempt.values
    : { way: 'electronic', sentOn: formatDay(today) };
  const field = (name: string) => ({ name, value: values[name] ?? '', error: attempt.errors[name] });
  return (
    <section>
      <h2>{t.sendTitle}</h2>
      <p>{t.sendWhat}</p>
      <div class="hep">
        <Form action={paths.invitations(record.id)} guarded>
          <Checkboxes
            name="inviteeIds"
            label={t.to}
            error={attempt.errors.inviteeIds}
            values={attempt.sent ? (attempt.lists.inviteeIds ?? []) : waiting}
            choices={invitees.map(({ id, body, outdated, state }) => ({
              value: id,
              label: outdated
                ? `${body} (${t.old.toLowerCase()})`
                : state === 'draft'
                  ? `${body} (${t.states.draft.toLowerCase()})`
                  : body,
            }))}
          />
          <Radios
            {...field('way')}
            label={t.way}
            choices={(['electronic', 'paper'] as const).map((value) => ({ value, label: t.ways[value] }))}
            inline
          />
          <div class="hai-o">
            <DateField {...field('sentOn')} label={t.sentOn} required />
            <TextField
              {...field('documentNumber')}
              label={t.documentNumber}
              hint={t.documentNumberHint}
              width="ma"
              optional
              maxlength={60}
            />
          </div>
          <Button kind={waiting.length > 0 ? 'primary' : 'secondary'}>{t.send}</Button>
        </Form>
      </div>
    </section>
  );
}
