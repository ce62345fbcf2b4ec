import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Checkboxes } from '#src/ui/choices.tsx';
import { Select } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { LastEdit } from '../../conferences/queries.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import type { EligibleTeller } from '../queries.ts';
import { BallotConflict } from './ballot-conflict.tsx';
import { BallotFrame } from './ballot-frame.tsx';

interface Props {
  visit: Visit;
  ballot: BallotRecord;
  eligible: EligibleTeller[];
  /** Shown as chosen while nothing was sent: those of this ballot, else of the conference's last one. */
  chosen: { headId: string; memberIds: string[] };
  attempt: Attempt;
  last: LastEdit | null;
}

/** Whom the meeting elected to count. */
export function TellersPage({ visit, ballot, eligible, chosen, attempt, last }: Props) {
  const t = visit.t.ballots.tellers;
  const options = eligible.map(({ accountId, name, unitName }) => {
    return { value: accountId, label: t.person(name, unitName) };
  });
  const shown = attempt.sent
    ? { headId: attempt.values.headId ?? '', memberIds: attempt.lists.memberIds ?? [] }
    : chosen;
  return (
    <BallotFrame visit={visit} ballot={ballot} title={t.title} below failed={attempt.sent}>
      <PageHead title={t.title} facts={t.facts} />
      <ErrorSummary errors={attempt.errors} />
      <BallotConflict
        attempt={named(attempt, eligible)}
        labels={{ headId: t.head, memberIds: t.members }}
        last={last}
      />
      <div class="hep">
        <Form action={paths.ballotTellers(ballot.id)} version={attempt.conflict?.version ?? ballot.version}>
          <Select
            name="headId"
            label={t.head}
            options={options}
            value={shown.headId}
            empty={t.pick}
            error={attempt.errors.headId}
          />
          <Checkboxes
            name="memberIds"
            label={t.members}
            hint={t.membersHint}
            choices={options}
            values={shown.memberIds}
            error={attempt.errors.memberIds}
          />
          <ButtonGroup>
            <Button>{t.save}</Button>
            <a href={paths.ballot(ballot.id)}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      </div>
    </BallotFrame>
  );
}

/** What was sent, by name: a conflict is read by people. */
function named(attempt: Attempt, eligible: readonly EligibleTeller[]): Attempt {
  const nameOf = (id: string) => eligible.find(({ accountId }) => accountId === id)?.name ?? '';
  const values = {
    headId: nameOf(attempt.values.headId ?? ''),
    memberIds: (attempt.lists.memberIds ?? []).map(nameOf).join(', '),
  };
  return { ...attempt, values };
}
