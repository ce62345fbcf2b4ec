import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDayWithWeekday } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { SessionRecord } from '../queries/session-records.ts';
import { absenceField } from '../schema.ts';
import { CouncilFrame } from './council-frame.tsx';
import { seatWords } from './council-page.tsx';

interface Props {
  visit: Visit;
  session: SessionRecord;
  attempt: Attempt;
}

/** Who of the composition is there. */
export function SessionAttendancePage({ visit, session, attempt }: Props) {
  const t = visit.t.councils.attendance;
  return (
    <CouncilFrame visit={visit} title={t.title} session={session} failed={attempt.sent}>
      <PageHead title={t.title} facts={`${formatDayWithWeekday(session.day)} · ${t.facts}`} />
      <ErrorSummary errors={attempt.errors} />
      <Form action={paths.councilAttendance(session.id)}>
        <Table
          caption={t.title}
          captionHidden
          stacked
          columns={[
            { label: t.columns.member },
            { label: t.columns.present, width: 150 },
            { label: t.columns.reason, width: 320 },
          ]}
        >
          {session.composition.seats.map((seat) => {
            const stored = session.attendance.find(({ accountId }) => accountId === seat.accountId);
            const present = attempt.sent
              ? (attempt.lists.presentIds ?? []).includes(seat.accountId)
              : (stored?.present ?? false);
            const reason = absenceField(seat.accountId);
            return (
              <Row>
                <RowHead>
                  {seat.name}
                  <div class="mo nho khong-dam">{seatWords(visit, seat)}</div>
                </RowHead>
                <Cell label={t.columns.present}>
                  <PresentBox id={seat.accountId} label={t.present} about={seat.name} checked={present} />
                </Cell>
                <Cell label={t.columns.reason}>
                  <TextField
                    name={reason}
                    label={t.reasonOf(seat.name)}
                    labelIn="readers"
                    value={attempt.sent ? attempt.values[reason] : (stored?.reason ?? '')}
                    error={attempt.errors[reason]}
                    maxlength={200}
                  />
                </Cell>
              </Row>
            );
          })}
        </Table>
        <ButtonGroup>
          <Button>{t.save}</Button>
          <a href={paths.councilSession(session.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </CouncilFrame>
  );
}

/** One of several boxes under one name, each with an id of its own. */
function PresentBox({ id, label, about, checked }: { id: string; label: string; about: string; checked: boolean }) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={`f-presentIds-${id}`}
          name="presentIds"
          value={id}
          checked={checked || undefined}
        />
        <label class="govuk-label govuk-checkboxes__label" for={`f-presentIds-${id}`}>
          {label}
          <span class="an"> {about}</span>
        </label>
      </div>
    </div>
  );
}
