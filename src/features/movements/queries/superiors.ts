import { type ClusterYearFacts, clusterYearFacts } from '#src/features/clusters/queries.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { sortKey } from '#src/text/sort-key.ts';

export interface SuperiorMovement {
  id: string;
  name: string;
  /** Of the whole nation, or of the ministry. */
  level: 'nation' | 'ministry';
  launchingBody: string;
  document: string;
  documentDay: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
  savedAt: Date;
  savedBy: string;
  version: number;
}

function superiors(tx: Tx) {
  return tx.db
    .selectFrom('superior_movement as s')
    .select(['s.id', 's.name', 's.level', 's.launching_body as launchingBody', 's.document'])
    .select(['s.document_day as documentDay', 's.starts_on as startsOn', 's.ends_on as endsOn'])
    .select(['s.saved_at as savedAt', 's.saved_by as savedBy', 's.version'])
    .where('s.tenant_id', '=', tx.tenantId);
}

/** The movements of the nation first, then those of the ministry, each by name. */
export async function superiorList(tx: Tx): Promise<SuperiorMovement[]> {
  return inOrder(await superiors(tx).execute());
}

function inOrder<S extends { name: string; level: 'nation' | 'ministry' }>(rows: readonly S[]): S[] {
  const key = ({ name, level }: S) => `${level === 'nation' ? 0 : 1} ${sortKey(name)}`;
  return rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

export async function superiorOf(tx: Tx, superiorId: string): Promise<SuperiorMovement | null> {
  return (await superiors(tx).where('s.id', '=', superiorId).executeTakeFirst()) ?? null;
}

export interface SuperiorFacts extends Facts {
  superiorId: string;
}

export async function superiorFacts(tx: Tx, superiorId: string): Promise<SuperiorFacts | null> {
  const found = await superiorOf(tx, superiorId);
  return found && { object: { kind: 'superiorMovement', id: superiorId }, phase: 'any', superiorId };
}

/** The superior movements of these movements, in the order of the list. */
export async function superiorsOf(tx: Tx, movementIds: readonly string[]) {
  if (movementIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('movement_superior as l')
    .innerJoin('superior_movement as s', (on) =>
      on.onRef('s.tenant_id', '=', 'l.tenant_id').onRef('s.id', '=', 'l.superior_id'),
    )
    .select(['l.movement_id as movementId', 's.id', 's.name', 's.level'])
    .where('l.tenant_id', '=', tx.tenantId)
    .where('l.movement_id', 'in', movementIds)
    .execute();
  return inOrder(rows);
}

/** The superior movements that a launched movement of this year belongs to. */
export async function superiorsOfYear(tx: Tx, clusterYearId: string): Promise<SuperiorMovement[]> {
  const rows = await superiors(tx)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('movement_superior as l')
          .innerJoin('movement as m', (on) =>
            on.onRef('m.tenant_id', '=', 'l.tenant_id').onRef('m.id', '=', 'l.movement_id'),
          )
          .select('l.superior_id')
          .whereRef('l.tenant_id', '=', 's.tenant_id')
          .whereRef('l.superior_id', '=', 's.id')
          .where('m.cluster_year_id', '=', clusterYearId)
          .where('m.state', '<>', 'draft'),
      ),
    )
    .execute();
  return inOrder(rows);
}

export interface SuperiorResponse {
  superiorId: string;
  unitId: string;
  unitName: string;
  words: string;
  savedAt: Date;
  savedBy: string;
  version: number;
}

/** What the members did for the superior movements of the year, in the order of the members. */
export function responsesOf(tx: Tx, clusterYearId: string): Promise<SuperiorResponse[]> {
  return tx.db
    .selectFrom('superior_response as r')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'))
    .leftJoin('membership as m', (on) =>
      on
        .onRef('m.tenant_id', '=', 'r.tenant_id')
        .onRef('m.cluster_year_id', '=', 'r.cluster_year_id')
        .onRef('m.unit_id', '=', 'r.unit_id'),
    )
    .select(['r.superior_id as superiorId', 'r.unit_id as unitId', 'u.name as unitName', 'r.words'])
    .select(['r.saved_at as savedAt', 'r.saved_by as savedBy', 'r.version'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.cluster_year_id', '=', clusterYearId)
    .orderBy('m.position')
    .execute();
}

export interface ResponseFacts extends ClusterYearFacts {
  superiorId: string;
  unitId: string;
}

/** What one member does for one superior movement of the year; null where either does not belong to the year. */
export async function responseFacts(
  tx: Tx,
  { clusterYearId, superiorId, unitId }: { clusterYearId: string; superiorId: string; unitId: string },
): Promise<ResponseFacts | null> {
  const year = await clusterYearFacts(tx, clusterYearId);
  if (!year?.memberUnitIds?.includes(unitId)) return null;
  const linked = (await superiorsOfYear(tx, clusterYearId)).some(({ id }) => id === superiorId);
  return linked ? { ...year, superiorId, unitId } : null;
}
