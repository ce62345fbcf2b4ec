import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { CaseRecord } from '../queries/case-records.ts';
import type { SessionRecord } from '../queries/session-records.ts';
import { caseFiguresArePublished } from '../rules/shown-outcome.ts';
import { isDecided } from '../rules.ts';
import { CaseStatus } from './council-frame.tsx';

interface Props {
  visit: Visit;
  session: SessionRecord;
  /** The case that is shown. */
  currentId?: string;
}

/** Every case of the session with how far it is (`ung-vien`); a figure only where the chair has concluded. */
export function CaseList({ visit, session, currentId }: Props) {
  const t = visit.t.councils.session;
  const decided = session.cases.filter(({ state }) => isDecided(state)).length;
  return (
    <nav aria-label={t.list(decided, session.cases.length)}>
      <h2>{t.list(decided, session.cases.length)}</h2>
      {session.cases.length === 0 ? (
        <p class="mo">{t.noCases}</p>
      ) : (
        <ol class="ung-vien">
          {session.cases.map((one) => (
            <CaseLine visit={visit} one={one} current={one.id === currentId} />
          ))}
        </ol>
      )}
    </nav>
  );
}

function CaseLine({ visit, one, current }: { visit: Visit; one: CaseRecord; current: boolean }) {
  return (
    <li aria-current={current ? 'true' : undefined}>
      {current ? one.unitName : <a href={paths.councilCase(one.id)}>{one.unitName}</a>}
      <div class="mo nho khong-dam">{one.awardName}</div>
      <CaseStatus visit={visit} state={one.state} />
      {isDecided(one.state) && one.outcome && caseFiguresArePublished(one) && (
        <span class="mo nho khong-dam">
          {' '}
          {one.outcome.votesFor}/{one.outcome.baseCount}
        </span>
      )}
    </li>
  );
}
