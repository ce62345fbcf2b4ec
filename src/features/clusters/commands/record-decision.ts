import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { DecisionInput } from '../schema.ts';

/** Writes a decision about the members or leaders of one cluster-year. @returns its id */
export async function recordDecision(
  tx: Tx,
  scope: Scope,
  clusterYearId: string,
  { number, signedOn, issuer, subject, synthetic }: DecisionInput,
): Promise<string> {
  const id = uuidv7(scope.now.getTime());
  await tx.db
    .insertInto('decision')
    .values({
      tenant_id: tx.tenantId,
      id,
      cluster_year_id: clusterYearId,
      number,
      signed_on: signedOn,
      issuer,
      subject,
      synthetic,
      file_id: null,
    })
    .execute();
  return id;
}
