import { paths } from '#src/paths.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { inviteGuestAccess, markAttendanceAccess } from '../access.ts';
import type { Guest } from '../queries/conference-record.ts';
import { earlyPresence } from '../rules.ts';
import type { AttendancePageProps } from './attendance-page.tsx';

/** Superiors and observers: present or not, never counted, never voting. */
export function GuestsOfConference(props: AttendancePageProps) {
  const { visit, facts, record } = props;
  const t = visit.t.conferences.attendance;
  const present = record.guests.filter(({ presence }) => presence === 'present').length;
  const { body, person, kind, present: presence } = t.guestColumns;
  return (
    <section>
      {record.guests.length === 0 ? (
        <p class="mo">{t.noGuests}</p>
      ) : (
        <Table
          caption={t.guests(present, record.guests.length)}
          columns={[{ label: body }, { label: person }, { label: kind }, { label: presence, width: 230 }]}
          stacked
        >
          {record.guests.map((guest) => (
            <GuestRow {...props} guest={guest} />
          ))}
        </Table>
      )}
      {inviteGuestAccess.allows(visit.actor, facts) && <GuestForm {...props} />}
    </section>
  );
}

function GuestRow({ visit, facts, record, today, guest }: AttendancePageProps & { guest: Guest }) {
  const t = visit.t.conferences.attendance;
  const { person, kind, present } = t.guestColumns;
  return (
    <Row>
      <RowHead>{guest.body}</RowHead>
      <Cell label={person}>{[guest.name, guest.jobTitle].filter(Boolean).join(', ')}</Cell>
      <Cell label={kind}>{t.guestKinds[guest.kind]}</Cell>
      <Cell label={present}>
        <div>
          {guest.presence === 'present' && <Status kind="xong">{t.guestPresent}</Status>}
          {guest.presence === 'absent' && <Status kind="cho">{t.guestAbsent}</Status>}
          {guest.presence === null && <Status kind="cho">{t.notMarked}</Status>}
          {markAttendanceAccess.allows(visit.actor, facts) && (
            <ButtonGroup>
              <Form action={paths.conferenceGuest(record.id, guest.id)}>
                {guest.presence === 'present' ? (
                  <Button kind="secondary" small name="state" value="absent" about={guest.body}>
                    {t.markAbsent}
                  </Button>
                ) : (
                  earlyPresence(today, record.day) === null && (
                    <Button kind="secondary" small name="state" value="present" about={guest.body}>
                      {t.markPresent}
                    </Button>
                  )
                )}
              </Form>
              {guest.presence !== 'present' && (
                <Form action={paths.removeGuest(record.id, guest.id)}>
                  <Button kind="secondary" small about={guest.body}>
                    {t.removeGuest}
                  </Button>
                </Form>
              )}
            </ButtonGroup>
          )}
        </div>
      </Cell>
    </Row>
  );
}

function GuestForm({ visit, record, attempt }: AttendancePageProps) {
  const t = visit.t.conferences.attendance;
  const failed = attempt.sent && attempt.values.body !== undefined;
  const values = failed ? attempt.values : {};
  const errors = failed ? attempt.errors : {};
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] });
  return (
    <details open={failed}>
      <summary>{t.addGuest}</summary>
      <Form action={paths.conferenceGuests(record.id)}>
        <Radios
          {...field('kind')}
          label={t.guestKind}
          choices={(['superior', 'observer'] as const).map((value) => ({ value, label: t.guestKinds[value] }))}
          inline
        />
        <TextField {...field('body')} label={t.guestBody} required maxlength={250} />
        <TextField {...field('name')} label={t.guestName} optional maxlength={120} />
        <TextField {...field('jobTitle')} label={t.guestJobTitle} required maxlength={200} />
        <Button kind="secondary">{t.addGuest}</Button>
      </Form>
    </details>
  );
}
