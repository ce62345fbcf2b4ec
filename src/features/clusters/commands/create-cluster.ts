import type { Facts } from '#src/platform/access/actor.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { clusterLines } from '../queries.ts';
import type { ClusterInput } from '../schema.ts';

/**
 * Adds a cluster; its first year is opened afterwards.
 * @throws AppError invalid when code or name is taken
 */
export function createCluster(
  scope: Scope<'cluster.create', Facts>,
  input: ClusterInput,
): Promise<{ clusterId: string }> {
  return change(scope, async (tx, journal) => {
    const faults: Record<string, string> = {};
    for (const { code, name } of await clusterLines(tx)) {
      if (fold(code) === fold(input.code)) faults.code = `Mã ${input.code} đã dùng cho ${name}. Ghi mã khác.`;
      if (fold(name) === fold(input.name)) faults.name = `Đã có ${name}. Ghi tên khác.`;
    }
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const id = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('cluster')
      .values({ tenant_id: tx.tenantId, id, ...input })
      .execute();
    await journal({ object: { kind: 'cluster', id }, after: input });
    return { clusterId: id };
  });
}
