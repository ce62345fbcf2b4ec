import type { SignedConcern } from '#src/platform/database/tables/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { verdictsOn } from '../../dossiers/queries/dossier-verdict.ts';
import { concernsOf } from '../rules/concerns.ts';
import type { DecisionRecord } from './decisions.ts';

/**
 * What stands against the list of a granting decision on a day: the conditions judged anew, with what was opened or
 * decided since the appraisal. Empty for decisions that correct or annul.
 */
export async function concernsOn(
  tx: Tx,
  { kind, items }: Pick<DecisionRecord, 'kind' | 'items'>,
  day: Day,
): Promise<SignedConcern[]> {
  if (kind !== 'grant') return [];
  const verdicts = await verdictsOn(
    tx,
    items.map(({ dossierId }) => dossierId),
    day,
  );
  return items.flatMap(({ dossierId, subjectName }) => {
    const verdict = verdicts.get(dossierId);
    return verdict ? concernsOf(subjectName, verdict) : [];
  });
}
