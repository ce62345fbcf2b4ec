import { check } from '#src/law/check.ts';
import type { CollectiveFacts } from '#src/law/facts.ts';
import type { Verdict } from '#src/law/verdict.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, dayOf, formatDay } from '#src/text/day.ts';
import { yearPacks } from '../../eligibility/queries/packs.ts';
import { collectiveFacts } from '../../people/queries/facts.ts';
import { conditionsOfAward } from '../rules/award-conditions.ts';
import { type DossierRecord, momentOf } from './dossier-record.ts';

type Nominated = Pick<DossierRecord, 'award' | 'year'> & {
  nominated: Pick<DossierRecord['nominated'], 'conferenceTitle' | 'conferenceDay'>;
};
type Judged = Pick<DossierRecord, 'award' | 'year' | 'unitId' | 'receivedAt' | 'nominated' | 'pack'>;

/**
 * The verdict on the award as of the conference that nominated the unit, from everything that registers hold of it.
 * Null where the pack holds no rules for that day.
 */
export async function judgeDossier(tx: Tx, record: Judged): Promise<Verdict | null> {
  const { onDate, ...options } = momentOf(record);
  if (conditionsOfAward(record.pack, record.award, { onDate, ...options }).length === 0) return null;
  const [facts] = await collectiveFacts(tx, [record.unitId]);
  return facts ? check(record.award, withNomination(facts, record), onDate, { ...options, pack: record.pack }) : null;
}

/** As it stands: the verdict that was signed with the conclusion, before that as it would be now. */
export async function verdictOf(tx: Tx, record: DossierRecord): Promise<Verdict | null> {
  return record.appraisal ? record.appraisal.verdict : judgeDossier(tx, record);
}

/** The verdict that was signed with the conclusion on a dossier, and why it went against it. */
export async function signedVerdict(
  tx: Tx,
  dossierId: string,
): Promise<{ verdict: Verdict | null; overrideReason: string | null }> {
  const row = await tx.db
    .selectFrom('dossier_appraisal')
    .select(['verdict', 'override_reason as overrideReason'])
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row ?? { verdict: null, overrideReason: null };
}

/**
 * The verdicts on dossiers as of a later day, such as that of the decision, by dossier: what was opened,
 * decided or revoked since the conference counts. A dossier whose award has no rules on that day is left out.
 */
export async function verdictsOn(tx: Tx, dossierIds: readonly string[], onDate: Day): Promise<Map<string, Verdict>> {
  if (dossierIds.length === 0) return new Map();
  const dossiers = await judgedDossiers(tx, dossierIds);
  const unitIds = dossiers.map(({ unitId }) => unitId);
  const facts = new Map((await collectiveFacts(tx, unitIds)).map((each) => [each.id, each]));
  const packs = await yearPacks(
    tx,
    dossiers.map(({ clusterYearId }) => clusterYearId),
  );
  return new Map(
    dossiers.flatMap(({ id, receivedAt, ...dossier }): [string, Verdict][] => {
      const known = facts.get(dossier.unitId);
      const pack = packs.of(dossier.clusterYearId);
      const receivedOn = receivedAt ? dayOf(receivedAt.toISOString()) : null;
      const moment = { onDate, achievementYear: dossier.year, receivedOn };
      if (!known || conditionsOfAward(pack, dossier.award, moment).length === 0) return [];
      return [[id, check(dossier.award, withNomination(known, dossier), onDate, { ...moment, pack })]];
    }),
  );
}

async function judgedDossiers(tx: Tx, dossierIds: readonly string[]) {
  const rows = await tx.db
    .selectFrom('dossier as d')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'd.tenant_id').onRef('y.id', '=', 'd.cluster_year_id'),
    )
    .innerJoin('nomination as n', (on) =>
      on.onRef('n.tenant_id', '=', 'd.tenant_id').onRef('n.id', '=', 'd.nomination_id'),
    )
    .innerJoin('ballot as b', (on) => on.onRef('b.tenant_id', '=', 'n.tenant_id').onRef('b.id', '=', 'n.ballot_id'))
    .innerJoin('conference as k', (on) =>
      on.onRef('k.tenant_id', '=', 'b.tenant_id').onRef('k.id', '=', 'b.conference_id'),
    )
    .select(['d.id', 'd.award', 'd.unit_id as unitId', 'y.year', 'y.id as clusterYearId'])
    .select(['d.received_at as receivedAt', 'k.title as conferenceTitle', 'k.starts_at as conferenceStartsAt'])
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.id', 'in', [...dossierIds])
    .execute();
  return rows.map(({ conferenceTitle, conferenceStartsAt, ...row }) => ({
    ...row,
    nominated: { conferenceTitle, conferenceDay: dayOf(conferenceStartsAt.toISOString()) },
  }));
}

/** A dossier exists by its nomination, whatever the ballots of the unit's predecessors tell. */
function withNomination(facts: CollectiveFacts, { award, year, nominated }: Nominated): CollectiveFacts {
  const document = `Biên bản kiểm phiếu, ${nominated.conferenceTitle}, ngày ${formatDay(nominated.conferenceDay)}`;
  const known = facts.nominations ?? [];
  if (known.some((each) => each.award === award && each.year === year)) return facts;
  return { ...facts, nominations: [...known, { award, year, document }] };
}
