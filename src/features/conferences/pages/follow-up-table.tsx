import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { daysBetween, formatDay } from '#src/text/day.ts';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { Directive, FollowUp } from '../queries/directives.ts';
import { isOverdue } from '../rules/follow-ups.ts';

interface Props {
  visit: Visit;
  directive: Directive;
  today: string;
}

/** The tasks that follow from one directive: who, until when, how far. */
export function FollowUpTable({ visit, directive, today }: Props) {
  const t = visit.t.meetings.directives;
  const { columns } = t;
  if (directive.followUps.length === 0) return <p class="mo">{t.noFollowUps}</p>;
  return (
    <Table
      caption={`${t.title}: ${t.editTitle(directive.position)}`}
      captionHidden
      columns={[
        { label: columns.task },
        { label: columns.owner, width: 250 },
        { label: columns.due, width: 110 },
        { label: columns.state, width: 190 },
      ]}
      stacked
    >
      {directive.followUps.map((followUp) => (
        <Row>
          <RowHead>
            <a href={paths.followUp(followUp.id)}>{followUp.task}</a>
          </RowHead>
          <Cell label={columns.owner}>{followUp.ownerName ?? t.office}</Cell>
          <Cell label={columns.due}>{formatDay(followUp.dueOn)}</Cell>
          <Cell label={columns.state}>
            <FollowUpStanding visit={visit} followUp={followUp} today={today} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

const stateKinds = { notStarted: 'cho', inProgress: 'tin', done: 'xong' } as const;

/** The state, with how late it is where it is late. */
export function FollowUpStanding({ visit, followUp, today }: { visit: Visit; followUp: FollowUp; today: string }) {
  const t = visit.t.meetings.followUps;
  const { state, dueOn, doneOn } = followUp;
  return (
    <div>
      <Status kind={stateKinds[state]}>{t.states[state]}</Status>
      {doneOn !== null && <div class="mo nho">{t.doneOn(formatDay(doneOn))}</div>}
      {isOverdue(followUp, today) && (
        <div>
          <Status kind="loi">{t.overdue(daysBetween(dueOn, today))}</Status>
        </div>
      )}
    </div>
  );
}
