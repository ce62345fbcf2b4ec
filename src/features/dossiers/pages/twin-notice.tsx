import { oneAchievementOn } from '#src/law/one-flag.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Notice } from '#src/ui/notice.tsx';
import { viewDossier } from '../access.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { DossierFacts, Twin } from '../queries.ts';
import { SourceCitation } from './source-citation.tsx';

interface Props {
  visit: Visit;
  facts: DossierFacts;
  record: DossierRecord;
  twins: readonly Twin[];
}

/** Two open dossiers of one unit and year tell of one achievement (I-11): a warning, never a refusal. */
export function TwinNotice({ visit, facts, record, twins }: Props) {
  const t = visit.t.dossiers;
  if (twins.length === 0) return null;
  const source = oneAchievementOn(record.nominated.conferenceDay, record.pack);
  // Of the Council only those before whom the other dossier lies may open it.
  const opens = viewDossier.allows(visit.actor, { ...facts, councilMemberAccountIds: [] });
  return (
    <Notice kind="luu-y" title={t.twins.title}>
      <ul>
        {twins.map(({ dossierId, awardName, state }) => (
          <li>
            {opens ? <a href={paths.dossier(dossierId)}>{awardName}</a> : awardName}: {t.states[state]}
          </li>
        ))}
      </ul>
      <p>{t.twins.what(record.year)}</p>
      {source && <SourceCitation source={source} />}
    </Notice>
  );
}
