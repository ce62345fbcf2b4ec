import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { instantAt } from '#src/text/hour.ts';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import { assumedQuorum } from '../rules.ts';
import type { NewConferenceInput } from '../schema.ts';

/**
 * Plans a conference of the open cluster-year, its programme still empty. No document read sets the quorum: the
 * leaders who plan the conference assume it, and it is kept with them as its source.
 */
export function createConference(
  scope: Scope<'conference.create', ClusterYearFacts>,
  input: NewConferenceInput,
): Promise<{ conferenceId: string }> {
  const { year, clusterYearId } = scope.facts;
  const role = scope.role === 'clusterDeputy' ? 'Phó Trưởng Cụm' : 'Trưởng Cụm';
  const quorum = assumedQuorum(`${role} năm ${year}`);
  return change(scope, async (tx, journal) => {
    const conferenceId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('conference')
      .values({
        tenant_id: tx.tenantId,
        id: conferenceId,
        cluster_year_id: clusterYearId,
        title: input.title,
        starts_at: new Date(instantAt(input.day, input.hour)),
        place: input.place,
        chair_name: input.chairName,
        chair_title: input.chairTitle,
        secretary_name: input.secretaryName,
        secretary_title: input.secretaryTitle,
        state: 'planned',
        quorum_num: quorum.share.num,
        quorum_den: quorum.share.den,
        quorum_article: quorum.source.article,
        quorum_document: quorum.source.document,
        quorum_standing: quorum.source.standing,
        quorum_decided_by: quorum.source.decidedBy ?? null,
        opened_at: null,
        opening_entitled: null,
        opening_present: null,
        quorum_override: null,
        closed_at: null,
      })
      .execute();
    await journal({ object: { kind: 'conference', id: conferenceId }, after: { ...input, quorum } });
    return { conferenceId };
  });
}
