import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day, Instant } from '#src/text/day.ts';
import type { Place } from '../rules.ts';

export interface Seat extends Place {
  name: string;
  jobTitle: string;
}

/** What one decision made of the Council, the secretary too. */
export interface Composition {
  id: string;
  councilId: string;
  /** 1: the founding decision. */
  sequence: number;
  number: string;
  signedOn: Day;
  issuer: string;
  recordedAt: Instant;
  seats: Seat[];
}

export interface Council {
  id: string;
  name: string;
  version: number;
  tenantName: string;
  tenantPlace: string;
  /** The latest first; never empty. */
  compositions: Composition[];
}

/** The Council of the body; null before it is founded. */
export async function councilOf(tx: Tx): Promise<Council | null> {
  const row = await tx.db
    .selectFrom('council as c')
    .innerJoin('tenant as t', 't.id', 'c.tenant_id')
    .select(['c.id', 'c.name', 'c.version', 't.name as tenantName', 't.place as tenantPlace'])
    .where('c.tenant_id', '=', tx.tenantId)
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, compositions: await compositionsOf(tx, row.id) };
}

async function compositionsOf(tx: Tx, councilId: string): Promise<Composition[]> {
  const rows = await tx.db
    .selectFrom('council_composition')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('council_id', '=', councilId)
    .orderBy('sequence', 'desc')
    .execute();
  const seats = await seatsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    councilId: row.council_id,
    sequence: row.sequence,
    number: row.number,
    signedOn: row.signed_on,
    issuer: row.issuer,
    recordedAt: row.recorded_at.toISOString(),
    seats: seats.filter(({ compositionId }) => compositionId === row.id).map(({ compositionId: _, ...seat }) => seat),
  }));
}

/** Seats of compositions in their order. */
export async function seatsOf(
  tx: Tx,
  compositionIds: readonly string[],
): Promise<(Seat & { compositionId: string })[]> {
  if (compositionIds.length === 0) return [];
  return tx.db
    .selectFrom('council_seat')
    .select(['composition_id as compositionId', 'account_id as accountId', 'name', 'job_title as jobTitle'])
    .select(['seat', 'is_secretary as isSecretary'])
    .where('tenant_id', '=', tx.tenantId)
    .where('composition_id', 'in', [...compositionIds])
    .orderBy('position')
    .execute();
}

export interface Nameable {
  accountId: string;
  name: string;
  jobTitle: string;
}

/** Accounts that a decision may name: those with a grant as Council member in force on the day. */
export async function nameableForCouncil(tx: Tx, today: Day): Promise<Nameable[]> {
  const rows = await tx.db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'g.tenant_id').onRef('a.id', '=', 'g.account_id'))
    .select(['a.id as accountId', 'a.display_name as name', 'a.job_title as jobTitle', 'a.user_name as userName'])
    .distinct()
    .where('g.tenant_id', '=', tx.tenantId)
    .where('g.role', '=', 'councilMember')
    .where('g.starts_on', '<=', today)
    .where((eb) => eb.or([eb('g.ends_on', 'is', null), eb('g.ends_on', '>=', today)]))
    .where('a.disabled_at', 'is', null)
    .orderBy('a.user_name')
    .execute();
  return rows.map(({ userName: _, ...row }) => row);
}
