import { check } from '#src/law/check.ts';
import type { CollectiveFacts } from '#src/law/facts.ts';
import type { Verdict } from '#src/law/verdict.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { formatDay } from '#src/text/day.ts';
import { collectiveFacts } from '../../people/queries/facts.ts';
import { conditionsOfAward } from '../rules/award-conditions.ts';
import { type DossierRecord, momentOf } from './dossier-record.ts';

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

/** A dossier exists by its nomination, whatever the ballots of the unit's predecessors tell. */
function withNomination(facts: CollectiveFacts, { award, year, nominated }: Judged): CollectiveFacts {
  const document = `Biên bản kiểm phiếu, ${nominated.conferenceTitle}, ngày ${formatDay(nominated.conferenceDay)}`;
  const known = facts.nominations ?? [];
  if (known.some((each) => each.award === award && each.year === year)) return facts;
  return { ...facts, nominations: [...known, { award, year, document }] };
}
