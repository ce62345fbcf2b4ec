import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { ErrorSummary } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { WayChoice } from '../../electronic-votes/pages/way-choice.tsx';
import type { CaseRecord } from '../queries/case-records.ts';
import type { SessionRecord } from '../queries/session-records.ts';
import { CouncilConflict } from './council-conflict.tsx';
import { CouncilFrame } from './council-frame.tsx';

interface Props {
  visit: Visit;
  session: SessionRecord;
  one: CaseRecord;
  attempt: Attempt;
}

/** Paper or slips for the secret vote on one case, below what an electronic vote protects and what not. */
export function CaseWayPage({ visit, session, one, attempt }: Props) {
  const t = visit.t.ballotLimits.way;
  const { way, publication, revote, version } = one;
  return (
    <CouncilFrame
      visit={visit}
      title={t.title}
      session={session}
      one={one}
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={t.title} facts={`${one.unitName}, ${one.awardName}`} />
      <ErrorSummary errors={attempt.errors} />
      <CouncilConflict attempt={attempt} labels={{ way: t.choice, publication: t.publication }} />
      <WayChoice
        visit={visit}
        chosen={{ way, publication, revote, version }}
        action={paths.councilWay(one.id)}
        back={paths.councilCase(one.id)}
        voters={session.members.length}
        secret={session.rules.secret[one.award]?.value ?? true}
        mixes={false}
        drafted={one.electronic !== null}
        attempt={attempt}
      />
    </CouncilFrame>
  );
}
