import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { ErrorSummary } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { LastEdit } from '../../conferences/queries.ts';
import { WayChoice } from '../../electronic-votes/pages/way-choice.tsx';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { BallotConflict } from './ballot-conflict.tsx';
import { BallotFrame } from './ballot-frame.tsx';

interface Props {
  visit: Visit;
  ballot: BallotRecord;
  /** Units with a vote. */
  voters: number;
  attempt: Attempt;
  last: LastEdit | null;
}

/** Paper, slips or both, below what an electronic vote protects and what not. */
export function WayPage({ visit, ballot, voters, attempt, last }: Props) {
  const t = visit.t.ballotLimits.way;
  const name = visit.t.ballots.name(ballot.awardName, ballot.year, ballot.round);
  const { way, publication, revote, version } = ballot;
  return (
    <BallotFrame visit={visit} ballot={ballot} title={t.title} below failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={t.title} facts={name} />
      <ErrorSummary errors={attempt.errors} />
      <BallotConflict attempt={attempt} labels={{ way: t.choice, publication: t.publication }} last={last} />
      <WayChoice
        visit={visit}
        chosen={{ way, publication, revote, version }}
        action={paths.ballotWay(ballot.id)}
        back={paths.ballot(ballot.id)}
        voters={voters}
        secret={ballot.ruleSet?.secret.value ?? true}
        mixes
        drafted={Boolean(ballot.electronic?.vote)}
        attempt={attempt}
      />
    </BallotFrame>
  );
}
